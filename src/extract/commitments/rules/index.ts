/**
 * What a sentence does, by rule: the first that fits decides. Each reads the clause (its main verb group and subject) and the
 * frame (lead-in, heading, document). Order: what is no sentence of its own; commitments reaffirmed and appeals, whose verbs
 * else look like views; deeds, before a second verb is heard; the modals; promises by verb; and what is left are reports.
 */
import type { Sentence } from '../sentence.ts';
import { FRAME_RULES } from './frames.ts';
import { FUTURE_RULES } from './future.ts';
import { ACT_RULES, PROMISE_RULES } from './promises.ts';
import { ACCOMPLISHED, REPORT_RULES } from './reports.ts';
import type { VerdictRule } from './rule.ts';

export const VERDICT_RULES: readonly VerdictRule[] = [
  ...FRAME_RULES,
  ...PROMISE_RULES,
  ACCOMPLISHED,
  ...FUTURE_RULES,
  ...ACT_RULES,
  ...REPORT_RULES,
];

/** The first rule that fits; the last one always does. */
export function ruleFor(sentence: Sentence): VerdictRule {
  const rule = VERDICT_RULES.find(({ when }) => when(sentence));
  if (!rule) throw new RangeError('The last verdict rule must fit every sentence.');
  return rule;
}
