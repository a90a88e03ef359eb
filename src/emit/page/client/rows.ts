/** The commitments as columns: what filters and sorts read, one typed array or list for each field. */
import { POLARITIES, STATUSES, STRENGTHS, type DatePrecision } from '../../../model/annotation.ts';
import type { PageAmount, PageCommitment, PageDocumentEntry, PageIndex } from '../data.ts';
import { PRECISIONS } from '../data.ts';

export interface Rows {
  readonly count: number;
  readonly documents: readonly PageDocumentEntry[];
  readonly actors: readonly string[];
  readonly sections: readonly string[];
  readonly id: readonly string[];
  readonly document: Uint32Array;
  readonly quote: readonly string[];
  /** All that free text looks into, folded. */
  readonly search: readonly string[];
  readonly actorsOf: readonly (readonly number[])[];
  readonly section: Int32Array;
  readonly deadline: readonly (string | null)[];
  readonly precision: Int8Array;
  readonly amounts: readonly (readonly PageAmount[])[];
  readonly strength: Uint8Array;
  readonly status: Uint8Array;
  readonly polarity: Uint8Array;
  readonly specificity: Uint8Array;
  /** Row of an id. */
  readonly byId: ReadonlyMap<string, number>;
}

export function toRows(index: PageIndex, rows: readonly PageCommitment[]): Rows {
  const { documents, actors, sections } = index;
  return {
    count: rows.length,
    documents,
    actors,
    sections,
    id: rows.map(([id]) => id),
    document: Uint32Array.from(rows, ([, document]) => document),
    quote: rows.map(([, , quote]) => quote),
    search: searchTexts(index, rows),
    actorsOf: rows.map((row) => row[3]),
    section: Int32Array.from(rows, (row) => row[4]),
    deadline: rows.map((row) => row[5]),
    precision: Int8Array.from(rows, (row) => row[6]),
    amounts: rows.map((row) => row[7]),
    strength: Uint8Array.from(rows, (row) => row[8]),
    status: Uint8Array.from(rows, (row) => row[9]),
    polarity: Uint8Array.from(rows, (row) => row[10]),
    specificity: Uint8Array.from(rows, (row) => row[11]),
    byId: new Map(rows.map(([id], row) => [id, row])),
  };
}

/** Quote, actors, section and title of each row; what rows share is folded once. */
function searchTexts(index: PageIndex, rows: readonly PageCommitment[]): string[] {
  const actors = index.actors.map(fold);
  const sections = index.sections.map(fold);
  const titles = index.documents.map(([, title]) => fold(title));
  return rows.map(([, document, quote, bound, section]) =>
    [fold(quote), ...bound.map((actor) => actors[actor]), sections[section], titles[document]].join('\n'),
  );
}

/** Lower case without accents, so that a search needs neither. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // eslint-disable-next-line no-control-regex -- plain ASCII, the common case, has nothing to strip
  return /^[\u0000-\u007f]*$/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

export function documentOf(rows: Rows, row: number): PageDocumentEntry | undefined {
  return rows.documents[rows.document[row] ?? -1];
}

export function actorNames(rows: Rows, row: number): string[] {
  return (rows.actorsOf[row] ?? []).map((actor) => rows.actors[actor] ?? '');
}

export function strengthOf(rows: Rows, row: number): string {
  return STRENGTHS[rows.strength[row] ?? 0] ?? '';
}

export function statusOf(rows: Rows, row: number): string {
  return STATUSES[rows.status[row] ?? 0] ?? '';
}

export function polarityOf(rows: Rows, row: number): string {
  return POLARITIES[rows.polarity[row] ?? 0] ?? '';
}

/** Null where no deadline is stated. */
export function precisionOf(rows: Rows, row: number): DatePrecision | null {
  return PRECISIONS[rows.precision[row] ?? -1] ?? null;
}

/** "Today … will": due on the day of the document itself, which is a fact about the document and no date to wait for. */
export function isOwnDay(rows: Rows, row: number): boolean {
  return rows.deadline[row] === (documentOf(rows, row)?.[2] ?? undefined);
}
