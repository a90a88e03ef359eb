/**
 * A linear tagger: gives each token of a run the label that begins a name (B-ORG), goes on with it (I-ORG) or is outside (O).
 * An averaged structured perceptron (Collins 2002, "Discriminative Training Methods for Hidden Markov Models") learned the
 * weights; the best sequence is found by the Viterbi algorithm.
 */
import type { EntityType } from '../../model/annotation.ts';
import { placeFeatures, type Scene, type View } from './features.ts';
import { LABELS, TYPES, viterbi } from './labels.ts';
import type { Run } from './runs.ts';
import { EMPTY } from './symbols.ts';
import type { Word } from './tokens.ts';
import { NO_ROW, type Weights } from './weights.ts';
import { REACH, symbolsOf, wordFeatures, type WordSymbols } from './word-features.ts';

export interface Tagged extends Run {
  readonly type: EntityType;
}

export interface Tagger {
  /** The names in the runs of a block. */
  readonly tag: (scene: Scene) => Tagged[];
}

/** A word as the tagger knows it: its symbols, and for each distance the rows of its own features. */
interface Known extends WordSymbols {
  readonly rows: readonly (readonly number[])[];
}

const MOST_WORDS = 50_000;

export function taggerOf(weights: Weights): Tagger {
  const { symbols, transitions } = weights;
  const best = viterbi(transitions);
  const knownOf = createKnowledge(weights);
  let scores = new Int32Array(0);
  return {
    tag: (scene) => {
      const names: Tagged[] = [];
      const seen = new Array<Known | undefined>(scene.tokens.length);
      const wordAt = (at: number): Known | undefined => {
        const token = scene.tokens[at];
        return token && (seen[at] ??= knownOf(token.word));
      };
      for (const run of scene.runs) {
        const length = run.last - run.first;
        if (scores.length < length * LABELS) scores = new Int32Array(2 * length * LABELS);
        scores.fill(0, 0, length * LABELS);
        addWords(scores, wordAt, run, weights);
        addPlaces(scores, { scene, wordAt, symbols }, run, weights);
        addNames(names, best(scores, length), run.first);
      }
      return names;
    },
  };
}

/** Words recur, so that keeping what is known of them saves most of the work. */
function createKnowledge({ symbols, rowOf }: Weights): (word: Word) => Known {
  const words = new Map<Word, Known>();
  return (word) => {
    const known = words.get(word);
    if (known) return known;
    const own = symbolsOf(word, symbols);
    const rows = Array.from({ length: 2 * REACH + 1 }, (): number[] => []);
    wordFeatures(own, (distance, template, symbol) => {
      const row = rowOf(template, symbol, EMPTY);
      if (row !== NO_ROW) rows[REACH + distance]?.push(row);
    });
    const made = { ...own, rows };
    if (words.size >= MOST_WORDS) words.clear();
    words.set(word, made);
    return made;
  };
}

function addWords(
  scores: Int32Array,
  wordAt: (at: number) => Known | undefined,
  { first, last }: Run,
  { table }: Weights,
): void {
  for (let seen = first - REACH; seen < last + REACH; seen += 1) {
    const known = wordAt(seen);
    if (!known) continue;
    for (let at = Math.max(first, seen - REACH); at < Math.min(last, seen + REACH + 1); at += 1) {
      for (const row of known.rows[REACH + seen - at] ?? []) add(scores, (at - first) * LABELS, table, row);
    }
  }
}

function addPlaces(scores: Int32Array, view: View, run: Run, { table, rowOf }: Weights): void {
  placeFeatures(view, run, (first, last, template, symbol, second = EMPTY) => {
    const row = rowOf(template, symbol, second);
    if (row === NO_ROW) return;
    for (let at = first; at < last; at += 1) add(scores, (at - run.first) * LABELS, table, row);
  });
}

/** Adds a row of the table to the scores of the token whose first one stands at `to`. */
function add(scores: Int32Array, to: number, table: Int32Array, row: number): void {
  for (let label = 0; label < LABELS; label += 1)
    scores[to + label] = (scores[to + label] ?? 0) + (table[row + label] ?? 0);
}

/** Adds the names that a label sequence spells. */
function addNames(names: Tagged[], labels: readonly number[], from: number): void {
  for (const [offset, label] of labels.entries()) {
    const type = TYPES[(label - 1) >> 1];
    if (label === 0 || !type) continue;
    const at = from + offset;
    const before = names.at(-1);
    if (label % 2 === 0 && before?.last === at) names[names.length - 1] = { ...before, last: at + 1 };
    else names.push({ first: at, last: at + 1, type });
  }
}
