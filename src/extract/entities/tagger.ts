/**
 * A linear tagger: gives each token of a run the label that begins a name (B-ORG), goes on with it (I-ORG) or is outside (O).
 * An averaged structured perceptron (Collins 2002, "Discriminative Training Methods for Hidden Markov Models") learned the
 * weights; the best sequence is found by the Viterbi algorithm.
 */
import type { EntityType } from '../../model/annotation.ts';
import { placeFeatures, wordFeatures, type Feature, type Scene } from './features.ts';
import type { Run } from './runs.ts';
import type { Word } from './tokens.ts';

export const TYPES: readonly EntityType[] = ['PERSON', 'GPE', 'NORP', 'LOC', 'ORG', 'LAW', 'EVENT', 'PROGRAM'];
/** Label 0 is O; 2i+1 begins a name of type i, 2i+2 goes on with it, and follows only those two. */
export const LABELS = 1 + 2 * TYPES.length;

export interface Weights {
  /** One weight a label; undefined of a feature that was not learned. */
  readonly of: (...feature: Feature) => Float64Array | undefined;
  /** From label × to label; label 0 also stands before a run. */
  readonly transitions: Float64Array;
}

export interface Tagged extends Run {
  readonly type: EntityType;
}

/** How far the words around a token are looked at. */
export const REACH = 2;
const MOST_WORDS = 50_000;

export interface Tagger {
  readonly tag: (scene: Scene, run: Run) => Tagged[];
}

export function taggerOf(weights: Weights): Tagger {
  const { transitions } = weights;
  /** The sum over a word's own features, for each distance: words recur, so this is most of the work saved. */
  const sums = new Map<Word, readonly Float64Array[]>();
  const sumsOf = (word: Word): readonly Float64Array[] => {
    const known = sums.get(word);
    if (known) return known;
    const made = Array.from({ length: 2 * REACH + 1 }, (_, index) => {
      const sum = new Float64Array(LABELS);
      for (const feature of wordFeatures(word, index - REACH)) {
        const own = weights.of(...feature);
        if (own) add(sum, 0, own);
      }
      return sum;
    });
    if (sums.size >= MOST_WORDS) sums.clear();
    sums.set(word, made);
    return made;
  };
  return {
    tag: (scene, run) => {
      const scores = new Float64Array((run.last - run.first) * LABELS);
      placeFeatures(scene, run, (at, template, first, second) => {
        const own = weights.of(template, first, second);
        if (own) add(scores, at - run.first, own);
      });
      for (let at = run.first; at < run.last; at += 1) {
        for (let distance = -REACH; distance <= REACH; distance += 1) {
          const near = scene.tokens[at + distance];
          const sum = near && sumsOf(near.word)[distance + REACH];
          if (sum) add(scores, at - run.first, sum);
        }
      }
      return namesIn(best(scores, transitions), run.first);
    },
  };
}

function add(scores: Float64Array, place: number, more: Float64Array): void {
  const from = place * LABELS;
  for (let label = 0; label < LABELS; label += 1)
    scores[from + label] = (scores[from + label] ?? 0) + (more[label] ?? 0);
}

/**
 * The label sequence of the highest score; `scores` has one a label for each token in turn. I-labels are reached from two
 * labels only, which saves half of the Viterbi table.
 */
export function best(scores: Float64Array, transitions: Float64Array): number[] {
  const length = scores.length / LABELS;
  const back = new Uint8Array(scores.length);
  let reached = new Float64Array(LABELS).fill(-Infinity);
  let next = new Float64Array(LABELS);
  reached[0] = 0;
  for (let place = 0; place < length; place += 1) {
    for (let to = 0; to < LABELS; to += 1) {
      const inside = to > 0 && to % 2 === 0;
      let top = -Infinity;
      for (let from = inside ? to - 1 : 0; from < (inside ? to + 1 : LABELS); from += 1) {
        const sum = (reached[from] ?? 0) + (transitions[from * LABELS + to] ?? 0);
        if (sum > top) {
          top = sum;
          back[place * LABELS + to] = from;
        }
      }
      next[to] = top + (scores[place * LABELS + to] ?? 0);
    }
    [reached, next] = [next, reached];
  }
  let label = reached.reduce((top, sum, at) => (sum > (reached[top] ?? 0) ? at : top), 0);
  const path: number[] = [];
  for (let place = length - 1; place >= 0; place -= 1) {
    path.push(label);
    label = back[place * LABELS + label] ?? 0;
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
