/** Checks the CSV tables against the schema of their columns: headers, types, allowed values, keys and references. */
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { unguard } from '../../emit/csv.ts';
import { isRequired, type Column, type Table } from '../../model/table.ts';
import { TABLES } from '../../normalize/tables.ts';
import type { Tabled } from '../../normalize/tables/row.ts';
import type { Finding } from './finding.ts';
import { readTextFile } from '../text-file.ts';

type Cells = Readonly<Record<string, string>>;

/** `paths` are the files of the dataset. */
export function checkTables(folder: string, paths: ReadonlySet<string>): Finding[] {
  const read = TABLES.filter(({ name }) => paths.has(pathOf(name))).map((table) => ({
    table,
    ...readTable(folder, table),
  }));
  const keys = new Map(read.map(({ table, rows }) => [table.name, keyIndex(table, rows)]));
  return read.flatMap(({ table, rows, findings }) => [
    ...findings,
    ...rows.flatMap((row, index) => checkCells(table, row, index + 2)),
    ...checkUnique(table, rows),
    ...checkReferences(table, rows, keys),
  ]);
}

function pathOf(table: string): string {
  return `tables/${table}.csv`;
}

/** Tables that may end in columns of the user's own. */
const OWN: ReadonlySet<string> = new Set(['commitments', 'review']);

function readTable(folder: string, table: Table<Tabled>): { rows: Cells[]; findings: Finding[] } {
  const fault = (message: string): Finding => ({ path: pathOf(table.name), code: 'column', message });
  const [header = [], ...body] = readCells(join(folder, pathOf(table.name)));
  const wanted = table.columns.map(({ name }) => name);
  const own = OWN.has(table.name) ? header.slice(wanted.length) : [];
  if (header.join() !== [...wanted, ...own].join()) {
    return { rows: [], findings: [fault(`has the columns ${header.join(',')}, but should have ${wanted.join(',')}`)] };
  }
  return {
    rows: body.map((cells) => Object.fromEntries(wanted.map((name, at) => [name, unguard(cells[at] ?? '')]))),
    findings: body.flatMap((cells, row) =>
      cells.length === header.length ? [] : [fault(`row ${row + 2}: has ${cells.length} cells`)],
    ),
  };
}

/** No rows where the file is no CSV. */
function readCells(file: string): string[][] {
  try {
    return parse(readTextFile(file) ?? '', { bom: true, relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

const SHAPES: Readonly<Record<Column<never>['type'], RegExp>> = {
  string: /^/u,
  list: /^/u,
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
};

function checkCells(table: Table<Tabled>, row: Cells, line: number): Finding[] {
  const { name, columns } = table;
  return columns.flatMap((column) => {
    const cell = row[column.name] ?? '';
    const fits = SHAPES[column.type].test(cell) && (column.values?.includes(cell) ?? true);
    if (cell === '' ? !isRequired(table, column) : fits) return [];
    const wanted = column.values?.join(', ') ?? column.type;
    const message = `row ${line}: ${column.name} is ${JSON.stringify(cell)}, but should be ${wanted}`;
    return [{ path: pathOf(name), code: 'value', message }];
  });
}

function keyOf(table: Table<Tabled>, row: Cells): string {
  return table.key.map((column) => row[column] ?? '').join('\n');
}

function keyIndex(table: Table<Tabled>, rows: readonly Cells[]): ReadonlySet<string> {
  return new Set(rows.map((row) => keyOf(table, row)));
}

function checkUnique(table: Table<Tabled>, rows: readonly Cells[]): Finding[] {
  if (table.key.length === 0) return [];
  const seen = new Set<string>();
  return rows.flatMap((row, index): Finding[] => {
    const key = keyOf(table, row);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `row ${index + 2}: ${table.key.join(' + ')} ${key.replace('\n', ' + ')} stands twice`;
    return [{ path: pathOf(table.name), code: 'key', message }];
  });
}

function checkReferences(
  table: Table<Tabled>,
  rows: readonly Cells[],
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): Finding[] {
  return table.foreignKeys.flatMap(({ field, table: target }) => {
    const known = keys.get(target);
    if (!known) return [];
    return rows.flatMap((row, index): Finding[] => {
      const cell = row[field] ?? '';
      if (cell === '' || known.has(cell)) return [];
      const message = `row ${index + 2}: ${field} ${JSON.stringify(cell)} is no row of ${target}`;
      return [{ path: pathOf(table.name), code: 'reference', message }];
    });
  });
}
