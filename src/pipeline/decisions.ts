/**
 * Reads a file of decisions: the table `review` with some cells filled in, or any table with the columns that name a sentence
 * (`document` and `id`, or `document` and `quote`) and say something of it:
 *
 *   decision,note,corrected_deadline,document,id,coder
 *   accept,,2026-06-30,water-2023,commitment-0f3a…,Ana
 *
 * Other columns of the dataset's own tables are left aside; what is left is the user's.
 */
import { VERDICTS, type Decision, type Decisions } from '../model/decision.ts';
import { CORRECTABLE, readCorrection } from '../normalize/corrections.ts';
import { CORRECTED, isOwn, isWorkbook, readCsvSheet, type Sheet, type SheetRow } from './sheet.ts';
import { unknownName, UsageError } from './usage-error.ts';

/** A row that says something, and what it says. */
export interface DecidedRow extends SheetRow {
  readonly decision: Decision;
}

/** The decisions of a CSV file. Throws a UsageError that names the file and line. */
export function readDecisions(path: string, bytes: Uint8Array): Decisions {
  if (isWorkbook(path)) {
    throw new UsageError(
      `${path} is a workbook, but decisions are kept as CSV. Make it with: factsheet review --sheet decisions.csv --from ${path}.`,
    );
  }
  const sheet = readCsvSheet(path, bytes);
  return { columns: sheet.columns.filter(isOwn), rows: decidedRows(path, sheet).map(({ decision }) => decision) };
}

/** The rows that say something. Throws a UsageError that names the file and line. */
export function decidedRows(path: string, { columns, rows }: Sheet): DecidedRow[] {
  if (rows.length === 0) return [];
  if (!columns.includes('document') || !(columns.includes('id') || columns.includes('quote'))) {
    throw new UsageError(
      `${path}:1 has the columns ${columns.join(', ')}; decisions have document and id (or quote), and say decision, note …`,
    );
  }
  for (const column of columns) checkColumn(column, path);
  const own = columns.filter(isOwn);
  const decided = rows.flatMap((row) => {
    const decision = readRow(row, own);
    return decision ? [{ ...row, decision }] : [];
  });
  checkTwice(decided);
  return decided;
}

function checkColumn(column: string, path: string): void {
  const field = column.startsWith(CORRECTED) ? column.slice(CORRECTED.length) : null;
  if (field !== null && !CORRECTABLE.includes(field)) {
    throw unknownName(
      'column',
      column,
      `${path}:1`,
      CORRECTABLE.map((name) => CORRECTED + name),
    );
  }
}

/** Null where the row says nothing. */
function readRow({ cells, where }: SheetRow, own: readonly string[]): Decision | null {
  const cell = (name: string): string | null => cells.get(name) ?? null;
  const corrected = readCorrected(cells, where);
  const filled = own.map((name) => [name, cells.get(name) ?? ''] as const).filter(([, word]) => word !== '');
  const words = Object.fromEntries(filled);
  const decision = readVerdict(cell('decision'), where) ?? (Object.keys(corrected).length > 0 ? 'accept' : null);
  const note = cell('note');
  if (decision === null && note === null && Object.keys(words).length === 0) return null;
  if (decision === 'reject' && Object.keys(corrected).length > 0) {
    throw new UsageError(`${where} rejects a commitment and corrects it too. Leave one out.`);
  }
  const [document, id, quote] = [cell('document'), cell('id'), cell('quote')];
  if (document === null) throw new UsageError(`${where} names no document.`);
  if (id === null && quote === null) throw new UsageError(`${where} names no sentence. Give its id or its quote.`);
  return { document, id, quote, decision, note, corrected, own: words };
}

function readVerdict(cell: string | null, where: string): Decision['decision'] {
  if (cell === null) return null;
  const verdict = VERDICTS.find((one) => one === cell.toLowerCase());
  if (!verdict) throw unknownName('decision', cell, where, VERDICTS);
  return verdict;
}

function readCorrected(cells: ReadonlyMap<string, string>, where: string): Record<string, string> {
  const corrected = [...cells].filter(([column]) => column.startsWith(CORRECTED));
  return Object.fromEntries(
    corrected.map(([column, cell]) => {
      const field = column.slice(CORRECTED.length);
      const read = readCorrection(field, cell);
      if ('expected' in read) throw new UsageError(`${where}: ${column} is "${cell}", but must be ${read.expected}.`);
      return [field, cell];
    }),
  );
}

/** One sentence is decided once. */
function checkTwice(decided: readonly DecidedRow[]): void {
  const seen = new Map<string, string>();
  for (const { decision, where } of decided) {
    const { document, id, quote } = decision;
    const key = JSON.stringify(id === null ? [document, quote] : [document, null, id]);
    const first = seen.get(key);
    if (first !== undefined) throw new UsageError(`${where} is on the same sentence as ${first}. Leave one out.`);
    seen.set(key, where);
  }
}
