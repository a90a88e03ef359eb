/**
 * Arithmetic on days written in ISO 8601 ("2026-11-24"), in the proleptic Gregorian calendar. Days compare as strings. It
 * rests on the platform's own calendar (`Date.UTC`), which knows leap years; no time zone comes in.
 */

const MILLISECONDS = 86_400_000;

/** The ISO day, or null where the calendar has no such day (February 30). `month` counts from 1. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1 && year <= 9999;
  return real ? written(date) : null;
}

/** Whether the text is a day of the calendar in ISO form. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  return year !== undefined && isoDay(Number(year), Number(month), Number(day)) !== null;
}

export function addDays(day: string, days: number): string {
  return written(new Date(Date.parse(day) + days * MILLISECONDS));
}

/** The same day of another month; the last day of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return isoDay(year, month, Number(day.slice(8))) ?? lastOfMonth(year, month);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(day: string): number {
  return ((new Date(day).getUTCDay() + 6) % 7) + 1;
}

export function lastOfMonth(year: number, month: number): string {
  const next = month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + 1, 1);
  return addDays(next ?? '9999-12-31', -1);
}

/** The ISO week that holds the day: "2022-W14". Week 1 is the one with the year's first Thursday. */
export function isoWeekOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01`);
  const week = Math.floor((Date.parse(thursday) - first) / MILLISECONDS / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}
