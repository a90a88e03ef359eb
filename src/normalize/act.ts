/** What kind of act a commitment promises (GUIDELINES section 9, `act`). */
import type { Act, Amount } from '../model/annotation.ts';
import { ACT_NOUNS, ACT_VERBS } from '../vocab/acts.ts';

export interface ActClue {
  /** Lemma of the main promised verb. */
  readonly action: string;
  readonly object: string;
  /** The words from the promised verb on. */
  readonly predicate: string;
  readonly amounts: readonly Amount[];
  readonly deadline: string | null;
}

/** How many words after the verb may hold the object that decides. */
const NEAR = 14;

/** The first that holds, from the most telling: a post, a body, a rule, money, a report, a meeting, a target, a partner. */
export function actOf(clue: ActClue): Act {
  const verb = clue.action.toLowerCase();
  const near = wordsOf(`${clue.object} ${clue.predicate}`).slice(0, NEAR);
  const names = (act: keyof typeof ACT_NOUNS): boolean => near.some((word) => ACT_NOUNS[act].has(word));
  const money = clue.amounts.some(({ unit }) => unit !== 'percent');
  const measured = clue.amounts.some(({ unit }) => unit === 'percent') || /\bnet[- ]zero\b/u.test(clue.predicate);
  if (ACT_VERBS.appointment.has(verb) || (verb === 'serve' && names('appointment'))) return 'appointment';
  if (ACT_VERBS.meeting.has(verb) || (ACT_VERBS.holding.has(verb) && names('meeting'))) return 'meeting';
  if (ACT_VERBS.funding.has(verb) && (money || names('funding') || verb !== 'provide')) return 'funding';
  if (ACT_VERBS.rule.has(verb) || (ACT_VERBS.making.has(verb) && names('rule'))) return 'rule';
  if (ACT_VERBS.report.has(verb) || (ACT_VERBS.making.has(verb) && names('report'))) return 'report';
  if (ACT_VERBS.making.has(verb) && names('body')) return 'body';
  if (ACT_VERBS.changing.has(verb) && measured) return 'target';
  if (ACT_VERBS.changing.has(verb) && names('target') && clue.deadline !== null) return 'target';
  if (money || (ACT_VERBS.giving.has(verb) && names('funding'))) return 'funding';
  if (measured) return 'target';
  if (ACT_VERBS.cooperation.has(verb) || (ACT_VERBS.tending.has(verb) && names('cooperation'))) return 'cooperation';
  return 'other';
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).map((word) => word.replace(/(?<=[^s])s$/u, ''));
}
