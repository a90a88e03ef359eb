/**
 * Numbers for strings. What the tagger looks up is made of words; a map finds a number several times faster than a string that
 * was cut out of a text, and most words are settled at once by having no number.
 */
export interface Symbols {
  /** The number of a string, which gets the next one when it is first met: for strings of which there are few. */
  readonly of: (text: string) => number;
  /** The number of a word of a text, of which there is no end: `UNKNOWN` where nobody asked for it with `of`. */
  readonly known: (text: string) => number;
  /** The number of two strings with a space between them, by their numbers. */
  readonly joined: (first: number, second: number) => number;
  readonly textOf: (symbol: number) => string;
  /** How many strings have a number: all below it are given. */
  readonly count: () => number;
}

export const UNKNOWN = -1;
/** The number of ''. */
export const EMPTY = 0;

export function createSymbols(): Symbols {
  const texts = [''];
  const numbers = new Map([['', EMPTY]]);
  const pairs = new Map<number, Map<number, number>>();
  const textOf = (symbol: number): string => texts[symbol] ?? '';
  const of = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return {
    of,
    textOf,
    count: () => texts.length,
    known: (text) => numbers.get(text) ?? UNKNOWN,
    joined: (first, second) => {
      let own = pairs.get(first);
      if (!own) pairs.set(first, (own = new Map<number, number>()));
      let pair = own.get(second);
      if (pair === undefined) own.set(second, (pair = of(`${textOf(first)} ${textOf(second)}`)));
      return pair;
    },
  };
}
