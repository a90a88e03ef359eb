/** What a run is compared with. Apart from the comparing, which is loaded where something changed. */
import type { Version } from '../diff/index.ts';
import { readDocument } from './dataset.ts';
import { readManifest } from './manifest.ts';
import type { StagedDocument } from './staging.ts';
import { UsageError } from './usage-error.ts';

/** The dataset to compare with: its documents are read one at a time. */
export interface Prior {
  /** Whether it is the dataset that stands in the folder of the run. */
  readonly standing: boolean;
  readonly ids: readonly string[];
  readonly read: (id: string) => Version | null;
  /** Whether a staged document is known to be the same, without reading it. */
  readonly same: (document: StagedDocument) => boolean;
}

/** The dataset that stands in the folder; null where there is none. Its damaged documents, told to `warn`, count as absent: the run makes them anew. */
export function standingPrior(out: string, warn: (message: string) => void): Prior | null {
  const manifest = readManifest(out);
  if (!manifest) return null;
  return {
    standing: true,
    ids: manifest.sources.map(({ document }) => document),
    read: (id) => {
      try {
        return readDocument(out, id);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        warn(`Not compared: ${error.message}`);
        return null;
      }
    },
    same: ({ json, text }) => !json.changed && !text.changed,
  };
}

/** Whether the staged documents are those of the prior dataset, so that there is nothing to compare. */
export function isSame(prior: Prior, documents: readonly StagedDocument[]): boolean {
  return documents.length === prior.ids.length && documents.every((document) => prior.same(document));
}
