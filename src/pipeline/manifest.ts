/** `manifest.json`: what a dataset is made from and of. It is written last; a dataset is whole when its files match it. */
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { parseManifest, type Manifest } from '../model/manifest.ts';
import { isLocked } from './lock.ts';
import { finishCommit, isUnfinished } from './staging.ts';
import { readTextFile } from './text-file.ts';

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
