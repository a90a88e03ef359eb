/** What somebody wrote into the dataset's own tables or workbook: kept in the file of decisions before a run writes over it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvPath } from '../emit/csv.ts';
import { WORKBOOK } from '../emit/xlsx.ts';
import type { Decision } from '../model/decision.ts';
import type { DecisionRecord } from '../model/record.ts';
import { readDocument } from './dataset.ts';
import { decidedRows, type DecidedRow } from './decisions.ts';
import { readManifest } from './manifest.ts';
import { sheetCsv, withDecisions } from './review-sheet.ts';
import { DECIDED_TABLES, isWorkbook, loadSheet } from './sheet.ts';
import { holds } from './staging.ts';
import { UsageError } from './usage-error.ts';

const EDITABLE: ReadonlySet<string> = new Set([WORKBOOK, ...DECIDED_TABLES.map((name) => csvPath({ name }))]);

/** Rows of the dataset's own tables that say what neither the dataset nor `decisions` know. */
export async function newsIn(out: string, decisions: readonly Decision[]): Promise<DecidedRow[]> {
  const manifest = readManifest(out);
  const edited = (manifest?.files ?? [])
    .filter(({ path }) => EDITABLE.has(path))
    .map((file) => ({ file, path: join(out, file.path) }))
    .filter(({ file, path }) => existsSync(path) && !holds(path, file));
  if (!manifest || edited.length === 0) return [];
  const known: readonly Said[] = [
    ...manifest.sources.flatMap(({ document }) => readDocument(out, document).record.decisions),
    ...decisions,
  ];
  const rows = await Promise.all(edited.map(({ path }) => rowsOf(path)));
  return rows.flat().filter(({ decision }) => !known.some((one) => isOnSame(one, decision) && covers(one, decision)));
}

/** A workbook has a sheet for each table. */
async function rowsOf(path: string): Promise<DecidedRow[]> {
  const sheets = isWorkbook(path)
    ? await Promise.all(DECIDED_TABLES.map((name) => loadSheet(path, name)))
    : [await loadSheet(path)];
  return sheets.flatMap((sheet) => decidedRows(path, sheet));
}

/**
 * Takes what was written into the dataset of `out` over into the file of decisions, whose rows are `decisions`; gives the rows that
 * were taken. Throws a UsageError where there is something to keep and no such file.
 */
export async function keepEdits(
  out: string,
  file: string | null,
  decisions: readonly Decision[],
): Promise<DecidedRow[]> {
  const news = await newsIn(out, decisions);
  const [first] = news;
  if (!first) return [];
  if (file === null) {
    throw new UsageError(
      `${first.where} has ${news.length === 1 ? 'a decision' : `the first of ${news.length} decisions`} that this run would ` +
        `write over. Keep what you filled in with: factsheet review ${out} --sheet decisions.csv; and name that file in a ` +
        'pipeline, `decisions: decisions.csv`, so that runs hear it (docs/review.md).',
    );
  }
  writeFileSync(file, sheetCsv(withDecisions(await loadSheet(file), news)));
  return news;
}

type Said = Pick<DecisionRecord, 'decision' | 'note' | 'corrected' | 'own'> &
  Partial<Pick<Decision, 'document' | 'quote'>> & { readonly id: string | null };

/** A sentence that was added is named by its quote. */
function isOnSame(one: Said, other: Said): boolean {
  if (one.id !== null || other.id !== null) return one.id === other.id;
  return one.document === other.document && one.quote === other.quote;
}

/** Whether all that a row says is said already; a row of `commitments` has no column for the decision itself. */
function covers(known: Said, row: Said): boolean {
  const holdsAll = (cells: Said['own'], others: Said['own']): boolean =>
    Object.entries(cells).every(([name, cell]) => isSaved(cell, others[name] ?? ''));
  return (
    (row.decision === null || row.decision === known.decision) &&
    (row.note === null || row.note === known.note) &&
    holdsAll(row.corrected, known.corrected) &&
    holdsAll(row.own, known.own)
  );
}

/** Whether a cell is what a spreadsheet saves of another: `0.5` of `0.50`. */
function isSaved(cell: string, of: string): boolean {
  return cell === of || (of.trim() !== '' && Number(cell) === Number(of));
}
