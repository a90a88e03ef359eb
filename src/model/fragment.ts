/**
 * A link that opens a page at a sentence: the URL with a text fragment (WICG, "URL Fragment Text Directives":
 * `#:~:text=START,END`).
 */

/** Words that a page and our folded quote spell alike: no quotation marks, apostrophes or hyphens, which pages set in many ways. */
const PLAIN_WORD = /^[\p{L}\p{N}.,;:%$€£()]+$/u;

const FRAGMENT_WORDS = 5;

/** `quote` is the sentence, plain; null where there is no URL to link to. */
export function textFragmentLink(url: string | null, quote: string): string | null {
  if (url === null) return null;
  const runs = plainRuns(quote.split(' '));
  const first = runs[0]?.slice(0, FRAGMENT_WORDS);
  const last = runs.at(-1)?.slice(-FRAGMENT_WORDS);
  const base = url.split('#', 1)[0] ?? url;
  if (!first || !last) return base;
  const whole = runs.length === 1 && runs[0] !== undefined && runs[0].length <= 2 * FRAGMENT_WORDS;
  const parts = whole && runs[0] ? [runs[0]] : [first, last];
  return `${base}#:~:text=${parts.map((part) => encode(part.join(' '))).join(',')}`;
}

/** Runs of at least two plain words, in order. */
function plainRuns(words: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (PLAIN_WORD.test(word)) runs.at(-1)?.push(word);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** A hyphen would be read as the directive's own syntax. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/gu, '%2D');
}
