/** The collections that some tests measure over, where the machine has them; elsewhere those tests are skipped and say so. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of a folder beside the project, or null where it is not there. */
export function shared(folder: string): string | null {
  const path = fileURLToPath(new URL(`../../shared/${folder}`, import.meta.url));
  if (existsSync(path)) return path;
  process.stderr.write(`SKIPPED: ../shared/${folder} is not here; the tests over it do not run.\n`);
  return null;
}
