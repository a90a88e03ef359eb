/**
 * Cuts one line of prose into sentences. A cheap pattern finds every place where a sentence may end; `ends` decides from the
 * word before and the word after. (After the golden rules of pragmatic_segmenter, but nothing is rewritten: offsets stay.)
 */
import type { Span } from '../model/span.ts';
import { ALWAYS_JOINS, JOINS_NUMBER, MAY_END, SENTENCE_OPENERS, TIME_ZONES } from '../vocab/abbreviations.ts';

/** Where a sentence may end: looked for first, since most characters are none of these. */
const MARK = /[.!?…•▪●■◦]/g;
/**
 * At a mark: a stop, what closes after it (quotes, brackets, a note number), and a space; or a stop that lost its space
 * ("done.The next"); or a bullet within the line.
 */
const CANDIDATE =
  /(?<stop>[.!?…]{1,9})["')\]]{0,3}(?:(?<=\p{Ll}.)\d{1,2}|\[\d{1,3}\]){0,3} (?=["'([¿¡]{0,3}[\p{Lu}\p{N}$€£#@\p{Extended_Pictographic}])|(?<=\p{Ll}{2})(?<stuck>[.!?]["')]?)(?=\p{Lu}\p{Ll}+[ ,'])|(?<= )[•▪●■◦] ?/uy;

const WORD_BEFORE = /[\p{L}\p{N}.&'-]{1,40}$/u;
const WORD_AFTER = /^["'([]{0,3}([\p{L}\p{N}]{1,30})/u;
/** "U.S", "D.C", "p.m", "U.S.A": letters with periods between. */
const LETTERED = /^(?:[\p{L}-]+-)?(?:\p{L}\.){1,4}\p{L}$/u;

/** Spans of the sentences in `text.slice(start, end)`, trimmed, in order; none of them empty. */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const sentences: Span[] = [];
  let open = start;
  const add = (close: number): void => {
    const span = trim(text, open, close);
    if (span.end > span.start) sentences.push(span);
  };
  MARK.lastIndex = start;
  for (let mark = MARK.exec(text); mark && mark.index < end; mark = MARK.exec(text)) {
    CANDIDATE.lastIndex = mark.index;
    const match = CANDIDATE.exec(text);
    if (!match) continue;
    const after = match.index + match[0].length;
    MARK.lastIndex = after;
    if (after >= end || !ends(text, open, match)) continue;
    add(after);
    open = after;
  }
  add(end);
  return sentences;
}

function ends(text: string, open: number, match: RegExpExecArray): boolean {
  const { stop, stuck } = match.groups ?? {};
  const after = match.index + match[0].length;
  const next = WORD_AFTER.exec(text.slice(after, after + 33))?.[1] ?? '';
  if (stuck !== undefined) return !isDomain(next);
  if (stop === undefined) return true;
  if (inBrackets(text, open, match.index, match[0])) return false;
  if (stop === '...' || stop === '…') return SENTENCE_OPENERS.has(next);
  if (stop !== '.') return true;
  const word = WORD_BEFORE.exec(text.slice(Math.max(open, match.index - 40), match.index))?.[0] ?? '';
  return periodEnds(word, next, match.index - word.length === open);
}

/** `first`: the word before the period is the first of the sentence, where a number or letter is a list marker. */
function periodEnds(word: string, next: string, first: boolean): boolean {
  const lower = word.toLowerCase().replace(/^'+/u, '');
  if (first && /^(?:\d{1,3}|[a-z]|[ivx]{1,4})$/i.test(word)) return false;
  if (ALWAYS_JOINS.has(lower)) return false;
  if (JOINS_NUMBER.has(lower)) return !/^(?:\d|[IVX]+$|[A-Z]$)/u.test(next);
  if (lower === 'a.m' || lower === 'p.m') return !TIME_ZONES.has(next);
  const initial = /^\p{Lu}$/u.test(word);
  if (initial || MAY_END.has(lower) || LETTERED.test(word)) return SENTENCE_OPENERS.has(next);
  return true;
}

/** "Grants.Gov", "Recovery.Org" */
function isDomain(word: string): boolean {
  return /^(?:gov|com|org|net|edu|mil|int)$/i.test(word);
}

/** A stop inside a bracket that opened within the sentence does not end it: "The plan (a first. It will grow) helps". */
function inBrackets(text: string, open: number, at: number, matched: string): boolean {
  if (/[)\]]/u.test(matched)) return false;
  const before = text.slice(Math.max(open + 1, at - MAX_BRACKET), at);
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (opened <= Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'))) return false;
  return /^[^([]*[)\]]/u.test(text.slice(at, at + MAX_BRACKET));
}

/** A longer bracket is taken for one that never closes. */
const MAX_BRACKET = 300;

/** Takes white space and bullets off both ends. */
export function trim(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && /[\s•▪●■◦]/u.test(text.charAt(first))) first += 1;
  while (last > first && /[\s•▪●■◦]/u.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}
