/** Stretches of time in units of the calendar: how long, from the anchor on or back, and their edges. */
import { monthOf, yearOf } from '../../model/day.ts';
import { TIME_UNITS } from '../../vocab/time-units.ts';
import {
  duration,
  oneDay,
  period,
  shift,
  wholeDecade,
  wholeMonth,
  wholeQuarter,
  wholeWeek,
  wholeYear,
  type Timex,
} from './timex.ts';

/** TIMEX3 of a count of units: "P5Y", "PT24H"; "PXY" where the count is vague. */
export function lengthOf(count: number | null, unit: string): string | null {
  const letters = TIME_UNITS[unit.toLowerCase()];
  if (letters === undefined) return null;
  const amount = count === null ? 'X' : String(count);
  return letters.startsWith('T') ? `PT${amount}${letters.slice(1)}` : `P${amount}${letters}`;
}

/** The calendar unit that holds the day: its week, month, quarter, year or decade. */
export function unitAt(day: string, unit: string): Timex | null {
  if (unit === 'day') return oneDay(day);
  if (unit === 'week') return wholeWeek(day);
  if (unit === 'month') return wholeMonth(yearOf(day), monthOf(day));
  if (unit === 'quarter') return wholeQuarter(yearOf(day), Math.ceil(monthOf(day) / 3));
  if (unit === 'year') return wholeYear(yearOf(day));
  return unit === 'decade' ? wholeDecade(yearOf(day)) : null;
}

/** From the anchor `count` units on; back from it where `count` is negative. */
export function stretch(anchor: string | null, count: number, unit: string): Timex | null {
  // A decade is written as the years that it has.
  const value = unit === 'decade' ? lengthOf(Math.abs(count) * 10, 'year') : lengthOf(Math.abs(count), unit);
  if (value === null) return null;
  if (anchor === null || unit === 'minute' || unit === 'century') return duration(value);
  const other = shift(anchor, count, unit);
  return count < 0 ? period(value, other, anchor, 'relative') : period(value, anchor, other, 'relative');
}

/** "end" keeps the last day of a period, "start" its first, "rest" what the anchor leaves of it; anything else all of it. */
export function edgeOf(edge: string, whole: Timex, anchor: string | null): Timex | null {
  const { from, to } = whole;
  if (from === null || to === null) return whole;
  if (/^(?:end|close)/i.test(edge)) return { ...whole, from: to };
  if (/^(?:beginning|start)/i.test(edge)) return { ...whole, to: from };
  if (/^(?:rest|remainder)/i.test(edge) && anchor !== null && from <= anchor && anchor <= to)
    return { ...whole, from: anchor };
  return whole;
}
