/**
 * A dataset while it is written. New files lie in `OUT/.next` until all are there; then they are moved into place and
 * `manifest.json` comes last. Files that already hold the same bytes are left alone.
 */
import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Digest } from './digest.ts';
import { parseJson } from '../model/json.ts';

/** One file of the dataset; `path` is relative to its folder. */
export interface DatasetFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface StagedFile extends DatasetFile {
  /** Whether its bytes differ from those that stood there. */
  readonly changed: boolean;
}

/** The two files of a document. */
export interface StagedDocument {
  readonly digest: Digest;
  readonly json: StagedFile;
  readonly text: StagedFile;
}

const STAGING = '.next';

/** Where a file is to be read now: as it is about to be, or as it stands. */
export function stagedPath(out: string, file: StagedFile): string {
  return join(out, file.changed ? STAGING : '', file.path);
}

/** Makes the staging area anew; what a killed run left there goes, but for documents that are taken over. */
export function openStaging(out: string, keepDocuments: boolean): void {
  const staging = join(out, STAGING);
  const left = existsSync(staging) ? readdirSync(staging) : [];
  for (const name of left) {
    if (!(keepDocuments && name === 'documents')) rmSync(join(staging, name), { recursive: true, force: true });
  }
  mkdirSync(out, { recursive: true });
}

/** Stages a whole file. */
export function stageFile(out: string, path: string, content: string | Uint8Array): StagedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const file = { path, bytes: bytes.length, sha256: hash('sha256', bytes) };
  if (holds(join(out, path), file)) return { ...file, changed: false };
  writeFileSync(stagingPath(out, path), bytes);
  return { ...file, changed: true };
}

export interface OpenFile<Closed> {
  readonly append: (content: string | Uint8Array) => void;
  readonly close: () => Closed;
}

/** Stages a file piece by piece. */
export function openStaged(out: string, path: string): OpenFile<StagedFile> {
  const { append, close } = openFile(stagingPath(out, path));
  const sum = createHash('sha256');
  let bytes = 0;
  return {
    append: (content) => {
      const chunk = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      sum.update(chunk);
      bytes += chunk.length;
      append(chunk);
    },
    close: () => {
      close();
      return staged(out, { path, bytes, sha256: sum.digest('hex') });
    },
  };
}

/** Writes a file piece by piece; closing gives its path. */
export function openFile(target: string): OpenFile<string> {
  mkdirSync(dirname(target), { recursive: true });
  const descriptor = openSync(target, 'w');
  return {
    append: (content) => {
      const chunk = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let written = 0; written < chunk.length;) written += writeSync(descriptor, chunk, written);
    },
    close: () => {
      closeSync(descriptor);
      return target;
    },
  };
}

/** Where a file lies on disk while it is staged. */
export function stagingPath(out: string, path: string): string {
  const target = join(out, STAGING, path);
  mkdirSync(dirname(target), { recursive: true });
  return target;
}

/** Stages a file that a library wrote at its `stagingPath`. */
export function adoptStaged(out: string, path: string): StagedFile {
  const content = readFileSync(stagingPath(out, path));
  return staged(out, { path, bytes: content.length, sha256: hash('sha256', content) });
}

function staged(out: string, file: DatasetFile): StagedFile {
  const changed = !holds(join(out, file.path), file);
  if (!changed) rmSync(stagingPath(out, file.path));
  return { ...file, changed };
}

/** What is still to be done once all is staged: from here on a run that dies is finished by the next command. */
interface Commit {
  /** Paths of the staged files in the order in which they are moved into place: the manifest is last. */
  readonly files: readonly string[];
  /** Paths of the files of the prior dataset that this one does not have. */
  readonly gone: readonly string[];
}

const COMMIT = `${STAGING}/commit.json`;

/** Moves what changed into place, and removes the files of the prior dataset that this one does not have. */
export function commitStaged(out: string, files: readonly StagedFile[], gone: readonly string[]): void {
  const commit: Commit = { files: files.filter(({ changed }) => changed).map(({ path }) => path), gone };
  if (commit.files.length > 0 || gone.length > 0) {
    writeFileSync(join(out, `${COMMIT}.next`), JSON.stringify(commit));
    renameSync(join(out, `${COMMIT}.next`), join(out, COMMIT));
    finishCommit(out);
  }
  rmSync(join(out, STAGING), { recursive: true, force: true });
}

/** Whether a run died after all was staged and before all was in place. */
export function isUnfinished(out: string): boolean {
  return existsSync(join(out, COMMIT));
}

/** Does what is left of a commit; what was done before a run died is not done again. */
export function finishCommit(out: string): void {
  const { files, gone } = readCommit(out);
  for (const path of files) {
    const staged = join(out, STAGING, path);
    if (!existsSync(staged)) continue;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    renameSync(staged, join(out, path));
  }
  for (const path of gone) rmSync(join(out, path), { force: true });
  rmSync(join(out, COMMIT), { force: true });
}

/** Moved into place whole, so that it is never half a list; a spoilt one commits nothing. */
function readCommit(out: string): Commit {
  const value = parseJson(readFileSync(join(out, COMMIT), 'utf8'));
  return isCommit(value) ? value : { files: [], gone: [] };
}

function isCommit(value: unknown): value is Commit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'files' in value &&
    'gone' in value &&
    [value.files, value.gone].every((list) => Array.isArray(list) && list.every(isInside))
  );
}

function isInside(path: unknown): boolean {
  return typeof path === 'string' && !isAbsolute(path) && !path.split('/').includes('..');
}

/** Whether the file at `path` has these bytes. */
export function holds(path: string, { bytes, sha256 }: Pick<DatasetFile, 'bytes' | 'sha256'>): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes && hash('sha256', readFileSync(path)) === sha256;
}
