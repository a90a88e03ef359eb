/** Finds runs of passages whose words are the same and only their bounds differ: a list made a paragraph, a heading set apart. */
import { tokensOf, type Passage } from './passage.ts';
import { wordsOf } from './tokens.ts';

/** Old passages `[oldStart, oldEnd)` hold the words of the new ones `[newStart, newEnd)`. */
export interface Run {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** A run longer than this is rather a coincidence of a very short one. */
const LONGEST_RUN = 40;

/** Runs of passages, free on both sides, that hold equal words in equal order. */
export function findResegmented(
  old: readonly Passage[],
  now: readonly Passage[],
  isFree: { readonly old: (index: number) => boolean; readonly now: (index: number) => boolean },
): Run[] {
  const oldWords = old.map((passage, index) => (isFree.old(index) ? wordsOf(tokensOf(passage)) : null));
  const newWords = now.map((passage, index) => (isFree.now(index) ? wordsOf(tokensOf(passage)) : null));
  const starts = new Map<string, number[]>();
  for (const index of newWords.keys())
    for (const opening of openingsOf(newWords, index)) {
      const there = starts.get(opening);
      if (there) there.push(index);
      else starts.set(opening, [index]);
    }
  const runs: Run[] = [];
  let nextOld = 0;
  const used = new Set<number>();
  for (const [index, words] of oldWords.entries()) {
    if (!words || index < nextOld) continue;
    const lists = openingsOf(oldWords, index).map((opening) => starts.get(opening) ?? []);
    for (const start of lists.filter(({ length }) => length <= MOST_STARTS).flat()) {
      if (used.has(start)) continue;
      const run = extend(oldWords, newWords, index, start);
      if (!run || isOneSentence(run, old, now)) continue;
      runs.push(run);
      nextOld = run.oldEnd;
      for (let j = run.newStart; j < run.newEnd; j++) used.add(j);
      break;
    }
  }
  return runs;
}

/** One sentence for one differs in its marks, which is spelling; a heading's closing mark is none of it. */
function isOneSentence(run: Run, old: readonly Passage[], now: readonly Passage[]): boolean {
  const alone = run.oldEnd - run.oldStart === 1 && run.newEnd - run.newStart === 1;
  return alone && old[run.oldStart]?.unit.kind !== 'heading' && now[run.newStart]?.unit.kind !== 'heading';
}

/** With this many words the openings of a long document tell its passages apart. */
const OPENING = 3;

/** Where more passages than this open alike, the opening tells nothing: a form letter, not a list set apart. */
const MOST_STARTS = 100;

/** The first words from a passage on, neighbours' included, since a run may go on there; of a shorter passage also its own alone. */
function openingsOf(words: readonly (readonly string[] | null)[], index: number): string[] {
  const own = words[index];
  if (!own || own.length === 0) return [];
  if (own.length >= OPENING) return [own.slice(0, OPENING).join(' ')];
  const on = [...own];
  for (let next = index + 1; on.length < OPENING; next++) {
    const more = words[next];
    if (!more) break;
    on.push(...more.slice(0, OPENING - on.length));
  }
  return [...new Set([on, own].map((opening) => opening.join(' ')))];
}

/** Walks both sides word by word from two starts until both end a passage at one word; null where the words part before. */
function extend(
  oldWords: readonly (readonly string[] | null)[],
  newWords: readonly (readonly string[] | null)[],
  oldStart: number,
  newStart: number,
): Run | null {
  let [i, j, x, y] = [oldStart, newStart, 0, 0];
  while (i - oldStart < LONGEST_RUN && j - newStart < LONGEST_RUN) {
    const a = oldWords[i];
    const b = newWords[j];
    if (!a || !b || a[x] !== b[y]) return null;
    x += 1;
    y += 1;
    const oldEnds = x >= a.length;
    const newEnds = y >= b.length;
    if (oldEnds && newEnds) return { oldStart, oldEnd: i + 1, newStart, newEnd: j + 1 };
    if (oldEnds) [i, x] = [i + 1, 0];
    if (newEnds) [j, y] = [j + 1, 0];
  }
  return null;
}
