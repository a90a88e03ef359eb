/** Keeps a run from writing over decisions that somebody wrote into the dataset's own review table or workbook. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REVIEW_CSV } from '../emit/csv.ts';
import { WORKBOOK } from '../emit/xlsx.ts';
import type { Decision } from '../model/decision.ts';
import type { DecisionRecord } from '../model/record.ts';
import { readDocument } from './dataset.ts';
import { decidedRows, type DecidedRow } from './decisions.ts';
import { readManifest } from './manifest.ts';
import { loadSheet } from './sheet.ts';
import { holds } from './staging.ts';
import { UsageError } from './usage-error.ts';

/** Rows of the dataset's own tables that say what neither the dataset nor `decisions` know. */
export async function newsIn(out: string, decisions: readonly Decision[]): Promise<DecidedRow[]> {
  const manifest = readManifest(out);
  const edited = (manifest?.files ?? [])
    .filter(({ path }) => path === REVIEW_CSV || path === WORKBOOK)
    .map((file) => ({ file, path: join(out, file.path) }))
    .filter(({ file, path }) => existsSync(path) && !holds(path, file));
  if (!manifest || edited.length === 0) return [];
  const known: readonly Said[] = [
    ...manifest.sources.flatMap(({ document }) => readDocument(out, document).record.decisions),
    ...decisions,
  ];
  const rows = await Promise.all(edited.map(async ({ path }) => decidedRows(path, await loadSheet(path))));
  return rows.flat().filter(({ decision }) => !known.some((one) => one.id === decision.id && covers(one, decision)));
}

/** Throws a UsageError where a run would write over what somebody decided. */
export async function checkReviewUntouched(out: string, decisions: readonly Decision[]): Promise<void> {
  const news = await newsIn(out, decisions);
  const [first] = news;
  if (!first) return;
  throw new UsageError(
    `${first.where} has ${news.length === 1 ? 'a decision' : `the first of ${news.length} decisions`} that this run would ` +
      `write over. Keep what you filled in with: factsheet review ${out} --sheet decisions.csv (docs/review.md).`,
  );
}

type Said = Pick<DecisionRecord, 'decision' | 'note' | 'corrected' | 'own'> & { readonly id: string | null };

/** Whether all that a row says is said already. */
function covers(known: Said, row: Said): boolean {
  const holdsAll = (cells: Said['own'], others: Said['own']): boolean =>
    Object.entries(cells).every(([name, cell]) => others[name] === cell);
  return (
    row.decision === known.decision &&
    row.note === known.note &&
    holdsAll(row.corrected, known.corrected) &&
    holdsAll(row.own, known.own)
  );
}
