/** Says a change in a few words, the same in every report. */
import type { Change, FieldChange, FieldValue, Words } from '../model/change.ts';

const YEAR = 365;

/** `strength firm → soft; lost: agricultural`: what the change does, without the quotes. */
export function describe(change: Change): string {
  const fields = change.fields.filter(({ field }) => field !== 'object').map(describeField);
  if (change.change !== 'modified') return fields.join('; ');
  const lost = listWords(change.lost);
  const gained = listWords(change.gained);
  return [...fields, lost && `lost: ${lost}`, gained && `gained: ${gained}`].filter((part) => part !== '').join('; ');
}

/** The words in a row; marks only where nothing else is there. */
export function listWords(words: readonly Words[]): string {
  const texts = words.map(({ text }) => text);
  const telling = texts.filter((text) => /[\p{L}\p{N}]/u.test(text));
  return (telling.length > 0 ? telling : texts).join('; ');
}

/** `deadline 2030-12-31 → 2035-12-31 (5 years later)`. */
export function describeField({ field, from, to, how, days, ratio }: FieldChange): string {
  const name = field === 'deadlineText' ? 'deadline' : field;
  const far = days !== null ? ` (${span(days)} ${how})` : ratio !== null ? ` (×${round(ratio)})` : '';
  return `${name} ${fieldText(from)} → ${fieldText(to)}${far}`;
}

export function fieldText(value: FieldValue): string {
  if (value === null || (typeof value === 'object' && value.length === 0)) return 'none';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

function span(days: number): string {
  const length = Math.abs(days);
  if (length < 2 * YEAR) return `${length} day${length === 1 ? '' : 's'}`;
  const years = Math.round((length / 365.25) * 10) / 10;
  return `${years} years`;
}

function round(ratio: number): number {
  return Number(ratio.toPrecision(2));
}

/** `weaker`, or where a commitment got neither weaker nor stronger the change itself: the first word of a line. */
export function headline(change: Change): string {
  const { record, kinds, direction } = change;
  const what = record === 'section' ? 'heading' : record;
  if (change.again) return `${what} ${change.change === 'added' ? 'said again' : 'no longer said twice'}`;
  if (record === 'commitment' && change.change === 'added') return 'new commitment';
  if (record === 'commitment' && change.change === 'removed') return 'commitment gone';
  if (change.change !== 'modified') return `${what} ${change.change}`;
  const way = direction === 'neutral' ? '' : `${direction}: `;
  return `${way}${kinds.join(', ') || 'modified'}${record === 'commitment' ? '' : ` (${what})`}`;
}

/** At most `length` characters, cut at a word. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`;
}

/** Who is bound, as a heading of a line; null where nobody is named. */
export function who({ actors }: Pick<Change, 'actors'>): string | null {
  const [first, second, ...more] = actors;
  if (first === undefined) return null;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} others`;
}
