/** The telling changes as the page of the dataset shows them beside the commitments (`changes/changes.js`). */
import type { Change, Diff } from '../model/change.ts';
import { pageScript, type PageChange } from '../model/page-script.ts';
import { describe, headline, who } from './describe.ts';
import { telling, verdict } from './summary.ts';

/** The full report stands beside it. */
const MOST = 50;

export function reportPage(diff: Diff): string {
  const all = telling(diff.changes);
  const changes = all.slice(0, MOST).map(toPage);
  return pageScript('changes', { verdict: verdict(diff), changes, more: all.length - changes.length });
}

function toPage(change: Change): PageChange {
  return {
    document: change.document,
    severity: change.severity,
    headline: headline(change),
    who: who(change),
    says: describe(change),
    quote: (change.new ?? change.old)?.quote ?? '',
    start: change.new?.start ?? null,
  };
}
