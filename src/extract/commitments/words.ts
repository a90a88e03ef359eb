/** Cuts a unit's plain text into words and marks, with their offsets. */

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
  readonly capital: boolean;
}

/** Longer units are cut: no promise hides after this many words, and the cost of one unit stays bounded. */
const MOST = 400;

/** Abbreviations with inner periods ("U.S.", "D.C.") · words, numbers and money with inner marks · any other mark. */
const WORD = /(?:\p{L}\.){2,6}|[\p{L}\p{N}$€£](?:[\p{L}\p{N}%]|['.,&/-](?=[\p{L}\p{N}]))*|[^\s\p{L}\p{N}]/gu;

/** The words of `text` between `start` and `end`, with offsets into `text`. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index;
    const [raw] = match;
    words.push({ start: at, end: at + raw.length, text: raw.toLowerCase(), capital: /^\p{Lu}/u.test(raw) });
    if (words.length >= MOST) break;
  }
  return words;
}
