/**
 * How likely a unit is a commitment: how often the gold had one where its rule spoke, be it a rule that finds or one that refuses.
 * Small counts lean on broader ones, as if eight more cases of the broader kind had been seen (additive smoothing): what a rule
 * says of a thing for a subject leans on the rule, the rule on all that find, or all that refuse.
 */
import { MEASURED } from './measured.ts';
import type { VerdictRule } from './rules/rule.ts';
import type { SubjectKind } from './subject.ts';

const ACTING: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['we', 'person', 'government', 'party', 'none']);
const LEAN = 8;

type Counts = Readonly<Record<string, readonly [right: number, found: number]>>;

/** What a unit is counted under, the broader first. */
export function keysOf(rule: VerdictRule, subject: SubjectKind): string[] {
  const broad = [rule.class === 'commitment' ? 'all' : 'refused', rule.name];
  return ACTING.has(subject) ? broad : [...broad, `${rule.name}/thing`];
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

/** A user's cue is trusted as the rules are on the whole. */
export const CUED = confidenceFrom(MEASURED, ['all']);

export function confidenceOf(rule: VerdictRule, subject: SubjectKind): number {
  return confidenceFrom(MEASURED, keysOf(rule, subject));
}
