/** Pairs passages of equal words, in linear time and whatever their order. */

/** Numbers that stand for strings, equal where the strings are: each string is hashed once, then integers are compared. */
export interface Numbered {
  readonly old: Int32Array;
  readonly now: Int32Array;
  /** Numbers run from 0 to `count` - 1. */
  readonly count: number;
}

/** For each old index the new index that it is paired with, or -1. */
export type Pairs = Int32Array;

export function numberEach(old: readonly string[], now: readonly string[]): Numbered {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const all = (texts: readonly string[]): Int32Array => {
    const found = new Int32Array(texts.length);
    for (const [index, text] of texts.entries()) found[index] = numberOf(text);
    return found;
  };
  return { old: all(old), now: all(now), count: numbers.size };
}

/**
 * What stands once in both versions anchors; what follows an anchor on both sides pairs too (after Heckel 1978, "A technique for
 * isolating differences between files"); of what stands several times and follows no anchor, the first copy pairs the first.
 */
export function pairEqual({ old, now, count }: Numbered): Pairs {
  const pairs = new Int32Array(old.length).fill(-1);
  const taken = new Uint8Array(now.length);
  const pair = (i: number, j: number): void => {
    if (i < 0 || j < 0 || i >= old.length || j >= now.length) return;
    if (pairs[i] !== -1 || taken[j] === 1 || old[i] !== now[j]) return;
    pairs[i] = j;
    taken[j] = 1;
  };
  const [olds, news] = [placesOf(old, count), placesOf(now, count)];
  for (let number = 0; number < count; number++) pair(onlyPlace(olds, number), onlyPlace(news, number));
  pair(0, 0);
  for (let i = 0; i < old.length; i++) if (pairs[i] !== -1) pair(i + 1, (pairs[i] ?? 0) + 1);
  for (let i = 0; i < old.length; i++) {
    if (pairs[i] !== -1) continue;
    const number = old[i] ?? 0;
    let j = news.first[number] ?? -1;
    while (j >= 0 && taken[j] === 1) j = news.next[j] ?? -1;
    pair(i, j);
    news.first[number] = j;
  }
  return pairs;
}

/** Where each number stands: its first place, and from each place the next one; -1 where there is none. */
interface Places {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function placesOf(numbers: Int32Array, count: number): Places {
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(numbers.length);
  for (let place = numbers.length - 1; place >= 0; place--) {
    const number = numbers[place] ?? 0;
    next[place] = first[number] ?? -1;
    first[number] = place;
  }
  return { first, next };
}

/** The place of what stands once; -1 for what stands nowhere or several times. */
function onlyPlace({ first, next }: Places, number: number): number {
  const place = first[number] ?? -1;
  return place >= 0 && next[place] === -1 ? place : -1;
}
