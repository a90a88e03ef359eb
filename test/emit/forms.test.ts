/** Every form with every table: what was written is read back equal, by the programs that read it. */
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import sqlite from 'node-sqlite3-wasm';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLongWriter } from '../../src/emit/csv-long.ts';
import { csvWriter, unguard } from '../../src/emit/csv.ts';
import { jsonlWriter } from '../../src/emit/jsonl.ts';
import { parquetWriter } from '../../src/emit/parquet.ts';
import { sqliteWriter } from '../../src/emit/sqlite.ts';
import { xlsxWriter } from '../../src/emit/xlsx.ts';
import { toCell, type ColumnShape, type TableShape, type Value } from '../../src/model/table.ts';
import { TABLES } from '../../src/normalize/tables.ts';
import { has, output } from './programs.ts';
import { datasetOf, hostileDataset, hostileRows, read, write } from './written.ts';

/** A cell as text, which is all that CSV has. */
const asText = (value: Value): string => String(toCell(value) ?? '');
const textOf = (table: TableShape): string[][] => hostileRows(table).map((row) => row.map(asText));
const namesOf = (table: TableShape): string[] => table.columns.map(({ name }) => name);

describe.each([false, true])('CSV, byte order mark: %s', (bom) => {
  let folder: string;
  beforeAll(async () => {
    folder = await write(csvWriter, hostileDataset(), { bom });
  });

  test.each(TABLES)('$name', (table) => {
    const file = read(folder, `tables/${table.name}.csv`);
    expect(file.startsWith('\uFEFF')).toBe(bom);
    const [header, ...rows]: string[][] = parse(file, { bom: true });
    expect(header).toEqual(namesOf(table));
    expect(rows.map((row) => row.map(unguard))).toEqual(textOf(table));
  });
});

test.each(TABLES)('JSON Lines: $name', async (table) => {
  const folder = await write(jsonlWriter, { ...hostileDataset(), tables: [table] });
  const lines = read(folder, `jsonl/${table.name}.jsonl`).trimEnd().split('\n');
  const rows: unknown[] = lines.map((line): unknown => JSON.parse(line));
  expect(rows).toEqual(
    hostileRows(table).map((row) => Object.fromEntries(namesOf(table).map((name, index) => [name, row[index]]))),
  );
});

test.each([false, true])('CSV in long form, byte order mark: %s; every value stands in a line', async (bom) => {
  const table = tableNamed('commitments');
  const folder = await write(csvLongWriter, hostileDataset(), { bom });
  const file = read(folder, 'long/commitments.csv');
  expect(file.startsWith('\uFEFF')).toBe(bom);
  const [header, ...lines]: string[][] = parse(file, { bom: true });
  expect(header).toEqual(['id', 'column', 'value', 'document']);
  const [id, document] = ['id', 'document'].map((name) => namesOf(table).indexOf(name));
  const wanted = hostileRows(table).flatMap((row) =>
    row.flatMap((value, index) => {
      const column = namesOf(table)[index] ?? '';
      if (value === null || index === id || index === document) return [];
      const items = typeof value === 'object' ? value : [value];
      return items.map((item) => [
        asText(row[id ?? 0] ?? null),
        column,
        String(item),
        asText(row[document ?? 0] ?? null),
      ]);
    }),
  );
  expect(lines.map((line) => line.map(unguard))).toEqual(wanted);
});

describe('Excel', () => {
  let sheets: { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
  beforeAll(async () => {
    sheets = await readExcel(join(await write(xlsxWriter, hostileDataset()), 'dataset.xlsx'), { trim: false });
  });

  test('has a sheet for each table, and one before them that explains every column', () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['about', ...TABLES.map(({ name }) => name)]);
    expect(sheets[0]?.data.length).toBe(1 + TABLES.reduce((sum, { columns }) => sum + 1 + columns.length, 0));
  });

  test.each(TABLES)('$name', (table) => {
    const [header, ...rows] = sheets.find(({ sheet }) => sheet === table.name)?.data ?? [];
    expect(header).toEqual(namesOf(table));
    const wanted = hostileRows(table).map((row) => row.map((value, index) => asExcel(table.columns[index], value)));
    expect(rows).toEqual(wanted);
  });
});

/** A day before March 1900 has no number in Excel. */
function asExcel(column: ColumnShape | undefined, value: Value): unknown {
  const cell = toCell(value);
  if (column?.type === 'date' && typeof cell === 'string' && cell > '1900-03') return new Date(cell);
  return cell;
}

describe('SQLite', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await write(sqliteWriter, hostileDataset());
  });

  test.each(TABLES)('$name', (table) => {
    const database = new sqlite.Database(join(folder, 'dataset.sqlite'), { readOnly: true });
    const rows = database.all(`SELECT * FROM "${table.name}" ORDER BY rowid`);
    database.close();
    expect(rows).toEqual(
      hostileRows(table).map((row) =>
        Object.fromEntries(namesOf(table).map((name, index) => [name, toCell(row[index] ?? null)])),
      ),
    );
  });
});

describe('DuckDB', () => {
  let connection: DuckDBConnection;
  let folders: Readonly<Record<'csv' | 'parquet' | 'jsonl', string>>;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create()).connect();
    const written = await Promise.all(
      [csvWriter, parquetWriter, jsonlWriter].map((one) => write(one, hostileDataset())),
    );
    folders = { csv: written[0] ?? '', parquet: written[1] ?? '', jsonl: written[2] ?? '' };
  });
  afterAll(() => {
    connection.closeSync();
  });
  const rowsOf = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJson();

  test.each(TABLES)('$name as CSV', async (table) => {
    const path = join(folders.csv, 'tables', `${table.name}.csv`);
    const rows = await rowsOf(`SELECT * FROM read_csv('${path}', all_varchar = true, header = true, auto_detect = false,
      delim = ',', quote = '"', escape = '"', nullstr = '', max_line_size = 20000000,
      columns = {${namesOf(table)
        .map((name) => `'${name}': 'VARCHAR'`)
        .join(', ')}})`);
    expect(rows.map((row) => row.map((cell) => unguard(typeof cell === 'string' ? cell : '')))).toEqual(textOf(table));
  });

  test.each(TABLES)('$name as Parquet, with types', async (table) => {
    const path = join(folders.parquet, 'parquet', `${table.name}.parquet`);
    const types = await rowsOf(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${path}')`);
    expect(types).toEqual(table.columns.map(({ name, type }) => [name, DUCKDB_TYPES[type]]));
    expect(await rowsOf(`SELECT * FROM '${path}'`)).toEqual(hostileRows(table));
  });

  test.each(TABLES)('$name as JSON Lines', async (table) => {
    const path = join(folders.jsonl, 'jsonl', `${table.name}.jsonl`);
    const columns = table.columns.map(({ name, type }) => `"${name}": '${DUCKDB_TYPES[type]}'`).join(', ');
    expect(await rowsOf(`SELECT * FROM read_json('${path}', columns = {${columns}})`)).toEqual(hostileRows(table));
  });
});

const DUCKDB_TYPES = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
  list: 'VARCHAR[]',
} as const;

describe.skipIf(!has('soffice'))('LibreOffice', () => {
  test('opens the workbook, every sheet equal cell by cell', { timeout: 120_000 }, async () => {
    const folder = await write(xlsxWriter, hostileDataset());
    const to = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    output(
      'soffice',
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      to,
      '--outdir',
      folder,
      join(folder, 'dataset.xlsx'),
    );
    for (const table of TABLES) {
      const [header, ...rows]: string[][] = parse(read(folder, `dataset-${table.name}.csv`), {
        relax_column_count: true,
      });
      expect(header).toEqual(namesOf(table));
      // It has one kind of line break.
      expect(rows).toEqual(textOf(table).map((row) => row.map((cell) => cell.replace(/\r\n?/gu, '\n'))));
    }
  });
});

describe('a dataset without rows is written in every form, with the columns where the form has them', () => {
  const nothing = datasetOf({});

  test('CSV and JSON Lines', async () => {
    const folders = { csv: await write(csvWriter, nothing), jsonl: await write(jsonlWriter, nothing) };
    for (const table of TABLES) {
      expect(read(folders.csv, `tables/${table.name}.csv`)).toBe(`${namesOf(table).join(',')}\n`);
      expect(read(folders.jsonl, `jsonl/${table.name}.jsonl`)).toBe('');
    }
    expect(read(await write(csvLongWriter, nothing), 'long/commitments.csv')).toBe('id,column,value,document\n');
  });

  test('Excel', async () => {
    const sheets = await readExcel(join(await write(xlsxWriter, nothing), 'dataset.xlsx'));
    expect(sheets.slice(1)).toEqual(TABLES.map((table) => ({ sheet: table.name, data: [namesOf(table)] })));
  });

  test('SQLite', async () => {
    const database = new sqlite.Database(join(await write(sqliteWriter, nothing), 'dataset.sqlite'));
    for (const table of TABLES) {
      expect(database.all(`SELECT * FROM "${table.name}"`)).toEqual([]);
      const columns = database.all(`SELECT name FROM pragma_table_info('${table.name}')`);
      expect(columns.map(({ name }) => name)).toEqual(namesOf(table));
    }
    database.close();
  });

  test('Parquet', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const folder = await write(parquetWriter, nothing);
    for (const table of TABLES) {
      const found = await connection.runAndReadAll(`SELECT * FROM '${join(folder, `parquet/${table.name}.parquet`)}'`);
      expect(found.columnNames()).toEqual(namesOf(table));
      expect(found.currentRowCount).toBe(0);
    }
    connection.closeSync();
  });
});

function tableNamed(name: string): TableShape {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (!table) throw new RangeError(name);
  return table;
}
