/**
 * A run: sources through the stages, one document at a time, into a dataset. First every document (in parallel), then the
 * tables (in order of the ids, since rows name other documents), last the manifest.
 */
import { csvLines } from '../emit/csv.ts';
import { dataPackage } from '../emit/datapackage.ts';
import { toJson } from '../emit/json.ts';
import type { Diff } from '../model/change.ts';
import type { Manifest } from '../model/manifest.ts';
import { TABLES } from '../normalize/tables.ts';
import { tabled, type Tabled } from '../normalize/tables/row.ts';
import { documentKeys, readCache, runKey, writeCache } from './cache.ts';
import { changesSince, type Prior } from './changes.ts';
import { jsonPath, readFiles, textPath } from './dataset.ts';
import { compare, type InputFile } from './inputs.ts';
import type { Pipeline } from './load.ts';
import { MANIFEST, readManifest, VERSION } from './manifest.ts';
import { planHash } from './plan.ts';
import { processFiles } from './pool.ts';
import {
  commitStaged,
  openStaged,
  openStaging,
  stagedPath,
  stageFile,
  type StagedDocument,
  type StagedFile,
} from './staging.ts';
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
  const { out, pipeline } = options;
  const standing = readManifest(out);
  openStaging(out);
  const keys = documentKeys(options.files, runKey(pipeline.plan));
  const { documents, reused } = await stageDocuments(options, keys);
  const tables = stageTables(out, documents, pipeline.tables);
  const files = [...documents.flatMap(({ json, text }) => [json, text]), ...tables];
  files.sort((a, b) => compare(a.path, b.path));
  const manifest = stageFile(out, MANIFEST, toJson(toManifest(files, documents, planHash(pipeline.plan))));
  const present = new Set(files.map(({ path }) => path));
  const gone = (standing?.files ?? []).map(({ path }) => path).filter((path) => !present.has(path));
  // Now all is staged, and the prior dataset still stands.
  const changes = options.prior ? changesSince(options.prior, documents, out, pipeline) : null;
  commitStaged(out, [...files, manifest], gone);
  writeCache(out, documents, keys);
  const written = [...files, manifest].filter(({ changed }) => changed).length + gone.length;
  return { documents: documents.map(({ digest }) => digest), reused, written, changes };
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

/** One pass over the documents, one at a time, so that memory does not grow with their number. */
function stageTables(
  out: string,
  documents: readonly StagedDocument[],
  wanted: readonly string[] | null,
): StagedFile[] {
  const tables = TABLES.filter(({ name }) => wanted === null || wanted.includes(name));
  const open = tables.map((table) => ({ table, file: openStaged(out, `tables/${table.name}.csv`) }));
  for (const { table, file } of open) file.append(csvLines([table.columns.map(({ name }) => name)]));
  for (const given of eachTabled(out, documents)) {
    for (const { table, file } of open) file.append(csvLines(table.rows(given)));
  }
  return [...open.map(({ file }) => file.close()), stageFile(out, 'datapackage.json', toJson(dataPackage(tables)))];
}

function* eachTabled(out: string, documents: readonly StagedDocument[]): Generator<Tabled> {
  const byUrl = firstOf(documents, ({ digest }) => digest.url);
  const byBody = firstOf(documents, ({ digest }) => digest.body);
  for (const { digest, json, text } of documents) {
    const first = digest.body === null ? undefined : byBody.get(digest.body);
    const { record, text: source } = readFiles(stagedPath(out, json), stagedPath(out, text));
    yield tabled(record, source, {
      duplicateOf: first === undefined || first === digest.id ? null : first,
      documentAt: (url) => byUrl.get(pageOf(url)) ?? null,
    });
  }
}

/** Id of the first document for each value. */
function firstOf(
  documents: readonly StagedDocument[],
  value: (document: StagedDocument) => string | null,
): Map<string, string> {
  const first = new Map<string, string>();
  for (const document of documents) {
    const key = value(document);
    if (key !== null && !first.has(pageOf(key))) first.set(pageOf(key), document.digest.id);
  }
  return first;
}

/** A URL without fragment and closing slash. */
function pageOf(url: string): string {
  return url.replace(/#.*$/u, '').replace(/\/$/u, '');
}

function toManifest(files: readonly StagedFile[], documents: readonly StagedDocument[], pipeline: string): Manifest {
  return {
    schema: 1,
    tool: { name: 'factsheet', version: VERSION },
    pipeline: { sha256: pipeline },
    sources: documents.map(({ digest: { id, path, sha256 } }) => ({ document: id, path, sha256 })),
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  };
}
