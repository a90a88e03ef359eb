/** Finds money, percentages and counts: rules say what they see, and the longest wins. */
import type { QuantityMention, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import { oneOf } from '../../rules/pattern.ts';
import { applyRules, longestFirst, type Found } from '../../rules/rule.ts';
import { MODIFIERS } from '../../vocab/numbers.ts';
import type { Quantity, QuantityRule } from './amount.ts';
import { COUNT_RULES } from './count-rules.ts';
import { MONEY_RULES } from './money-rules.ts';
import { PERCENT_RULES } from './percent-rules.ts';

export const QUANTITY_RULES: readonly QuantityRule[] = [...MONEY_RULES, ...PERCENT_RULES, ...COUNT_RULES];

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
  return longestFirst(applyRules(QUANTITY_RULES, text, undefined)).map((found) => withModifier(text, found));
}

const MODIFIER_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<modifier>${oneOf(MODIFIERS)}) $|(?<sign>[≥≤~<>]) ?$`,
  'iu',
);

/** "more than $5": belongs to the span. */
function withModifier(text: string, found: Found<Quantity>): Found<Quantity> {
  const match = MODIFIER_BEFORE.exec(text.slice(Math.max(0, found.start - LONGEST_MODIFIER), found.start));
  const modifier = match?.groups?.['modifier'] ?? match?.groups?.['sign'];
  if (!match || modifier === undefined) return found;
  return {
    ...found,
    start: found.start - match[0].length,
    value: { ...found.value, modifier: modifier.toLowerCase() },
  };
}

const LONGEST_MODIFIER = 24;
