/** Finds passages of one version that became several neighbours in the other, with nothing else new. */
import { dice, joinBags, partnersOf, shared, type Bag } from './similar.ts';

export interface Split {
  readonly one: number;
  readonly several: readonly number[];
}

/** How much of each part must stand in the whole. */
const HELD = 0.7;
/** How alike the whole and its parts together must be: a joining word may come or go, no statement. */
const WHOLE = 0.85;
const MOST_PARTS = 5;

/** Passages as bags of words, with their places in the text, in order of these. */
export type Candidates = readonly { readonly index: number; readonly bag: Bag }[];

/** Those of `wholes` that stand in `parts` as two or more neighbours. */
export function findSplits(wholes: Candidates, parts: Candidates): Split[] {
  if (!parts.some(({ index }, place) => parts[place + 1]?.index === index + 1)) return [];
  const [wholeBags, partBags] = [bagsOf(wholes), bagsOf(parts)];
  const taken = new Set<number>();
  return partnersOf(wholeBags, partBags).flatMap((partners, x) => {
    const whole = wholes[x];
    if (!whole) return [];
    const held = partners.flatMap((y) => {
      const part = parts[y];
      return part && !taken.has(part.index) && shared(whole.bag, part.bag) / part.bag.weight >= HELD ? [part] : [];
    });
    const run = runs(held).find((several) => dice(whole.bag, joinBags(bagsOf(several))) >= WHOLE);
    if (!run) return [];
    const several = run.map(({ index }) => index);
    for (const index of several) taken.add(index);
    return [{ one: whole.index, several }];
  });
}

function bagsOf(candidates: Candidates): Bag[] {
  return candidates.map(({ bag }) => bag);
}

/** The runs of two to a few neighbours, longest first. */
function runs(held: Candidates): Candidates[] {
  const sorted = held.toSorted((a, b) => a.index - b.index);
  const found = sorted.flatMap((_, from) => {
    let to = from + 1;
    while (to - from < MOST_PARTS && sorted[to]?.index === (sorted[to - 1]?.index ?? 0) + 1) to += 1;
    return Array.from({ length: to - from - 1 }, (__, less) => sorted.slice(from, to - less));
  });
  return found.sort((a, b) => b.length - a.length);
}
