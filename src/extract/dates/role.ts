/** What a date does in its sentence: deadline, start, event, period, issue, none. */
import type { DateRole } from '../../model/annotation.ts';
import type { Timex } from './timex.ts';

/** What the role is read from: a unit's words and where the date stands in them. */
export interface InPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: Timex;
}

const DEADLINE =
  /\b(?:by(?: or (?:around|before))?|before|later than|prior to|due(?: on| in| by)?|deadline(?: of| is|:)?|within)(?: the| a)? $/i;
const START =
  /\b(?:since|starting(?: on| in| from)?|starts?(?: on| in)?|beginning(?: on| in| from)?|begins?(?: on| in)?|effective(?: on| as of| from)?|as of|from|as early as|takes? effect(?: on| in)?|in effect(?: on| from)?|into effect(?: on| in)?|after|launch(?:es|ing)?(?: on| in)?)(?: the)? $/i;
const PERIOD = /\b(?:for|during|throughout|over(?: the course of)?|between|from|across|through|in)(?: the)? $/i;
const AHEAD =
  /\b(?:will|shall|to|plans?|intends?|aims?|agreed|commit\p{Ll}*|goal|target|expects?|ending|ends?|expir\p{Ll}*)\b/iu;

/** How far a promise of something ahead is looked for: the length of a long sentence. */
const AROUND = 250;

export function roleOf({ text, start, end, value }: InPlace, anchor: string | null): DateRole {
  if (value.kind !== 'date' || value.from === null || value.to === null) return 'none';
  if (isDateline(text, start, end)) return 'issue';
  const before = text.slice(Math.max(0, start - 40), start);
  if (isAttribute(value, before, text.slice(end, end + 24))) return 'none';
  const future = anchor !== null && value.to > anchor;
  const range = value.from !== value.to;
  const edgeAhead = future && /^(?:end|close) of|^year.?end/i.test(text.slice(start, end));
  if (DEADLINE.test(before) || edgeAhead) return 'deadline';
  if (future && /\b(?:until|till|through|expires?(?: on)?|ends?(?: on| in)?)(?: the)? $/i.test(before))
    return 'deadline';
  const counted = value.value.startsWith('P');
  if (counted && future && AHEAD.test(text.slice(Math.max(0, start - AROUND), end + AROUND))) return 'deadline';
  if (START.test(before) && !/\//u.test(value.value)) return 'start';
  if (counted || value.value.includes('/')) return 'period';
  if (range && PERIOD.test(before) && value.precision !== 'month') return future ? 'event' : 'period';
  return 'event';
}

/** A line that is nothing but a date, with a place at most: "WASHINGTON, March 3, 2022". */
function isDateline(text: string, start: number, end: number): boolean {
  return (
    text.length - (end - start) <= 24 &&
    !/\p{Ll}{3}/u.test(text.slice(0, start) + text.slice(end).replace(/^ ?[-–—].*/u, ''))
  );
}

/** "the 2021 report", "its FY 2024 budget": the year says which one. */
function isAttribute({ precision }: Timex, before: string, after: string): boolean {
  if (precision !== 'year' && precision !== 'fiscal-year') return false;
  return (
    /(?:\b(?:the|its|our|their|his|her|this|new|a)|'s|s') $/i.test(before) &&
    /^ (?!(?:and|or|to|through|in|by|for|as|with)\b)\p{L}/u.test(after)
  );
}
