/** Reads the list of pages to fetch: `URL` or `NAME URL` on each line, `#` begins a comment. */
import { UsageError } from '../usage-error.ts';

export interface Page {
  /** Of its folder, and of the document that it becomes. */
  readonly name: string;
  readonly url: string;
}

const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_-]{0,119}$/u;

/** Throws a UsageError that names the line where a URL or a name is none, or where two pages would have one name. */
export function readList(text: string, path: string): Page[] {
  const places = new Map<string, number>();
  return text.split('\n').flatMap((line, index) => {
    const words = line
      .replace(/(?:^|\s)#.*$/u, '')
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    const at = `${path}:${index + 1}`;
    if (words.length > 2) throw new UsageError(`${at} holds more than a name and a URL. Write one page a line.`);
    const url = readUrl(words.at(-1) ?? '', at);
    const name = words.length === 2 ? (words[0] ?? '') : nameOf(url);
    if (!NAME.test(name))
      throw new UsageError(
        `${at} gives the name "${name}". A name has up to 120 letters, digits, "-" and "_"; write it before the URL.`,
      );
    // Some file systems do not tell capital letters from small ones.
    const first = places.get(name.toLowerCase());
    if (first !== undefined)
      throw new UsageError(`${path}:${first} and ${at} are both named "${name}". Write another name before the URL.`);
    places.set(name.toLowerCase(), index + 1);
    return [{ name, url: url.href }];
  });
}

function readUrl(text: string, at: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new UsageError(`${at}: "${text}" is no address of a page. Write it with https:// or http://.`);
  if (url.username !== '' || url.password !== '')
    throw new UsageError(`${at}: the address holds a user name or password. Pages that need one are not fetched.`);
  url.hash = '';
  return url;
}

/** The last part of the path, without its ending: `fact-sheet` of `https://example.gov/2026/fact-sheet.html`; else the host. */
function nameOf({ pathname, hostname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '');
  const name = (last === undefined ? hostname : decoded(last).replace(/\.[a-z]{2,5}$/iu, ''))
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return /^.{0,120}/u.exec(name)?.[0].replace(/-$/u, '') ?? '';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
