/** Lines → paragraphs: by leading, indent, markers, and whether the next word would have fitted. */
import { MARKER } from '../text.ts';
import { median, type Line } from './lines.ts';

export interface Paragraph {
  readonly lines: readonly Line[];
  /** Cells of one row have the same number; null in running text. */
  readonly row: number | null;
}

interface Growing {
  readonly lines: Line[];
  readonly row: number | null;
}

/** @param lines of the whole document, in the order of reading */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const leading = leadingOf(lines);
  const cellsOf = new Map<string, number>();
  for (const line of lines) if (line.row >= 0) cellsOf.set(keyOf(line), (cellsOf.get(keyOf(line)) ?? 0) + 1);
  const paragraphs: Growing[] = [];
  for (const [index, line] of lines.entries()) {
    const cell = rowOf(lines, index);
    const last = paragraphs.at(-1);
    const before = lines[index - 1];
    const above = cellAbove(line, cellsOf.get(keyOf(line)) ?? 1, paragraphs, leading);
    if (above) above.lines.push(line);
    else if (cell === null && last?.row === null && before && goesOn(last.lines, before, line, leading))
      last.lines.push(line);
    else paragraphs.push({ lines: [line], row: cell });
  }
  return paragraphs;
}

function keyOf({ page, row }: Line): string {
  return `${page} ${row}`;
}

/**
 * The cell that a line goes on with: it stands right below it, and other cells of that row have ended.
 * @param beside how many lines stand side by side with it, itself included
 */
function cellAbove(line: Line, beside: number, paragraphs: readonly Growing[], leading: number): Growing | undefined {
  const row = paragraphs.at(-1)?.row ?? null;
  if (row === null) return undefined;
  const cells = paragraphs.slice(paragraphs.findLastIndex((one) => one.row !== row) + 1);
  if (beside >= cells.length) return undefined;
  return cells.find(({ lines: [first, ...more] }) => {
    const last = more.at(-1) ?? first;
    if (!first || last?.page !== line.page || Math.abs(first.x - line.x) > 2) return false;
    const step = last.y - line.y;
    return step > 0 && step <= 1.25 * Math.max(leading, 1) * line.size;
  });
}

/** From baseline to baseline, in sizes of the font. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const step = next && next.page === line.page && next.size === line.size ? (line.y - next.y) / line.size : 0;
    return step > 0.8 && step < 3 ? [step] : [];
  });
  return steps.length === 0 ? 1.2 : median(steps);
}

/** A number for the rows of a table: lines side by side, of which there are two or more under one another. */
function rowOf(lines: readonly Line[], index: number): number | null {
  const line = lines[index];
  if (!line || line.row < 0) return null;
  const isNear = (other: Line | undefined): boolean =>
    other?.page === line.page && other.row >= 0 && other.row !== line.row && Math.abs(other.y - line.y) < 4 * line.size;
  const near = lines.slice(Math.max(0, index - 8), index + 9);
  return near.some(isNear) ? line.page * 100_000 + line.row : null;
}

function goesOn(paragraph: readonly Line[], before: Line, line: Line, leading: number): boolean {
  const [first] = paragraph;
  if (!first || Math.abs(before.size - line.size) > 0.08 * before.size) return false;
  const isMarked = MARKER.test(line.text) || BULLET.test(line.text);
  if (isMarked) return false;
  if (before.strong !== line.strong && fits(before, line)) return false;
  const isNext = before.page === line.page && before.y > line.y;
  // On a new page or in a new column, what is no sentence yet goes on.
  if (!isNext) return !ENDS.test(before.text) && (/^\p{Ll}/u.test(line.text) || !fits(before, line));
  if (before.y - line.y > 1.25 * Math.max(leading, 1) * line.size) return false;
  const indent = line.x - before.x;
  const isHanging = paragraph.length === 1 && (MARKER.test(first.text) || BULLET.test(first.text));
  if (indent > 0.8 * line.size && !isHanging) return false;
  if (indent < -0.8 * line.size && paragraph.length > 1) return false;
  // An item of a list whose next one has a bullet that is drawn.
  if (/;(?: and| or)?$/u.test(before.text) && /^\p{Lu}/u.test(line.text) && before.right + line.size < before.edge)
    return false;
  return !fits(before, line) || (!ENDS.test(before.text) && /^\p{Ll}/u.test(line.text));
}

export const BULLET = /^[\uE000-\uF8FF](?=\s)/u;
const ENDS = /[.!?:;]["'”’)]{0,2}$/u;

/** Whether the first word of the line would have stood on the one before, with room to spare. */
function fits(before: Line, line: Line): boolean {
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  const width = (word + 1) * ((line.right - line.x) / Math.max(1, line.text.length));
  return before.right + width + line.size < before.edge;
}
