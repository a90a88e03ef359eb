/** CSV after RFC 4180 with LF, guarded against cells that a spreadsheet would run as a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../model/table.ts';

/** Begins as a formula does in some spreadsheet (OWASP, "CSV Injection"); apostrophes before it count, so that unguarding is exact. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORMULA = /^'*[=+\-@\u0000-\u001f\u007f＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** Lines of CSV for rows of cells, each ended by LF. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const guarded = rows.map((row) => row.map(guard));
  // A lone CR ends a line for some readers, and the library does not quote it by itself.
  return stringify(guarded, { record_delimiter: '\n', quoted_match: /\r/u });
}

function guard(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `csvLines` guarded it. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
