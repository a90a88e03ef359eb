/** Counts of right and wrong, layer by layer, and the figures that they come to. */
import type { Matching } from './match.ts';

/** Right and wrong of an attribute, or hits, false finds and misses of a layer. */
export type Tally =
  | { readonly kind: 'accuracy'; right: number; wrong: number }
  | { readonly kind: 'f1'; hits: number; extra: number; missed: number };

export type Tallies = Map<string, Tally>;

export type Figure =
  | { readonly accuracy: number; readonly n: number }
  | {
      readonly precision: number;
      readonly recall: number;
      readonly f1: number;
      readonly gold: number;
      readonly predicted: number;
    };

export function countMatching(tallies: Tallies, layer: string, matching: Matching<unknown, unknown>): void {
  countHits(tallies, layer, matching.pairs.length, matching.missed.length, matching.extra.length);
}

export function countHits(tallies: Tallies, layer: string, hits: number, missed: number, extra: number): void {
  const tally = tallies.get(layer);
  if (tally?.kind === 'f1') {
    tally.hits += hits;
    tally.missed += missed;
    tally.extra += extra;
  } else tallies.set(layer, { kind: 'f1', hits, missed, extra });
}

/** Counts two sets of values against each other. */
export function countSets(
  tallies: Tallies,
  layer: string,
  gold: ReadonlySet<string>,
  found: ReadonlySet<string>,
): void {
  const hits = [...gold].filter((value) => found.has(value)).length;
  countHits(tallies, layer, hits, gold.size - hits, found.size - hits);
}

export function countRight(tallies: Tallies, layer: string, right: boolean): void {
  const tally = tallies.get(layer);
  if (tally?.kind !== 'accuracy') tallies.set(layer, { kind: 'accuracy', right: right ? 1 : 0, wrong: right ? 0 : 1 });
  else if (right) tally.right += 1;
  else tally.wrong += 1;
}

/** Rounded to three decimals. */
export function toFigure(tally: Tally): Figure {
  if (tally.kind === 'accuracy') {
    const n = tally.right + tally.wrong;
    return { accuracy: round(tally.right / n), n };
  }
  const { hits, extra, missed } = tally;
  const precision = hits / (hits + extra || 1);
  const recall = hits / (hits + missed || 1);
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall || 1)),
    gold: hits + missed,
    predicted: hits + extra,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
