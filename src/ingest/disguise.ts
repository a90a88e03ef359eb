/** Files of another format than their name says: told by their first bytes, as what they hold would be noise in every table. */
import type { Problem } from '../model/problem.ts';
import type { Format } from '../model/source.ts';

/** Magic numbers: how files begin that are no text of the formats that are read as text. */
const SIGNATURES: readonly { readonly start: RegExp; readonly what: string; readonly hint: string }[] = [
  { start: /^%PDF-/u, what: 'a PDF', hint: 'Name it .pdf.' },
  { start: /^PK\p{Cc}{2}/u, what: 'a Word document or another zip', hint: 'If it is a Word document, name it .docx.' },
  { start: /^\u00D0\u00CF\p{Cc}\u00E0/u, what: 'of Word 97–2003 (.doc) or its kin', hint: 'Save it as .docx.' },
  { start: /^\{\\rtf/u, what: 'a document in rich text (RTF)', hint: 'Save it as .docx.' },
];
const PAGE = { start: /^\s{0,9}<(?:!doctype html|html)[\s>]/iu, what: 'a web page', hint: 'Name it .html.' };

/** The problem of a file that is not what its format says; null where it may be. */
export function disguise(bytes: Uint8Array, format: Format): Problem | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace(/^\u00EF\u00BB\u00BF/u, '');
  const found = [...SIGNATURES, ...(format === 'html' ? [] : [PAGE])].find((one) => one.start.test(start));
  if (!found) return null;
  return {
    severity: 'error',
    code: 'wrong-format',
    message: `The file is ${found.what}, whatever its name says; it is not read.`,
    hint: found.hint,
    start: null,
    end: null,
    stage: 'ingest',
  };
}
