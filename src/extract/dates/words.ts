/** Pieces of patterns that the date rules share. */
import { LETTERS, oneOf } from '../../rules/pattern.ts';
import { MONTHS, SEASONS, WEEKDAYS } from '../../vocab/months.ts';
import { TIME_UNITS } from '../../vocab/time-units.ts';
import { NUMBER_WORDS, toNumber } from '../numbers.ts';

const SHORT = oneOf(Object.keys(MONTHS).filter((name) => name.length < 5 && !/^(?:may|june|july)$/u.test(name)));
/** A period belongs to a short form alone: "in May." ends a sentence. */
export const MONTH = String.raw`(?<month>${oneOf(Object.keys(MONTHS))})(?:(?<=[^${LETTERS}]${SHORT})\.)?`;
export const DAY = String.raw`(?<day>3[01]|[12]\d|0?[1-9])(?: ?(?:st|nd|rd|th)\b)?`;
/** Not a count: no digit, comma-group, percent or unit of money follows. */
export const YEAR = String.raw`(?<year>(?:19|20)\d\d)(?!\d|,\d{3}|\.\d|%| ?percent\b)`;
export const WEEKDAY = String.raw`(?<weekday>${oneOf(Object.keys(WEEKDAYS))})`;
export const SEASON = `(?<season>${oneOf(Object.keys(SEASONS))})`;
export const UNIT = `(?<unit>${oneOf(Object.keys(TIME_UNITS))})`;
export const COUNT = String.raw`(?<count>\d{1,4}(?:\.5)?|${NUMBER_WORDS})(?<half> and a half)?`;
/** The number of a match of `COUNT`, or of an article alone; null where there is none. */
export function countOf(groups: Readonly<Record<string, string>> | undefined): number | null {
  if (groups?.['article'] !== undefined) return 1;
  const count = toNumber(groups?.['count'] ?? '');
  return count === null || groups?.['half'] === undefined ? count : count + 0.5;
}
export const SEVERAL = '(?<several>a few|few|several|many|some|a couple of|couple of|couple|multiple|numerous)';
/** Between a count and its unit. */
export const KIND =
  '(?:(?:consecutive|straight|full|whole|calendar|business|working|additional|more|short|long|academic|fiscal) )?';

/** The number of a month as written, or null where it is no name: "may" and "march" without a capital are verbs. */
export function monthNumber(word: string | undefined): number | null {
  if (word === undefined || /^\p{Ll}/u.test(word)) return null;
  return MONTHS[word.toLowerCase()] ?? null;
}

export function seasonOf(word: string | undefined): { code: string; month: number } | null {
  return SEASONS[word?.toLowerCase() ?? ''] ?? null;
}

/** Words that rules need of a text before they are tried. */
export const MONTH_WORDS = Object.keys(MONTHS);
export const SEASON_WORDS = Object.keys(SEASONS);
export const UNIT_WORDS = [...Object.keys(TIME_UNITS).flatMap((unit) => [unit, `${unit}s`]), 'centuries'];
export const LAST_OR_NEXT = [
  'last',
  'past',
  'previous',
  'preceding',
  'prior',
  'next',
  'coming',
  'upcoming',
  'following',
];
