/** Words as versions are compared by: what is left when spelling of quotes, dashes, spaces and links is folded away. */

/** One word, number or mark of a quote; `start` and `end` are offsets in the quote. */
export interface Token {
  /** Folded: what is compared. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
}

/** A visible web address: with a scheme, with `www.`, or a host name with a path. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>)\]]+|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}\/[^\s<>)\]]*/giu;

/** A word with its apostrophes and initials' points ("U.S.", "People's"), a number with its separators, or one mark. */
const TOKEN = /\p{Lu}(?:\.\p{Lu})+\b\.?|[\p{L}\p{M}]+(?:'\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu;

const DASH = /^[-\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]$/u;
const QUOTE = /^['"\u00B4\u2018-\u201F`*_]$/u;

/** A list's number or letter that stands in the text: "2.", "(a)". Renumbering a list says nothing. */
const NUMBERING = /^\s*(?:\(?\p{N}{1,3}[.)]|\([a-z]{1,4}\)|[a-z]\))(?=\s)/iu;

/** What a heading or a list mark before the words may leave behind. */
const LEADING = /^[\p{Pd}:;,.·•|\\]$/u;

/** The tokens of plain words; list numbers, web addresses, emphasis marks and quotation marks are none. */
export function tokenize(quote: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index: start } of blank(quote).matchAll(TOKEN)) {
    const kind = kindOf(found);
    if (kind === 'mark' && (QUOTE.test(found) || (tokens.length === 0 && LEADING.test(found)))) continue;
    tokens.push({ text: fold(found), kind, start, end: start + found.length });
  }
  return tokens;
}

/** Blanks out what is no word, so that offsets stay. */
function blank(quote: string): string {
  const plain = quote.replace(/[\u2018\u2019]/gu, "'").replace(NUMBERING, (number) => ' '.repeat(number.length));
  if (!plain.includes('/') && !plain.includes('www.')) return plain;
  return plain.replace(ADDRESS, (address) => ' '.repeat(address.length));
}

function fold(found: string): string {
  if (found.length === 1 && DASH.test(found)) return '-';
  const letters = isAscii(found) ? found : found.normalize('NFKC');
  return letters.length > 2 && letters.includes('.') ? letters.replace(/(?<=\p{Lu})\./gu, '') : letters;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

const DIGIT = /^\p{N}/u;
const LETTER = /^[\p{L}\p{M}]/u;

function kindOf(found: string): Token['kind'] {
  const code = found.charCodeAt(0) | 32;
  if (code >= 97 && code <= 122) return 'word';
  if (DIGIT.test(found)) return 'number';
  return LETTER.test(found) ? 'word' : 'mark';
}

/** What two passages of equal words share; empty where there is no word. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens.some((token) => token.kind !== 'mark') ? tokens.map((token) => token.text).join(' ') : '';
}

const LOOSE = /^[.:\-•·#|]$/u;

/** The words alone, without the marks that a heading or a line's end may keep or lose: `.`, `:`, `-` and bullets. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind, text }) => kind !== 'mark' || !LOOSE.test(text)).map(({ text }) => text);
}
