/** How a date hangs on the promise in whose sentence it stands. */
import type { CommitmentMention, DateMention } from '../model/annotation.ts';

/** `limit` says by when, `event` on which day or in which period; null: the date is about something else. */
export type Hold = 'limit' | 'event' | null;

/** How far around a date its words are read. */
const NEAR = 48;
const REACH = 400;

const LIMIT =
  /\b(?:by|before|no later than|not later than|until|till|through|within|in time for|prior to|ahead of|by or around|by no later than|to)\s+(?:(?:the|approximately|about|around|no later than|at least) ){0,2}$/i;
const START =
  /\b(?:from|starting|beginning|effective|as of|on or after|after|since|following|as early as|as soon as|no earlier than|beyond|dated|(?<!\b(?:week|month) )of|for|per|than|between|(?<!\bbe )(?:launched|announced|signed|released|issued|posted))\s+(?:in |on |at |as early as |early )?(?:the |late |early |this |next |last )?$/i;
const EVENT =
  /\b(?:in|on|during|on or about|on\/about|around|at|throughout|within|into|late|early|begins?|held|hosts?|hosting|scheduled)\s+(?:(?:the|an?|about|approximately|both) ){0,2}$/i;
const OPENS_WITH_START = /\b(?:starting|beginning|effective)\s+(?:in |on |at |as early as )?(?:the )?$/i;
/** "over the next year", but not "a rise over the FY22 level". */
const OVER = /\bover\s+(?:the )?$/i;
const NEXT = /^(?:next|coming|following)\b/i;
/** Dates that need no preposition. */
const ADVERB =
  /^(?:(?:later |early |late )?(?:this|next)\b|rest of|week of\b|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/i;
/** The issuer's act of the day: what is announced today is not due today, nor are its effects a promise of their year. */
const DONE =
  /\b(?:announced|announcing|releas(?:ed|ing)|sign(?:ed|ing)|launch(?:ed|ing)|issu(?:ed|ing)|unveil(?:ed|ing)|publish(?:ed|ing)|establish(?:ed|ing|es)|took|tak(?:es|ing))\b/u;

/**
 *   By 2028, the facility will …          will convene … in November 2011          is expanding … this year alone
 *   ^ opens the sentence                  ^ after the cue                          ^ needs no preposition
 */
export function holdOf(text: string, promise: CommitmentMention, date: DateMention): Hold {
  const before = text.slice(Math.max(promise.start, date.start - NEAR), date.start);
  const words = text.slice(date.start, date.end);
  const after = text.slice(date.end, date.end + 12);
  if (/^'s?\b/u.test(after) || /^ and beyond/u.test(after) || /^(?:last|past|earlier|previous|recent)/i.test(words))
    return null;
  if (/^(?:today|tonight|this (?:morning|afternoon|evening))$/i.test(words))
    return isActOfToday(text, promise, date, before) ? 'event' : null;
  if (date.start < promise.cue.start && !opensClause(text, promise, date)) return null;
  if (MANNER.test(text.slice(promise.cue.end, Math.max(promise.cue.end, date.start)).slice(-REACH))) return null;
  if (OPENS_WITH_START.test(before)) return beginsThen(text, promise) ? 'event' : null;
  if ((/\b(?:from|between)\s+$/i.test(before) && date.from !== date.to) || LIMIT.test(before)) return 'limit';
  // "$2 billion over the next five years" is due then, whatever is announced today.
  if (NEXT.test(words) && /\b(?:over|in|during)\s+(?:the )?$/i.test(before)) return 'event';
  if (START.test(before) || isDone(text, promise, date) || isAside(text, promise, date)) return null;
  if (OVER.test(before)) return date.value.startsWith('P') ? 'event' : null;
  return EVENT.test(before) || ADVERB.test(words) || date.precision === 'day' ? 'event' : null;
}

/** "in a manner compatible with reaching that goal by 2050": the day of a goal that the promise only heeds. */
const MANNER = /\b(?:compatible|consistent|in line|in keeping|in accordance) with\b[^;]*$/u;

/** Where beginning is the act promised, the start is the day: "Starting Monday, the agency will begin …". */
function beginsThen(text: string, promise: CommitmentMention): boolean {
  const near = text.slice(promise.start, Math.min(promise.end, promise.cue.end + REACH));
  return /\b(?:will|to) (?:also )?(?:begin|start|commence)\b/u.test(near);
}

/** Whether no verb stands between an opening date and the promise: "In early 2022, the U.S. will …". */
function opensClause(text: string, promise: CommitmentMention, date: DateMention): boolean {
  // "They praised its work in 2022, and look forward to …": the date belongs to what the subject did first.
  const { subject: own } = promise;
  if (own && own.end <= date.start && !AFTER_SUBJECT.test(text.slice(own.end, date.start))) return false;
  const subject = promise.subject && promise.subject.start > date.end ? promise.subject.start : promise.cue.start;
  if (subject - date.end > 170 || text.slice(date.end, subject).includes(';')) return false;
  const between = text.slice(date.end, subject).replace(/^(?: alone| only)?[\s,]+/u, '');
  // What opens the whole sentence may be followed by more of its kind: "Over the next year, as part of the pact, Oslo will".
  if (date.start - promise.start > NEAR / 2 && between.includes(', ')) return false;
  if (/\b(?:is|are|was|were|has|have|will|to|that|which)\b/u.test(between)) return false;
  const opening = text.slice(Math.max(promise.start, date.start - REACH), date.start);
  const phrase = opening.slice(opening.lastIndexOf(', ') + 1).trimStart();
  return !SUBORDINATE.test(opening) || /^(?:in|by|on|during|over|within|at)\b/u.test(phrase);
}

/** "Oslo, by early 2030, will …" */
const AFTER_SUBJECT = /^[\s,–—]*(?:(?:in|by|on|during|over|within|starting|beginning|this|next|later)\b.{0,24})?$/i;

const SUBORDINATE =
  /^(?:As (?!part\b|of\b|a\b|an\b|the\b)|While|When|If|Since|Because|Although|Though|Recogni|Noting|In keeping|Consistent)/u;

/** Said of an announcement, with no "will" on the way to the date: "announced fees that fell in 2023". */
function isDone(text: string, promise: CommitmentMention, date: DateMention): boolean {
  const cue = text.slice(promise.cue.start, promise.cue.end);
  if (!DONE.test(cue) || /\bwill\b/u.test(cue)) return false;
  // "is issuing guidance this fall", and "Launching a fund in May" where that is ahead: the act itself is still to come.
  if (ACT_AHEAD.test(cue) && AHEAD.test(text.slice(date.start, date.end))) return false;
  const way = text.slice(promise.cue.end, Math.max(promise.cue.end, Math.min(date.start, promise.cue.end + REACH)));
  return !/(?<!\b(?:that|which) )\b(?:will|plans? to|intends? to|to be)\b/u.test(way);
}

const ACT_AHEAD = /\b(?:is|are) (?!announcing)\p{Ll}+ing$/u;
const AHEAD = /^(?:next|later|this (?:spring|summer|fall|autumn|winter))\b/i;

/** Between dashes or brackets: "funding—over $1 billion in FY21—for towns". */
function isAside(text: string, promise: CommitmentMention, date: DateMention): boolean {
  const before = text.slice(Math.max(promise.start, date.start - REACH), date.start);
  const opened = Math.max(before.lastIndexOf('—'), before.lastIndexOf('('));
  const closed = before.lastIndexOf(')');
  return opened > closed && /^[^—)]{0,40}[—)]/u.test(text.slice(date.end, Math.min(promise.end, date.end + NEAR)));
}

/** "Today, the President will sign …", "is traveling to Texas today": an act of the day. */
function isActOfToday(text: string, promise: CommitmentMention, date: DateMention, before: string): boolean {
  const opens = date.start - promise.start < 15;
  if (date.end < promise.cue.start && !opens && !opensClause(text, promise, date)) return false;
  if (/\b(?:starting|beginning|effective|as of|since)\s*$/i.test(before)) return false;
  // "the funds announced today", "where he is travelling today": the day of something else.
  if (date.end < promise.cue.start && !opens && !/(?:^|[,;:–—]|\b(?:and|so))\s*$/u.test(before)) return false;
  const cue = text.slice(promise.cue.start, promise.cue.end);
  if (/\bwill\b/u.test(cue)) return true;
  return !DONE.test(cue) && VISITS.test(text.slice(promise.cue.start, promise.cue.end + NEAR));
}

const VISITS =
  /\b(?:is|are) (?:also |today )?(?:travel|host|meet|hold|conven|visit|participat|attend|gather|address)\p{Ll}*ing\b/u;
