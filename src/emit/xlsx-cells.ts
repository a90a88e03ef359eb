/**
 * Cells of a sheet as SpreadsheetML (ECMA-376, part 1, 18.3.1). Text is always written as text, so nothing of a document is ever a
 * formula; what Excel cannot hold becomes what it can, and the writer is told.
 */
import type { ColumnShape, Value } from '../model/table.ts';
import { toCell } from '../model/table.ts';

/** Excel's own limits ("Excel specifications and limits"). */
export const LONGEST_CELL = 32_767;
export const MOST_LINKS = 65_530;
const LONGEST_LINK = 2_079;

/** Numbers of the cell formats in the style sheet (`xlsx-parts.ts`). */
export const STYLES = { plain: 0, header: 1, day: 2, wrapped: 3, link: 4 } as const;

export interface CellXml {
  readonly xml: string;
  /** Whether the text was cut to what a cell holds. */
  readonly cut: boolean;
}

/** `reference`: such as `C7`. */
export function cellXml(reference: string, column: ColumnShape, value: Value, linked: boolean): CellXml {
  const cell = toCell(value);
  if (cell === null) return { xml: '', cut: false };
  if (typeof cell === 'number') return { xml: `<c r="${reference}"><v>${cell}</v></c>`, cut: false };
  const day = column.type === 'date' ? serialOf(cell) : null;
  if (day !== null) return { xml: `<c r="${reference}" s="${STYLES.day}"><v>${day}</v></c>`, cut: false };
  const cut = cell.length > LONGEST_CELL;
  return { xml: textXml(reference, cut ? shortened(cell) : cell, linked ? STYLES.link : styleOf(column)), cut };
}

export function textXml(reference: string, text: string, style: number): string {
  const attributes = style === STYLES.plain ? '' : ` s="${style}"`;
  return `<c r="${reference}"${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeControls(text))}</t></is></c>`;
}

/** Where a cell of a column of links, or of the user's, leads to; null where it is no web address that Excel takes. */
export function linkTarget(column: ColumnShape, value: Value): string | null {
  if ((column.link ?? column.own) !== true || typeof value !== 'string') return null;
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/u.test(value) && value.length <= LONGEST_LINK ? value : null;
}

/** `A`, `B`, … `Z`, `AA` …, from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** XML text or attribute value. A lone surrogate is no character. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

function styleOf({ name }: ColumnShape): number {
  return name === 'quote' ? STYLES.wrapped : STYLES.plain;
}

/** Cut between characters, with an ellipsis. */
function shortened(text: string): string {
  return `${text.slice(0, LONGEST_CELL - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** Characters that XML has no place for are written as `_x001F_`; what looks like that is escaped itself (18.4.12, ST_Xstring). */
function escapeControls(text: string): string {
  return (
    text
      .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, (character) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `_x${code}_`;
      })
  );
}

const MILLISECONDS_A_DAY = 86_400_000;
/** Excel's day 0; it takes 1900 for a leap year, so its days are right from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_RIGHT_DAY = 61;

/** Excel's number of a day; null where it has none. */
function serialOf(day: string): number | null {
  const serial = (Date.parse(day) - DAY_ZERO) / MILLISECONDS_A_DAY;
  return Number.isInteger(serial) && serial >= FIRST_RIGHT_DAY ? serial : null;
}
