/** How alike two passages are, and which pairs of the unpaired are worth weighing. */
import { FUNCTION_WORDS } from '../vocab/function-words.ts';
import { tokensOf, type Passage } from './passage.ts';

/** A passage as a bag of words: what each weighs in it, all times that it stands there. */
export interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** A function word says a tenth of a content word. */
function weigh(word: string): number {
  return FUNCTION_WORDS.has(word) ? 0.1 : 1;
}

export function bagOf(passages: readonly Passage[]): Bag {
  const words = new Map<string, number>();
  let weight = 0;
  for (const passage of passages) {
    for (const { kind, text } of tokensOf(passage)) {
      if (kind === 'mark') continue;
      const word = text.toLowerCase();
      const one = weigh(word);
      words.set(word, (words.get(word) ?? 0) + one);
      weight += one;
    }
  }
  return { words, weight };
}

/** The weight of the words that both hold. */
export function shared(a: Bag, b: Bag): number {
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let weight = 0;
  for (const [word, here] of small.words) weight += Math.min(here, large.words.get(word) ?? 0);
  return weight;
}

/** Dice coefficient of two bags, 0 to 1. */
export function dice(a: Bag, b: Bag): number {
  const whole = a.weight + b.weight;
  return whole === 0 ? 0 : (2 * shared(a, b)) / whole;
}

/** A word that stands in more of the passages than this tells none of them apart. */
const COMMON = 60;
/** How many of the likeliest partners of a passage are weighed in full. */
const PARTNERS = 12;

/** For each old bag the new bags that share its rarer content words, most of them first: an inverted index, so near-linear. */
export function partnersOf(old: readonly Bag[], now: readonly Bag[]): number[][] {
  const index = new Map<string, number[]>();
  for (const [j, bag] of now.entries()) {
    for (const word of bag.words.keys()) {
      if (FUNCTION_WORDS.has(word)) continue;
      const holders = index.get(word);
      if (holders) holders.push(j);
      else index.set(word, [j]);
    }
  }
  return old.map((bag) => {
    const scores = new Map<number, number>();
    for (const word of bag.words.keys()) {
      const holders = index.get(word);
      if (!holders || holders.length > COMMON) continue;
      for (const j of holders) scores.set(j, (scores.get(j) ?? 0) + 1);
    }
    return [...scores.entries()]
      .sort(([i, a], [j, b]) => b - a || i - j)
      .slice(0, PARTNERS)
      .map(([j]) => j);
  });
}
