/** How much a difference in words says: a slip of the pen, grammar, or content. */
import { distance } from 'fastest-levenshtein';
import { FUNCTION_WORDS } from '../vocab/function-words.ts';
import { SHADING } from '../vocab/shades.ts';
import type { Stretch, Wording } from './redline.ts';
import type { Token } from './tokens.ts';

/** `slip`: spelling, marks, an article, an inflection, a doubled word. `grammar`: function words. */
export type Shade = 'slip' | 'grammar' | 'shading' | 'content';

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

export function shadeOf(stretch: Stretch, old: Wording, now: Wording): Shade {
  const lost = wordTokens(old.tokens.slice(stretch.oldStart, stretch.oldEnd));
  const gained = wordTokens(now.tokens.slice(stretch.newStart, stretch.newEnd));
  if (lost.length + gained.length === 1 && [...lost, ...gained].every(isBullet)) return 'slip';
  if (isSlip(lost, gained) || isDoubled(old.tokens, stretch.oldStart, stretch.oldEnd, gained)) return 'slip';
  if (isDoubled(now.tokens, stretch.newStart, stretch.newEnd, lost)) return 'slip';
  const rest = [content(lost), content(gained)] as const;
  const words = [...lost, ...gained].map((token) => token.text.toLowerCase());
  if (!isSlip(...rest)) return 'content';
  return words.some((word) => SHADING.has(word)) ? 'shading' : 'grammar';
}

/** What a word processor's bullet becomes in plain text: "o Open the port". */
function isBullet({ text, start }: Token): boolean {
  return text === 'o' && start === 0;
}

function wordTokens(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind !== 'mark' || /^[$€£¥%]$/u.test(token.text));
}

function content(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !FUNCTION_WORDS.has(token.text.toLowerCase()));
}

/** The same words, spelled, spaced or inflected otherwise. */
export function isSlip(lost: readonly Token[], gained: readonly Token[]): boolean {
  const [a, b] = [withoutArticles(lost), withoutArticles(gained)];
  if (spelling(a) === spelling(b) || spelling(lost) === spelling(gained)) return true;
  return a.length === b.length && a.every((token, index) => isNear(token, b[index]));
}

function withoutArticles(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !ARTICLES.has(token.text.toLowerCase()));
}

/** The letters without the spaces: a space that makes or breaks a word is spelling. */
function spelling(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text.toLowerCase()).join('');
}

/** One word misspelled or inflected; grammar words and numbers are near to none but themselves. */
export function isNear(token: Token, other: Token | undefined): boolean {
  const [a, b] = [token.text.toLowerCase(), other?.text.toLowerCase() ?? ''];
  if (a === b) return true;
  if (token.kind !== 'word' || other?.kind !== 'word') return false;
  const grammar = [a, b].filter((word) => FUNCTION_WORDS.has(word)).length;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (grammar > 0) return grammar === 1 && short.length >= 4 && distance(a, b) === 1;
  const stem = commonStart(short, long);
  if (stem === short.length && stem >= 3 && ENDING.test(long.slice(stem))) return true;
  if (stem >= 4 && stem >= short.length - 3 && long.length - stem <= 5) return true;
  return short.length >= 4 && distance(a, b) <= (short.length < 8 ? 1 : 2) + (isSwap(a, b) ? 1 : 0);
}

/** What a short word takes on and stays itself: "aid", "aide", "aids". */
const ENDING = /^(?:e|s|es|d|ed)$/u;

/** Whether the words hold the same letters: "TIFCA", "TICFA". */
function isSwap(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).sort().join('') === Array.from(b).sort().join('');
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Words that only repeat what stands right before or after them, with nothing in their place. */
function isDoubled(tokens: readonly Token[], start: number, end: number, instead: readonly Token[]): boolean {
  if (instead.length > 0 || start === end) return false;
  const text = (from: number, to: number): string => spelling(tokens.slice(Math.max(0, from), to));
  const words = text(start, end);
  return words === text(start - (end - start), start) || words === text(end, end + (end - start));
}
