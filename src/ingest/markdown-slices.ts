/**
 * Cuts long Markdown into slices that are parsed one by one: the parser is quadratic in the length of a document, and its
 * cost explodes with the depth of nesting.
 */
import type { Span } from '../model/span.ts';

export interface Slice extends Span {
  /** Why the slice can only be read as text, else null. */
  readonly refused: 'nested-too-deep' | 'mostly-markup' | null;
}

/** Slices grow to about this length before a cut is looked for. */
const TARGET = 4_000;
/** No slice is longer: the cost of one stays bounded whatever it holds. */
const LIMIT = 8_000;

/** Slices in order, covering all of `text` from `from` but blank lines. */
export function sliceMarkdown(text: string, from: number, maxNesting: number): Slice[] {
  const slices: Slice[] = [];
  for (let start = skipBlankLines(text, from); start < text.length; start = skipBlankLines(text, start)) {
    const end = start + LIMIT >= text.length ? text.length : cut(text, start);
    slices.push({ start, end, refused: refusal(text.slice(start, end), maxNesting) });
    start = end;
  }
  return slices;
}

const SPACES = /\s*/uy;

function skipBlankLines(text: string, from: number): number {
  SPACES.lastIndex = from;
  const space = SPACES.exec(text)?.[0] ?? '';
  return from + Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r')) + 1;
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
  /\n[^\S\n]*\n(?=[A-Za-z*"\u201C[])/u,
  /\n(?=(?:[-*+]|\d{1,3}[.)])[ \t])/u,
  /\n[^\S\n]*\n/u,
  /[.:;]\r?\n/u,
  /\n/u,
  /[.?!] (?=\p{Lu})/u,
  / (?=\p{L})/u,
  /\s/u,
];

function refusal(slice: string, maxNesting: number): Slice['refused'] {
  if (isTooDeep(slice, maxNesting)) return 'nested-too-deep';
  // Thousands of brackets or asterisks that never close cost the parser minutes.
  const markup = slice.match(/[[\]*_`<|\\]/gu)?.length ?? 0;
  return slice.length > 1000 && markup > slice.length / 4 ? 'mostly-markup' : null;
}

const MARKER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;

/** Counts the container markers that open each line, with what its indentation may continue. */
function isTooDeep(slice: string, maxNesting: number): boolean {
  for (const line of slice.split('\n')) {
    let depth = 0;
    MARKER.lastIndex = 0;
    while (MARKER.test(line)) depth += 1;
    const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    if (depth + (depth > 0 ? indent / 2 : 0) > maxNesting) return true;
  }
  return false;
}
