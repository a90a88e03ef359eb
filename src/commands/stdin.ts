/** Takes a document from stdin, as a file that a run can read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_EXTENSIONS } from '../pipeline/inputs.ts';

/** What stdin may hold: names of extensions. */
export const STDIN_FORMATS: readonly string[] = KNOWN_EXTENSIONS.map((extension) => extension.slice(1));

/** Enough of a document to see what it is. */
const SNIFFED_BYTES = 65_536;

/** Signs of a format, the first that fits wins. Markdown is known by front matter, headings, bold words and links. */
const SIGNS: readonly (readonly [extension: string, sign: RegExp])[] = [
  ['pdf', /^%PDF-/u],
  ['docx', /^PK\p{Cc}{2}/u],
  ['html', /^\s*<(?:!doctype html|html|head|body)\b/iu],
  ['md', /^---\n|^#{1,6} |\*\*[^*\n]{1,200}\*\*|\]\(https?:/mu],
];

/** Stores stdin in the folder, and gives the path. `as`: the extension that says what it is; null to look. */
export function storeStdin(folder: string, as: string | null): string {
  const bytes = readFileSync(0);
  const path = join(folder, `stdin.${as ?? guess(bytes)}`);
  writeFileSync(path, bytes);
  return path;
}

function guess(bytes: Buffer): string {
  const start = bytes.subarray(0, SNIFFED_BYTES).toString('latin1').replaceAll('\r\n', '\n');
  return SIGNS.find(([, sign]) => sign.test(start))?.[0] ?? 'txt';
}
