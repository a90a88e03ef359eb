/** Writes datasets as a run does, for tests that read them back. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { csvRows } from '../../src/emit/csv.ts';
import type { Dataset, Place, Writer } from '../../src/emit/writer.ts';
import type { OptionValue } from '../../src/model/option.ts';
import type { ColumnShape, TableShape, Value } from '../../src/model/table.ts';
import { TABLES } from '../../src/normalize/tables.ts';

/** Writes into a new folder, and gives it. */
export async function write(
  writer: Writer,
  dataset: Dataset,
  options: Record<string, OptionValue> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-'));
  const pathFor = (path: string): string => {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    return target;
  };
  const place: Place = {
    pathFor,
    open: (path) => {
      const chunks: Uint8Array[] = [];
      return {
        append: (content) => void chunks.push(typeof content === 'string' ? Buffer.from(content) : content.slice()),
        close: () => {
          writeFileSync(pathFor(path), Buffer.concat(chunks));
        },
      };
    },
  };
  const defaults = Object.fromEntries(Object.entries(writer.options).map(([name, spec]) => [name, spec.default]));
  await writer.write(dataset, place, { ...defaults, ...options });
  return folder;
}

/** A dataset of these rows; tables that are not named are empty. */
export function datasetOf(rows: Readonly<Record<string, readonly (readonly Value[])[]>>): Dataset {
  return {
    tables: TABLES,
    rows: ({ name }) => rows[name] ?? [],
    csv: ({ name }) => [csvRows(rows[name] ?? [])],
    documents: () => [],
  };
}

/** Text that some reader somewhere takes for something else. */
export const HOSTILE = [
  'plain words',
  'say "no", twice: ""',
  'one\ntwo\r\nthree\rfour',
  '\ttab and trailing space ',
  '  leading space',
  "=cmd|' /C calc'!A0",
  '=1+1',
  '+1 and more',
  '-five',
  '-5',
  '@SUM(A1)',
  "'=x",
  "'quoted'",
  '🏳️‍🌈 👩‍👩‍👧 🇰🇪',
  'مرحبا \u202Eabc\u202C שלום',
  'Cafe\u0301 naïve',
  '<b>&amp;</b> ]]> <!--',
  '_x0041_ _x005F_',
  'NULL',
  'true',
  '0012',
  '1e5',
  '2024-01-01',
  'a, b; c | d \\ e',
  'https://a.example/p?x=1&y="2"#:~:text=We%20will',
  'long '.repeat(2000),
] as const;

/** Rows that put every hostile text into every column of text, beside the values that the other types may have. */
export function hostileRows(table: TableShape): Value[][] {
  return HOSTILE.map((text, row) => table.columns.map((column) => hostileValue(table, column, text, row)));
}

export function hostileDataset(): Dataset {
  return datasetOf(Object.fromEntries(TABLES.map((table) => [table.name, hostileRows(table)])));
}

function hostileValue(table: TableShape, column: ColumnShape, text: string, row: number): Value {
  const empty = row % 5 === 4 && column.required !== true && !table.key.includes(column.name);
  switch (column.type) {
    case 'string':
      return empty ? null : text;
    case 'integer':
      return empty ? null : ([0, 7, 2_147_483_647][row % 3] ?? null);
    case 'number':
      return empty ? null : ([0, -3, 12.5, 450_000_000, 5e15, 0.1][row % 6] ?? null);
    case 'date':
      return empty ? null : (['2024-02-29', '1999-12-31', '2100-01-01', '1848-05-01'][row % 4] ?? null);
    case 'list':
      return [[], [text.trim()], [text.trim(), 'b'], ['a', 'b', 'c']][row % 4] ?? [];
  }
}

export function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Rows of a table from what matters of them; all else is empty. */
export function rowsOf(name: string, ...rows: readonly Readonly<Record<string, Value>>[]): Record<string, Value[][]> {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (!table) throw new RangeError(`No table "${name}".`);
  return { [name]: rows.map((row) => table.columns.map((column) => row[column.name] ?? null)) };
}
