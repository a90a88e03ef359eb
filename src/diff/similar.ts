/** How alike two passages are, and which pairs of the unpaired are worth weighing. */
import { FUNCTION_WORDS } from '../vocab/function-words.ts';
import { tokensOf, type Passage } from './passage.ts';

/** A passage as a bag of words: their numbers in ascending order, and what each weighs in it, all times that it stands there. */
export interface Bag {
  readonly words: Int32Array;
  readonly weights: Float64Array;
  readonly weight: number;
}

/** A function word says a tenth of a content word. */
const FUNCTION_WEIGHT = 0.1;

/** Bags are comparable where one maker made them: it numbers the words. */
export function bagMaker(): (passage: Passage) => Bag {
  const numbers = new Map<string, number>();
  return (passage) => {
    const found: number[] = [];
    for (const { kind, text } of tokensOf(passage)) {
      if (kind === 'mark') continue;
      const word = text.toLowerCase();
      let number = numbers.get(word);
      if (number === undefined) {
        // Even numbers are content words.
        number = 2 * numbers.size + (FUNCTION_WORDS.has(word) ? 1 : 0);
        numbers.set(word, number);
      }
      found.push(number);
    }
    return toBag(found);
  };
}

function isContent(number: number): boolean {
  return number % 2 === 0;
}

function toBag(numbers: readonly number[]): Bag {
  const sorted = new Int32Array(numbers).sort();
  const weights = new Float64Array(sorted.length);
  let distinct = 0;
  let weight = 0;
  for (const number of sorted) {
    if (distinct === 0 || sorted[distinct - 1] !== number) sorted[distinct++] = number;
    const one = isContent(number) ? 1 : FUNCTION_WEIGHT;
    weights[distinct - 1] = (weights[distinct - 1] ?? 0) + one;
    weight += one;
  }
  return { words: sorted.subarray(0, distinct), weights: weights.subarray(0, distinct), weight };
}

/** Several passages as one. */
export function joinBags(bags: readonly Bag[]): Bag {
  const weights = new Map<number, number>();
  for (const bag of bags)
    for (const [at, word] of bag.words.entries()) weights.set(word, (weights.get(word) ?? 0) + (bag.weights[at] ?? 0));
  const words = Int32Array.from(weights.keys()).sort();
  return {
    words,
    weights: Float64Array.from(words, (word) => weights.get(word) ?? 0),
    weight: bags.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** The weight of the words that both hold. */
export function shared(a: Bag, b: Bag): number {
  let weight = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const [x, y] = [a.words[i] ?? 0, b.words[j] ?? 0];
    if (x === y) weight += Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
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
  const index = new Map<number, number[]>();
  for (const [j, bag] of now.entries()) {
    for (const word of bag.words) {
      if (!isContent(word)) continue;
      const holders = index.get(word);
      if (holders) holders.push(j);
      else index.set(word, [j]);
    }
  }
  const scores = new Int32Array(now.length);
  return old.map((bag) => {
    const found: number[] = [];
    for (const word of bag.words) {
      const holders = index.get(word);
      if (!holders || holders.length > COMMON) continue;
      for (const j of holders) {
        if (scores[j] === 0) found.push(j);
        scores[j] = (scores[j] ?? 0) + 1;
      }
    }
    const best = found.sort((i, j) => (scores[j] ?? 0) - (scores[i] ?? 0) || i - j).slice(0, PARTNERS);
    for (const j of found) scores[j] = 0;
    return best;
  });
}
