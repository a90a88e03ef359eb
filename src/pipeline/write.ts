/** From documents to a dataset: every form of it, then the manifest; then all is moved into place at once. */
import { toJson } from '../emit/json.ts';
import type { Diff } from '../model/change.ts';
import type { Manifest } from '../model/manifest.ts';
import { SCHEMA_VERSION } from '../model/record.ts';
import { writeMemory, type Build, type Entry } from './cache.ts';
import type { Digest } from './digest.ts';
import { compare } from './inputs.ts';
import type { Pipeline } from './load.ts';
import { MANIFEST, readManifest, VERSION } from './manifest.ts';
import { outputsKey, readOutputsCache, writeOutputsCache } from './outputs-cache.ts';
import { stageOutputs } from './outputs.ts';
import { storedDataset, withRows } from './stored-dataset.ts';
import { planHash } from './plan.ts';
import { isSame, type Prior } from './prior.ts';
import type { RowStore } from './rows.ts';
import { commitStaged, stageFile, type StagedDocument, type StagedFile } from './staging.ts';
import type { Reasons } from './tombstones.ts';

export interface WriteOptions {
  /** The folder of the dataset. */
  readonly out: string;
  readonly pipeline: Pipeline;
  readonly build: Build;
  readonly store: RowStore;
  /** The dataset to tell changes against, which may be the one that stands in `out`. */
  readonly prior: Prior | null;
  /** Whether today's tool made what it has of a document. */
  readonly alike: (id: string) => boolean;
  /** Why documents are gone, where their sidecars say so. */
  readonly reasons: Reasons;
}

export interface Written {
  readonly documents: readonly Digest[];
  /** How many files of the dataset were written or removed. */
  readonly written: number;
  /** Null where there was nothing to compare with. */
  readonly changes: Diff | null;
}

/** `staged`: the documents in any order. The caller holds the lock. */
export async function writeDataset(options: WriteOptions, staged: readonly Entry[]): Promise<Written> {
  const { out, pipeline, build, store } = options;
  const documents = withRows(out, inOrder(staged), store, pipeline);
  const standing = readManifest(out);
  const key = outputsKey(build.code, pipeline, documents);
  const outputs =
    readOutputsCache(out, key) ??
    (await stageOutputs(out, storedDataset(out, documents, store, pipeline), pipeline.outputs));
  const files = [...documents.flatMap(({ json, text }) => [json, text]), ...outputs];
  files.sort((a, b) => compare(a.path, b.path));
  const manifest = stageFile(
    out,
    MANIFEST,
    toJson(toManifest(files, documents, planHash(pipeline.plan), options.reasons)),
  );
  const present = new Set(files.map(({ path }) => path));
  const gone = (standing?.files ?? []).map(({ path }) => path).filter((path) => !present.has(path));
  // Now all is staged, and the prior dataset still stands.
  const changes = await changesFrom(options, documents);
  commitStaged(out, [...files, manifest], gone);
  writeMemory(out, { build, documents });
  store.keep();
  writeOutputsCache(out, key, outputs);
  const written = [...files, manifest].filter(({ changed }) => changed).length + gone.length;
  return { documents: documents.map(({ digest }) => digest), written, changes };
}

/** As the dataset lists them: by id. */
export function inOrder(documents: readonly Entry[]): Entry[] {
  return documents.toSorted((x, y) => compare(x.digest.id, y.digest.id));
}

async function changesFrom(
  { out, pipeline, prior, alike, reasons }: WriteOptions,
  documents: readonly StagedDocument[],
): Promise<Diff | null> {
  if (!prior) return null;
  if (isSame(prior, documents)) return { documents: [], changes: [] };
  const { changesSince } = await import('./changes.ts');
  return changesSince(prior, documents, out, pipeline, { reasons, alike });
}

function toManifest(
  files: readonly StagedFile[],
  documents: readonly StagedDocument[],
  pipeline: string,
  reasons: Reasons,
): Manifest {
  return {
    schema: SCHEMA_VERSION,
    tool: { name: 'factsheet', version: VERSION },
    pipeline: { sha256: pipeline },
    sources: documents.map(({ digest: { id, path, sha256 } }) => ({ document: id, path, sha256 })),
    ...(reasons.size > 0 ? { gone: [...reasons].map(([document, reason]) => ({ document, reason })) } : {}),
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  };
}
