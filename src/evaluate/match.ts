/** Pairs what was marked with what was found, one to one, best first. */
import { overlap, type Span } from '../model/span.ts';

export interface Matching<G, P> {
  readonly pairs: readonly (readonly [gold: G, found: P])[];
  readonly missed: readonly G[];
  readonly extra: readonly P[];
}

/** Intersection over union. */
export function iou(a: Span, b: Span): number {
  const shared = overlap(a, b);
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

export function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Greedy: of all pairs the one that scores best, then the best of what is left. A score of 0 is no pair. */
export function match<G, P>(
  gold: readonly G[],
  found: readonly P[],
  score: (gold: G, found: P) => number,
): Matching<G, P> {
  const candidates = gold
    .flatMap((g) => found.map((p) => ({ g, p, value: score(g, p) })))
    .filter(({ value }) => value > 0);
  candidates.sort((a, b) => b.value - a.value);
  const matchedGold = new Set<G>();
  const matchedFound = new Set<P>();
  const pairs: (readonly [G, P])[] = [];
  for (const { g, p } of candidates) {
    if (matchedGold.has(g) || matchedFound.has(p)) continue;
    matchedGold.add(g);
    matchedFound.add(p);
    pairs.push([g, p]);
  }
  return {
    pairs,
    missed: gold.filter((g) => !matchedGold.has(g)),
    extra: found.filter((p) => !matchedFound.has(p)),
  };
}
