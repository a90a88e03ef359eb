/** Rows of words on a page → the columns that they stand in, in the order of reading. */
import type { Glyphs } from './pages.ts';

/** What stands on one baseline, left to right. */
export type Row = readonly Glyphs[];

/** A part of a page, as wide as the page or one column of it. */
export interface Part {
  readonly rows: readonly Row[];
  /** How far its column begins to the right of the first one. */
  readonly shift: number;
}

/** Parts of a page in the order of reading. */
export function columnsOf(rows: readonly Row[]): Part[] {
  const gutters = guttersOf(rows);
  if (gutters.length === 0) return [{ rows, shift: 0 }];
  const left = Math.min(...rows.flat().map(({ x }) => x));
  const right = Math.max(...rows.flat().map(endOf));
  const parts: Part[] = [];
  let columns: Row[][] = [];
  let over: Row[] = [];
  const flush = (): void => {
    for (const [at, column] of columns.entries())
      if (column.length > 0) parts.push({ rows: column, shift: at === 0 ? 0 : (gutters[at - 1] ?? 0) + GUTTER - left });
    if (over.length > 0) parts.push({ rows: over, shift: 0 });
    columns = gutters.concat(0).map(() => []);
    over = [];
  };
  flush();
  // A short title in the middle, above the first row of several columns, is set over all of them.
  const top = rows.findIndex((row) => new Set(row.map((glyph) => columnAt(glyph, gutters))).size > 1);
  for (const [index, row] of rows.entries()) {
    if ((index < top && isCentred(row, left, right)) || gutters.some((gutter) => crosses(row, gutter))) {
      if (columns.some((column) => column.length > 0)) flush();
      over.push(row);
      continue;
    }
    if (over.length > 0) flush();
    for (const [at, column] of columns.entries()) {
      const own = row.filter((glyph) => columnAt(glyph, gutters) === at);
      if (own.length > 0) column.push(own);
    }
  }
  flush();
  return parts;
}

/** Whether a row stands in the middle of the page, as far left as right. */
function isCentred(row: Row, left: number, right: number): boolean {
  const middle = (Math.min(...row.map(({ x }) => x)) + Math.max(...row.map(endOf))) / 2;
  return Math.abs(middle - (left + right) / 2) < 0.02 * (right - left);
}

function endOf({ x, width }: Glyphs): number {
  return x + width;
}

function columnAt({ x, width }: Glyphs, gutters: readonly number[]): number {
  return gutters.filter((gutter) => gutter <= x + width / 2).length;
}

function crosses(row: Row, gutter: number): boolean {
  return row.some(({ x, width }) => x < gutter - 1 && x + width > gutter + 1);
}

/** How far before a column its gutter is taken to be, in points. */
const GUTTER = 3;
const LEAST_LINES = 6;
/** Of the width of the text: narrower is the indent of a list, or a table. */
const LEAST_WIDTH = 0.15;
/** Of the rows beside a gutter: what crosses it is a heading over columns. */
const MOST_CROSSING = 0.25;

/** Where columns begin, but for the first: columns are full of words, as those of a table are not. */
function guttersOf(rows: readonly Row[]): number[] {
  const all = rows.flat();
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map(endOf));
  const least = LEAST_WIDTH * (right - left);
  let gutters: number[] = [];
  for (const start of sharedStarts(rows)) {
    const gutter = start - GUTTER;
    const near = gutters.at(-1) ?? left;
    if (gutter - near < least || right - gutter < least || !parts(rows, gutter)) continue;
    gutters = [...gutters, gutter];
  }
  for (;;) {
    const bounds = [left, ...gutters, right];
    const poor = bounds.slice(1).findIndex((end, index) => !isFull(rows, bounds[index] ?? left, end, gutters));
    if (poor < 0 || gutters.length === 0) return gutters;
    gutters = gutters.filter((_gutter, index) => index !== Math.max(0, poor - 1));
  }
}

/** Where words begin a row, or after a gap, in six rows or more: from the left. */
function sharedStarts(rows: readonly Row[]): number[] {
  const count = new Map<number, number>();
  for (const row of rows)
    for (const [index, glyph] of row.entries()) {
      const before = row[index - 1];
      if (before && glyph.x - before.x - before.width < 0.8 * glyph.size) continue;
      const start = Math.round(glyph.x / 2) * 2;
      count.set(start, (count.get(start) ?? 0) + 1);
    }
  return [...count].flatMap(([start, lines]) => (lines >= LEAST_LINES ? [start] : [])).sort((a, b) => a - b);
}

/** Whether hardly anything crosses a gutter between the first and the last row that begins at it. */
function parts(rows: readonly Row[], gutter: number): boolean {
  const begins = (row: Row): boolean => row.some(({ x }) => x >= gutter && x < gutter + 6);
  const beside = rows.slice(rows.findIndex(begins), rows.findLastIndex(begins) + 1);
  return beside.filter((row) => crosses(row, gutter)).length <= MOST_CROSSING * beside.length;
}

function isFull(rows: readonly Row[], start: number, end: number, gutters: readonly number[]): boolean {
  const widths = rows.flatMap((row) => {
    const own = row.filter(({ x, width }) => x >= start - 1 && x + width <= end + 1);
    if (own.length === 0 || gutters.some((gutter) => crosses(row, gutter))) return [];
    return [Math.max(...own.map(endOf)) - Math.min(...own.map(({ x }) => x))];
  });
  const median = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0;
  return widths.length >= LEAST_LINES && median > 0.6 * (end - start);
}
