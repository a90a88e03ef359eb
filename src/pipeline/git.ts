/** Takes a file or folder out of a git revision, into a temporary folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** A revision and what lies in it; `path` null where the other side of a diff names it. */
export interface Revision {
  readonly revision: string;
  readonly path: string | null;
}

/** `git:REV:PATH` or `git:REV`; null where the name is no such thing. */
export function parseRevision(name: string): Revision | null {
  const match = /^git:([^:]+)(?::(.+))?$/u.exec(name);
  const [, revision, path] = match ?? [];
  return revision === undefined ? null : { revision, path: path ?? null };
}

/** Calls `use` with where the files lie for the while. Throws a UsageError where the revision or the path in it is not there. */
export async function withRevision<Result>(
  revision: string,
  path: string,
  use: (place: string) => Promise<Result>,
): Promise<Result> {
  // The repository is the one that holds the path, or would hold it: what a revision has may be gone from the work tree.
  const folder = repositoryAt(dirname(resolve(path)));
  const within = relative(folder, resolve(path)).split('\\').join('/');
  const object = `${revision}:${within}`;
  const kind = git(folder, ['cat-file', '-t', '--end-of-options', object], revision, path).toString().trim();
  const temporary = mkdtempSync(join(tmpdir(), 'factsheet-'));
  try {
    const place = join(temporary, basename(resolve(path)));
    if (kind === 'blob') writeFileSync(place, git(folder, ['cat-file', 'blob', object], revision, path));
    else checkOut(folder, object, place, join(temporary, 'index'), { revision, path });
    return await use(place);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The revisions that changed a file, oldest first, renames followed. */
export function fileRevisions(path: string): { revision: string; path: string; day: string }[] {
  const folder = repositoryAt(dirname(resolve(path)));
  const within = relative(folder, resolve(path)).split('\\').join('/');
  const format = '--format=%x00%H %cs';
  const log = git(folder, ['log', '--follow', '--name-only', format, '--', within], 'HEAD', path).toString();
  const found = log.split('\0').flatMap((entry) => {
    const [head = '', ...names] = entry.split('\n').filter((line) => line !== '');
    const [revision, day] = head.split(' ');
    const name = names.at(-1);
    return revision && day && name !== undefined ? [{ revision, day, path: join(folder, name) }] : [];
  });
  return found.reverse();
}

/** Writes a tree out through an index of its own, so that the user's is left alone. */
function checkOut(
  folder: string,
  tree: string,
  place: string,
  index: string,
  named: { revision: string; path: string },
): void {
  mkdirSync(place);
  const environment = { GIT_INDEX_FILE: index };
  git(folder, ['read-tree', tree], named.revision, named.path, environment);
  git(folder, ['checkout-index', '--all', `--prefix=${place}/`], named.revision, named.path, environment);
}

function repositoryAt(folder: string): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--show-toplevel'], { cwd: folder });
  if (status !== 0)
    throw new UsageError(`No git repository holds ${folder}. Run the command inside one, or give a folder.`);
  return stdout.toString().trim();
}

function git(cwd: string, args: readonly string[], revision: string, path: string, environment = {}): Buffer {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 30,
  });
  if (status === 0) return stdout;
  const reason = stderr.toString().trim().split('\n')[0]?.replace(/\.+$/u, '') ?? '';
  throw new UsageError(`No ${path} in git revision "${revision}": ${reason}. See git log --oneline for revisions.`);
}
