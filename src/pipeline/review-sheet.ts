/** Makes the sheet that people decide in: the review table of a dataset, with what was decided so far. */
import { csvLines } from '../emit/csv.ts';
import { toCell, type Cell, type Value } from '../model/table.ts';
import { fold } from '../normalize/issuers.ts';
import { tablesWith } from '../normalize/tables.ts';
import { tabled } from '../normalize/tables/row.ts';
import { openDataset, readDocument } from './dataset.ts';
import { decidedRows, type DecidedRow } from './decisions.ts';
import { CORRECTED, isOwn, type Sheet, type SheetRow } from './sheet.ts';

/** Columns, and rows with their cells by column. */
export interface ReviewSheet {
  readonly columns: readonly string[];
  readonly rows: readonly ReadonlyMap<string, Cell>[];
}

/** The review table of a dataset, made from its documents. Throws a UsageError where the folder holds no dataset. */
export function reviewOf(dataset: string): ReviewSheet {
  const table = tablesWith([]).find(({ name }) => name === 'review');
  if (!table) throw new RangeError('There is no table of review.');
  const rows: Value[][] = [];
  for (const { document } of openDataset(dataset).sources) {
    const { record, text } = readDocument(dataset, document);
    rows.push(...table.rows(tabled(record, text)));
  }
  if (table.order) rows.sort(table.order);
  const columns = table.columns.map(({ name }) => name);
  const named = (row: readonly Value[]) => new Map(columns.map((name, index) => [name, toCell(row[index] ?? null)]));
  return { columns, rows: rows.map(named) };
}

/** A sheet that people filled in, and what to call it. */
export interface Filled {
  readonly path: string;
  readonly sheet: Sheet;
}

/**
 * The dataset's rows with what the sheets say of them; after them rows of the sheets on sentences that are not among these. What is
 * still to be decided stands first. Of two sheets on one sentence the later is heard, but for columns that the earlier alone has.
 */
export function mergeSheets(
  review: ReviewSheet,
  sheets: readonly Filled[],
): ReviewSheet & { readonly undecided: number } {
  const filled = new Map<string, SheetRow>();
  for (const { path, sheet } of sheets) {
    for (const row of decidedRows(path, sheet)) {
      const earlier = [...(filled.get(keyOf(row.cells))?.cells ?? [])].filter(([name]) => isOwn(name));
      filled.set(keyOf(row.cells), { ...row, cells: new Map([...earlier, ...row.cells]) });
    }
  }
  const columns = new Set([...review.columns, ...sheets.flatMap(({ sheet }) => sheet.columns.filter(isUsers))]);
  const open: ReadonlyMap<string, Cell>[] = [];
  const decided: ReadonlyMap<string, Cell>[] = [];
  for (const row of review.rows) {
    const said = filled.get(keyOf(row));
    filled.delete(keyOf(row));
    if (said) decided.push(new Map([...row, ...[...said.cells].filter(([name]) => isUsers(name))]));
    else if (row.get('decision') === null) open.push(row);
    else decided.push(row);
  }
  const others = [...filled.values()].map(({ cells }) => cells);
  return { columns: [...columns], rows: [...open, ...decided, ...others], undecided: open.length };
}

/** The sheet with what the rows say, each in the row on its sentence or in one of its own. */
export function withDecisions(sheet: Sheet, news: readonly DecidedRow[]): ReviewSheet {
  const rows: ReadonlyMap<string, Cell>[] = sheet.rows.map(({ cells }) => cells);
  for (const { cells } of news) {
    const said = new Map([...cells].filter(([name]) => isUsers(name) || NAMING.includes(name)));
    const at = rows.findIndex((row) => isOnSame(row, cells));
    const row = new Map([...(rows[at] ?? []), ...said]);
    if (at === -1) rows.push(row);
    else rows[at] = row;
  }
  return { columns: [...new Set([...sheet.columns, ...rows.flatMap((row) => [...row.keys()])])], rows };
}

/** What names a sentence. */
const NAMING = ['document', 'id', 'quote'];

/** Whether a row of a file of decisions, which may name its sentence by a part of the quote, is on that of a dataset's row. */
function isOnSame(row: ReadonlyMap<string, Cell>, dataset: ReadonlyMap<string, string>): boolean {
  if (row.get('document') !== dataset.get('document')) return false;
  const id = row.get('id');
  if (id !== undefined) return id === dataset.get('id');
  const words = (quote: Cell | undefined): string => fold(String(quote ?? '')).toLowerCase();
  return words(dataset.get('quote')).includes(words(row.get('quote')));
}

export function sheetCsv({ columns, rows }: ReviewSheet): string {
  return csvLines([columns, ...rows.map((row) => columns.map((name) => row.get(name) ?? null))]);
}

/** Whether people write into the column. */
function isUsers(column: string): boolean {
  return column === 'decision' || column === 'note' || column.startsWith(CORRECTED) || isOwn(column);
}

function keyOf(cells: ReadonlyMap<string, Cell>): string {
  return JSON.stringify([cells.get('document'), cells.get('id') ?? cells.get('quote')]);
}
