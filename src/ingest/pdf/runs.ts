/** Lines of a paragraph → its runs of text, with words joined that were parted at the line's end. */
import type { TextRun } from '../inline.ts';
import { spaceBefore, type Line } from './lines.ts';

/** @param isHeading bold is how it is set, and sets off no words in it */
export function runsOf(lines: readonly Line[], vocabulary: Vocabulary, isHeading: boolean): TextRun[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const next = lines[index + 1];
    const runs = runsOfLine(line, isHeading);
    const [first] = runs;
    const last = runs.at(-1);
    if (first && before?.page !== line.page) runs[0] = { ...first, place: placeOf(lines, line.page) };
    if (last && next)
      runs[runs.length - 1] = { ...(runs.at(-1) ?? last), text: joined(last.text, next.text, vocabulary) };
    return runs;
  });
}

function runsOfLine({ glyphs }: Line, isHeading: boolean): TextRun[] {
  return glyphs.map(({ text, strong, emphasis, url, ...place }, index) => {
    const before = glyphs[index - 1];
    const space = spaceBefore({ text, strong, emphasis, url, ...place }, before);
    return {
      type: 'text',
      text: (space + text).replace(/\s/gu, ' '),
      strong: strong && !isHeading,
      emphasis: emphasis && !isHeading,
      underline: false,
      url,
      change: null,
      hidden: false,
    };
  });
}

/** Without the hyphen where it was set for the line's end alone, as far as the other words of the document tell. */
function joined(text: string, next: string, { words, hyphenates }: Vocabulary): string {
  const whole = text.trimEnd();
  if (whole.endsWith('\u00AD')) return whole.slice(0, -1);
  const end = /([\p{L}-]+)-$/u.exec(whole)?.[1]?.toLowerCase();
  const start = /^\p{Ll}+/u.exec(next)?.[0];
  if (end === undefined) return `${whole} `;
  if (start === undefined || end.includes('-') || words.has(`${end}-${start}`)) return whole;
  return hyphenates || words.has(end + start) ? whole.slice(0, -1) : whole;
}

export interface Vocabulary {
  /** In lower case. */
  readonly words: ReadonlySet<string>;
  /** Words are parted at the ends of lines, where others would break lines at hyphens that are there anyway. */
  readonly hyphenates: boolean;
}

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const parted = lines.filter(({ text }) => /\p{Ll}-$/u.test(text)).length;
  return {
    words: new Set(lines.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}-]+/u))),
    hyphenates: parted > Math.max(1, 0.04 * lines.length),
  };
}

function placeOf(lines: readonly Line[], page: number): NonNullable<TextRun['place']> {
  const there = lines.filter((line) => line.page === page);
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const left = Math.min(...there.map(({ x }) => x));
  const bottom = Math.min(...there.map(({ y, size }) => y - 0.25 * size));
  const right = Math.max(...there.map((line) => line.right));
  const top = Math.max(...there.map(({ y, size }) => y + size));
  return { page, box: [tenth(left), tenth(bottom), tenth(right), tenth(top)] };
}
