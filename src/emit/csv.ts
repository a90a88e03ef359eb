/** CSV after RFC 4180 with LF, guarded against cells that a spreadsheet would run as a formula. */
import { stringify } from 'csv-stringify/sync';
import { toCell, type Cell, type TableShape, type Value } from '../model/table.ts';
import { defineWriter } from './writer.ts';

/** Begins as a formula does in some spreadsheet (OWASP, "CSV Injection"); apostrophes before it count, so that unguarding is exact. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORMULA = /^'*[=+\-@\u0000-\u001f\u007f＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** Lines of CSV for rows of cells, each ended by LF. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  // A lone CR ends a line for some readers, and the library does not quote it by itself.
  return stringify(
    rows.map((row) => row.map(guard)),
    { record_delimiter: '\n', quoted_match: /\r/u },
  );
}

function guard(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Lines of CSV for rows of a table. */
export function csvRows(rows: readonly (readonly Value[])[]): string {
  return csvLines(rows.map((row) => row.map(toCell)));
}

export function csvHeader({ columns }: Pick<TableShape, 'columns'>): string {
  return csvLines([columns.map(({ name }) => name)]);
}

/** The cell as it was before `csvLines` guarded it. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Excel takes a file without it for one of its own code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

export const BOM_OPTION = {
  bom: { type: 'boolean', default: false, help: 'Begin each file with a byte order mark, for Excel' },
} as const;

export const csvWriter = defineWriter({
  name: 'csv',
  summary: 'tables/NAME.csv, described by datapackage.json.',
  options: BOM_OPTION,
  resources: (tables) => tables.map((table) => ({ table, path: csvPath(table) })),
  reads: 'csv',
  write: (dataset, place, { bom }) => {
    for (const table of dataset.tables) {
      const file = place.open(csvPath(table));
      if (bom) file.append(BYTE_ORDER_MARK);
      file.append(csvHeader(table));
      for (const lines of dataset.csv(table)) file.append(lines);
      file.close();
    }
  },
});

export function csvPath({ name }: Pick<TableShape, 'name'>): string {
  return `tables/${name}.csv`;
}
