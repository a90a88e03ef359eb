/** Values as a reader meets them: days, amounts, names in a row. */
import type { DatePrecision } from '../../../model/annotation.ts';
import type { PageAmount } from '../data.ts';
import { periodOf, type Period } from './period.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const COUNT = new Intl.NumberFormat('en');

/** `25 May 2011`. */
export function formatDay(iso: string): string {
  return DAY.format(new Date(iso));
}

export function formatShortDay(iso: string): string {
  return SHORT_DAY.format(new Date(iso));
}

/** A deadline as precisely as its words: `June 2026`, `Q3 2026`, `June to August 2026` for a summer, `2035`, `1 Sept 2025`. */
export function formatDeadline(iso: string, precision: DatePrecision | null): string {
  const [year, monthDay] = [iso.slice(0, 4), iso.slice(5)];
  switch (precision) {
    case 'month':
      return MONTH.format(new Date(iso));
    case 'quarter': {
      const quarter = QUARTERS.indexOf(monthDay) + 1;
      return quarter > 0 ? `Q${quarter} ${year}` : formatMonths(periodOf(iso, precision));
    }
    case 'year':
      return monthDay === '12-31' ? year : formatMonths(periodOf(iso, precision));
    case 'decade':
      return `${year.slice(0, 3)}0s`;
    case 'fiscal-year':
      return `FY ${year}`;
    case 'day':
    case 'relative':
    case null:
      return formatShortDay(iso);
  }
}

/** The last days of the quarters of a calendar year. */
const QUARTERS = ['03-31', '06-30', '09-30', '12-31'];

/** `June to August 2026`, `December 2026 to February 2027`. */
function formatMonths({ from, to }: Period): string {
  const last = MONTH.format(to - 1);
  const first = MONTH.format(from);
  return `${first.slice(-4) === last.slice(-4) ? first.slice(0, -5) : first} to ${last}`;
}

/** `up to $450 million`, with what it is counted by. */
export function formatAmount([value, unit, modifier, per]: PageAmount): string {
  const each = per === null ? null : (EACH[per] ?? `per ${per}`);
  return [modifier, number(value, unit), each].filter((part) => part !== null).join(' ');
}

const EACH: Readonly<Record<string, string>> = { P1Y: 'a year', P1M: 'a month', P1W: 'a week', P1D: 'a day' };

const SHORT_NUMBER = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 2,
});

function number(value: number, unit: string): string {
  if (unit === 'percent') return `${formatCount(value)}%`;
  return /^[A-Z]{3}$/u.test(unit)
    ? `${symbolOf(unit)}${SHORT_NUMBER.format(value)}`
    : `${SHORT_NUMBER.format(value)} ${unit}`;
}

/** `$`, `€`, `CA$`; the code and a space where a currency has no sign. */
function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency }).formatToParts(0);
  return parts.map(({ type, value }) => (type === 'currency' || type === 'literal' ? value : '')).join('');
}

export function formatList(names: readonly string[]): string {
  return LIST.format(names);
}

export function formatCount(value: number): string {
  return COUNT.format(value);
}

/** `1 commitment`, `26 commitments`. */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
