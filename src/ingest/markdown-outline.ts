/**
 * Shortens prose before Markdown is parsed, and puts the tree back in its place: the parser takes every character through its
 * automaton several times, but words without markup tell it nothing. What is left is the outline that markup gives.
 *
 *   source   - The agencies will publish  **the first report** by May
 *                 of next year, and [ask](https://a.example) for more.
 *   outline  - a a  **a a** a a [ask](https://a.example) a a.
 */
import type { Nodes } from 'mdast';
import { matchesOf } from '../rules/pattern.ts';

export interface Outline {
  readonly text: string;
  /** Where in the source an offset of the outline stands. */
  readonly toSource: (offset: number) => number;
}

const INNER = String.raw`A-Za-z\d\u00C0-\u024F.,;:'\u2018-\u201D\u2013\u2014$%/\u00A0-`;
/** Words a space apart, with no character that may be markup. What follows `&` or `#` may be a reference, and is left. */
const WORDS = String.raw`(?:[${INNER}]| (?=[A-Za-z\d\u00C0-\u024F$\u2018-\u201D\u2013\u2014]))*`;
const PROSE = String.raw`(?<![&#\w])[A-Za-z]${WORDS}`;
/** A line that begins with a letter goes on with the paragraph above it, whatever its indent. */
const MORE_LINES = String.raw`(?:\n *(?=[A-Za-z])${WORDS})*`;
/** Tags are matched to be left. */
const TAG = '<[^<>]*>?';
const WITHIN_LINE = new RegExp(`${TAG}|${PROSE}`, 'gu');
const OVER_LINES = new RegExp(`${TAG}|${PROSE}${MORE_LINES}`, 'gu');

/** Keeps a space, since what is no link for the space in it ("[See](the annex)") must not become one. */
const SHORT = 'a a';
const LEAST = 8;

/** Here words are more than words: in code, and in the labels that definitions and references share. */
const WORDS_MATTER = /`|~~~|\]:/u;
/** Here a line end is more than a space: after a heading or a comment, and in a table. */
const LINES_MATTER = /#[ \t]|\||:-|-:|-->[ \t]*\S|<\?|<![^-]|<(?:pre|script|style|textarea)/iu;

/** @param base where `slice` starts in the source */
export function outlineOf(slice: string, base: number): Outline {
  if (WORDS_MATTER.test(slice)) return { text: slice, toSource: (offset) => base + offset };
  const ends: number[] = [];
  const shifts: number[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: words } of matchesOf(LINES_MATTER.test(slice) ? WITHIN_LINE : OVER_LINES, slice)) {
    const length = words.startsWith('<') ? 0 : lengthOfWords(words);
    if (length < LEAST) continue;
    text += slice.slice(from, index) + SHORT;
    from = index + length;
    ends.push(text.length);
    shifts.push(base + from - text.length);
  }
  text += slice.slice(from);
  return { text, toSource: (offset) => offset + shiftAt(ends, shifts, offset, base) };
}

/** Up to the last letter or figure: what stands beside emphasis decides whether it is any. None without a space. */
function lengthOfWords(words: string): number {
  let length = words.length;
  while (length > 0 && !/[A-Za-z\d]/u.test(words.charAt(length - 1))) length -= 1;
  const space = words.search(/[ \n]/u);
  return space < 0 || space > length ? 0 : length;
}

/** The shift of the last shortened words that end at or before the offset, by binary search. */
function shiftAt(ends: readonly number[], shifts: readonly number[], offset: number, first: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1] ?? first;
}

/** Gives every node of an outline's tree, and the runs of its text, their place and words in the source. */
export function restore(node: Nodes, source: string, toSource: Outline['toSource']): void {
  const { start, end } = node.position ?? {};
  if (start?.offset !== undefined) start.offset = toSource(start.offset);
  if (end?.offset !== undefined) end.offset = toSource(end.offset);
  if (node.type === 'text' && node.data?.runs)
    node.data.runs = node.data.runs.map((run) => {
      const from = toSource(run.source);
      const to = toSource(run.source + run.sourceLength);
      const verbatim = run.text.length === run.sourceLength;
      return { ...run, text: verbatim ? source.slice(from, to) : run.text, source: from, sourceLength: to - from };
    });
  if ('children' in node) for (const child of node.children) restore(child, source, toSource);
}
