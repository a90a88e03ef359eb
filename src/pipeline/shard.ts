/** Spreads a corpus: one shard of its files is run anywhere, and the datasets of all shards are merged into one. */
import { buildOf, readMemory, type Entry } from './cache.ts';
import { jsonPath, openDataset, readDocument, textPath } from './dataset.ts';
import { digestOf } from './digest.ts';
import { withLock } from './lock.ts';
import { readsOf } from './outputs.ts';
import { openStore } from './stored-dataset.ts';
import { planHash } from './plan.ts';
import { openStaging, stageFile } from './staging.ts';
import { toJson } from '../emit/json.ts';
import { UsageError } from './usage-error.ts';
import { writeDataset, type WriteOptions, type Written } from './write.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Every `of`-th file, so that the shards are of about one size whatever the order. */
export function filesOfShard<File>(files: readonly File[], { number, of }: Shard): File[] {
  return files.filter((_, index) => index % of === number - 1);
}

export interface MergeOptions extends Omit<WriteOptions, 'build' | 'store' | 'prior' | 'alike' | 'reasons'> {
  readonly datasets: readonly string[];
  readonly say?: (message: string) => void;
}

/**
 * The bytes that one run over all sources would write. Throws a UsageError where a dataset was made with another pipeline or
 * tool, or where two hold a document of one id.
 */
export function mergeDatasets({ datasets, out, pipeline, say }: MergeOptions): Promise<Written> {
  return withLock(out, say ?? (() => undefined), async () => {
    const shards = datasets.map((folder) => ({ folder, ids: idsOf(folder, planHash(pipeline.plan)) }));
    const owner = new Map<string, string>();
    for (const { folder, ids } of shards)
      for (const id of ids) {
        const other = owner.get(id);
        if (other !== undefined)
          throw new UsageError(`Document "${id}" is in ${other} and in ${folder}. Give one of them.`);
        owner.set(id, folder);
      }
    openStaging(out, false);
    const documents = shards.flatMap(({ folder, ids }) => {
      const known = new Map(readMemory(folder)?.documents.map((entry) => [entry.digest.id, entry]));
      return ids.map((id) => stageCopy(out, folder, id, known.get(id)));
    });
    const build = buildOf(pipeline.plan);
    const store = openStore(out, build, pipeline, readsOf(pipeline.outputs), readMemory(out)?.documents ?? []);
    const written = await writeDataset(
      { out, pipeline, build, store, prior: null, alike: () => false, reasons: new Map() },
      documents,
    );
    store.close();
    return written;
  });
}

function idsOf(folder: string, pipeline: string): string[] {
  const manifest = openDataset(folder);
  if (manifest.pipeline.sha256 !== pipeline)
    throw new UsageError(
      `${folder} was made with another pipeline or anchor. Merge with the --pipeline and --anchor that its shards were run with.`,
    );
  return manifest.sources.map(({ document }) => document);
}

function stageCopy(out: string, folder: string, id: string, known: Entry | undefined): Entry {
  const { record, text } = readDocument(folder, id);
  return {
    source: known?.source ?? null,
    decisions: known?.decisions ?? '',
    digest: digestOf(record),
    json: stageFile(out, jsonPath(id), toJson(record)),
    text: stageFile(out, textPath(id), text),
    rows: null,
  };
}
