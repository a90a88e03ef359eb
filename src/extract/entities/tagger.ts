/**
 * A linear tagger: gives each token of a run the label that begins a name (B-ORG), goes on with it (I-ORG) or is outside (O).
 * An averaged structured perceptron (Collins 2002, "Discriminative Training Methods for Hidden Markov Models") learned the
 * weights; the best sequence is found by the Viterbi algorithm.
 */
import type { EntityType } from '../../model/annotation.ts';
import { placeFeatures, wordFeatures, type Scene } from './features.ts';
import type { Run } from './runs.ts';
import type { Word } from './tokens.ts';

export const TYPES: readonly EntityType[] = ['PERSON', 'GPE', 'NORP', 'LOC', 'ORG', 'LAW', 'EVENT', 'PROGRAM'];
/** Label 0 is O; 2i+1 begins a name of type i, 2i+2 goes on with it. */
export const LABELS = 1 + 2 * TYPES.length;

export interface Weights {
  /** For each feature one weight a label. */
  readonly features: ReadonlyMap<string, Float64Array>;
  /** From label × to label; label 0 also stands before a run. */
  readonly transitions: Float64Array;
}

export interface Tagged extends Run {
  readonly type: EntityType;
}

/** Whether `to` may follow `from`: a name goes on only with its own type. */
export function mayFollow(from: number, to: number): boolean {
  const inside = to > 0 && to % 2 === 0;
  return !inside || from === to || from === to - 1;
}

const FORBIDDEN = Float64Array.from({ length: LABELS * LABELS }, (_, index) =>
  mayFollow(Math.floor(index / LABELS), index % LABELS) ? 0 : -Infinity,
);

/** How far the words around a token are looked at. */
export const REACH = 2;
const MOST_WORDS = 50_000;

export interface Tagger {
  readonly tag: (scene: Scene, run: Run) => Tagged[];
}

export function taggerOf(weights: Weights): Tagger {
  const transitions = weights.transitions.map((weight, index) => weight + (FORBIDDEN[index] ?? 0));
  /** The sum over a word's own features, for each distance: words recur, so this is most of the work saved. */
  const sums = new Map<Word, readonly Float64Array[]>();
  const sumsOf = (word: Word): readonly Float64Array[] => {
    const known = sums.get(word);
    if (known) return known;
    const made = Array.from({ length: 2 * REACH + 1 }, (_, index) => {
      const sum = new Float64Array(LABELS);
      for (const feature of wordFeatures(word, index - REACH)) add(sum, weights.features.get(feature));
      return sum;
    });
    if (sums.size >= MOST_WORDS) sums.clear();
    sums.set(word, made);
    return made;
  };
  return {
    tag: (scene, run) => {
      const scores = placeFeatures(scene, run).map((features, offset) => {
        const score = new Float64Array(LABELS);
        for (const feature of features) add(score, weights.features.get(feature));
        for (let distance = -REACH; distance <= REACH; distance += 1) {
          const near = scene.tokens[run.first + offset + distance];
          if (near) add(score, sumsOf(near.word)[distance + REACH]);
        }
        return score;
      });
      return namesIn(best(scores, transitions), run.first);
    },
  };
}

function add(sum: Float64Array, more: Float64Array | undefined): void {
  if (!more) return;
  for (let label = 0; label < LABELS; label += 1) sum[label] = (sum[label] ?? 0) + (more[label] ?? 0);
}

/** The label sequence of the highest score. */
export function best(scores: readonly Float64Array[], transitions: Float64Array): number[] {
  const back: Uint8Array[] = [];
  let reached = new Float64Array(LABELS).fill(-Infinity);
  reached[0] = 0;
  for (const score of scores) {
    const next = new Float64Array(LABELS);
    const from = new Uint8Array(LABELS);
    for (let to = 0; to < LABELS; to += 1) {
      let top = -Infinity;
      for (let label = 0; label < LABELS; label += 1) {
        const sum = (reached[label] ?? 0) + (transitions[label * LABELS + to] ?? 0);
        if (sum > top) {
          top = sum;
          from[to] = label;
        }
      }
      next[to] = top + (score[to] ?? 0);
    }
    back.push(from);
    reached = next;
  }
  let label = reached.reduce((top, sum, at) => (sum > (reached[top] ?? 0) ? at : top), 0);
  const path: number[] = [];
  for (let at = back.length - 1; at >= 0; at -= 1) {
    path.push(label);
    label = back[at]?.[label] ?? 0;
  }
  return path.reverse();
}

/** The names that a label sequence spells. */
export function namesIn(labels: readonly number[], first: number): Tagged[] {
  const names: Tagged[] = [];
  labels.forEach((label, at) => {
    const type = TYPES[(label - 1) >> 1];
    if (label === 0 || !type) return;
    const before = names.at(-1);
    if (label % 2 === 0 && before?.last === first + at) names[names.length - 1] = { ...before, last: first + at + 1 };
    else names.push({ first: first + at, last: first + at + 1, type });
  });
  return names;
}
