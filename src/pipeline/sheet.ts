/** Reads what people fill in: a CSV file as spreadsheets save it, or a sheet of a workbook. */
import { existsSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { CellValue } from 'read-excel-file/node';
import { unguard } from '../emit/csv.ts';
import { decode } from '../ingest/decode.ts';
import { TABLES } from '../normalize/tables.ts';
import { UsageError } from './usage-error.ts';

/** A row with its cells by column, empty ones left out, and where it stands: `decisions.csv:12`. */
export interface SheetRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly where: string;
}

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** What a column is called that says what is right in another. */
export const CORRECTED = 'corrected_';

/** The table that is made to decide in. */
const REVIEW = 'review';

/** The tables that somebody may decide in; in each, a row's id is that of its sentence. */
export const DECIDED_TABLES: readonly string[] = [REVIEW, 'commitments'];

const DATASET_COLUMNS: ReadonlySet<string> = new Set(
  TABLES.filter(({ name }) => DECIDED_TABLES.includes(name)).flatMap(({ columns }) => columns.map(({ name }) => name)),
);

/** Whether a column is the user's own. */
export function isOwn(column: string): boolean {
  return !DATASET_COLUMNS.has(column.toLowerCase()) && !column.toLowerCase().startsWith(CORRECTED);
}

export function isWorkbook(path: string): boolean {
  return path.toLowerCase().endsWith('.xlsx');
}

/** `table`: which sheet of a workbook. Throws a UsageError where there is no file, or it cannot be read. */
export async function loadSheet(path: string, table: string = REVIEW): Promise<Sheet> {
  if (!existsSync(path)) throw new UsageError(`No file at ${path}. Give a CSV file or a workbook (.xlsx).`);
  return isWorkbook(path) ? readWorkbook(path, table) : readCsvSheet(path, readFileSync(path));
}

export function readCsvSheet(path: string, bytes: Uint8Array): Sheet {
  const { text, problems } = decode(bytes);
  const unreadable = problems.find(({ code }) => code !== 'empty-file');
  if (unreadable) throw new UsageError(`${path}: ${unreadable.message} Save it from the spreadsheet as CSV (UTF-8).`);
  const lines = readCsv(path, text).map(({ cells, line }) => ({ cells: cells.map(unguard), line }));
  return toSheet(path, lines);
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

function toSheet(path: string, [header = { cells: [], line: 1 }, ...body]: readonly Line[]): Sheet {
  const columns = header.cells.map((name) => (isOwn(name.trim()) ? name.trim() : name.trim().toLowerCase()));
  const names = columns.map((name) => name.toLowerCase());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`${path}:1 has the column "${twice}" twice. Rename one.`);
  const rows = body.map(({ cells, line }) => ({
    where: `${path}:${line}`,
    cells: new Map(
      columns
        .map((name, index) => [name, (cells[index] ?? '').trim()] as const)
        .filter(([name, cell]) => name !== '' && cell !== ''),
    ),
  }));
  return { columns: columns.filter((name) => name !== ''), rows };
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

/** The library is loaded when a workbook is there to be read. A workbook without the sheet says nothing. */
async function readWorkbook(path: string, table: string): Promise<Sheet> {
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(path).catch((error: unknown) => {
    throw new UsageError(`${path} is no workbook: ${error instanceof Error ? error.message : String(error)}.`);
  });
  const data = sheets.find(({ sheet }) => sheet === table)?.data ?? [];
  return toSheet(
    path,
    data.map((cells, row) => ({ cells: cells.map(cellText), line: row + 1 })),
  );
}

function cellText(cell: CellValue | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
