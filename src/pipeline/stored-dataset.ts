/** The dataset of a run as writers take it: its rows out of the store, its documents out of their files. */
import { hash } from 'node:crypto';
import { csvRows } from '../emit/csv.ts';
import { batches, type Dataset } from '../emit/writer.ts';
import type { Table, Value } from '../model/table.ts';
import { tablesWith } from '../normalize/tables.ts';
import type { Tabled } from '../normalize/tables/row.ts';
import type { Build, Entry } from './cache.ts';
import { readFiles } from './dataset.ts';
import type { Pipeline } from './load.ts';
import { neighboursOf } from './neighbours.ts';
import { encodeTexts, keptTables, parseRows, rowTexts, type KeptTable, type Reads } from './row-texts.ts';
import { openRows, type RowPlace, type RowStore } from './rows.ts';
import { stagedPath, type StagedDocument } from './staging.ts';

/** Opens the store for rows that are read as `reads` says; `entries`: what earlier runs left, the latest last. */
export function openStore(
  out: string,
  build: Build,
  pipeline: Pick<Pipeline, 'plan' | 'tables'>,
  reads: Reads,
  entries: readonly Entry[],
): RowStore {
  const kept = keptTables(wantedTables(pipeline), reads);
  // All that rows are made from, but for the document.
  const maker = JSON.stringify([build, kept, pipeline.plan.context.decisions.columns]);
  const places = entries.map(({ rows }) => rows);
  return openRows(out, hash('sha256', maker), kept, places);
}

/** The documents with rows in the store: where they are not, they are made from the documents' files. */
export function withRows(
  out: string,
  documents: readonly Entry[],
  store: RowStore,
  { plan }: Pick<Pipeline, 'plan'>,
): Entry[] {
  return documents.map((entry) => {
    if (store.has(entry.rows)) return entry;
    const document = readFiles(stagedPath(out, entry.json), stagedPath(out, entry.text));
    const rows = encodeTexts(rowTexts(store.kept, plan.context.decisions.columns, document));
    return { ...entry, rows: store.append(rows) };
  });
}

/** All of the documents have rows in the store. */
export function storedDataset(
  out: string,
  documents: readonly Entry[],
  store: RowStore,
  pipeline: Pick<Pipeline, 'plan' | 'tables'>,
): Dataset {
  const tables = wantedTables(pipeline);
  const places = documents.map(({ rows }) => rows).filter((place) => store.has(place));
  const neighbours = neighboursOf(documents.map(({ digest }) => digest));
  const rowsOf = function* (table: Table<Tabled>): Generator<readonly Value[]> {
    for (const bytes of textsOf(table, 'json', places, store))
      for (const row of parseRows(bytes.toString())) yield table.among ? table.among(row, neighbours) : row;
  };
  const rows: Dataset['rows'] = ({ name }) => {
    const table = tables.find((one) => one.name === name);
    if (!table) throw new RangeError(`No table "${name}".`);
    // Held until all its rows are known, which no other table is.
    return table.order ? [...rowsOf(table)].sort(table.order) : rowsOf(table);
  };
  return {
    tables,
    rows,
    csv: function* (table) {
      if (store.kept.some((one) => one.table === table.name && one.as === 'csv'))
        yield* joined(textsOf(table, 'csv', places, store));
      else for (const some of batches(rows(table), ROWS_AT_ONCE)) yield csvRows(some);
    },
    documents: () => eachDocument(out, documents),
  };
}

const ROWS_AT_ONCE = 500;

function* textsOf(
  { name }: { readonly name: string },
  as: KeptTable['as'],
  places: readonly RowPlace[],
  store: RowStore,
): Generator<Buffer> {
  const index = store.kept.findIndex((one) => one.table === name && one.as === as);
  if (index < 0) throw new RangeError(`Nothing is kept of the table "${name}" as ${as}.`);
  for (const place of places) yield store.read(place, index);
}

const CHUNK = 1 << 20;

/** In pieces of about a megabyte. */
function* joined(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let chunk: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    chunk.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield Buffer.concat(chunk);
    chunk = [];
    length = 0;
  }
  yield Buffer.concat(chunk);
}

function wantedTables({ plan, tables }: Pick<Pipeline, 'plan' | 'tables'>): readonly Table<Tabled>[] {
  return tablesWith(plan.context.decisions.columns).filter(({ name }) => tables === null || tables.includes(name));
}

function* eachDocument(out: string, documents: readonly StagedDocument[]): ReturnType<Dataset['documents']> {
  for (const { json, text } of documents) yield readFiles(stagedPath(out, json), stagedPath(out, text));
}
