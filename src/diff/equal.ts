/** Pairs passages of equal words, in linear time and whatever their order. */

/** For each old index the new index that it is paired with, or -1. */
export type Pairs = Int32Array;

/**
 * Keys that stand once in both versions anchor; what follows them with equal key pairs too (after Heckel 1978, "A technique
 * for isolating differences between files"); of what stands several times and follows no anchor, the first copy pairs the first.
 */
export function pairEqual(old: readonly string[], now: readonly string[]): Pairs {
  const pairs = new Int32Array(old.length).fill(-1);
  const taken = new Uint8Array(now.length);
  const pair = (i: number, j: number): boolean => {
    if (i < 0 || j < 0 || i >= old.length || j >= now.length) return false;
    if (pairs[i] !== -1 || taken[j] === 1 || old[i] !== now[j]) return false;
    pairs[i] = j;
    taken[j] = 1;
    return true;
  };
  const [oldPlaces, newPlaces] = [placesOf(old), placesOf(now)];
  for (const [key, i] of oldPlaces.only) pair(i, newPlaces.only.get(key) ?? -1);
  pair(0, 0);
  for (let i = 0; i < old.length; i++) if (pairs[i] !== -1) pair(i + 1, (pairs[i] ?? 0) + 1);
  const cursors = new Map<string, number>();
  for (const [i, key] of old.entries()) {
    if (pairs[i] !== -1) continue;
    const there = newPlaces.several.get(key) ?? [newPlaces.only.get(key) ?? -1];
    let cursor = cursors.get(key) ?? 0;
    while (pairs[i] === -1 && cursor < there.length) pair(i, there[cursor++] ?? -1);
    cursors.set(key, cursor);
  }
  return pairs;
}

/** Where each key stands: nearly all stand once, and get no list. */
interface Places {
  readonly only: ReadonlyMap<string, number>;
  readonly several: ReadonlyMap<string, readonly number[]>;
}

function placesOf(keys: readonly string[]): Places {
  const only = new Map<string, number>();
  const several = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    const first = only.get(key);
    if (first !== undefined) {
      several.set(key, [first, index]);
      only.delete(key);
    } else if (several.size > 0 && several.has(key)) several.get(key)?.push(index);
    else only.set(key, index);
  }
  return { only, several };
}
