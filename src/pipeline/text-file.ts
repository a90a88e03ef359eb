/** Reads a regular file as text: a pipe that is named as one would never end, a folder would throw. */
import { readFileSync, statSync } from 'node:fs';

/** Null where no regular file is there. */
export function readTextFile(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : null;
}
