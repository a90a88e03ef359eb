/** Where what belongs together stands: the gaps between what stayed, and the order in which a reader meets the matches. */
import { findMoved } from './order.ts';
import type { Passage } from './passage.ts';

/** Passages that belong together; a side is empty where the other version alone has it. */
export interface Match {
  readonly relation: 'equal' | 'modified' | 'split' | 'merged' | 'added' | 'removed';
  readonly old: readonly Passage[];
  readonly now: readonly Passage[];
  /** A run of passages, each equal to the one at its place on the other side. */
  readonly paired: boolean;
  /** Past a passage that stayed. */
  readonly moved: boolean;
  /** Of an added or removed passage: another copy of it in that version is paired, or told as added or removed. */
  readonly again: boolean;
}

/** Passages `[oldStart, oldEnd)` of the older version became `[newStart, newEnd)` of the newer. */
export interface Link {
  readonly relation: Match['relation'];
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
  /** Each old passage is equal to the new one at its place: a run of neighbours that stay together. */
  readonly paired: boolean;
}

/** Which gap between fixed neighbours a free passage lies in: the number of the link before it, of those that keep order. */
export function gapFinder(
  links: readonly Link[],
  oldLength: number,
  newLength: number,
): { old: (i: number) => number; now: (j: number) => number } {
  const placed = links.map(({ oldStart, newStart }, index) => ({ old: oldStart, now: newStart, weight: 1, index }));
  const moved = findMoved(placed);
  const oldGaps = new Int32Array(oldLength);
  const newGaps = new Int32Array(newLength);
  for (const pair of placed) {
    if (moved.has(pair)) continue;
    oldGaps[pair.old] = pair.index + 1;
    newGaps[pair.now] = pair.index + 1;
  }
  for (const gaps of [oldGaps, newGaps])
    for (let i = 1; i < gaps.length; i++) if (gaps[i] === 0) gaps[i] = gaps[i - 1] ?? 0;
  return { old: (i) => oldGaps[i] ?? 0, now: (j) => newGaps[j] ?? 0 };
}

/** The links as matches, in order of the newer text; what only the older has stands where it stood. */
export function inOrder(
  {
    old,
    now,
    links,
  }: { readonly old: readonly Passage[]; readonly now: readonly Passage[]; readonly links: readonly Link[] },
  again: (link: Link) => boolean,
): Match[] {
  const both = links
    .filter((link) => link.oldStart < link.oldEnd && link.newStart < link.newEnd)
    .map((link) => ({ old: link.oldStart, now: link.newStart, weight: lettersOf(old, link), link }));
  const moved = new Set([...findMoved(both)].map((pair) => pair.link));
  // What only the older has goes before the place of the passage that followed it.
  const nextOf = new Float64Array(old.length + 1).fill(now.length);
  for (const pair of both) if (!moved.has(pair.link)) nextOf[pair.old] = pair.now;
  for (let i = old.length - 1; i >= 0; i--) nextOf[i] = Math.min(nextOf[i] ?? 0, nextOf[i + 1] ?? 0);
  const place = ({ newStart, newEnd, oldStart }: Link): number =>
    newStart < newEnd ? newStart : (nextOf[oldStart] ?? 0) - 0.5;
  return links
    .toSorted((a, b) => place(a) - place(b) || a.oldStart - b.oldStart)
    .flatMap((link) => {
      const isMoved = moved.has(link);
      // Each passage of a run that moved is told by itself.
      return (link.paired && isMoved ? singles(link) : [link]).map((one) => ({
        relation: one.relation,
        old: old.slice(one.oldStart, one.oldEnd),
        now: now.slice(one.newStart, one.newEnd),
        paired: one.paired,
        moved: isMoved,
        again: again(one),
      }));
    });
}

function lettersOf(passages: readonly Passage[], { oldStart, oldEnd }: Link): number {
  let letters = 1;
  for (let i = oldStart; i < oldEnd; i++) letters += passages[i]?.unit.quote.length ?? 0;
  return letters;
}

function singles(link: Link): Link[] {
  return Array.from({ length: link.oldEnd - link.oldStart }, (_, at) => ({
    ...link,
    oldStart: link.oldStart + at,
    oldEnd: link.oldStart + at + 1,
    newStart: link.newStart + at,
    newEnd: link.newStart + at + 1,
  }));
}
