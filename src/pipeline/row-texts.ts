/** The rows that a document gives to each table, as the text that is kept of them from run to run. */
import { csvRows } from '../emit/csv.ts';
import type { Writer } from '../emit/writer.ts';
import type { DocumentRecord } from '../model/record.ts';
import type { Table, Value } from '../model/table.ts';
import { tablesWith } from '../normalize/tables.ts';
import { tabled, type Tabled } from '../normalize/tables/row.ts';

/** A table, and what is kept of its rows: the lines of its CSV, or a JSON list of lists of values. Plain data: a worker gets it as it is. */
export interface KeptTable {
  readonly table: string;
  readonly as: 'csv' | 'json';
}

/** The texts of a document's rows in UTF-8, one after the other. */
export interface RowBytes {
  readonly bytes: Uint8Array;
  readonly lengths: readonly number[];
}

/** How rows are read: one kind, or both. */
export type Reads = readonly Writer['reads'][];

/** Lines of CSV can be put together as they are, but for rows that hang on other documents or stand in an order of their own. */
export function keptTables(tables: readonly Table<Tabled>[], reads: Reads): KeptTable[] {
  return tables.flatMap((table) => {
    const whole = standsAlone(table) && reads.includes('csv');
    const values = reads.includes('rows') || (reads.includes('csv') && !whole);
    return [
      ...(whole ? [{ table: table.name, as: 'csv' } as const] : []),
      ...(values ? [{ table: table.name, as: 'json' } as const] : []),
    ];
  });
}

function standsAlone({ among, order }: Table<Tabled>): boolean {
  return among === null && order === null;
}

/** Makes the texts of one document, in the order of `kept`; `own` names the columns that are the user's own. */
export function rowTexts(
  kept: readonly KeptTable[],
  own: readonly string[],
  { record, text }: { readonly record: DocumentRecord; readonly text: string },
): string[] {
  const from = tabled(record, text);
  return tablesWith(own).flatMap((table) => {
    const forms = kept.filter((one) => one.table === table.name);
    const rows = forms.length > 0 ? table.rows(from) : [];
    return forms.map(({ as }) => (as === 'csv' ? csvRows(rows) : JSON.stringify(rows)));
  });
}

/** In a buffer of their own, which goes whole to another thread: the small ones of `Buffer.from` share a pool. */
export function encodeTexts(texts: readonly string[]): RowBytes {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const bytes = Buffer.from(new ArrayBuffer(lengths.reduce((sum, length) => sum + length, 0)));
  let at = 0;
  for (const text of texts) at += bytes.write(text, at);
  return { bytes, lengths };
}

/** Reads back what is kept as JSON. Throws a TypeError where somebody else wrote to it. */
export function parseRows(json: string): Value[][] {
  const rows: unknown = JSON.parse(json);
  if (Array.isArray(rows) && rows.every(isRow)) return rows;
  throw new TypeError(
    'The rows in the cache were changed by another program. Remove the folder .cache of the dataset.',
  );
}

function isRow(row: unknown): row is Value[] {
  return Array.isArray(row) && row.every(isValue);
}

function isValue(value: unknown): value is Value {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return value === null || typeof value === 'string' || typeof value === 'number';
}
