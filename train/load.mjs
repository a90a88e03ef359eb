// Bundles the project's own functions for the trainers: Node 20 does not run TypeScript.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The module that the lines of `contents` (exports of files in src/) make. */
export async function load(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-train-'));
  const outfile = join(folder, 'code.mjs');
  const banner = { js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);" };
  const stdin = { contents, resolveDir: root, loader: 'ts' };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', banner });
  const module = await import(pathToFileURL(outfile));
  rmSync(folder, { recursive: true });
  return module;
}
