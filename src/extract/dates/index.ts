/** Finds dates, durations and sets: rules say what they see, refinements widen it, and what belongs to a name is dropped. */
import type { DateMention, EntityMention, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import { contains } from '../../model/span.ts';
import { applyRules, longestFirst } from '../../rules/rule.ts';
import { CALENDAR_RULES } from './calendar-rules.ts';
import { DAY_RULES } from './day-rules.ts';
import { DURATION_RULES, SET_RULES } from './duration-rules.ts';
import { PERIOD_RULES } from './period-rules.ts';
import { refine, type FoundDate } from './refine.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import { roleOf } from './role.ts';
import type { DateRule } from './timex.ts';
import { VAGUE_RULES } from './vague-rules.ts';

/** Of two matches alike the earlier rule's stays. */
export const DATE_RULES: readonly DateRule[] = [
  ...CALENDAR_RULES,
  ...PERIOD_RULES,
  ...RELATIVE_RULES,
  ...DAY_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
  ...VAGUE_RULES,
];

/**
 * Dates, durations and sets (TIMEX3; GUIDELINES section 4), in order of the text. Relative ones count from `anchor` (ISO day). A
 * year or month inside a name is the name's own ("Agenda 2030"); a day is one still ("Executive Order 14000 of May 3, 2021").
 */
export function findDates(
  blocks: readonly Block[],
  units: readonly Unit[],
  entities: readonly EntityMention[],
  anchor: string | null,
): DateMention[] {
  const named = new Map<number, EntityMention[]>();
  for (const entity of entities) {
    const others = named.get(entity.block);
    if (others) others.push(entity);
    else named.set(entity.block, [entity]);
  }
  return units.flatMap((unit) => {
    const text = blocks[unit.block]?.plain.slice(unit.start, unit.end) ?? '';
    return datesIn(text, anchor).flatMap(({ start, end, rule, value: timex }) => {
      const { yearless: _yearless, ...value } = timex;
      const at = { start: unit.start + start, end: unit.start + end };
      if (timex.precision !== 'day' && named.get(unit.block)?.some((name) => contains(name, at))) return [];
      const role = roleOf({ text, start, end, value }, anchor);
      return [{ block: unit.block, ...at, ...value, role, rule }];
    });
  });
}

/** The dates of one unit's words. */
export function datesIn(text: string, anchor: string | null): FoundDate[] {
  return refine(text, longestFirst(applyRules(DATE_RULES, text, { anchor })), anchor);
}
