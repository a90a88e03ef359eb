/** Pairs the documents of two datasets: by id, else by the path of the source's address, else by title and content. */
import type { Version } from './passage.ts';

export interface DocumentPair {
  readonly old: Version | null;
  readonly now: Version | null;
}

/** How many of its units two documents must share to be one under two names. */
const SAME_CONTENT = 0.5;

/** In order of the newer dataset, then what only the older has. */
export function pairDocuments(old: readonly Version[], now: readonly Version[]): DocumentPair[] {
  const partners = new Map<Version, Version>();
  const free = { old: new Set(old), now: new Set(now) };
  const pair = (a: Version, b: Version): void => {
    partners.set(b, a);
    free.old.delete(a);
    free.now.delete(b);
  };
  const byId = ({ record }: Version): string => record.id;
  for (const keyOf of [byId, addressPath]) pairUnique(free, keyOf, pair);
  pairByContent(free, pair);
  return [
    ...now.map((version) => ({ old: partners.get(version) ?? null, now: version })),
    ...[...free.old].map((version) => ({ old: version, now: null })),
  ];
}

interface Free {
  readonly old: Set<Version>;
  readonly now: Set<Version>;
}

type Pairing = (old: Version, now: Version) => void;

function pairUnique(free: Free, keyOf: (version: Version) => string | null, pair: Pairing): void {
  const olds = groupBy(free.old, keyOf);
  for (const [key, [b, ...more]] of groupBy(free.now, keyOf)) {
    const [a, ...others] = olds.get(key) ?? [];
    if (a && b && more.length + others.length === 0) pair(a, b);
  }
}

function groupBy(versions: Iterable<Version>, keyOf: (version: Version) => string | null): Map<string, Version[]> {
  const groups = new Map<string, Version[]>();
  for (const version of versions) {
    const key = keyOf(version);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  return groups;
}

/** Hosts move: the same page stands on two. */
function addressPath({ record }: Version): string | null {
  const { url } = record.source;
  return url !== null && URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/u, '') : null;
}

/** Documents of one title pair where half of their units are shared; so do others of most shared units. */
function pairByContent(free: Free, pair: Pairing): void {
  const holders = new Map<string, Version[]>();
  for (const b of free.now) for (const quote of quotesOf(b)) holders.set(quote, [...(holders.get(quote) ?? []), b]);
  for (const a of [...free.old]) {
    const quotes = quotesOf(a);
    const counts = new Map<Version, number>();
    for (const quote of quotes)
      for (const b of holders.get(quote) ?? []) if (free.now.has(b)) counts.set(b, (counts.get(b) ?? 0) + 1);
    const [best] = [...counts].sort(([, x], [, y]) => y - x);
    if (best && best[1] >= SAME_CONTENT * Math.min(quotes.size, quotesOf(best[0]).size)) pair(a, best[0]);
  }
}

function quotesOf({ record }: Version): Set<string> {
  return new Set(record.units.map((unit) => unit.quote));
}
