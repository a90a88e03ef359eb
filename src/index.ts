/**
 * The library: everything that a program may import from `factsheet`. `extract` reads one document, `diff` compares two versions,
 * `run` writes a dataset; the rest is what they are made of. docs/library.md shows them.
 */
import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { diffDatasets, type DiffOptions } from './diff/index.ts';
import type { Diff } from './model/change.ts';
import type { Format } from './model/source.ts';
import { namedPrior } from './pipeline/named-prior.ts';
import { keepEdits } from './pipeline/edited-sheet.ts';
import { findInputs } from './pipeline/inputs.ts';
import { loadPipeline, type Pipeline } from './pipeline/load.ts';
import { processDocument, type Processed } from './pipeline/process.ts';
import { runPipeline, type RunResult } from './pipeline/run.ts';

export { diffDatasets, type DiffOptions, type Version } from './diff/index.ts';
export type { Change, Diff, DocumentChange } from './model/change.ts';
export type { Problem } from './model/problem.ts';
export type { CommitmentRecord, DocumentRecord, EntityRecord, SectionRecord, UnitRecord } from './model/record.ts';
export type { Format, Input } from './model/source.ts';
export { openDataset, readDocument } from './pipeline/dataset.ts';
export { findInputs, type InputFile, type Inputs } from './pipeline/inputs.ts';
export { loadPipeline, type Pipeline } from './pipeline/load.ts';
export { processDocument, type Processed } from './pipeline/process.ts';
export { runPipeline, type RunOptions, type RunResult } from './pipeline/run.ts';

export interface ExtractOptions {
  /** What `loadPipeline` gave; without it every stage runs with its defaults. */
  readonly pipeline?: Pipeline;
  /** What the bytes are; `text` without it. */
  readonly format?: Format;
  /** Begins the ids of what is found; equal for two versions that are to be compared. */
  readonly id?: string;
  /** YAML that says what the document does not: `date`, `title`, `url`, `issuers`. */
  readonly metadata?: string;
}

/** Reads one document: its record, and the text that every `start` and `end` points into. What is wrong with it is in `record.problems`. */
export function extract(content: string | Uint8Array, options: ExtractOptions = {}): Promise<Processed> {
  const { pipeline = loadPipeline(null, null), format = 'text', id = 'document', metadata = null } = options;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const sha256 = hash('sha256', bytes);
  return processDocument({ id, path: id, format, bytes, sha256, sidecar: metadata }, pipeline.plan);
}

/** Says what changed between two versions of a document, or of several that are matched by their ids. */
export function diff(
  old: Processed | readonly Processed[],
  now: Processed | readonly Processed[],
  options: DiffOptions = {},
): Diff {
  return diffDatasets(listed(old), listed(now), options);
}

export interface LibraryRunOptions {
  /** The folder of the dataset. */
  readonly out: string;
  /** What `loadPipeline` gave; without it every stage, table and form is written with its defaults. */
  readonly pipeline?: Pipeline;
  /** Documents at once; as many as the machine has cores without it. */
  readonly jobs?: number;
  /** A dataset, folder, file or `git:REV` to tell changes against. */
  readonly prior?: string;
}

/**
 * Turns files and folders into a dataset, as `factsheet run` does. Throws where it could not run, or would write over what somebody
 * filled in on the dataset's own tables; a document with an error is in the result.
 */
export async function run(paths: readonly string[], options: LibraryRunOptions): Promise<RunResult> {
  const { out, pipeline = loadPipeline(null, null), jobs = availableParallelism(), prior } = options;
  // The pipeline is read already, so nothing can be added to its decisions.
  await keepEdits(out, null, pipeline.plan.context.decisions.rows);
  return runPipeline({
    files: findInputs(paths, out).files,
    pipeline,
    out,
    jobs,
    prior: () => (prior === undefined ? null : namedPrior(prior, out, pipeline.plan)),
  });
}

function listed<Item extends object>(given: Item | readonly Item[]): readonly Item[] {
  return isList(given) ? given : [given];
}

function isList<Item extends object>(given: Item | readonly Item[]): given is readonly Item[] {
  return Array.isArray(given);
}
