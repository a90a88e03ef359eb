/** `manifest.json`: what a dataset is made from and of. It is written last; a dataset is whole when its files match it. */
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { parseManifest, schemaOf, type Manifest } from '../model/manifest.ts';
import { SCHEMA_VERSION } from '../model/record.ts';
import { isLocked } from './lock.ts';
import { finishCommit, isUnfinished } from './staging.ts';
import { readTextFile } from './text-file.ts';
import { UsageError } from './usage-error.ts';

export const MANIFEST = 'manifest.json';
export const VERSION: string = packageJson.version;

/**
 * The manifest of the dataset in a folder; null where there is none, or none that can be read. A dataset whose writer died
 * while it moved files into place is first made whole, which is said.
 */
export function readManifest(out: string): Manifest | null {
  if (isUnfinished(out) && !isLocked(out)) {
    finishCommit(out);
    process.stderr.write(`${out}: the run that wrote it was cut off; what was left to do is done.\n`);
  }
  const text = readTextFile(join(out, MANIFEST));
  return text === null ? null : parseManifest(text);
}

/** Throws a UsageError where a newer tool wrote the dataset in a folder: it is neither read nor written over. */
export function refuseNewer(folder: string): void {
  const schema = schemaOf(readTextFile(join(folder, MANIFEST)) ?? '') ?? 0;
  if (schema > SCHEMA_VERSION) throw tooNew(folder, schema);
}

export function tooNew(folder: string, schema: number): UsageError {
  return new UsageError(
    `${folder} has schema version ${schema}; this tool knows up to ${SCHEMA_VERSION}. Use a newer factsheet.`,
  );
}
