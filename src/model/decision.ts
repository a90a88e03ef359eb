/** What a person decided of a sentence, and says of it: read from a file of decisions, replayed on every run. */

/** Is it a commitment? `add` is an `accept` of words that the tool did not take for one. */
export const VERDICTS = ['accept', 'reject', 'add'] as const;

export interface Decision {
  /** Id of the document. */
  readonly document: string;
  /** Id of the sentence, which is that of the commitment in it; null where the quote says which sentence is meant. */
  readonly id: string | null;
  readonly quote: string | null;
  /** Null for one who only writes into columns of their own. */
  readonly decision: (typeof VERDICTS)[number] | null;
  readonly note: string | null;
  /** What stood wrong in a column of `commitments`, by its name: the cell that is right, `none` for an empty one. */
  readonly corrected: Readonly<Record<string, string>>;
  /** Cells of the columns that are the user's own. */
  readonly own: Readonly<Record<string, string>>;
}

/** A file of decisions. */
export interface Decisions {
  /** Names of the columns that are the user's own, in order. */
  readonly columns: readonly string[];
  readonly rows: readonly Decision[];
}

export const NO_DECISIONS: Decisions = { columns: [], rows: [] };

/** A decision that found its sentence. */
export interface Decided {
  /** Index into the draft's units. */
  readonly unit: number;
  readonly decision: Decision;
}
