/** Finds passages of one version that became several neighbours in the other, with nothing else new. */
import type { Passage } from './passage.ts';
import { bagOf, dice, partnersOf, shared } from './similar.ts';

export interface Split {
  readonly one: number;
  readonly several: readonly number[];
}

/** How much of each part must stand in the whole. */
const HELD = 0.7;
/** How alike the whole and its parts together must be: a joining word may come or go, no statement. */
const WHOLE = 0.85;
const MOST_PARTS = 5;

/** Passages with their places in the text. */
export type Candidates = readonly { readonly index: number; readonly passage: Passage }[];

/** Those of `wholes` that stand in `parts` as two or more neighbours. */
export function findSplits(wholes: Candidates, parts: Candidates): Split[] {
  if (!parts.some(({ index }, place) => parts[place + 1]?.index === index + 1)) return [];
  const wholeBags = wholes.map(({ passage }) => bagOf([passage]));
  const partBags = parts.map(({ passage }) => bagOf([passage]));
  const taken = new Set<number>();
  return partnersOf(wholeBags, partBags).flatMap((partners, x) => {
    const bag = wholeBags[x];
    const whole = wholes[x];
    if (!bag || !whole) return [];
    const held = partners.flatMap((y) => {
      const part = parts[y];
      const piece = partBags[y];
      return part && piece && !taken.has(part.index) && shared(bag, piece) / piece.weight >= HELD ? [part] : [];
    });
    const run = runs(held).find((several) => dice(bag, bagOf(several.map(({ passage }) => passage))) >= WHOLE);
    if (!run) return [];
    const several = run.map(({ index }) => index);
    for (const index of several) taken.add(index);
    return [{ one: whole.index, several }];
  });
}

/** The runs of two to a few neighbours, longest first. */
function runs(held: Candidates): Candidates[] {
  const sorted = held.toSorted((a, b) => a.index - b.index);
  const found: Candidates[] = [];
  let run: Candidates = [];
  for (const part of sorted) {
    if (run.at(-1)?.index !== part.index - 1) run = [];
    run = [...run, part];
    if (run.length > 1 && run.length <= MOST_PARTS) found.push(run);
  }
  return found.sort((a, b) => b.length - a.length);
}
