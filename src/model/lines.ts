/** Lines and columns, both from 1, for people; computed when shown. */
import { lastStarting, type Span } from './span.ts';

/** Where each line of `text` starts; CRLF, LF and CR end lines. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) for (const { 0: end, index } of text.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line that holds `offset`. */
export function lineOf(starts: readonly number[], offset: number): number {
  return lastStarting(starts, offset) + 1;
}

/** The span of a line (from 1), its ending included; null where the text has no such line. */
export function lineSpan(starts: readonly number[], line: number, length: number): Span | null {
  const start = starts[line - 1];
  return start === undefined ? null : { start, end: starts[line] ?? length };
}
