/** Aligns the passages of two versions over the whole document: equal, resegmented, split, merged, modified; then what moved. */
import { assign, type Edge } from './assign.ts';
import { numberEach, pairEqual, type Pairs } from './equal.ts';
import { findMoved } from './order.ts';
import { tokensOf, type Passage } from './passage.ts';
import { gapFinder, inOrder, type Link, type Match } from './place.ts';
import { findResegmented } from './resegmented.ts';
import { bagMaker, partnersOf, shared, type Bag } from './similar.ts';
import { findSplits, type Candidates } from './split.ts';
import { keyOf } from './tokens.ts';

/** Two passages are versions of one where more than half of what they say is shared; a little less will do between fixed neighbours. */
const ALIKE = 0.5;
const ALIKE_IN_PLACE = 0.3;
/** What a pair between the same neighbours is ahead of one elsewhere. */
const IN_PLACE = 0.1;
/** A gap of more pairs than this is left to the index of rare words. */
const GAP_PAIRS = 900;

/** In order of the newer text; what only the older has stands where it stood. Neighbours that stayed as they were are one match. */
export function align(old: readonly Passage[], now: readonly Passage[]): Match[] {
  const letters = numberEach(quotesOf(old), quotesOf(now));
  const pairs = pairEqual(letters);
  const state: State = { old, now, links: runsOf(pairs), ...unpaired(pairs, now.length) };
  if (state.oldFree.size + state.newFree.size > 0) linkFree(state, pairs);
  const gone = keepersOf(letters.old, letters.count, placesOf(state.links, 'removed', 'oldStart'));
  const come = keepersOf(letters.now, letters.count, placesOf(state.links, 'added', 'newStart'));
  const again = ({ relation, oldStart, newStart }: Link): boolean =>
    (relation === 'removed' && gone[letters.old[oldStart] ?? 0] !== oldStart) ||
    (relation === 'added' && come[letters.now[newStart] ?? 0] !== newStart);
  return inOrder(state, again);
}

function placesOf(links: readonly Link[], relation: Link['relation'], side: 'oldStart' | 'newStart'): Set<number> {
  return new Set(links.filter((link) => link.relation === relation).map((link) => link[side]));
}

/** Of each number the place that stands for all its copies: the first that the other version has too, else the first. */
function keepersOf(numbers: Int32Array, count: number, alone: ReadonlySet<number>): Int32Array {
  const keepers = new Int32Array(count).fill(-1);
  for (const [place, number] of numbers.entries()) {
    const keeper = keepers[number] ?? -1;
    if (keeper < 0 || (alone.has(keeper) && !alone.has(place))) keepers[number] = place;
  }
  return keepers;
}

interface State {
  readonly old: readonly Passage[];
  readonly now: readonly Passage[];
  /** What is found; grows from step to step. */
  readonly links: Link[];
  /** Places of passages that no link holds, in order. */
  readonly oldFree: Set<number>;
  readonly newFree: Set<number>;
}

/** From the surest to the least sure: each step takes what the ones before it left. */
function linkFree(state: State, pairs: Pairs): void {
  const { old, now, oldFree, newFree } = state;
  const link = (
    relation: Link['relation'],
    [i, j]: readonly [number, number],
    [x, y]: readonly [number, number],
  ): void => {
    state.links.push({ relation, oldStart: i, oldEnd: j, newStart: x, newEnd: y, paired: false });
    for (; i < j; i++) oldFree.delete(i);
    for (; x < y; x++) newFree.delete(x);
  };
  const at = (index: number): readonly [number, number] => [index, index + 1];
  const span = (places: readonly number[]): readonly [number, number] => [places[0] ?? 0, (places.at(-1) ?? -1) + 1];
  for (const i of [...oldFree]) {
    const j = placeBetween(pairs, i, now.length);
    if (newFree.has(j) && isSlightlyReworded(old[i], now[j])) link('modified', at(i), at(j));
  }
  // What is not equal to the letter may be equal in its words.
  const [olds, news] = [[...oldFree], [...newFree]];
  for (const [x, y] of pairEqual(numberEach(keysAt(old, olds), keysAt(now, news))).entries())
    if (y >= 0) link('equal', at(olds[x] ?? 0), at(news[y] ?? 0));
  const isFree = { old: (i: number) => oldFree.has(i), now: (j: number) => newFree.has(j) };
  for (const run of findResegmented(old, now, isFree))
    link('equal', [run.oldStart, run.oldEnd], [run.newStart, run.newEnd]);
  const bags = bagsOf(state);
  for (const { one, several } of findSplits(prose(old, oldFree, bags.old), prose(now, newFree, bags.now)))
    link('split', at(one), span(several));
  for (const { one, several } of findSplits(prose(now, newFree, bags.now), prose(old, oldFree, bags.old)))
    link('merged', span(several), at(one));
  for (const { old: i, now: j } of withoutFarFetched(assign(edgesOf(state, bags)))) link('modified', at(i), at(j));
  for (const i of [...oldFree]) link('removed', at(i), NOTHING);
  for (const j of [...newFree]) link('added', NOTHING, at(j));
}

const NOTHING = [0, 0] as const;

/** The one place between the partners of a passage's neighbours; -1 where these do not stand so. */
function placeBetween(pairs: Pairs, i: number, newLength: number): number {
  const before = i === 0 ? -1 : (pairs[i - 1] ?? -1);
  const after = i + 1 === pairs.length ? newLength : (pairs[i + 1] ?? -1);
  return (i > 0 && before < 0) || after !== before + 2 ? -1 : before + 1;
}

/** Share of its words that a passage must keep, at its ends, to be the one in its place without a look at any other. */
const KEPT = 0.75;

function isSlightlyReworded(a: Passage | undefined, b: Passage | undefined): boolean {
  // A heading may but have lost its closing mark, which is nothing.
  if (!a || !b || a.unit.kind === 'heading' || b.unit.kind === 'heading') return false;
  const [olds, news] = [tokensOf(a), tokensOf(b)];
  const [most, least] = [Math.max(olds.length, news.length), Math.min(olds.length, news.length)];
  let kept = 0;
  while (kept < least && olds[kept]?.text === news[kept]?.text) kept += 1;
  let tail = 0;
  while (kept + tail < least && olds.at(-1 - tail)?.text === news.at(-1 - tail)?.text) tail += 1;
  // Of equal words nothing is reworded.
  return kept + tail < most && kept + tail >= KEPT * most;
}

/** One link for each run of neighbours that are paired with neighbours. */
function runsOf(pairs: Pairs): Link[] {
  const links: Link[] = [];
  for (let i = 0; i < pairs.length;) {
    const first = pairs[i] ?? -1;
    let length = 1;
    while (first >= 0 && pairs[i + length] === first + length) length += 1;
    const ends = { oldStart: i, oldEnd: i + length, newStart: first, newEnd: first + length };
    if (first >= 0) links.push({ relation: 'equal', ...ends, paired: true });
    i += length;
  }
  return links;
}

function unpaired(pairs: Pairs, newLength: number): Pick<State, 'oldFree' | 'newFree'> {
  const taken = new Uint8Array(newLength);
  const [oldFree, newFree] = [new Set<number>(), new Set<number>()];
  for (let i = 0; i < pairs.length; i++) {
    const j = pairs[i] ?? -1;
    if (j < 0) oldFree.add(i);
    else taken[j] = 1;
  }
  for (let j = 0; j < newLength; j++) if (taken[j] === 0) newFree.add(j);
  return { oldFree, newFree };
}

/** A pair that is alike only for its place is none where it crosses another. */
function withoutFarFetched(edges: readonly Edge[]): Edge[] {
  const crossing = new Set(
    [...findMoved(edges.map((edge) => ({ ...edge, weight: edge.score, edge })))].map(({ edge }) => edge),
  );
  return edges.filter((edge) => edge.anywhere || !crossing.has(edge));
}

interface Bags {
  readonly old: (i: number) => Bag;
  readonly now: (j: number) => Bag;
}

/** The bags of both versions' passages, each made when it is first asked for. */
function bagsOf({ old, now }: Pick<State, 'old' | 'now'>): Bags {
  const make = bagMaker();
  const of = (passages: readonly Passage[]): ((index: number) => Bag) => {
    const made = new Map<number, Bag>();
    return (index) => {
      const passage = passages[index];
      const bag = made.get(index) ?? (passage ? make(passage) : NO_BAG);
      made.set(index, bag);
      return bag;
    };
  };
  return { old: of(old), now: of(now) };
}

const NO_BAG: Bag = { words: new Int32Array(), weights: new Float64Array(), weight: 0 };

/** The free passages that are sentences or items: a heading repeats words of what it governs and is no part of it. */
function prose(passages: readonly Passage[], free: ReadonlySet<number>, bagAt: (index: number) => Bag): Candidates {
  return [...free]
    .filter((index) => passages[index]?.unit.kind !== 'heading')
    .map((index) => ({ index, bag: bagAt(index) }));
}

function quotesOf(passages: readonly Passage[]): string[] {
  return passages.map(({ unit }) => unit.quote);
}

function keysAt(passages: readonly Passage[], indexes: readonly number[]): string[] {
  return indexes.map((index) => {
    const passage = passages[index];
    return passage ? keyOf(tokensOf(passage)) : '';
  });
}

/** The pairs of free passages that are alike. */
function edgesOf({ old, now, oldFree, newFree, links }: State, bags: Bags): Edge[] {
  const olds = [...oldFree];
  const news = [...newFree];
  if (olds.length === 0 || news.length === 0) return [];
  const oldBags = olds.map(bags.old);
  const newBags = news.map(bags.now);
  const gaps = gapFinder(links, old.length, now.length);
  const newInGap = groupBy([...news.keys()], (y) => gaps.now(news[y] ?? 0));
  const oldInGap = groupBy(olds, (i) => gaps.old(i));
  return partnersOf(oldBags, newBags).flatMap((partners, x) => {
    const i = olds[x] ?? 0;
    const there = newInGap.get(gaps.old(i)) ?? [];
    const near = there.length * (oldInGap.get(gaps.old(i))?.length ?? 0) <= GAP_PAIRS ? there : [];
    return [...new Set([...partners, ...near])].flatMap((y) => {
      const j = news[y] ?? 0;
      if (!comparable(old[i], now[j])) return [];
      const score = likeness(oldBags[x] ?? NO_BAG, newBags[y] ?? NO_BAG);
      const inPlace = gaps.old(i) === gaps.now(j);
      if (score < (inPlace ? ALIKE_IN_PLACE : ALIKE)) return [];
      return [{ old: i, now: j, score: (score + (inPlace ? IN_PLACE : 0)) / (1 + IN_PLACE), anywhere: score >= ALIKE }];
    });
  });
}

function groupBy(items: readonly number[], keyOf: (item: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** A heading is no version of a sentence. */
function comparable(a: Passage | undefined, b: Passage | undefined): boolean {
  return (a?.unit.kind === 'heading') === (b?.unit.kind === 'heading');
}

/** Words enough for one passage to be known in another that says more. */
const TELLING = 4;

/** Shared over all words; where one passage holds the other and more, shared over the shorter counts as much. */
function likeness(a: Bag, b: Bag): number {
  const least = Math.min(a.weight, b.weight);
  const common = shared(a, b);
  const whole = (2 * common) / Math.max(a.weight + b.weight, Number.EPSILON);
  return least < TELLING ? whole : (whole + common / least) / 2;
}
