/**
 * A dataset while it is written. New files lie in `OUT/.next` until all are there; then they are moved into place and
 * `manifest.json` comes last. Files that already hold the same bytes are left alone.
 */
import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Digest } from './worker.ts';

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

/** Makes the staging area anew; what a killed run left there goes. */
export function openStaging(out: string): void {
  rmSync(join(out, STAGING), { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
}

/** Stages a whole file. */
export function stageFile(out: string, path: string, content: string): StagedFile {
  const file = openStaged(out, path);
  file.append(content);
  return file.close();
}

export interface OpenFile<Closed> {
  readonly append: (content: string | Uint8Array) => void;
  readonly close: () => Closed;
}

/** Stages a file piece by piece. */
export function openStaged(out: string, path: string): OpenFile<StagedFile> {
  const { append, close } = openScratch(out, path);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    append: (content) => {
      const chunk = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      hash.update(chunk);
      bytes += chunk.length;
      append(chunk);
    },
    close: () => {
      close();
      return staged(out, { path, bytes, sha256: hex(hash) });
    },
  };
}

/** A file in the staging area that does not become a part of the dataset; closing gives its path on disk. */
export function openScratch(out: string, path: string): OpenFile<string> {
  const target = stagingPath(out, path);
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
  return staged(out, { path, bytes: content.length, sha256: hex(createHash('sha256').update(content)) });
}

function staged(out: string, file: DatasetFile): StagedFile {
  const changed = !holds(join(out, file.path), file);
  if (!changed) rmSync(stagingPath(out, file.path));
  return { ...file, changed };
}

/** Moves what changed into place, and removes the files of the prior dataset that this one does not have. */
export function commitStaged(out: string, files: readonly StagedFile[], gone: readonly string[]): void {
  for (const { path, changed } of files) {
    if (!changed) continue;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    renameSync(join(out, STAGING, path), join(out, path));
  }
  for (const path of gone) rmSync(join(out, path), { force: true });
  rmSync(join(out, STAGING), { recursive: true, force: true });
}

/** Whether the file at `path` has these bytes. */
export function holds(path: string, { bytes, sha256 }: Pick<DatasetFile, 'bytes' | 'sha256'>): boolean {
  if (!existsSync(path)) return false;
  const stats = statSync(path);
  return stats.isFile() && stats.size === bytes && hex(createHash('sha256').update(readFileSync(path))) === sha256;
}

function hex(hash: Hash): string {
  return hash.digest('hex');
}
