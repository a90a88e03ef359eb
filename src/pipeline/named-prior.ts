/** What a run is compared with where the user names it, instead of the dataset that stands. */
import type { Plan } from './plan.ts';
import type { Prior } from './prior.ts';
import { loadEdition } from './versions.ts';

/** A dataset, folder, file or git revision that the user names. Throws a UsageError where there is nothing to read. */
export async function namedPrior(name: string, out: string, plan: Plan): Promise<Prior> {
  const edition = await loadEdition(name, out, plan);
  const versions = new Map(edition.versions.map((version) => [version.record.id, version]));
  return { standing: false, ids: [...versions.keys()], read: (id) => versions.get(id) ?? null, same: () => false };
}
