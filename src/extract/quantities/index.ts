/** Finds money, percentages and counts: rules say what they see, and the longest wins. */
import type { QuantityMention, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import { applyRules, longestFirst, type Found } from '../../rules/rule.ts';
import type { Quantity, QuantityRule } from './amount.ts';
import { COUNT_RULES, COUNT_TRIGGER } from './count-rules.ts';
import { MONEY_RULES, MONEY_TRIGGER } from './money-rules.ts';
import { PERCENT_RULES, PERCENT_TRIGGER } from './percent-rules.ts';

/** Rules with the one cheap pattern that all of them need. */
export const QUANTITY_RULES: readonly { readonly trigger: RegExp; readonly rules: readonly QuantityRule[] }[] = [
  { trigger: MONEY_TRIGGER, rules: MONEY_RULES },
  { trigger: PERCENT_TRIGGER, rules: PERCENT_RULES },
  { trigger: COUNT_TRIGGER, rules: COUNT_RULES },
];

/** Money, percentages and counts (GUIDELINES section 5), in order of the text. */
export function findQuantities(blocks: readonly Block[], units: readonly Unit[]): QuantityMention[] {
  return units.flatMap((unit) => {
    const text = blocks[unit.block]?.plain.slice(unit.start, unit.end) ?? '';
    return quantitiesIn(text).map(({ start, end, rule, value }) => ({
      block: unit.block,
      start: unit.start + start,
      end: unit.start + end,
      ...value,
      rule,
    }));
  });
}

/** The quantities of one unit's words. */
export function quantitiesIn(text: string): Found<Quantity>[] {
  const found = QUANTITY_RULES.filter(({ trigger }) => trigger.test(text)).flatMap(({ rules }) =>
    applyRules(rules, text, undefined),
  );
  return longestFirst(found);
}
