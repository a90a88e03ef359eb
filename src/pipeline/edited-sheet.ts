/** Keeps a run from writing over decisions that somebody wrote into the dataset's own review table. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REVIEW_CSV } from '../emit/csv.ts';
import type { Decision } from '../model/decision.ts';
import type { DecisionRecord } from '../model/record.ts';
import { readDocument } from './dataset.ts';
import { readDecisions } from './decisions.ts';
import { readManifest } from './manifest.ts';
import { holds } from './staging.ts';
import { UsageError } from './usage-error.ts';

/** Throws a UsageError where the table says what neither the dataset nor the decisions of this run know. */
export function checkReviewUntouched(out: string, decisions: readonly Decision[]): void {
  const manifest = readManifest(out);
  const file = manifest?.files.find(({ path }) => path === REVIEW_CSV);
  const path = join(out, REVIEW_CSV);
  if (!manifest || !file || !existsSync(path) || holds(path, file)) return;
  const known = [
    ...manifest.sources.flatMap(({ document }) => readDocument(out, document).record.decisions),
    ...decisions,
  ];
  const { rows } = readDecisions(path, readFileSync(path));
  const news = rows.filter((row) => !known.some((one) => one.id === row.id && isKnown(row, one)));
  if (news.length === 0) return;
  throw new UsageError(
    `${path} has ${news.length === 1 ? 'a decision' : `${news.length} decisions`} that this run would write over. ` +
      'Move it out of the dataset, and name it as `decisions:` in the pipeline (docs/review.md).',
  );
}

type Said = Pick<DecisionRecord, 'decision' | 'note' | 'corrected' | 'own'>;

function isKnown(row: Said, known: Said): boolean {
  if (row.decision !== known.decision || row.note !== known.note) return false;
  const holdsAll = (cells: Said['own'], others: Said['own']): boolean =>
    Object.entries(cells).every(([name, cell]) => others[name] === cell);
  return holdsAll(row.corrected, known.corrected) && holdsAll(row.own, known.own);
}
