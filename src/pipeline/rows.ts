/**
 * The rows of all documents between runs: a file in `OUT/.cache/rows` that a run appends to, each document's texts in one stretch.
 * Tables are put together from it in the order of the documents, so memory stays flat and what did not change is never made again.
 */
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptTable, RowBytes } from './row-texts.ts';

/** Where they lie: in which file, from which byte on. */
export interface RowPlace {
  readonly file: string;
  readonly at: number;
  readonly lengths: readonly number[];
}

export interface RowStore {
  readonly kept: readonly KeptTable[];
  /** Whether these rows are in the store. */
  readonly has: (place: RowPlace | null) => place is RowPlace;
  readonly append: (rows: RowBytes) => RowPlace;
  /** One text of a document, by its place in `kept`. */
  readonly read: (place: RowPlace, index: number) => Buffer;
  /** Leaves to the next run what this one stored, and no more. */
  readonly keep: () => void;
  readonly close: () => void;
}

const FOLDER = '.cache/rows';

/** What may lie idle in the file, of rows that were made anew since, beside as many bytes that are used. */
const IDLE = 1 << 20;

/**
 * `maker` is the hash of all that makes the rows of a document. `places` are those of earlier runs, the latest last: their file goes
 * on where it is of the same maker. Else, or where most of it lies idle, a new file begins; what refers to an older one stays true
 * until `keep`.
 */
export function openRows(
  out: string,
  maker: string,
  kept: readonly KeptTable[],
  places: readonly (RowPlace | null)[],
): RowStore {
  const pathOf = (name: string): string => join(out, FOLDER, name);
  const stored = places.filter((place) => place !== null);
  const numbers = stored.map((place) => numberIn(place.file, maker)).filter((number) => number > 0);
  const latest = `${maker}-${numbers.at(-1) ?? 0}`;
  const goesOn = holdsLittleElse(
    pathOf(latest),
    stored.filter((place) => place.file === latest),
  );
  const file = goesOn ? latest : `${maker}-${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
  mkdirSync(join(out, FOLDER), { recursive: true });
  const descriptor = openSync(pathOf(file), goesOn ? 'r+' : 'w+');
  let end = fstatSync(descriptor).size;
  return {
    kept,
    has: (place): place is RowPlace => place?.file === file,
    append: ({ bytes, lengths }) => {
      const at = end;
      writeAt(descriptor, bytes, at);
      end += bytes.length;
      return { file, at, lengths };
    },
    read: ({ at, lengths }, index) => readAt(descriptor, at + sum(lengths.slice(0, index)), lengths[index] ?? 0),
    keep: () => {
      for (const name of readdirSync(join(out, FOLDER))) if (name !== file) rmSync(pathOf(name), { force: true });
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

/** The number in a name such as `3f…-2`; 0 where the name is of another kind. */
function numberIn(name: string, maker: string): number {
  const number = name.startsWith(`${maker}-`) ? name.slice(maker.length + 1) : '';
  return /^\d{1,9}$/u.test(number) ? Number(number) : 0;
}

/** Whether the file holds all of these rows, and not much else. */
function holdsLittleElse(path: string, places: readonly RowPlace[]): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  const ends = places.map(({ at, lengths }) => at + sum(lengths));
  const used = sum(places.map(({ lengths }) => sum(lengths)));
  return size !== undefined && size <= 2 * used + IDLE && ends.every((end) => end <= size);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function writeAt(descriptor: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
}

function readAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const read = readSync(descriptor, bytes, done, length - done, at + done);
    if (read === 0) throw new TypeError('The rows in the cache were cut while a run used them.');
    done += read;
  }
  return bytes;
}
