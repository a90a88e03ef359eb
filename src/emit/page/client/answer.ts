/** Answers a query: the rows that fit, in order, and how many would fit each choice of a filter. */
import { STATUSES, STRENGTHS } from '../../../model/annotation.ts';
import { SPECIFICITIES } from '../data.ts';
import type { Query } from './query.ts';
import { fold, type Rows } from './rows.ts';
import { orderBy } from './order.ts';

export interface Answer {
  /** Row numbers in the order asked for. */
  readonly rows: Uint32Array;
  /** For each choice, how many rows it would leave, all other filters kept. */
  readonly counts: Readonly<Record<Facet, readonly number[]>>;
}

const FACETS = { strength: STRENGTHS, status: STATUSES, specificity: SPECIFICITIES } as const;
export type Facet = keyof typeof FACETS;

interface Filter {
  readonly facet: Facet | null;
  readonly fits: (row: number) => boolean;
}

export function answer(rows: Rows, query: Query): Answer {
  const filters = [...facetFilters(rows, query), ...otherFilters(rows, query)];
  const counts = { strength: [0, 0], status: [0, 0, 0], specificity: [0, 0, 0, 0] };
  const order = orderBy(rows, query.sort, query.descending);
  const found = new Uint32Array(rows.count);
  let length = 0;
  for (const row of order) {
    const failed = failure(filters, row);
    if (failed === 'several' || failed === 'other') continue;
    for (const facet of ['strength', 'status', 'specificity'] as const) {
      if (failed !== null && failed !== facet) continue;
      const choice = rows[facet][row] ?? 0;
      counts[facet][choice] = (counts[facet][choice] ?? 0) + 1;
    }
    if (failed === null) found[length++] = row;
  }
  return { rows: found.subarray(0, length), counts };
}

/** The one filter that keeps the row out; null where none does. */
function failure(filters: readonly Filter[], row: number): Facet | 'other' | 'several' | null {
  let failed: Facet | 'other' | null = null;
  for (const { facet, fits } of filters) {
    if (fits(row)) continue;
    if (failed !== null || facet === null) return failed === null ? 'other' : 'several';
    failed = facet;
  }
  return failed;
}

function facetFilters(rows: Rows, query: Query): Filter[] {
  return (['strength', 'status', 'specificity'] as const).flatMap((facet) => {
    if (query[facet] === '') return [];
    const choice = FACETS[facet].findIndex((value) => String(value) === query[facet]);
    return [{ facet, fits: (row) => rows[facet][row] === choice }];
  });
}

function otherFilters(rows: Rows, query: Query): Filter[] {
  const tests = [
    documentTest(rows, query.document),
    namesTest(rows.actors, query.actor, (row) => rows.actorsOf[row] ?? []),
    namesTest(rows.sections, query.section, (row) => [rows.section[row] ?? -1]),
    deadlineTest(rows, query),
    amountTest(rows, query),
    // The dearest test comes last.
    textTest(rows, query.q),
  ];
  return tests.flatMap((fits) => (fits ? [{ facet: null, fits }] : []));
}

type Test = ((row: number) => boolean) | null;

function documentTest(rows: Rows, id: string): Test {
  if (id === '') return null;
  const document = rows.documents.findIndex(([candidate]) => candidate === id);
  return (row) => rows.document[row] === document;
}

/** A name written out in full means that name alone; else all names that hold the words. */
function namesTest(names: readonly string[], asked: string, of: (row: number) => readonly number[]): Test {
  const wanted = fold(asked.trim());
  if (wanted === '') return null;
  const folded = names.map(fold);
  const whole = folded.includes(wanted);
  const fits = folded.map((name) => (whole ? name === wanted : name.includes(wanted)));
  return (row) => of(row).some((name) => fits[name]);
}

function deadlineTest({ deadline }: Rows, { deadline: asked, from, to }: Query): Test {
  if (asked === 'none') return (row) => deadline[row] === null;
  if (asked === '' && from === '' && to === '') return null;
  return (row) => {
    const day = deadline[row] ?? null;
    return day !== null && day >= from && (to === '' || day <= to);
  };
}

function amountTest({ amounts }: Rows, { amount, least }: Query): Test {
  if (amount === 'none') return (row) => amounts[row]?.length === 0;
  const minimum = least.trim() === '' ? Number.NaN : Number(least);
  const any = amount === '' || amount === 'any';
  if (amount === '' && Number.isNaN(minimum)) return null;
  return (row) => (amounts[row] ?? []).some(([value, unit]) => (any || unit === amount) && !(value < minimum));
}

function textTest({ search }: Rows, asked: string): Test {
  const words = [...fold(asked).matchAll(/"(?<phrase>[^"]+)"|(?<word>[^\s"]+)/gu)].map(
    ({ groups }) => groups?.['phrase'] ?? groups?.['word'] ?? '',
  );
  if (words.length === 0) return null;
  return (row) => words.every((word) => search[row]?.includes(word));
}
