/** Decides which date of a unit is the day by which its promise is due (GUIDELINES sections 6 and 8, Deadline). */
import type { CommitmentMention, DateMention, DatePrecision, Unit } from '../model/annotation.ts';
import { holdOf } from './date-holds.ts';
import { mentionsWithin, textOf, type Setting } from './setting.ts';

export interface Deadline {
  /** ISO, the last day that the words allow. */
  readonly day: string;
  readonly text: string;
  readonly precision: DatePrecision;
}

type Dates = ReadonlyMap<number, readonly DateMention[]>;

/** The deadline that the unit states, else the period that opens its list ("over the next year, through these actions:"). */
export function deadlineOf(setting: Setting, dates: Dates, promise: CommitmentMention): Deadline | null {
  return ownDeadline(setting, dates, promise) ?? yearOfEvent(setting, promise) ?? periodOfList(setting, dates, promise);
}

const HOSTS_IN = /\bhost(?:s|ing)? the (?<year>20\d\d) \p{Lu}/u;

/** "will host the 2028 Winter Games": the year is a part of the name, and yet says when. */
function yearOfEvent(setting: Setting, promise: CommitmentMention): Deadline | null {
  const text = setting.blocks[promise.block]?.plain.slice(promise.cue.start, promise.end) ?? '';
  const year = HOSTS_IN.exec(text)?.groups?.['year'];
  const { anchor } = setting.facts;
  if (year === undefined || (anchor !== null && year < anchor.slice(0, 4))) return null;
  return { day: `${year}-12-31`, text: year, precision: 'year' };
}

/** A sentence with more dates than this is a table. */
const MANY = 20;

function ownDeadline(setting: Setting, dates: Dates, promise: CommitmentMention): Deadline | null {
  const text = setting.blocks[promise.block]?.plain ?? '';
  const near = mentionsWithin(dates.get(promise.block), promise).slice(0, MANY);
  const held = near.flatMap((date) => {
    const hold = isDue(date, setting.facts.anchor) ? holdOf(text, promise, date) : null;
    return hold === null ? [] : [{ date, hold }];
  });
  // A date that opens the sentence frames all of it; then what says by when; then the last of several days.
  const opening = held.find(({ date }) => date.end < promise.cue.start);
  const limit = held.find(({ hold }) => hold === 'limit');
  const chosen = (opening ?? limit)?.date ?? latest(held.map(({ date }) => date));
  return chosen ? asDeadline(text, lastOfRun(text, chosen, near)) : null;
}

/** A day or period of the calendar that does not lie wholly before the document. */
function isDue(date: DateMention, anchor: string | null): boolean {
  return date.kind === 'date' && date.to !== null && (anchor === null || date.to >= anchor);
}

/** "by 2030 and 2031": the last of dates that are joined. */
function lastOfRun(text: string, first: DateMention, dates: readonly DateMention[]): DateMention {
  return dates.reduce(
    (last, date) =>
      date.start > last.end && date.to !== null && /^(?:,| and|, and| or)? $/u.test(text.slice(last.end, date.start))
        ? date
        : last,
    first,
  );
}

function latest(dates: readonly DateMention[]): DateMention | undefined {
  return dates.reduce<DateMention | undefined>(
    (last, date) => (last && (last.to ?? '') >= (date.to ?? '') ? last : date),
    undefined,
  );
}

function asDeadline(text: string, date: DateMention): Deadline {
  return { day: date.to ?? '', text: text.slice(date.start, date.end), precision: date.precision ?? 'relative' };
}

/** A period in the sentence that opens the list of an item, or the paragraphs right after it. */
function periodOfList(setting: Setting, dates: Dates, promise: CommitmentMention): Deadline | null {
  const opener = openerOf(setting, promise);
  const block = opener && setting.blocks[opener.block];
  if (!opener || !block) return null;
  const period = mentionsWithin(dates.get(opener.block), opener).find(
    (date) =>
      isDue(date, setting.facts.anchor) &&
      !/^(?:last|past|previous)\b/i.test(block.plain.slice(date.start, date.end)) &&
      /\b(?:over|by|in|within|during|through)\s+(?:the )?$/i.test(
        block.plain.slice(Math.max(0, date.start - 20), date.start),
      ),
  );
  return period ? asDeadline(block.plain, period) : null;
}

/** The unit that ends in a colon and opens what the promise is an item of. */
function openerOf(setting: Setting, promise: CommitmentMention): Unit | null {
  const depth = setting.blocks[promise.block]?.depth ?? 0;
  const reach = depth === 0 ? 3 : 100;
  for (let at = promise.unit - 1; at >= 0 && promise.unit - at < reach; at -= 1) {
    const unit = setting.units[at];
    if (!unit || unit.section !== setting.units[promise.unit]?.section) return null;
    const own = setting.blocks[unit.block]?.depth ?? 0;
    const opens = textOf(setting, unit).trimEnd().endsWith(':');
    if (depth > 0 && own >= depth) continue;
    if (opens) return unit;
    if (depth > 0 || own > 0) return null;
  }
  return null;
}
