/**
 * The rows of every table while a dataset is written: one file a table in the staging area, a JSON list a line. They are made in
 * one pass over the documents, one at a time; then each writer reads them back as often as it likes, and memory stays flat: only a
 * table with an order of its own is held until all its rows are known.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Table, Value } from '../model/table.ts';
import { openScratch } from './staging.ts';

export type Rows = (table: { readonly name: string }) => Generator<Value[]>;

/** Writes the rows of all that is given, and gives the means to read them. */
export function storeRows<Given>(out: string, tables: readonly Table<Given>[], given: Iterable<Given>): Rows {
  const open = tables.map((table) => ({ table, file: openScratch(out, `rows/${table.name}.jsonl`) }));
  const held = new Map<string, Value[][]>(tables.map(({ name }) => [name, []]));
  for (const one of given) {
    for (const { table, file } of open) {
      if (table.order) held.get(table.name)?.push(...table.rows(one));
      else file.append(toLines(table.rows(one)));
    }
  }
  for (const { table, file } of open) {
    if (table.order) file.append(toLines(held.get(table.name)?.sort(table.order) ?? []));
  }
  const paths = new Map(open.map(({ table, file }) => [table.name, file.close()]));
  return ({ name }) => readRows(paths.get(name) ?? '');
}

function toLines(rows: readonly (readonly Value[])[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

const CHUNK = 1 << 20;

function* readRows(path: string): Generator<Value[]> {
  for (const line of lines(path)) yield toRow(JSON.parse(line));
}

function* lines(path: string): Generator<string> {
  const descriptor = openSync(path, 'r');
  const buffer = new Uint8Array(CHUNK);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for (let length = readSync(descriptor, buffer); length > 0; length = readSync(descriptor, buffer)) {
      const whole = (rest + decoder.write(buffer.subarray(0, length))).split('\n');
      rest = whole.pop() ?? '';
      yield* whole;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Throws a TypeError where somebody else wrote to the file. */
function toRow(row: unknown): Value[] {
  if (Array.isArray(row) && row.every(isValue)) return row;
  throw new TypeError('The rows of the staging area were changed while a run used them.');
}

function isValue(value: unknown): value is Value {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return value === null || typeof value === 'string' || typeof value === 'number';
}
