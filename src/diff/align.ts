/** Aligns the passages of two versions over the whole document: equal, resegmented, split, merged, modified; then what moved. */
import { assign, type Edge } from './assign.ts';
import { pairEqual, type Pairs } from './equal.ts';
import { findMoved } from './order.ts';
import { tokensOf, type Passage } from './passage.ts';
import { findResegmented } from './resegmented.ts';
import { bagOf, partnersOf, shared, type Bag } from './similar.ts';
import { findSplits, type Candidates } from './split.ts';
import { keyOf } from './tokens.ts';

/** Passages that belong together; a side is empty where the other version alone has it. */
export interface Match {
  readonly relation: 'equal' | 'modified' | 'split' | 'merged' | 'added' | 'removed';
  readonly old: readonly Passage[];
  readonly now: readonly Passage[];
  /** A run of passages, each equal to the one at its place on the other side. */
  readonly paired: boolean;
  /** Past a passage that stayed. */
  readonly moved: boolean;
}

/** Two passages are versions of one where more than half of what they say is shared; a little less will do between fixed neighbours. */
const ALIKE = 0.5;
const ALIKE_IN_PLACE = 0.3;
/** What a pair between the same neighbours is ahead of one elsewhere. */
const IN_PLACE = 0.1;
/** A gap of more pairs than this is left to the index of rare words. */
const GAP_PAIRS = 900;

interface Link {
  readonly relation: Match['relation'];
  readonly old: readonly number[];
  readonly now: readonly number[];
  /** Each old passage is equal to the new one at its place: a run of neighbours that stay together. */
  readonly paired: boolean;
}

/** In order of the newer text; what only the older has stands where it stood. Neighbours that stayed as they were are one match. */
export function align(old: readonly Passage[], now: readonly Passage[]): Match[] {
  const letters = pairEqual(quotesOf(old), quotesOf(now));
  const links = runsOf(letters);
  const { old: oldFree, now: newFree } = unpaired(letters, now.length);
  const link = (relation: Link['relation'], olds: readonly number[], news: readonly number[]): void => {
    links.push({ relation, old: olds, now: news, paired: false });
    for (const i of olds) oldFree.delete(i);
    for (const j of news) newFree.delete(j);
  };
  // What is not equal to the letter may be equal in its words.
  const [olds, news] = [[...oldFree], [...newFree]];
  for (const [x, y] of pairEqual(keysAt(old, olds), keysAt(now, news)).entries())
    if (y >= 0) link('equal', [olds[x] ?? -1], [news[y] ?? -1]);
  const isFree = { old: (i: number) => oldFree.has(i), now: (j: number) => newFree.has(j) };
  for (const run of findResegmented(old, now, isFree))
    link('equal', range(run.oldStart, run.oldEnd), range(run.newStart, run.newEnd));
  for (const { one, several } of findSplits(prose(old, oldFree), prose(now, newFree))) link('split', [one], several);
  for (const { one, several } of findSplits(prose(now, newFree), prose(old, oldFree))) link('merged', several, [one]);
  for (const edge of assign(edgesOf({ old, now, oldFree, newFree, links }))) link('modified', [edge.old], [edge.now]);
  for (const i of [...oldFree]) link('removed', [i], []);
  for (const j of [...newFree]) link('added', [], [j]);
  return inOrder(old, now, links);
}

/** One link for each run of neighbours that are paired with neighbours. */
function runsOf(pairs: Pairs): Link[] {
  const links: Link[] = [];
  for (let i = 0; i < pairs.length;) {
    const first = pairs[i] ?? -1;
    let length = 1;
    while (first >= 0 && pairs[i + length] === first + length) length += 1;
    if (first >= 0)
      links.push({ relation: 'equal', old: range(i, i + length), now: range(first, first + length), paired: true });
    i += length;
  }
  return links;
}

function unpaired(pairs: Pairs, newLength: number): { old: Set<number>; now: Set<number> } {
  const taken = new Uint8Array(newLength);
  const free = { old: new Set<number>(), now: new Set<number>() };
  for (const [i, j] of pairs.entries())
    if (j < 0) free.old.add(i);
    else taken[j] = 1;
  for (const [j, is] of taken.entries()) if (is === 0) free.now.add(j);
  return free;
}

/** The free passages that are sentences or items: a heading repeats words of what it governs and is no part of it. */
function prose(passages: readonly Passage[], free: ReadonlySet<number>): Candidates {
  return [...free].flatMap((index) => {
    const passage = passages[index];
    return passage && passage.unit.kind !== 'heading' ? [{ index, passage }] : [];
  });
}

function quotesOf(passages: readonly Passage[]): string[] {
  return passages.map(({ unit }) => unit.quote);
}

function keyAt(passage: Passage | undefined): string {
  return passage ? keyOf(tokensOf(passage)) : '';
}

function keysAt(passages: readonly Passage[], indexes: readonly number[]): string[] {
  return indexes.map((index) => keyAt(passages[index]));
}

interface State {
  readonly old: readonly Passage[];
  readonly now: readonly Passage[];
  readonly oldFree: ReadonlySet<number>;
  readonly newFree: ReadonlySet<number>;
  readonly links: readonly Link[];
}

/** The pairs of free passages that are alike. */
function edgesOf({ old, now, oldFree, newFree, links }: State): Edge[] {
  const olds = [...oldFree];
  const news = [...newFree];
  const oldBags = olds.map((i) => bagAt(old, i));
  const newBags = news.map((j) => bagAt(now, j));
  const gaps = gapFinder(links, old.length, now.length);
  const newInGap = groupBy(range(0, news.length), (y) => gaps.now(news[y] ?? 0));
  const oldInGap = groupBy(olds, (i) => gaps.old(i));
  return partnersOf(oldBags, newBags).flatMap((partners, x) => {
    const i = olds[x] ?? 0;
    const there = newInGap.get(gaps.old(i)) ?? [];
    const near = there.length * (oldInGap.get(gaps.old(i))?.length ?? 0) <= GAP_PAIRS ? there : [];
    return [...new Set([...partners, ...near])].flatMap((y) => {
      const j = news[y] ?? 0;
      if (!comparable(old[i], now[j])) return [];
      const score = likeness(oldBags[x], newBags[y]);
      const inPlace = gaps.old(i) === gaps.now(j);
      if (score < (inPlace ? ALIKE_IN_PLACE : ALIKE)) return [];
      return [{ old: i, now: j, score: (score + (inPlace ? IN_PLACE : 0)) / (1 + IN_PLACE) }];
    });
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function bagAt(passages: readonly Passage[], index: number): Bag {
  return bagOf(passages.slice(index, index + 1));
}

/** A heading is no version of a sentence. */
function comparable(a: Passage | undefined, b: Passage | undefined): boolean {
  return (a?.unit.kind === 'heading') === (b?.unit.kind === 'heading');
}

/** Words enough for one passage to be known in another that says more. */
const TELLING = 4;

/** Shared over all words; where one passage holds the other and more, shared over the shorter counts as much. */
function likeness(a: Bag | undefined, b: Bag | undefined): number {
  if (!a || !b) return 0;
  const least = Math.min(a.weight, b.weight);
  const common = shared(a, b);
  const whole = (2 * common) / Math.max(a.weight + b.weight, Number.EPSILON);
  return least < TELLING ? whole : (whole + common / least) / 2;
}

/** Which gap between fixed neighbours a free passage lies in: the number of the link before it, of those that keep order. */
function gapFinder(
  links: readonly Link[],
  oldLength: number,
  newLength: number,
): { old: (i: number) => number; now: (j: number) => number } {
  const placed = links.map((link, index) => ({ old: link.old[0] ?? 0, now: link.now[0] ?? 0, weight: 1, index }));
  const moved = findMoved(placed);
  const oldGaps = new Int32Array(oldLength);
  const newGaps = new Int32Array(newLength);
  for (const { old, now, index } of placed.filter((pair) => !moved.has(pair))) {
    oldGaps[old] = index + 1;
    newGaps[now] = index + 1;
  }
  for (const gaps of [oldGaps, newGaps])
    for (let i = 1; i < gaps.length; i++) if (gaps[i] === 0) gaps[i] = gaps[i - 1] ?? 0;
  return { old: (i) => oldGaps[i] ?? 0, now: (j) => newGaps[j] ?? 0 };
}

function inOrder(old: readonly Passage[], now: readonly Passage[], links: readonly Link[]): Match[] {
  const length = (indexes: readonly number[]): number =>
    indexes.reduce((sum, i) => sum + (old[i]?.unit.quote.length ?? 0), 1);
  const both = links
    .filter((link) => link.old.length > 0 && link.now.length > 0)
    .map((link) => ({ old: link.old[0] ?? 0, now: link.now[0] ?? 0, weight: length(link.old), link }));
  const moved = new Set([...findMoved(both)].map((pair) => pair.link));
  // What only the older has goes before the place of the passage that followed it.
  const nextOf = new Float64Array(old.length + 1).fill(now.length);
  for (const pair of both) if (!moved.has(pair.link)) nextOf[pair.old] = pair.now;
  for (let i = old.length - 1; i >= 0; i--) nextOf[i] = Math.min(nextOf[i] ?? 0, nextOf[i + 1] ?? 0);
  const toMatch = (link: Link, isMoved: boolean): Match => ({
    relation: link.relation,
    old: link.old.flatMap((i) => old[i] ?? []),
    now: link.now.flatMap((j) => now[j] ?? []),
    paired: link.paired,
    moved: isMoved,
  });
  const place = (link: Link): number => link.now[0] ?? (nextOf[link.old[0] ?? 0] ?? 0) - 0.5;
  return links
    .toSorted((a, b) => place(a) - place(b) || (a.old[0] ?? 0) - (b.old[0] ?? 0))
    .flatMap((link) => {
      const isMoved = moved.has(link);
      // Each passage of a run that moved is told by itself.
      return link.paired && isMoved ? singles(link).map((one) => toMatch(one, true)) : [toMatch(link, isMoved)];
    });
}

function singles(link: Link): Link[] {
  return link.old.map((i, at) => ({ ...link, old: [i], now: link.now.slice(at, at + 1) }));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
