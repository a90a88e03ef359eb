/** What the page reads: the writer makes these, the browser script takes them. Rows are short arrays, and a string that many rows share stands once. */
import type { DatePrecision } from '../../model/annotation.ts';

/** Rows give values by their place in these lists, and in those of the model (`STRENGTHS`, `STATUSES`, `POLARITIES`). */
export const PRECISIONS = [
  'day',
  'month',
  'quarter',
  'year',
  'decade',
  'fiscal-year',
  'relative',
] as const satisfies readonly DatePrecision[];
export const SPECIFICITIES = [0, 1, 2, 3] as const;

/** `page/index.js`: what all views need besides the commitments. */
export interface PageIndex {
  readonly documents: readonly PageDocumentEntry[];
  /** Canonical names; rows give their places. */
  readonly actors: readonly string[];
  /** Paths of sections, `Outer / Inner`; rows give their places. */
  readonly sections: readonly string[];
}

/** A duplicate names the document whose commitments stand for both. */
export type PageDocumentEntry = readonly [
  id: string,
  title: string,
  date: string | null,
  issuers: readonly string[],
  duplicateOf: string | null,
];

/** One line of `page/commitments.js`. `section` is -1 in the preamble, `precision` where there is no deadline. */
export type PageCommitment = readonly [
  id: string,
  document: number,
  quote: string,
  actors: readonly number[],
  section: number,
  deadline: string | null,
  precision: number,
  amounts: readonly PageAmount[],
  strength: number,
  status: number,
  polarity: number,
  specificity: number,
];

/** As in the document's JSON: `unit` is a currency, `percent` or a noun; `per` what it is counted by. */
export type PageAmount = readonly [value: number, unit: string, modifier: string | null, per: string | null];

/** `page/documents/ID.js`: the source text of a document and what was found in it. */
export interface PageDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly issuers: readonly string[];
  readonly url: string | null;
  readonly text: string;
  /** Words of headings, in order. */
  readonly headings: readonly Range[];
  /** Line breaks inside a paragraph, with the indent after them: they read as a space. */
  readonly wraps: readonly Range[];
  /** Names, dates and amounts in order; none overlaps another of its kind. */
  readonly mentions: readonly PageMention[];
  readonly commitments: readonly PageDetail[];
}

export type Range = readonly [start: number, end: number];

/** From the one that may hold another to the one that may not ("6 million Kenyans"). */
export const MENTION_KINDS = ['amount', 'date', 'name'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export type PageMention = readonly [start: number, end: number, kind: MentionKind, says: string];

/** What the document view tells of a commitment besides its row. */
export interface PageDetail {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly paragraph: string | null;
  /** The published page at the sentence; null where there is none. */
  readonly link: string | null;
  /** Further fields as a person reads them; those without a value are left out. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}
