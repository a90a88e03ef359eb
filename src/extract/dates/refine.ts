/** What surrounds a found date and belongs to it: a weekday, "early" and "end of", the other end of a range, "more than". */
import { isDay, isoDay, yearOf } from '../../model/day.ts';
import { oneOf } from '../../rules/pattern.ts';
import type { Found } from '../../rules/rule.ts';
import { WEEKDAYS } from '../../vocab/months.ts';
import { MODIFIERS } from '../../vocab/numbers.ts';
import { edgeOf } from './stretches.ts';
import { period, wholeMonth, type Timex } from './timex.ts';

export type FoundDate = Found<Timex>;

/** Far enough back for the longest words that may belong to a date. */
const WINDOW = 36;

/** `found` is in order of the text and without overlaps; so is what comes back. Later steps build on the spans of earlier ones. */
export function refine(text: string, found: readonly FoundDate[], anchor: string | null): FoundDate[] {
  // "the month of August" is August, and not the month that it is.
  const named = found.filter(
    (date, index) =>
      text.slice(date.start, date.end) !== 'month' || found[index + 1]?.start !== date.end + ' of '.length,
  );
  const widened = named.map((date) => withEdge(text, withWeekday(text, date), anchor));
  const shared = goOnInOrder(text, shareYears(text, withoutOverlap(widened)), anchor);
  return withoutOverlap(joinRanges(text, shared).map((date) => withModifier(text, date)));
}

function before(text: string, date: FoundDate): string {
  return text.slice(Math.max(0, date.start - WINDOW), date.start);
}

const WEEKDAY_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])${oneOf(Object.keys(WEEKDAYS))}\.?,? $`, 'iu');

/** "Wednesday, March 29" */
function withWeekday(text: string, date: FoundDate): FoundDate {
  if (date.value.precision !== 'day' || !/\d/u.test(text.slice(date.start, date.end))) return date;
  const match = WEEKDAY_BEFORE.exec(before(text, date));
  return match && /^\p{Lu}/u.test(match[0]) ? { ...date, start: date.start - match[0].length } : date;
}

const EDGE_BEFORE =
  /(?<![\p{L}\p{N}])(?<edge>early|mid|middle|late|(?:early to mid|mid to late)|(?:end|close|beginning|start|middle|rest|remainder|first half|second half|course|early part|month) of)(?: the)?[- ]$/iu;

/** "early 2022", "end of the fiscal year" */
function withEdge(text: string, date: FoundDate, anchor: string | null): FoundDate {
  const { kind, precision, from, to } = date.value;
  if (kind !== 'date' || precision === null || precision === 'day' || from === to) return date;
  const match = EDGE_BEFORE.exec(before(text, date));
  const edge = match?.groups?.['edge'];
  if (!match || edge === undefined || /^course/i.test(edge)) return date;
  if (/^month/i.test(edge) && precision !== 'month') return date;
  return { ...date, start: date.start - match[0].length, value: edgeOf(edge, date.value, anchor) ?? date.value };
}

const LISTED = /^(?:,| and| or|, and|, or|,? as well as)(?: (?:in|on|by))?(?: early| late)? $/i;

/** "in July and September 2023": the year of the last one is the first one's too. */
function shareYears(text: string, found: readonly FoundDate[]): FoundDate[] {
  let next: FoundDate | undefined;
  const shared = found.toReversed().map((date) => {
    const listed = next && date.value.yearless && LISTED.test(text.slice(date.end, next.start));
    const same = listed && next?.value.precision === date.value.precision && next.value.yearless !== true;
    next = same ? { ...date, value: inYearOf(date.value, next?.value.from ?? null) } : date;
    return next;
  });
  return shared.reverse();
}

const GAP = 100;

/** "on Dec. 6, then on Jan. 17 and in February": days that follow one ahead in a sentence are ahead as well. */
function goOnInOrder(text: string, found: readonly FoundDate[], anchor: string | null): FoundDate[] {
  let last: FoundDate | undefined;
  return found.map((date) => {
    const { yearless, from } = date.value;
    const leader = last?.value.from;
    const follows =
      last && leader && date.start - last.end <= GAP && !/[.!?;:]\s/u.test(text.slice(last.end, date.start));
    const behind = yearless && from !== null && anchor !== null && from < anchor;
    if (follows && behind && leader >= anchor) {
      const year = from.slice(4) >= leader.slice(4) ? yearOf(leader) : yearOf(leader) + 1;
      last = { ...date, value: inYearOf(date.value, isoDay(year, 1, 1)) };
      return last;
    }
    last = yearless ? date : undefined;
    return date;
  });
}

function inYearOf(value: Timex, day: string | null): Timex {
  const year = day?.slice(0, 4);
  const { from, to } = value;
  if (year === undefined || from === null || to === null) return value;
  if (value.precision === 'month') return wholeMonth(Number(year), Number(from.slice(5, 7))) ?? value;
  const { yearless: _yearless, ...rest } = value;
  const moved = {
    ...rest,
    value: rest.value.replaceAll(/\d{4}/gu, year),
    from: `${year}${from.slice(4)}`,
    to: `${year}${to.slice(4)}`,
  };
  // A leap day has no place in other years.
  return isDay(moved.from) && isDay(moved.to) ? moved : value;
}

const BETWEEN_ENDS = /^(?: ?[-–—]{1,3} ?-?| ?\/ ?|,? (?:to|through|thru|until|till)(?: the| end of)? )$/i;

/** "2026 through 2030", "October 1, 2023 to September 30, 2024", "between 2010 and 2014" */
function joinRanges(text: string, found: readonly FoundDate[]): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of found) {
    const previous = joined.at(-1);
    const whole = previous && isRange(text, previous, date) ? joinedValue(previous.value, date.value) : null;
    if (previous && whole) joined[joined.length - 1] = { ...previous, end: date.end, value: whole };
    else joined.push(date);
  }
  return joined;
}

function isRange(text: string, first: FoundDate, last: FoundDate): boolean {
  const gap = text.slice(first.end, last.start);
  if (gap.length > WINDOW || first.value.precision !== last.value.precision) return false;
  return BETWEEN_ENDS.test(gap) || (gap === ' and ' && /\bbetween (?:the )?$/i.test(before(text, first)));
}

/** A first end without a year takes the last one's: "October 31–November 1, 2023". */
function joinedValue(first: Timex, last: Timex): Timex | null {
  if (first.kind !== 'date' || last.kind !== 'date' || !first.from || !first.to || !last.from || !last.to) return null;
  const { from, value } = first.yearless
    ? inYearBefore(first.value, first.from, last.from)
    : { ...first, from: first.from };
  return period(`${value}/${last.value}`, from, last.to, first.precision);
}

function inYearBefore(value: string, from: string, last: string): { value: string; from: string } {
  const year = from.slice(4) <= last.slice(4) ? yearOf(last) : yearOf(last) - 1;
  return { value: value.replace(/^\d{4}/u, String(year)), from: `${year}${from.slice(4)}` };
}

const MODIFIER_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:for|in|of|after|within|than|lasting|takes|took|by|been|is) (?<ambiguous>over|under|above|about|around|some) |(?<clear>${oneOf(MODIFIERS.filter((word) => !/^(?:over|under|above|below|about|around|some)$/u.test(word)))}|just|a little over|a bit more than)(?: an? (?=$))? )$|[≥≤>~<] ?$`,
  'iu',
);

/** "more than a decade", "for over 8 years", "up to 36 months"; "over five years" alone says during them. */
function withModifier(text: string, date: FoundDate): FoundDate {
  if (date.value.kind === 'date' && !/\bago$/i.test(text.slice(date.start, date.end))) return date;
  const match = MODIFIER_BEFORE.exec(before(text, date));
  if (!match) return date;
  const { ambiguous } = match.groups ?? {};
  if (ambiguous !== undefined) return { ...date, start: date.start - ambiguous.length - 1 };
  const article = /^an? /i.exec(text.slice(date.start, date.end));
  return /^just /i.test(match[0]) && !article ? date : { ...date, start: date.start - match[0].length };
}

/** Of two that now overlap the first stays. */
function withoutOverlap(found: readonly FoundDate[]): FoundDate[] {
  const kept: FoundDate[] = [];
  for (const date of found) if ((kept.at(-1)?.end ?? 0) <= date.start) kept.push(date);
  return kept;
}
