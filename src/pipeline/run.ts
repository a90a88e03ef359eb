/**
 * A run: sources through the stages, one document at a time, into a dataset. First every document (in parallel), then every
 * form of the dataset (in order of the ids, since rows name other documents), last the manifest.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset, Writer } from '../emit/writer.ts';
import { buildOf, readJournal, readMemory, startJournal, type Entry } from './cache.ts';
import { jsonPath, textPath } from './dataset.ts';
import type { InputFile } from './inputs.ts';
import { withLock } from './lock.ts';
import { readManifest, refuseNewer } from './manifest.ts';
import type { Prior } from './prior.ts';
import type { Digest } from './digest.ts';
import { readsOf } from './outputs.ts';
import { openStore, storedDataset } from './stored-dataset.ts';
import { processFiles } from './pool.ts';
import { findReuse, madeAlike, type Reuse } from './reuse.ts';
import type { RowStore } from './rows.ts';
import { openStaging, stageFile } from './staging.ts';
import type { Reasons } from './tombstones.ts';
import { inOrder, writeDataset, type WriteOptions, type Written } from './write.ts';

export interface RunOptions extends Omit<WriteOptions, 'build' | 'store' | 'prior' | 'alike' | 'reasons'> {
  readonly files: readonly InputFile[];
  readonly jobs: number;
  /** Finds the dataset to tell changes against, once no other process writes to it. */
  readonly prior?: () => Prior | null | Promise<Prior | null>;
  /** Why documents are gone, where their sidecars say so. */
  readonly reasons?: Reasons;
  /** Told for whom the run waits. */
  readonly say?: (message: string) => void;
  /** Called after each document, with how many of them had not to be made. */
  readonly progress?: (done: number, reused: number) => void;
}

export interface RunResult extends Written {
  /** How many of the documents were taken over from the last run. */
  readonly reused: number;
  /** Of each document that was made: why, as `source changed`. */
  readonly why: readonly { readonly id: string; readonly why: string }[];
}

export function runPipeline(options: RunOptions): Promise<RunResult> {
  const { out, pipeline, reasons = new Map() } = options;
  return withLock(out, options.say ?? (() => undefined), async () => {
    refuseNewer(out);
    // Finishes what a killed run left half in place.
    readManifest(out);
    const prior = (await options.prior?.()) ?? null;
    const build = buildOf(pipeline.plan);
    const journal = readJournal(out, build);
    openStaging(out, journal.length > 0);
    const memory = readMemory(out);
    const store = openStore(out, build, pipeline, readsOf(pipeline.outputs), [
      ...(memory?.documents ?? []),
      ...journal,
    ]);
    const reuse = findReuse(options.files, out, pipeline.plan, build, memory, journal);
    const record = reuse.work.length > 0 ? startJournal(out, { build, documents: reuse.kept }) : () => undefined;
    const documents = await stageDocuments(options, reuse, store, record);
    const alike = prior?.standing === true ? madeAlike(out, pipeline.plan, build, memory) : () => false;
    const written = await writeDataset({ out, pipeline, build, store, prior, alike, reasons }, documents);
    store.close();
    return { ...written, reused: reuse.kept.length, why: reuse.work.map(({ file, why }) => ({ id: file.id, why })) };
  });
}

/** Reads the documents as a run does, and hands the dataset that they make to `use` instead of writing it; `reads`: how its rows are read. */
export async function useDataset(
  { files, pipeline, jobs }: Pick<RunOptions, 'files' | 'pipeline' | 'jobs'>,
  reads: Writer['reads'],
  use: (dataset: Dataset) => void,
): Promise<readonly Digest[]> {
  const out = mkdtempSync(join(tmpdir(), 'factsheet-'));
  try {
    openStaging(out, false);
    const build = buildOf(pipeline.plan);
    const reuse = findReuse(files, out, pipeline.plan, build, null, []);
    const store = openStore(out, build, pipeline, [reads], []);
    const documents = inOrder(await stageDocuments({ pipeline, jobs, out }, reuse, store, () => undefined));
    use(storedDataset(out, documents, store, pipeline));
    store.close();
    return documents.map(({ digest }) => digest);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** What is kept, and what is made anew. */
async function stageDocuments(
  { pipeline, out, jobs, progress }: Pick<RunOptions, 'pipeline' | 'out' | 'jobs' | 'progress'>,
  { kept, work }: Reuse,
  store: RowStore,
  record: (entry: Entry) => void,
): Promise<Entry[]> {
  const documents = [...kept];
  const given = new Map(work.map(({ file, source, decisions }) => [file.id, { source, decisions }]));
  const files = work.map(({ file }) => file);
  await processFiles(files, pipeline.plan, store.kept, jobs, ({ digest, json, text, rows }) => {
    const { id } = digest;
    const { source, decisions } = given.get(id) ?? { source: null, decisions: '' };
    const entry = {
      source,
      decisions,
      digest,
      json: stageFile(out, jsonPath(id), json),
      text: stageFile(out, textPath(id), text),
      rows: store.append(rows),
    };
    record(entry);
    documents.push(entry);
    progress?.(documents.length, kept.length);
  });
  return documents;
}
