/** Words on a page → its lines in the order of reading. */
import { columnsOf, type Row } from './columns.ts';
import type { Glyphs, Page } from './pages.ts';

/** Words on one baseline without a wide gap: a line of a column, or a cell of a table. */
export interface Line {
  readonly glyphs: readonly Glyphs[];
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** All of its words are bold. */
  readonly strong: boolean;
  /** Where its column ends on the right. */
  readonly edge: number;
  /** How far its column begins to the right of the first one. */
  readonly shift: number;
  /** Lines of a page with the same number stand side by side; -1 where nothing stands beside it. */
  readonly row: number;
}

export function linesOf({ number, glyphs }: Page): Line[] {
  return columnsOf(rowsOf(glyphs)).flatMap(({ rows, shift }) => {
    const column = rows.flatMap((row, index) => {
      const near = rows.slice(Math.max(0, index - NEAR), index + NEAR + 1);
      return splitRow(row, columnStarts(near)).map((part) => toLine(part, number));
    });
    // Running heads and feet are set smaller, and may stand further out.
    const size = commonest(column, (line) => Math.round(line.size));
    const edge = Math.max(...column.filter((line) => Math.round(line.size) === size).map(({ right }) => right));
    return withRows(column).map((line) => ({ ...line, edge, shift }));
  });
}

/** Top to bottom, left to right. */
function rowsOf(glyphs: readonly Glyphs[]): Row[] {
  const rows: Glyphs[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    // Raised and lowered signs stand on the line of what is set larger.
    if (row && first && first.y - glyph.y < 0.45 * Math.max(first.size, glyph.size)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

/** Rows above and below that may belong to the same table. */
const NEAR = 6;

/** Where words begin after a gap in two rows or more: the columns of a table, which may nearly touch in some of its rows. */
function columnStarts(rows: readonly Row[]): Set<number> {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const row of rows)
    for (const [index, glyph] of row.entries()) {
      const before = row[index - 1];
      if (!before || isMarker(before, index - 1) || glyph.x - before.x - before.width < 0.75 * glyph.size) continue;
      const start = Math.round(glyph.x);
      if (seen.has(start)) shared.add(start);
      seen.add(start);
    }
  return shared;
}

function isMarker({ text }: Glyphs, index: number): boolean {
  return index === 0 && MARKER.test(text.trim());
}

function splitRow(row: Row, starts: ReadonlySet<number>): Glyphs[][] {
  const parts: Glyphs[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const [index, glyph] of row.entries()) {
    const before = row[index - 1];
    const gap = glyph.x - right;
    const isApart = before && isMarker(before, index - 1) ? gap > 5 * glyph.size : gap > 1.2 * glyph.size;
    if (index === 0 || isApart || (gap > 0.15 * glyph.size && starts.has(Math.round(glyph.x)))) parts.push([glyph]);
    else parts.at(-1)?.push(glyph);
    right = Math.max(right, glyph.x + glyph.width);
  }
  return parts;
}

/** Alone before a wide gap: the marker of an item, and no cell. */
const MARKER = /^(?:[-–—*•·▪◦‣●○■□➢➤o\uE000-\uF8FF]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])$/u;

function toLine(row: Row, page: number): Line {
  const size = row.toSorted((a, b) => b.text.length - a.text.length)[0]?.size ?? 0;
  const glyphs = withoutNoteMarks(row, size);
  const [first] = glyphs;
  const last = glyphs.at(-1);
  return {
    glyphs,
    page,
    x: first?.x ?? 0,
    right: last ? last.x + last.width : 0,
    y: glyphs.find((glyph) => glyph.size === size)?.y ?? first?.y ?? 0,
    size,
    text: textOf(glyphs),
    strong: glyphs.every(({ strong }) => strong),
    edge: 0,
    shift: 0,
    row: -1,
  };
}

/** The number of a note, raised or set right after the end of a sentence, is no word of it. */
function withoutNoteMarks(row: Row, size: number): Glyphs[] {
  return row.filter((glyph, index) => {
    const before = row[index - 1];
    if (!before || !/^\s*(?:\[?\d{1,3}\]?|[*†‡]{1,2})\s*$/u.test(glyph.text)) return true;
    const touches = glyph.x - (before.x + before.width) < 0.1 * size;
    const isRaised = glyph.size < 0.8 * size;
    return !touches || !(isRaised || /\p{L}[.,;:!?)]["”’]?$/u.test(before.text));
  });
}

/** With a space where the eye sees one. */
export function spaceBefore(glyph: Glyphs, before: Glyphs | undefined): string {
  if (!before || /^\s/u.test(glyph.text) || /\s$/u.test(before.text)) return '';
  return glyph.x - (before.x + before.width) > 0.15 * glyph.size ? ' ' : '';
}

function textOf(glyphs: readonly Glyphs[]): string {
  return glyphs
    .map((glyph, index) => spaceBefore(glyph, glyphs[index - 1]) + glyph.text)
    .join('')
    .trim();
}

function withRows(lines: readonly Line[]): Line[] {
  let row = 0;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const after = lines[index + 1];
    if (before && !isBeside(before, line)) row += 1;
    const isAlone = !(before && isBeside(before, line)) && !(after && isBeside(line, after));
    return { ...line, row: isAlone ? -1 : row };
  });
}

function isBeside(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) < 0.45 * Math.max(a.size, b.size) && b.x >= a.right;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** What most of the text has. */
export function commonest(lines: readonly Line[], of: (line: Line) => number): number {
  const count = new Map<number, number>();
  for (const line of lines) count.set(of(line), (count.get(of(line)) ?? 0) + line.text.length);
  return [...count].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
