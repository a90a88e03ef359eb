/**
 * Cuts long Markdown into slices that are parsed one by one: the parser is quadratic in the length of a document, and its
 * cost explodes with the depth of nesting.
 */
import type { Span } from '../model/span.ts';

export interface Slice extends Span {
  /** Containers nest so deeply that the slice can only be read as text. */
  readonly tooDeep: boolean;
}

/** Slices grow to about this length before a cut is looked for. */
const TARGET = 16_000;
/** No slice is longer: the cost of one stays bounded whatever it holds. */
const LIMIT = 32_000;
const MAX_DEPTH = 100;

/** Slices in order, covering `text` from `from` without gap. */
export function sliceMarkdown(text: string, from: number): Slice[] {
  const slices: Slice[] = [];
  for (let start = from; start < text.length;) {
    const end = start + LIMIT >= text.length ? text.length : cut(text, start);
    slices.push({ start, end, tooDeep: isTooDeep(text.slice(start, end)) });
    start = end;
  }
  return slices;
}

/** The best place to cut in the second half of a full slice: between blocks, else between lines, sentences, words. */
function cut(text: string, start: number): number {
  const window = text.slice(start + TARGET, start + LIMIT);
  for (const boundary of BOUNDARIES) {
    const match = boundary.exec(window);
    if (match) return start + TARGET + match.index + match[0].length;
  }
  return start + LIMIT;
}

/** A blank line before text that is neither indented nor marked ends every list, quotation and paragraph. */
const BOUNDARIES = [
  /\n[ \t]*\r?\n(?=[A-Za-z*"\u201C[])/u,
  /\n[ \t]*\r?\n/u,
  /[.:;]\r?\n/u,
  /\n/u,
  /[.?!] (?=\p{Lu})/u,
  / (?=\p{L})/u,
  /\s/u,
];

const MARKER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;

/** Counts the container markers that open each line, with what its indentation may continue. */
function isTooDeep(slice: string): boolean {
  for (const line of slice.split('\n')) {
    let depth = 0;
    MARKER.lastIndex = 0;
    while (MARKER.test(line)) depth += 1;
    const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    if (depth + (depth > 0 ? indent / 2 : 0) > MAX_DEPTH) return true;
  }
  return false;
}
