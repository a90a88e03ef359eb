/** What a page is saved as: an ending for the kind of content, and bytes that a file without HTTP headers is read by. */
import { charsetOf, withWindowsSigns } from '../../ingest/charset.ts';

/** Endings by media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'text/plain': '.txt',
  'text/markdown': '.md',
};

/** Types that servers give to files that they do not know: then the address tells. */
const VAGUE = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'text/plain']);

/** Null where no reader knows the content. */
export function endingOf(headers: Headers, url: string): string | null {
  const type = mediaType(headers);
  const known = ENDINGS[type] ?? null;
  if (!VAGUE.has(type)) return known;
  const own = /\.[a-z]{2,5}$/u.exec(new URL(url).pathname.toLowerCase())?.[0];
  return own !== undefined && Object.values(ENDINGS).includes(own) ? own : known;
}

export function mediaType(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

const UTF8_MARK = '\uFEFF';

/**
 * The charset of the header goes before what a page says of itself, and a file has no header: where they differ, the text is
 * kept in UTF-8 with its mark.
 */
export function asFile(bytes: Uint8Array, headers: Headers, ending: string): Uint8Array {
  const charset = headerCharset(headers);
  const isText = ending === '.html' || ending === '.txt' || ending === '.md';
  if (charset === null || !isText || hasMark(bytes)) return bytes;
  const own = (ending === '.html' ? charsetOf(bytes) : null) ?? 'utf-8';
  if (own === charset) return bytes;
  const text = new TextDecoder(charset).decode(bytes);
  return new TextEncoder().encode(UTF8_MARK + (charset === 'windows-1252' ? withWindowsSigns(text) : text));
}

function hasMark([first, second, third]: Uint8Array): boolean {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || (first === 0xef && second === 0xbb && third === 0xbf);
}

/** As `TextDecoder` calls it; null where the header names none, or none that is known. */
function headerCharset(headers: Headers): string | null {
  const [, label] = /;\s{0,9}charset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/iu.exec(headers.get('content-type') ?? '') ?? [];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
