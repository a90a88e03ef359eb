/**
 * The rows of every table while a dataset is written: one file a table in `OUT/.cache/rows`, a JSON list a line. They are made
 * in one pass over the documents, one at a time; then each writer reads them back as often as it likes, and memory stays flat.
 * Only a table with an order of its own is held until all its rows are known. The next run copies the rows of documents that did
 * not change.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Table, TableShape, Value } from '../model/table.ts';
import { openFile, type OpenFile } from './staging.ts';

export type Rows = (table: { readonly name: string }) => Generator<Value[]>;

/** What the rows of a document are made of: equal keys give equal rows. */
export interface RowSource<Given> {
  readonly key: string;
  readonly read: () => Given;
}

export interface StoredRows {
  readonly rows: Rows;
  /** Leaves the rows to the next run. */
  readonly keep: () => void;
}

/** Of each document, by the key of its rows: for each table in order, where its rows begin and how many bytes they have. */
type Places = ReadonlyMap<string, readonly (readonly [from: number, bytes: number])[]>;

const KEPT = '.cache/rows';
const NEXT = '.cache/rows.next';
const INDEX = 'index.json';

export function storeRows<Given>(
  out: string,
  tables: readonly Table<Given>[],
  sources: Iterable<RowSource<Given>>,
): StoredRows {
  const path = (folder: string, { name }: { readonly name: string }): string => join(out, folder, `${name}.jsonl`);
  rmSync(join(out, NEXT), { recursive: true, force: true });
  const known = readIndex(out, tables);
  const files = tables.map((table) => openCopy(path(KEPT, table), path(NEXT, table)));
  const index: [string, number[]][] = [];
  for (const { key, read } of sources) {
    const places = known.get(key);
    const given = places ? null : read();
    index.push([
      key,
      tables.map((table, at) => {
        const place = places?.[at];
        if (place) return files[at]?.copy(...place) ?? 0;
        return files[at]?.append(given === null ? [] : table.rows(given)) ?? 0;
      }),
    ]);
  }
  for (const file of files) file.close();
  for (const table of tables) {
    if (!table.order) continue;
    const sorted = openFile(path(NEXT, { name: `${table.name}.sorted` }));
    for (const row of [...readRows(path(NEXT, table))].sort(table.order)) sorted.append(`${JSON.stringify(row)}\n`);
    sorted.close();
  }
  const ordered = new Set(tables.filter(({ order }) => order).map(({ name }) => name));
  writeFileSync(join(out, NEXT, INDEX), JSON.stringify({ tables: shapeOf(tables), rows: index }));
  let folder = NEXT;
  return {
    rows: ({ name }) => readRows(path(folder, { name: ordered.has(name) ? `${name}.sorted` : name })),
    keep: () => {
      rmSync(join(out, KEPT), { recursive: true, force: true });
      renameSync(join(out, NEXT), join(out, KEPT));
      folder = KEPT;
    },
  };
}

/** A file of rows that takes new ones, and stretches of the file that was kept; each gives its number of bytes. */
function openCopy(
  from: string,
  to: string,
): { append: (rows: readonly unknown[]) => number; copy: (from: number, bytes: number) => number; close: () => void } {
  const file = openFile(to);
  const kept = existsSync(from) ? openSync(from, 'r') : null;
  /** A stretch that is still to be copied: neighbours go over in one. */
  let first = 0;
  let last = 0;
  const flush = (): void => {
    if (kept !== null && last > first) copyBytes(kept, first, last, file);
    first = last = 0;
  };
  return {
    append: (rows) => {
      flush();
      const lines = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 'utf8');
      file.append(lines);
      return lines.length;
    },
    copy: (start, bytes) => {
      if (start !== last) flush();
      if (last === 0) first = start;
      last = start + bytes;
      return bytes;
    },
    close: () => {
      flush();
      file.close();
      if (kept !== null) closeSync(kept);
    },
  };
}

function copyBytes(descriptor: number, first: number, last: number, file: OpenFile<string>): void {
  const buffer = new Uint8Array(CHUNK);
  for (let at = first; at < last;) {
    const length = readSync(descriptor, buffer, 0, Math.min(CHUNK, last - at), at);
    if (length === 0) throw new TypeError('The rows in the cache were cut while a run used them.');
    file.append(buffer.subarray(0, length));
    at += length;
  }
}

/** Empty where the last run left none, or other tables. */
function readIndex(out: string, tables: readonly Shape[]): Places {
  const path = join(out, KEPT, INDEX);
  const index: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  if (!isIndex(index) || index.tables !== shapeOf(tables)) return new Map();
  const ends = tables.map(() => 0);
  return new Map(
    index.rows.map(([key, lengths]) => {
      const places = lengths.map((bytes, at) => {
        const from = ends[at] ?? 0;
        ends[at] = from + bytes;
        return [from, bytes] as const;
      });
      return [key, places];
    }),
  );
}

type Shape = Pick<TableShape, 'name' | 'columns'>;

/** Names and columns, some of which are a user's own. */
function shapeOf(tables: readonly Shape[]): string {
  return tables.map(({ name, columns }) => `${name}(${columns.map((column) => column.name).join()})`).join();
}

interface Index {
  readonly tables: string;
  readonly rows: readonly (readonly [key: string, lengths: readonly number[]])[];
}

function isIndex(value: unknown): value is Index {
  return typeof value === 'object' && value !== null && 'tables' in value && 'rows' in value;
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
