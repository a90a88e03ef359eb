/**
 * A run: sources through the stages, one document at a time, into a dataset. First every document (in parallel), then every
 * form of the dataset (in order of the ids, since rows name other documents), last the manifest.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJson } from '../emit/json.ts';
import type { Dataset } from '../emit/writer.ts';
import type { Diff } from '../model/change.ts';
import type { Manifest } from '../model/manifest.ts';
import { documentKeys, readCache, writeCache } from './cache.ts';
import { changesSince, type Prior } from './changes.ts';
import { jsonPath, textPath } from './dataset.ts';
import { compare, type InputFile } from './inputs.ts';
import type { Pipeline } from './load.ts';
import { MANIFEST, readManifest, VERSION } from './manifest.ts';
import { outputsKey, readOutputsCache, writeOutputsCache } from './outputs-cache.ts';
import { stagedDataset, stageOutputs } from './outputs.ts';
import { planHash } from './plan.ts';
import { processFiles } from './pool.ts';
import { commitStaged, openStaging, stageFile, type StagedDocument, type StagedFile } from './staging.ts';
import type { Reasons } from './tombstones.ts';
import type { Digest, Outcome } from './worker.ts';

export interface RunOptions {
  readonly files: readonly InputFile[];
  readonly pipeline: Pipeline;
  /** The folder of the dataset. */
  readonly out: string;
  readonly jobs: number;
  /** Called after each document. */
  readonly progress?: (done: number) => void;
  /** The dataset to tell changes against, which may be the one that stands in `out`. */
  readonly prior?: Prior | null;
  /** Why documents are gone, where their sidecars say so. */
  readonly reasons?: Reasons;
}

export interface RunResult {
  readonly documents: readonly Digest[];
  /** How many of them were taken over from the last run. */
  readonly reused: number;
  /** How many files of the dataset were written or removed. */
  readonly written: number;
  /** Null where there was nothing to compare with. */
  readonly changes: Diff | null;
}

export async function runPipeline(options: RunOptions): Promise<RunResult> {
  const { out, pipeline, reasons = new Map() } = options;
  const standing = readManifest(out);
  openStaging(out);
  const keys = documentKeys(options.files, pipeline.plan);
  const { documents, reused } = await stageDocuments(options, keys);
  const formsKey = outputsKey(pipeline, documents);
  const outputs =
    readOutputsCache(out, formsKey) ??
    (await stageOutputs(out, stagedDataset(out, documents, pipeline), pipeline.outputs));
  const files = [...documents.flatMap(({ json, text }) => [json, text]), ...outputs];
  files.sort((a, b) => compare(a.path, b.path));
  const manifest = stageFile(out, MANIFEST, toJson(toManifest(files, documents, planHash(pipeline.plan), reasons)));
  const present = new Set(files.map(({ path }) => path));
  const gone = (standing?.files ?? []).map(({ path }) => path).filter((path) => !present.has(path));
  // Now all is staged, and the prior dataset still stands.
  const changes = options.prior ? changesSince(options.prior, documents, out, pipeline, reasons) : null;
  commitStaged(out, [...files, manifest], gone);
  writeCache(out, documents, keys);
  writeOutputsCache(out, formsKey, outputs);
  const written = [...files, manifest].filter(({ changed }) => changed).length + gone.length;
  return { documents: documents.map(({ digest }) => digest), reused, written, changes };
}

/** Reads the documents as a run does, and hands the dataset that they make to `use` instead of writing it. */
export async function useDataset(
  options: Pick<RunOptions, 'files' | 'pipeline' | 'jobs'>,
  use: (dataset: Dataset) => void,
): Promise<readonly Digest[]> {
  const out = mkdtempSync(join(tmpdir(), 'factsheet-'));
  try {
    openStaging(out);
    const { documents } = await stageDocuments({ ...options, out }, new Map());
    use(stagedDataset(out, documents, options.pipeline));
    return documents.map(({ digest }) => digest);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Documents that the last run made of the same bytes with the same plan and code are taken over; the others are made. */
async function stageDocuments(
  { files, pipeline, out, jobs, progress }: RunOptions,
  keys: ReadonlyMap<string, string>,
): Promise<{ documents: StagedDocument[]; reused: number }> {
  const cache = readCache(out);
  const documents = [...keys.values()].flatMap((key) => cache.get(key) ?? []);
  const reused = documents.length;
  const known = new Set(documents.map(({ digest }) => digest.id));
  const others = files.filter(({ id }) => !known.has(id));
  await processFiles(others, pipeline.plan, jobs, (outcome: Outcome) => {
    const { id } = outcome.digest;
    documents.push({
      digest: outcome.digest,
      json: stageFile(out, jsonPath(id), outcome.json),
      text: stageFile(out, textPath(id), outcome.text),
    });
    progress?.(documents.length);
  });
  return { documents: documents.sort((x, y) => compare(x.digest.id, y.digest.id)), reused };
}

function toManifest(
  files: readonly StagedFile[],
  documents: readonly StagedDocument[],
  pipeline: string,
  reasons: Reasons,
): Manifest {
  return {
    schema: 1,
    tool: { name: 'factsheet', version: VERSION },
    pipeline: { sha256: pipeline },
    sources: documents.map(({ digest: { id, path, sha256 } }) => ({ document: id, path, sha256 })),
    ...(reasons.size > 0 ? { gone: [...reasons].map(([document, reason]) => ({ document, reason })) } : {}),
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  };
}
