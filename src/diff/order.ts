/** Tells what moved from what stayed: the heaviest set of pairs that keep their order stays. */

export interface Placed {
  readonly old: number;
  readonly now: number;
  /** What it costs to call it moved: its length. */
  readonly weight: number;
}

/**
 * The pairs that moved past one that stayed. Pairs come with distinct places on each side; the heaviest increasing subsequence is
 * found with a Fenwick tree of best sums in O(n log n).
 */
export function findMoved<Pair extends Placed>(pairs: readonly Pair[]): Set<Pair> {
  const ordered = pairs.toSorted((a, b) => a.old - b.old);
  if (ordered.every(({ now }, index) => now > (ordered[index - 1]?.now ?? -1))) return new Set();
  const ranks = new Map(
    ordered
      .map((pair) => pair.now)
      .sort((a, b) => a - b)
      .map((now, rank) => [now, rank + 1]),
  );
  // tree[r]: index into `ordered` of the heaviest chain that ends at one of the ranks that r stands for.
  const tree = new Int32Array(ordered.length + 1).fill(-1);
  const sums = new Float64Array(ordered.length);
  const before = new Int32Array(ordered.length).fill(-1);
  const sumOf = (index: number): number => (index < 0 ? 0 : (sums[index] ?? 0));
  let best = -1;
  for (const [index, pair] of ordered.entries()) {
    const rank = ranks.get(pair.now) ?? 0;
    let previous = -1;
    for (let r = rank - 1; r > 0; r -= r & -r) {
      const candidate = tree[r] ?? -1;
      if (sumOf(candidate) > sumOf(previous)) previous = candidate;
    }
    before[index] = previous;
    sums[index] = sumOf(previous) + pair.weight;
    for (let r = rank; r < tree.length; r += r & -r) if (sumOf(index) > sumOf(tree[r] ?? -1)) tree[r] = index;
    if (sumOf(index) > sumOf(best)) best = index;
  }
  const moved = new Set(ordered);
  for (let index = best; index >= 0; index = before[index] ?? -1) {
    const stayed = ordered[index];
    if (stayed) moved.delete(stayed);
  }
  return moved;
}
