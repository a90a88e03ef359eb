/**
 * Reads a file of decisions: the table `review` with some cells filled in, or any table with the columns that name a sentence
 * (`document` and `id`, or `document` and `quote`) and say something of it:
 *
 *   decision,note,corrected_deadline,document,id,coder
 *   accept,,2026-06-30,water-2023,commitment-0f3a…,Ana
 *
 * Other columns of the dataset's own tables are left aside; what is left is the user's.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { unguard } from '../emit/csv.ts';
import { decode } from '../ingest/decode.ts';
import { NO_DECISIONS, VERDICTS, type Decision, type Decisions } from '../model/decision.ts';
import { CORRECTABLE, readCorrection } from '../normalize/corrections.ts';
import { TABLES } from '../normalize/tables.ts';
import { unknownName, UsageError } from './usage-error.ts';

/** A row with its cells by column, and where it stands: `decisions.csv:12`. */
export interface SheetRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly where: string;
}

/** A file of decisions before it is known to be right. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

const CORRECTED = 'corrected_';

/** Columns that the dataset has, in the tables that somebody may copy to decide in. */
const DATASET_COLUMNS: ReadonlySet<string> = new Set(
  TABLES.filter(({ name }) => ['commitments', 'review'].includes(name)).flatMap(({ columns }) =>
    columns.map(({ name }) => name),
  ),
);

/** Throws a UsageError that names the file and line. */
export function readDecisions(path: string, bytes: Uint8Array): Decisions {
  const { columns, rows } = readSheet(path, bytes);
  if (rows.length === 0) return NO_DECISIONS;
  if (!columns.includes('document') || !(columns.includes('id') || columns.includes('quote'))) {
    throw new UsageError(
      `${path}:1 has the columns ${columns.join(', ')}; decisions have document and id (or quote), and say decision, note …`,
    );
  }
  for (const column of columns) checkColumn(column, path);
  const own = columns.filter(isOwn);
  const decisions = rows.flatMap((row) => readRow(row, own));
  checkTwice(decisions);
  return { columns: own, rows: decisions.map(({ decision }) => decision) };
}

/** Whether a column is the user's own. */
export function isOwn(column: string): boolean {
  return !DATASET_COLUMNS.has(column.toLowerCase()) && !column.toLowerCase().startsWith(CORRECTED);
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

/** Nothing where the row says nothing. */
function readRow({ cells, where }: SheetRow, own: readonly string[]): { decision: Decision; where: string }[] {
  const cell = (name: string): string | null => cells.get(name) ?? null;
  const corrected = readCorrected(cells, where);
  const filled = own.map((name) => [name, cells.get(name) ?? ''] as const).filter(([, word]) => word !== '');
  const words = Object.fromEntries(filled);
  const decision = readVerdict(cell('decision'), where) ?? (Object.keys(corrected).length > 0 ? 'accept' : null);
  const note = cell('note');
  if (decision === null && note === null && Object.keys(words).length === 0) return [];
  if (decision === 'reject' && Object.keys(corrected).length > 0) {
    throw new UsageError(`${where} rejects a commitment and corrects it too. Leave one out.`);
  }
  const [document, id, quote] = [cell('document'), cell('id'), cell('quote')];
  if (document === null) throw new UsageError(`${where} names no document.`);
  if (id === null && quote === null) throw new UsageError(`${where} names no sentence. Give its id or its quote.`);
  return [{ decision: { document, id, quote, decision, note, corrected, own: words }, where }];
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
function checkTwice(decisions: readonly { readonly decision: Decision; readonly where: string }[]): void {
  const seen = new Map<string, string>();
  for (const { decision, where } of decisions) {
    const { document, id, quote } = decision;
    const key = JSON.stringify(id === null ? [document, quote] : [document, null, id]);
    const first = seen.get(key);
    if (first !== undefined) throw new UsageError(`${where} is on the same sentence as ${first}. Leave one out.`);
    seen.set(key, where);
  }
}

/** Reads the cells as they stand: trimmed, the formula guard taken off, empty ones left out. */
export function readSheet(path: string, bytes: Uint8Array): Sheet {
  const { text, problems } = decode(bytes);
  const unreadable = problems.find(({ code }) => code !== 'empty-file');
  if (unreadable) throw new UsageError(`${path}: ${unreadable.message} Save it from the spreadsheet as CSV (UTF-8).`);
  const [{ cells: header } = { cells: [] }, ...body] = readCsv(path, text);
  const columns = header.map((name) => (isOwn(name.trim()) ? name.trim() : name.trim().toLowerCase()));
  const names = columns.map((name) => name.toLowerCase());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`${path}:1 has the column "${twice}" twice. Rename one.`);
  const rows = body.map(({ cells, line }) => ({
    where: `${path}:${line}`,
    cells: new Map(
      columns
        .map((name, index) => [name, unguard(cells[index] ?? '').trim()] as const)
        .filter(([name, cell]) => name !== '' && cell !== ''),
    ),
  }));
  return { columns: columns.filter((name) => name !== ''), rows };
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Spreadsheets of some countries part cells by semicolons or tabs. */
function readCsv(path: string, text: string): Line[] {
  const header = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const delimiter = [',', ';', '\t'].find((mark) => header.includes(mark)) ?? ',';
  const lines: number[] = [];
  try {
    const rows = parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter,
      on_record: (record: string[], { lines: line }) => {
        lines.push(line);
        return record;
      },
    });
    return rows.map((cells, row) => ({ cells, line: lines[row] ?? 1 }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UsageError(`${path} is no CSV: ${error.message}. Save it from the spreadsheet as CSV (UTF-8).`);
  }
}
