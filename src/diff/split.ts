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

/** Passages of `whole` that stand in `parts` as two or more neighbours, by free passages only. */
export function findSplits(
  whole: readonly Passage[],
  parts: readonly Passage[],
  wholeFree: ReadonlySet<number>,
  partsFree: ReadonlySet<number>,
): Split[] {
  const wholes = [...wholeFree];
  const pieces = [...partsFree];
  const wholeBags = wholes.map((i) => bagOf(whole.slice(i, i + 1)));
  const pieceBags = pieces.map((j) => bagOf(parts.slice(j, j + 1)));
  const taken = new Set<number>();
  return partnersOf(wholeBags, pieceBags).flatMap((partners, x) => {
    const bag = wholeBags[x];
    if (!bag) return [];
    const held = partners.filter((y) => {
      const piece = pieceBags[y];
      return piece && !taken.has(y) && shared(bag, piece) / piece.weight >= HELD;
    });
    const run = runs(held.map((y) => pieces[y] ?? 0)).find(
      (several) => dice(bag, bagOf(several.flatMap((j) => parts[j] ?? []))) >= WHOLE,
    );
    if (!run) return [];
    for (const y of held) if (run.includes(pieces[y] ?? -1)) taken.add(y);
    return [{ one: wholes[x] ?? 0, several: run }];
  });
}

/** The runs of two to a few neighbours among the indexes. */
function runs(indexes: readonly number[]): number[][] {
  const sorted = indexes.toSorted((a, b) => a - b);
  const found: number[][] = [];
  let run: number[] = [];
  for (const index of sorted) {
    if (run.at(-1) !== index - 1) run = [];
    run = [...run, index];
    if (run.length > 1 && run.length <= MOST_PARTS) found.push(run);
  }
  return found.sort((a, b) => b.length - a.length);
}
