/** TIMEX3 values and the days that they cover (ISO-TimeML; GUIDELINES section 4): makers for the rules. */
import type { DateMention } from '../../model/annotation.ts';
import { addDays, addMonths, isoDay, isoWeekOf, lastOfMonth, monthOf, weekdayOf, yearOf } from '../../model/day.ts';
import type { Rule } from '../../rules/rule.ts';

export interface Timex extends Pick<DateMention, 'kind' | 'value' | 'from' | 'to' | 'precision'> {
  /** The words gave no year: it was chosen by the anchor. */
  readonly yearless?: boolean;
}

export interface DateGiven {
  /** The day that relative words count from; null where the document has none. */
  readonly anchor: string | null;
}

export type DateRule = Rule<Timex, DateGiven>;

type Vague = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

export function vague(value: Vague): Timex {
  return { kind: 'date', value, from: null, to: null, precision: null };
}

export function duration(value: string): Timex {
  return { kind: 'duration', value, from: null, to: null, precision: null };
}

export function repeated(value: string): Timex {
  return { kind: 'set', value, from: null, to: null, precision: null };
}

export function period(
  value: string,
  from: string | null,
  to: string | null,
  precision: Timex['precision'],
): Timex | null {
  return from !== null && to !== null && from <= to ? { kind: 'date', value, from, to, precision } : null;
}

export function oneDay(day: string | null): Timex | null {
  return day === null ? null : period(day, day, day, 'day');
}

export function wholeMonth(year: number, month: number): Timex | null {
  const value = `${year}-${String(month).padStart(2, '0')}`;
  return period(value, isoDay(year, month, 1), lastOfMonth(year, month), 'month');
}

export function wholeYear(year: number): Timex | null {
  return period(`${year}`, isoDay(year, 1, 1), isoDay(year, 12, 31), 'year');
}

export function wholeDecade(year: number): Timex | null {
  const first = Math.floor(year / 10) * 10;
  return period(`${first / 10}`, isoDay(first, 1, 1), isoDay(first + 9, 12, 31), 'decade');
}

/** `quarter` 1 to 4. */
export function wholeQuarter(year: number, quarter: number): Timex | null {
  return months(`${year}-Q${quarter}`, year, quarter * 3 - 2, 3, 'quarter');
}

export function halfYear(year: number, half: number): Timex | null {
  return months(`${year}-H${half}`, year, half * 6 - 5, 6, 'year');
}

export function season(year: number, { code, month }: { code: string; month: number }): Timex | null {
  return months(`${year}-${code}`, year, month, 3, 'quarter');
}

/** The U.S. federal fiscal year, named for the year in which it ends (31 U.S.C. 1102). */
export function fiscalYear(year: number): Timex | null {
  return period(`FY${year}`, isoDay(year - 1, 10, 1), isoDay(year, 9, 30), 'fiscal-year');
}

export function fiscalYearOf(day: string): number {
  return yearOf(day) + (monthOf(day) >= 10 ? 1 : 0);
}

export function wholeWeek(day: string): Timex | null {
  const monday = addDays(day, 1 - weekdayOf(day));
  return period(isoWeekOf(day), monday, addDays(monday, 6), 'relative');
}

function months(
  value: string,
  year: number,
  month: number,
  count: number,
  precision: Timex['precision'],
): Timex | null {
  const from = isoDay(year, month, 1);
  return from === null ? null : period(value, from, addDays(addMonths(from, count), -1), precision);
}

/** The day that lies `count` units after `day` (before it where `count` is negative). Hours and minutes stay within the day. */
export function shift(day: string, count: number, unit: string): string {
  const inMonths = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
  if (inMonths !== undefined) return addMonths(day, Math.round(count * inMonths));
  const inDays = { day: 1, week: 7 }[unit];
  return inDays === undefined ? day : addDays(day, Math.round(count * inDays));
}
