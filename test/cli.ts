/** Runs the real command line, as a shell would. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The pipeline that writes every form. */
export const EVERY_FORM = ['--pipeline', join(ROOT, 'pipelines/dataset.yaml')];

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function factsheet(...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** A new folder with these files; paths end in `/` for an empty folder. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-'));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(path.endsWith('/') ? target : dirname(target), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(target, content);
  }
  return folder;
}

/** Every file under a folder, `/`-separated and sorted, with when it was last written. */
export function filesOf(folder: string): Map<string, { readonly content: string; readonly written: number }> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [
      relative(folder, file).split(sep).join('/'),
      { content: readFileSync(file, 'utf8'), written: statSync(file).mtimeMs },
    ]),
  );
}

/** The dataset itself, without what is kept to make it faster. */
export function datasetOf(out: string): [string, string][] {
  return [...filesOf(out)]
    .filter(([path]) => !/^(?:\.|changes\/)/u.test(path))
    .map(([path, { content }]) => [path, content]);
}
