/**
 * How sure a find is: how often its rule was right on the gold. Small counts lean on broader ones, as if eight more cases of the
 * broader kind had been seen (additive smoothing): a rule's finds with a thing for a subject on the rule, the rule on all rules.
 */
import { MEASURED } from './measured.ts';
import type { SubjectKind } from './subject.ts';

const ACTING: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['we', 'person', 'government', 'party', 'none']);
const LEAN = 8;

type Counts = Readonly<Record<string, readonly [right: number, found: number]>>;

/** What a find is counted under, the broader first. */
export function keysOf(rule: string, subject: SubjectKind): string[] {
  return ACTING.has(subject) ? ['all', rule] : ['all', rule, `${rule}/thing`];
}

/** 0 to 1, to three decimals. */
export function confidenceFrom(counts: Counts, keys: readonly string[]): number {
  let share = 0.5;
  for (const key of keys) {
    const [right, found] = counts[key] ?? [0, 0];
    share = (right + LEAN * share) / (found + LEAN);
  }
  return Math.round(share * 1000) / 1000;
}

export function confidenceOf(rule: string, subject: SubjectKind): number {
  return confidenceFrom(MEASURED, keysOf(rule, subject));
}
