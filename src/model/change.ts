/** What a diff says: one row for each difference, and one line for each pair of documents. */
import type { Span } from './span.ts';

/** `moved`: the same words past a passage that stayed. `split`, `merged`: one became several, or several one. */
export type ChangeType = 'added' | 'removed' | 'modified' | 'moved' | 'split' | 'merged';

/** What differs in a commitment, then what differs in other text; `moved` stands beside others where a reworded passage also moved. */
export type Kind =
  | 'deadline'
  | 'amount'
  | 'strength'
  | 'polarity'
  | 'actor'
  | 'scope'
  | 'condition'
  | 'status'
  | 'wording'
  | 'figure'
  | 'date'
  | 'name'
  | 'typo'
  | 'moved';

export type Direction = 'weaker' | 'stronger' | 'delivered' | 'neutral';
export type Severity = 'major' | 'minor' | 'cosmetic';
export type Cause = 'source' | 'extractor' | 'both';
export type WordType = 'name' | 'figure' | 'date' | 'word';

/** Words that only one version has. */
export interface Words {
  readonly type: WordType;
  readonly text: string;
}

/** The two wordings of a modified passage as one text: what both say, what only the older says, what only the newer says. */
export interface RedlinePart {
  readonly kind: 'equal' | 'lost' | 'gained';
  readonly text: string;
}

/** One side of a change: where it stands in that version's source text. */
export interface Side extends Span {
  /** The raw slice. */
  readonly text: string;
  /** The same words plain, on one line. */
  readonly quote: string;
  /** 1-based line of the source. */
  readonly line: number;
  /** Titles of the sections that hold it, the top one first. */
  readonly section: readonly string[];
}

/** One field of a commitment or document that differs. */
export interface FieldChange {
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
  /** `later`, `earlier`, `up`, `down`, `added`, `dropped`, `replaced`, `narrowed`, `widened`, `weakened`, `strengthened`. */
  readonly how: string;
  /** Of a deadline, in days; null where a side has none. */
  readonly days: number | null;
  /** Of an amount, new over old; null where a side has none. */
  readonly ratio: number | null;
}

export type FieldValue = string | number | null | readonly string[];

export interface Change {
  readonly document: string;
  readonly record: 'commitment' | 'text' | 'section' | 'document';
  readonly change: ChangeType;
  readonly kinds: readonly Kind[];
  readonly direction: Direction;
  readonly severity: Severity;
  readonly lost: readonly Words[];
  readonly gained: readonly Words[];
  readonly cause: Cause;
  /** Of a modified passage, else empty. */
  readonly redline: readonly RedlinePart[];
  readonly old: Side | null;
  readonly new: Side | null;
  readonly fields: readonly FieldChange[];
  /** Id of the commitment in the oldest version at hand, which it keeps through every change; null for other text. */
  readonly lineage: string | null;
  /** Of an added or removed passage: another copy of it in that version is paired, or told as added or removed. */
  readonly again: boolean;
  /** Who is bound, in either version: what reports count and filter by. */
  readonly actors: readonly string[];
}

export interface DocumentChange {
  readonly id: string;
  readonly title: string | null;
  /** The page that the newer version was taken from. */
  readonly url: string | null;
  /** When the newer version last changed, by its own word: an ISO time; null where it says nothing. */
  readonly updated: string | null;
  /** Path of the source in each version. */
  readonly old: string | null;
  readonly new: string | null;
  /** `removed`: gone from the input, which says nothing of its commitments. */
  readonly change: 'same' | 'modified' | 'added' | 'removed' | 'renamed';
  /** How many commitments it holds, in the newer version where there is one. */
  readonly commitments: number;
  /** Why it is gone, where known. */
  readonly reason: string | null;
  /** Units of both versions, and how many of them differ: the measure of a probable mix-up. */
  readonly units: number;
  readonly changed: number;
}

export interface Diff {
  readonly documents: readonly DocumentChange[];
  readonly changes: readonly Change[];
}

/** Reads `changes.json`. */
export function parseDiff(json: string): Diff {
  return JSON.parse(json) as Diff;
}
