/**
 * Krippendorff's alpha: how far coders agree beyond chance, 1 for perfect agreement and 0 for chance. Any number of coders, missing
 * values allowed. After Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability" (repository.upenn.edu/asc_papers/43),
 * whose worked examples are the tests.
 */

/** What may be said of two values: that they differ, which comes first, or how far they lie apart. */
export type Level = 'nominal' | 'ordinal' | 'interval';

export interface Alpha {
  /** Null where all values are the same, so that chance cannot be told from agreement. */
  readonly alpha: number | null;
  /** Units that two coders or more have given a value. */
  readonly units: number;
  /** The share of these in which all coders say the same; null where there are none. */
  readonly agree: number | null;
}

/** `units`: the values that the coders gave to each unit, missing ones left out; numbers for ordinal and interval data. */
export function krippendorffAlpha(units: readonly (readonly Value[])[], level: Level): Alpha {
  const pairable = units.filter((values) => values.length > 1);
  const counts = countOf(pairable.flat());
  const total = pairable.reduce((sum, values) => sum + values.length, 0);
  const distance = distanceOf(level, counts);
  const observed = pairable.reduce(
    (sum, values) => sum + sumOfPairs(countOf(values), distance) / (values.length - 1),
    0,
  );
  const expected = sumOfPairs(counts, distance) / (total - 1);
  const same = pairable.filter((values) => new Set(values).size === 1).length;
  return {
    alpha: pairable.length === 0 || expected === 0 ? null : 1 - observed / expected,
    units: pairable.length,
    agree: pairable.length === 0 ? null : same / pairable.length,
  };
}

type Value = string | number;
type Distance = (a: Value, b: Value) => number;

function countOf(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The sum of the distances of all ordered pairs of values. */
function sumOfPairs(counts: ReadonlyMap<Value, number>, distance: Distance): number {
  let sum = 0;
  for (const [a, times] of counts) for (const [b, others] of counts) sum += times * others * distance(a, b);
  return sum;
}

/** The squared difference of two values, by what their level of measurement allows to say. */
function distanceOf(level: Level, counts: ReadonlyMap<Value, number>): Distance {
  if (level === 'nominal') return (a, b) => (a === b ? 0 : 1);
  if (level === 'interval') return (a, b) => (Number(a) - Number(b)) ** 2;
  const ranks = ranksOf(counts);
  return (a, b) => ((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)) ** 2;
}

/**
 * The mean rank of each value. The paper's ordinal metric, the square of all values from `a` to `b` less half of those at either
 * end, is the squared difference of these.
 */
function ranksOf(counts: ReadonlyMap<Value, number>): Map<Value, number> {
  const ranks = new Map<Value, number>();
  let before = 0;
  for (const [value, count] of [...counts].sort(([a], [b]) => Number(a) - Number(b))) {
    ranks.set(value, before + count / 2);
    before += count;
  }
  return ranks;
}
