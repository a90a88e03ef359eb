/** Bytes → text: UTF-8 with or without a byte order mark, UTF-16 by its mark, a page in the characters that it says. */
import type { Problem } from '../model/problem.ts';
import { charsetOf, withWindowsSigns } from './charset.ts';

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Decodes what can be decoded: bytes that are no text become U+FFFD and a problem that names the first of them. */
export function decode(bytes: Uint8Array, isPage = false): Decoded {
  const encoding = encodingByMark(bytes) ?? (isPage ? charsetOf(bytes) : null) ?? 'utf-8';
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? withWindowsSigns(decoded) : decoded;
  const problems: Problem[] = [];
  if (text.trim() === '')
    problems.push(
      problem('warning', 'empty-file', 'The file holds no text.', 'Check that it was saved or downloaded whole.'),
    );
  const nul = text.indexOf('\0');
  if (nul >= 0)
    problems.push(
      problem(
        'error',
        'binary-file',
        `The file holds NUL characters, the first at character ${nul}: it is not text.`,
        'Give the text that it was made from, or convert it first.',
        nul,
      ),
    );
  else if (text.includes('\uFFFD')) problems.push(...undecodable(bytes, encoding, text));
  return { text, problems };
}

function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** A replacement character that the file itself holds is no problem: only the strict decoder can tell. */
function undecodable(bytes: Uint8Array, encoding: string, text: string): Problem[] {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return [];
  } catch {
    const at = text.indexOf('\uFFFD');
    const offset = new TextEncoder().encode(text.slice(0, at)).length;
    return [
      problem(
        'warning',
        'not-utf8',
        `The bytes at offset ${offset} are not ${encoding.toUpperCase()}; they are read as U+FFFD.`,
        'Save the file as UTF-8.',
        at,
      ),
    ];
  }
}

function problem(
  severity: Problem['severity'],
  code: string,
  message: string,
  hint: string,
  at: number | null = null,
): Problem {
  return { severity, code, message, hint, start: at, end: at === null ? null : at + 1, stage: 'ingest' };
}
