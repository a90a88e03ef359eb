/** What a run changes: the dataset that stood before it against the one that it stages, document by document. */
import { diffDatasets, type DiffOptions, type Version } from '../diff/index.ts';
import type { Diff } from '../model/change.ts';
import { readFiles } from './dataset.ts';
import { compare } from './inputs.ts';
import type { Pipeline } from './load.ts';
import type { Plan } from './plan.ts';
import type { Prior } from './prior.ts';
import { stagedPath, type StagedDocument } from './staging.ts';
import type { Reasons } from './tombstones.ts';

/**
 * Where today's tool did not make what stood there (`alike` says so of a document), old texts are replayed through today's plan, so that
 * no change of the tool is told as one of the source. Documents that both have are compared one at a time, which keeps memory flat; the
 * others together, since one may be another renamed.
 */
export async function changesSince(
  prior: Prior,
  documents: readonly StagedDocument[],
  out: string,
  { plan, severities }: Pipeline,
  { reasons, alike }: { readonly reasons: Reasons; readonly alike: (id: string) => boolean },
): Promise<Diff> {
  const old = new Set(prior.ids);
  const now = new Set(documents.map(({ digest }) => digest.id));
  const kept = documents.filter((document) => old.has(document.digest.id) && !prior.same(document));
  const gone = prior.ids.filter((id) => !now.has(id)).map((id) => prior.read(id));
  const added = documents.filter(({ digest }) => !old.has(digest.id)).map((document) => staged(out, document));
  const plain: DiffOptions = { severities, reasons };
  const isReplayed = (gone.length > 0 && added.length > 0) || !kept.every(({ digest }) => alike(digest.id));
  const replayed = isReplayed ? { ...plain, replay: await replayThrough(plan) } : plain;
  const diffs = kept.map((document) => {
    const { id } = document.digest;
    const [before, after] = [prior.read(id), staged(out, document)];
    if (!before || sameVersion(before, after)) return NO_CHANGE;
    return diffDatasets([before], [after], alike(id) ? plain : replayed);
  });
  const others = diffDatasets(
    gone.filter((version) => version !== null),
    added,
    replayed,
  );
  const all = [...diffs, others];
  return {
    documents: all.flatMap((diff) => diff.documents).sort((a, b) => compare(a.id, b.id)),
    changes: all.flatMap((diff) => diff.changes),
  };
}

/** The stages are loaded where something is replayed. */
async function replayThrough(plan: Plan): Promise<(version: Version) => Version> {
  const { replay } = await import('./versions.ts');
  return (version) => replay(version, plan);
}

const NO_CHANGE: Diff = { documents: [], changes: [] };

function staged(out: string, { json, text }: StagedDocument): Version {
  return readFiles(stagedPath(out, json), stagedPath(out, text));
}

function sameVersion(a: Version, b: Version): boolean {
  return a.text === b.text && JSON.stringify(a.record) === JSON.stringify(b.record);
}
