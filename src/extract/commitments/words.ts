/** Cuts a unit's plain text into words and marks, with their offsets. */
import { matchesOf } from '../../rules/pattern.ts';
import { ADVERBS } from '../../vocab/grammar.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
  readonly capital: boolean;
}

/** Longer units are cut: no promise hides after this many words, and the cost of one unit stays bounded. */
const MOST = 400;

/**
 * Abbreviations with inner periods ("U.S.", "D.C.") · words, numbers and money with inner marks · any other mark. Letters are
 * Latin ones by range: property classes take four times as long, and a letter of another script may stand alone as a mark.
 */
const WORD =
  /(?:[A-Za-z\u00C0-\u024F]\.){2,6}|[A-Za-z\u00C0-\u024F\d$€£](?:[A-Za-z\u00C0-\u024F\d%]|['.,&/-](?=[A-Za-z\u00C0-\u024F\d]))*|[^\sA-Za-z\u00C0-\u024F\d]/gu;

/** The words of `text` between `start` and `end`, with offsets into `text`. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const match of matchesOf(WORD, text.slice(start, end))) {
    const at = start + match.index;
    const [raw] = match;
    const lower = raw.toLowerCase();
    words.push({ start: at, end: at + raw.length, text: lower, capital: raw[0] !== lower[0] });
    if (words.length >= MOST) break;
  }
  return words;
}

/** Lower case; "" past either end. */
export function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? '';
}

/** Of those that may stand inside a verb group. */
export function isAdverb(text: string): boolean {
  return ADVERBS.has(text) || (text.length > 4 && text.endsWith('ly'));
}

/** Past the adverbs at `at` (at most four). */
export function skipAdverbs(words: readonly Word[], at: number): number {
  let next = at;
  while (next < at + 4 && isAdverb(textAt(words, next))) next += 1;
  return next;
}

/** The word before `at`, past at most three adverbs. */
export function beforeAdverbs(words: readonly Word[], at: number): Word | null {
  let before = at - 1;
  while (before >= 0 && before > at - 4 && isAdverb(textAt(words, before))) before -= 1;
  return words[before] ?? null;
}
