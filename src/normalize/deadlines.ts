/** Decides which date of a unit is the day by which its promise is due (GUIDELINES sections 6 and 8, Deadline). */
import type { CommitmentMention, DateMention, DatePrecision, Unit } from '../model/annotation.ts';
import { mentionsWithin, textOf, type Setting } from './setting.ts';

export interface Deadline {
  /** ISO, the last day that the words allow. */
  readonly day: string;
  readonly text: string;
  readonly precision: DatePrecision;
}

type Dates = ReadonlyMap<number, readonly DateMention[]>;

/** How a date hangs on the promise: `limit` says by when, `event` on which day or in which period. */
type Hold = 'limit' | 'event' | null;

/** The deadline that the unit states, else the period that opens its list ("over the next year, through these actions:"). */
export function deadlineOf(setting: Setting, dates: Dates, promise: CommitmentMention): Deadline | null {
  return ownDeadline(setting, dates, promise) ?? periodOfList(setting, dates, promise);
}

function ownDeadline(setting: Setting, dates: Dates, promise: CommitmentMention): Deadline | null {
  const text = setting.blocks[promise.block]?.plain ?? '';
  const held = mentionsWithin(dates.get(promise.block), promise).flatMap((date) => {
    const hold = isDue(date, setting.facts.anchor) ? holdOf(text, promise, date) : null;
    return hold === null ? [] : [{ date, hold }];
  });
  const limit = held.find(({ hold }) => hold === 'limit');
  const chosen = limit?.date ?? latest(held.map(({ date }) => date));
  return chosen ? asDeadline(text, chosen) : null;
}

/** A day or period of the calendar that does not lie wholly before the document. */
function isDue(date: DateMention, anchor: string | null): boolean {
  return date.kind === 'date' && date.to !== null && (anchor === null || date.to >= anchor);
}

function latest(dates: readonly DateMention[]): DateMention | undefined {
  return dates.reduce<DateMention | undefined>(
    (last, date) => (last && (last.to ?? '') >= (date.to ?? '') ? last : date),
    undefined,
  );
}

const LIMIT =
  /\b(?:by|before|no later than|not later than|until|till|through|within|in time for|prior to|ahead of|by or around|by no later than|to)\s+(?:the |approximately |about |around |no later than |at least )*$/iu;
const START =
  /\b(?:from|starting|beginning|effective|as of|on or after|after|since|following|as early as|as soon as|no earlier than|beyond|dated|of|for|per|than|between|launched|announced|signed|released|issued)\s+(?:in |on |at |as early as |early )?(?:the |late |early |this |next |last )*$/iu;
const EVENT =
  /\b(?:in|on|during|on or about|on\/about|around|over|at|throughout|within|into|late|early|begins?|held|hosts?|hosting|scheduled)\s+(?:the |about |approximately |both )*$/iu;

/**
 *   By 2028, the facility will …          will convene … in November 2011          is expanding … this year alone
 *   ^ opens the sentence                  ^ after the cue                          ^ needs no preposition
 */
function holdOf(text: string, promise: CommitmentMention, date: DateMention): Hold {
  const before = text.slice(Math.max(promise.start, date.start - 48), date.start);
  const words = text.slice(date.start, date.end);
  if (/^today$/iu.test(words)) return isActOfToday(text, promise, date) ? 'event' : null;
  if (/^(?:last|past|earlier|previous|recent)/iu.test(words) || /^'s?\b/u.test(text.slice(date.end, date.end + 3)))
    return null;
  if (date.start < promise.cue.start && !opensClause(text, promise, date)) return null;
  if (OPENS_WITH_START.test(before)) return beginsThen(text, promise) ? 'event' : null;
  if (/\bfrom\s+$/iu.test(before) && date.from !== date.to) return 'limit';
  if (LIMIT.test(before)) return 'limit';
  if (START.test(before)) return null;
  // What is announced is done: the year of its effects is no deadline.
  const cue = text.slice(promise.cue.start, promise.cue.end);
  if (/^\d{4}$/u.test(date.value) && DONE.test(cue) && !/\bwill\b/u.test(cue)) return null;
  if (EVENT.test(before)) return 'event';
  return /^(?:later |early |late )?(?:this|next|tomorrow|tonight)\b|^rest of|^tomorrow|^(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu.test(
    words,
  )
    ? 'event'
    : null;
}

/** Where beginning is the act promised, the start is the day: "Starting Monday, the agency will begin …". */
function beginsThen(text: string, promise: CommitmentMention): boolean {
  return /\b(?:will|to) (?:also )?(?:begin|start|commence)\b/u.test(text.slice(promise.start, promise.end));
}

/** Whether no verb stands between an opening date and the promise: "In early 2022, the U.S. will …". */
function opensClause(text: string, promise: CommitmentMention, date: DateMention): boolean {
  const subject = promise.subject && promise.subject.start > date.end ? promise.subject.start : promise.cue.start;
  const between = text.slice(date.end, subject).replace(/^(?: alone| only)?[\s,]+/u, '');
  if (between.length > 160 || /, |\b(?:is|are|was|were|has|have|will|to|that|which)\b/u.test(between)) return false;
  const opening = text.slice(promise.start, date.start);
  const phrase = opening.slice(opening.lastIndexOf(', ') + 1).trimStart();
  return !SUBORDINATE.test(opening) || /^(?:in|by|on|during|over|within|at)\b/u.test(phrase);
}

const SUBORDINATE =
  /^(?:As (?!part\b|of\b|a\b|an\b|the\b)|While|When|If|Since|Because|Although|Though|Recogni|Noting|In keeping|Consistent)/u;
const OPENS_WITH_START = /\b(?:starting|beginning|effective)\s+(?:in |on |at |as early as )?(?:the )?$/iu;

const DONE = /\b(?:announc|releas|sign(?:ed|ing|s)\b|launch|issu|unveil|publish|establish|took|tak(?:es|ing) )/u;

/** "Today, the President will sign …", "is traveling to Texas today": an act of the day; what is announced today is not due today. */
function isActOfToday(text: string, promise: CommitmentMention, date: DateMention): boolean {
  const before = text.slice(Math.max(promise.start, date.start - 14), date.start);
  if (text.startsWith("'s", date.end) || /\b(?:starting|beginning|effective|as of|since)\s*$/iu.test(before))
    return false;
  const cue = text.slice(promise.cue.start, promise.cue.end);
  if (/\bwill\b/u.test(cue)) return true;
  return !DONE.test(cue) && VISITS.test(text.slice(promise.start, promise.end));
}

const VISITS =
  /\b(?:is|are) (?:also |today )?(?:travel|host|meet|hold|conven|visit|deliver|speak|participat|attend|gather|address)\p{Ll}*ing\b/u;

function asDeadline(text: string, date: DateMention): Deadline {
  return { day: date.to ?? '', text: text.slice(date.start, date.end), precision: date.precision ?? precisionOf(date) };
}

/** From the TIMEX3 value: `2025` year, `2025-06` month, `2025-Q3` quarter, `FY2025` fiscal year, `202` decade, `P5Y` relative. */
function precisionOf({ value }: DateMention): DatePrecision {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return 'day';
  if (/^\d{4}-\d{2}$/u.test(value)) return 'month';
  if (/^\d{4}-(?:Q\d|SP|SU|FA|WI|H\d)$/u.test(value)) return 'quarter';
  if (/^FY/u.test(value)) return 'fiscal-year';
  if (/^\d{4}$/u.test(value)) return 'year';
  return /^\d{3}X?$/u.test(value) ? 'decade' : 'relative';
}

/** A period in the sentence that opens the list of an item, or the paragraphs right after it. */
function periodOfList(setting: Setting, dates: Dates, promise: CommitmentMention): Deadline | null {
  const opener = openerOf(setting, promise);
  const block = opener && setting.blocks[opener.block];
  if (!opener || !block) return null;
  const period = mentionsWithin(dates.get(opener.block), opener).find(
    (date) =>
      isDue(date, setting.facts.anchor) &&
      /\b(?:over|by|in|within|during|through)\s+(?:the )?$/iu.test(
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
