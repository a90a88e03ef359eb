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
import { loadEdition, replay } from './versions.ts';

/** A dataset, folder, file or git revision that the user names. Throws a UsageError where there is nothing to read. */
export async function namedPrior(name: string, out: string, plan: Plan): Promise<Prior> {
  const edition = await loadEdition(name, out, plan);
  const versions = new Map(edition.versions.map((version) => [version.record.id, version]));
  return { ids: [...versions.keys()], read: (id) => versions.get(id) ?? null, same: () => false };
}

/**
 * Old texts are replayed through today's plan, so that no change of the tool is told as one of the source. Documents that both
 * have are compared one at a time, which keeps memory flat; the others together, since one may be another renamed.
 */
export function changesSince(
  prior: Prior,
  documents: readonly StagedDocument[],
  out: string,
  { plan, severities }: Pipeline,
  reasons: Reasons,
): Diff {
  const options: DiffOptions = { severities, reasons, replay: (version) => replay(version, plan) };
  const old = new Set(prior.ids);
  const now = new Set(documents.map(({ digest }) => digest.id));
  const kept = documents.filter((document) => old.has(document.digest.id) && !prior.same(document));
  const diffs = kept.map((document) => {
    const [before, after] = [prior.read(document.digest.id), staged(out, document)];
    return before && !sameVersion(before, after) ? diffDatasets([before], [after], options) : NO_CHANGE;
  });
  const gone = prior.ids.filter((id) => !now.has(id)).map((id) => prior.read(id));
  const added = documents.filter(({ digest }) => !old.has(digest.id)).map((document) => staged(out, document));
  const others = diffDatasets(
    gone.filter((version) => version !== null),
    added,
    options,
  );
  const all = [...diffs, others];
  return {
    documents: all.flatMap((diff) => diff.documents).sort((a, b) => compare(a.id, b.id)),
    changes: all.flatMap((diff) => diff.changes),
  };
}

const NO_CHANGE: Diff = { documents: [], changes: [] };

function staged(out: string, { json, text }: StagedDocument): Version {
  return readFiles(stagedPath(out, json), stagedPath(out, text));
}

function sameVersion(a: Version, b: Version): boolean {
  return a.text === b.text && JSON.stringify(a.record) === JSON.stringify(b.record);
}
