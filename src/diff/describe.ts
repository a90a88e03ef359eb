/** Says a change in a few words, the same in every report. */
import type { Change, FieldChange, FieldValue, WordType, Words } from '../model/change.ts';
import { FUNCTION_WORDS } from '../vocab/function-words.ts';

const YEAR = 365;

/** `strength firm → soft; lost: agricultural`: what the change does, without the quotes. */
export function describe({ record, change, fields, lost, gained }: Change): string {
  if (record === 'document') return fields.map(({ from, to }) => between(fieldText(from), fieldText(to))).join('; ');
  const told = fields.filter(({ field }) => !WORDED.has(field)).map(describeField);
  if (change !== 'modified') return told.join('; ');
  const parts = fields.filter(({ field, how }) => field === 'parts' && how === 'dropped');
  const gone = parts.map(({ from }) => `part gone: ${fieldText(from)}`);
  const whole = new Set(parts.map(({ from }) => fieldText(from)));
  const types = toldTypes({ lost, gained }, fields);
  const untold = (words: readonly Words[]): Words[] =>
    words.filter(({ type, text }) => !whole.has(text) && !types.has(type));
  return [...told, ...gone, ...describeWords(untold(lost), untold(gained))].join('; ');
}

const FIGURED = /^(?:amounts|figures)$/u;
const DATED = /^deadline/u;

/** Types of words that a field tells already: one figure that became another, one date. */
function toldTypes({ lost, gained }: Pick<Change, 'lost' | 'gained'>, fields: readonly FieldChange[]): Set<WordType> {
  const single = (type: WordType): boolean =>
    [lost, gained].every((words) => words.filter((w) => w.type === type).length <= 1);
  const told = new Set<WordType>();
  for (const { field, from, to } of fields) {
    if (from === null || to === null) continue;
    if (FIGURED.test(field) && single('figure')) told.add('figure');
    if (DATED.test(field) && single('date')) told.add('date');
  }
  return told;
}

/** A text this short is read whole. */
const SHORT = 60;
/** Words before and after the differing ones. */
const CONTEXT = 3;

/** `… the United States → … the Republic of India`: of long texts what differs, with a few words around it. */
function between(from: string, to: string): string {
  if (Math.max(from.length, to.length) <= SHORT) return `${from} → ${to}`;
  const [a, b] = [from.split(' '), to.split(' ')];
  const least = Math.min(a.length, b.length);
  let [start, end] = [0, 0];
  while (start < least && a[start] === b[start]) start += 1;
  while (start + end < least && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const cut = (words: readonly string[]): string => {
    const [first, last] = [Math.max(0, start - CONTEXT), Math.min(words.length, words.length - end + CONTEXT)];
    return `${first > 0 ? '… ' : ''}${words.slice(first, last).join(' ')}${last < words.length ? ' …' : ''}`;
  };
  return `${cut(a)} → ${cut(b)}`;
}

/** Fields of which the lost and gained words say all. */
const WORDED: ReadonlySet<string> = new Set(['object', 'parts', 'figures']);

/** A sentence that was written anew is read in its quotes. */
const MOST_WORDS = 8;

/** `lost: certain pulses`; what only changed its place in the sentence is neither, grammar and marks just where nothing else is there. */
function describeWords(allLost: readonly Words[], allGained: readonly Words[]): string[] {
  const lost = without(allLost, allGained);
  const gained = without(allGained, allLost);
  const test = [isContent, isWord].find((one) => [...lost, ...gained].some(({ text }) => one(text)));
  const told = (words: readonly Words[]): string => {
    const texts = words.map(({ text }) => text).filter((text) => test === undefined || test(text));
    const rest = texts.length - MOST_WORDS;
    return [...texts.slice(0, MOST_WORDS), ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
  };
  const sides = [
    ['lost', told(lost)],
    ['gained', told(gained)],
  ] as const;
  return sides.filter(([, words]) => words !== '').map(([side, words]) => `${side}: ${words}`);
}

function without(words: readonly Words[], others: readonly Words[]): Words[] {
  const there = new Set(others.map(({ text }) => text));
  return words.filter(({ text }) => !there.has(text));
}

/** The words in a row, as a cell of a table has them. */
export function listWords(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('; ');
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isContent(text: string): boolean {
  return text.split(/\s+/u).some((word) => isWord(word) && !FUNCTION_WORDS.has(word.toLowerCase()));
}

/** `deadline 2030-12-31 → 2035-12-31 (5 years later)`. */
export function describeField({ field, from, to, how, days, ratio }: FieldChange): string {
  const name = field === 'deadlineText' ? 'deadline' : field;
  const said = (value: FieldValue): string => (field === 'amounts' ? readable(fieldText(value)) : fieldText(value));
  const far = days !== null ? ` (${span(days)} ${how})` : ratio !== null ? ` (×${round(ratio)})` : '';
  return `${name} ${said(from)} → ${said(to)}${far}`;
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** `40000000 USD` → `40 million USD`. */
function readable(amount: string): string {
  return amount.replace(/\d{4,}(?:\.\d+)?(?!\d)/gu, (digits) => {
    const value = Number(digits);
    const [scale, name] = SCALES.find(([least]) => value >= least && value % (least / 1000) === 0) ?? [1, ''];
    return `${(value / scale).toLocaleString('en')}${name === '' ? '' : ` ${name}`}`;
  });
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

/** To two digits, and to as many more as tell it from 1: 0.5, 1.002. */
function round(ratio: number): number {
  const digits = [2, 3, 4, 5, 6].find((few) => Number(ratio.toPrecision(few)) !== 1) ?? 6;
  return Number(ratio.toPrecision(digits));
}

/** What another tool or decision makes of the same words. */
const READ_OTHERWISE: Partial<Record<Change['change'], string>> = {
  added: 'now read as a commitment',
  removed: 'no longer read as a commitment',
};

/** `weaker: scope`, `new commitment`, `text reworded: figure`: the first words of a line. */
export function headline(change: Change): string {
  const { record, direction } = change;
  const what = record === 'section' ? 'heading' : record;
  if (change.cause === 'extractor')
    return READ_OTHERWISE[change.change] ?? `read otherwise: ${change.kinds.join(', ')}`;
  if (change.again) return `${what} ${change.change === 'added' ? 'said again' : 'no longer said twice'}`;
  if (record === 'commitment' && change.change === 'added') return 'new commitment';
  if (record === 'commitment' && change.change === 'removed') return 'commitment gone';
  if (change.change !== 'modified') return `${what} ${change.change}`;
  if (record === 'document') return `${change.fields[0]?.field ?? 'document'} changed`;
  const kinds = change.kinds.filter((kind) => kind !== 'wording').join(', ');
  const verb = direction === 'neutral' ? 'reworded' : direction;
  const turned = record === 'commitment' ? verb : `${what} ${verb}`;
  return kinds === '' ? turned : `${turned}: ${kinds}`;
}

/** Neighbours of one kind without a word of difference (said again, moved) are told as one. */
export function groupAlike(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const alike = first && isSameNews(first, change);
    if (group && alike) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function isSameNews(a: Change, b: Change): boolean {
  const bare = [a, b].every(({ again, change }) => again || change === 'moved');
  return bare && a.document === b.document && a.change === b.change && a.severity === b.severity && a.cause === b.cause;
}

/** `7 passages moved`, as `headline` says it of one. */
export function headlineOf(group: readonly Change[]): string {
  const [first] = group;
  if (!first) return '';
  if (group.length === 1) return headline(first);
  const { again, change } = first;
  const said = !again ? change : change === 'added' ? 'said again' : 'no longer said twice';
  return `${group.length} passages ${said}`;
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
