/** Lines and columns, both from 1, for people; computed when shown. */
import type { Span } from './span.ts';

/** Where each line of `text` starts; CRLF, LF and CR end lines. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const ending of text.matchAll(/\r\n?|\n/gu)) starts.push(ending.index + ending[0].length);
  return starts;
}

/** The line that holds `offset`, by binary search over `lineStarts`. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The span of a line (from 1), its ending included; null where the text has no such line. */
export function lineSpan(starts: readonly number[], line: number, length: number): Span | null {
  const start = starts[line - 1];
  return start === undefined ? null : { start, end: starts[line] ?? length };
}
