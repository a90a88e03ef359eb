/** What a writer is: one form of the dataset, from rows and documents that are read from disk as it asks for them. */
import type { Resource } from './datapackage.ts';
import type { OptionSpecs, OptionValues } from '../model/option.ts';
import type { DocumentRecord } from '../model/record.ts';
import type { TableShape, Value } from '../model/table.ts';

/** What is written. Nothing of it is held in memory: each call of a function reads anew from the start. */
export interface Dataset {
  /** The tables that the run writes, in the order in which a reader meets them. */
  readonly tables: readonly TableShape[];
  /** The rows of one of them, in order; values in the order of its columns. */
  readonly rows: (table: TableShape) => Iterable<readonly Value[]>;
  /** The same rows as lines of CSV, many at a time. */
  readonly csv: (table: TableShape) => Iterable<string | Uint8Array>;
  /** Every document with its source text, in the order of the ids. */
  readonly documents: () => Iterable<{ readonly record: DocumentRecord; readonly text: string }>;
}

/** Where it is written. Paths are relative to the dataset's folder; every file is staged, and listed in the manifest. */
export interface Place {
  /** Writes a file in one go or piece by piece; close it. */
  readonly open: (path: string) => Sink;
  /** A path on disk for a library that writes the file itself; it must be there when the writer is done. */
  readonly pathFor: (path: string) => string;
}

export interface Sink {
  readonly append: (content: string | Uint8Array) => void;
  readonly close: () => void;
}

export interface Writer<Specs extends OptionSpecs = OptionSpecs> {
  /** As `outputs:` of a pipeline names it. */
  readonly name: string;
  /** One line for `factsheet stages`. */
  readonly summary: string;
  readonly options: Specs;
  /** What of it `datapackage.json` describes: tables as delimited text. The other forms carry their types themselves. */
  readonly resources?: (tables: readonly TableShape[]) => readonly Resource[];
  /** In which form it reads the rows of tables: no other is there. */
  readonly reads: 'rows' | 'csv' | null;
  /** The same dataset gives the same bytes. A library that only this form needs is imported in here, when it is needed. */
  write(dataset: Dataset, place: Place, options: OptionValues<Specs>): void | Promise<void>;
}

/** Gives `write` the types of the declared options. */
export function defineWriter<const Specs extends OptionSpecs>(writer: Writer<Specs>): Writer<Specs> {
  return writer;
}

/** Writes a whole file. */
export function writeFile(place: Place, path: string, content: string | Uint8Array): void {
  const sink = place.open(path);
  sink.append(content);
  sink.close();
}

/** The rows in lists of at most `size`. */
export function* batches<Row>(rows: Iterable<Row>, size: number): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** A row by the names of its columns. */
export type Named = Readonly<Record<string, Value>>;

/** The rows of the table of that name; none where the run does not write it. */
export function* namedRows(dataset: Dataset, name: string): Generator<Named> {
  const table = dataset.tables.find((candidate) => candidate.name === name);
  if (!table) return;
  for (const row of dataset.rows(table)) yield named(table, row);
}

export function named({ columns }: TableShape, row: readonly Value[]): Named {
  return Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]));
}
