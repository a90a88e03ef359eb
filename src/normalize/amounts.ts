/** The money and percentages that a commitment promises, each with its role (GUIDELINES sections 6 and 9). */
import type { Amount, AmountRole, CommitmentMention, QuantityMention } from '../model/annotation.ts';
import { applyRules } from '../rules/rule.ts';
import { PER_RULES } from './amount-per.ts';
import { ROLE_RULES } from './amount-roles.ts';
import { mentionsWithin, type Setting } from './setting.ts';

/** What the rules see in place of the amount. */
const PLACE = '¤';
const CONTEXT = 90;

export function amountsOf(
  setting: Setting,
  quantities: ReadonlyMap<number, readonly QuantityMention[]>,
  promise: CommitmentMention,
): Amount[] {
  const text = setting.blocks[promise.block]?.plain ?? '';
  let refused: QuantityMention | null = null;
  const amounts = mentionsWithin(quantities.get(promise.block), promise).flatMap((quantity): Amount[] => {
    if (quantity.kind === 'count') return [];
    const context = contextOf(text, promise, quantity);
    const role = joinsRefused(text, refused, quantity) ? 'none' : roleOf(context, quantity);
    if (role === 'none' || isAside(text, promise, quantity)) {
      refused = quantity;
      return [];
    }
    const { value, unit, modifier } = quantity;
    return [{ value, unit, modifier, role, per: perOf(context) }];
  });
  return withParts(amounts);
}

/** The words around the amount, with its modifier and `¤` for it: "from ¤ to 0.55% for most", "unlocking up to ¤ of". */
function contextOf(text: string, unit: CommitmentMention, { start, end, modifier }: QuantityMention): string {
  const before = text.slice(Math.max(unit.start, start - CONTEXT), start);
  const said = modifier !== null && !before.trimEnd().endsWith(modifier) ? `${modifier} ` : '';
  return before + said + PLACE + text.slice(end, Math.min(unit.end, end + CONTEXT));
}

/** "… farms that earn up to $90,000 with a barn or $70,000 without one": what goes on with a threshold is one too. */
function joinsRefused(text: string, refused: QuantityMention | null, { start }: QuantityMention): boolean {
  return refused !== null && start - refused.end < 60 && / or $/u.test(text.slice(refused.end, start));
}

function roleOf(context: string, { modifier }: QuantityMention): AmountRole | 'none' {
  const [found] = applyRules(ROLE_RULES, context, undefined);
  if (found && found.value.role !== 'total') return found.value.role;
  return modifier !== null && /^(?:up to|no more than|at most|as much as|a maximum of)$/u.test(modifier)
    ? 'cap'
    : 'total';
}

function perOf(context: string): string | null {
  return applyRules(PER_RULES, context, undefined)[0]?.value.per ?? null;
}

/** In a clause of its own before the promise: "The government spends $600 billion a year, and it is committed to …". */
function isAside(text: string, promise: CommitmentMention, { start, end }: QuantityMention): boolean {
  if (end >= promise.cue.start || !/, (?:and|but|so) |; /u.test(text.slice(end, promise.cue.start))) return false;
  return /\b(?:is|are|was|were|has|have|had|spends|costs|pays|\p{Ll}{3,}ed)\b/u.test(text.slice(promise.start, start));
}

/** Later amounts of one unit that add up to the first are its parts: "$698 million, supported with $649 million and $49 million". */
function withParts(amounts: readonly Amount[]): Amount[] {
  const [first, ...rest] = amounts;
  const same = rest.filter((amount) => amount.unit === first?.unit && amount.value !== first.value);
  const sum = same.reduce((total, amount) => total + amount.value, 0);
  if (!first || same.length < 2 || Math.abs(sum - first.value) > 0.005 * first.value) return [...amounts];
  return [first, ...rest.map((amount) => (same.includes(amount) ? { ...amount, role: 'part' as const } : amount))];
}
