/** Which commitments are asked for and in which order: the question as the address bar holds it. */
export const SORT_KEYS = [
  'date',
  'actors',
  'quote',
  'deadline',
  'amount',
  'strength',
  'status',
  'specificity',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Empty strings ask for everything. */
export interface Query {
  /** Words that must all occur; those in quotation marks as a phrase. */
  readonly q: string;
  readonly actor: string;
  readonly section: string;
  /** Id of a document. */
  readonly document: string;
  readonly strength: string;
  readonly status: string;
  readonly specificity: string;
  /** `stated`, `none`. */
  readonly deadline: string;
  /** ISO days, inclusive. */
  readonly from: string;
  readonly to: string;
  /** A unit, `any`, or `none`. */
  readonly amount: string;
  /** The least number of that unit. */
  readonly least: string;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** From 0. */
  readonly page: number;
}

/** Newest documents first. */
export const EVERYTHING: Query = {
  q: '',
  actor: '',
  section: '',
  document: '',
  strength: '',
  status: '',
  specificity: '',
  deadline: '',
  from: '',
  to: '',
  amount: '',
  least: '',
  sort: 'date',
  descending: true,
  page: 0,
};

export const FILTERS = [
  'q',
  'actor',
  'section',
  'document',
  'strength',
  'status',
  'specificity',
  'deadline',
  'from',
  'to',
  'amount',
  'least',
] as const satisfies readonly (keyof Query)[];

export function isFiltered(query: Query): boolean {
  return FILTERS.some((name) => query[name] !== '');
}

/** `q=water&sort=-deadline&page=2`; only what differs from everything. */
export function queryToHash(query: Query): string {
  const parameters = new URLSearchParams();
  for (const name of FILTERS) if (query[name] !== '') parameters.set(name, query[name]);
  if (query.sort !== EVERYTHING.sort || query.descending !== EVERYTHING.descending)
    parameters.set('sort', `${query.descending ? '-' : ''}${query.sort}`);
  if (query.page > 0) parameters.set('page', String(query.page + 1));
  return parameters.toString();
}

/** What makes no sense in an address asks for everything. */
export function queryFromHash(parameters: URLSearchParams): Query {
  const sort = parameters.get('sort') ?? `-${EVERYTHING.sort}`;
  const key = SORT_KEYS.find((candidate) => candidate === sort.replace(/^-/u, ''));
  const page = Number(parameters.get('page') ?? 1);
  const filters = Object.fromEntries(FILTERS.map((name) => [name, parameters.get(name) ?? '']));
  return {
    ...EVERYTHING,
    ...filters,
    ...(key && { sort: key, descending: sort.startsWith('-') }),
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  };
}
