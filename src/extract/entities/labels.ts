/** The labels that names are spelled in, and the best sequence of them, which the Viterbi algorithm finds. */
import type { EntityType } from '../../model/annotation.ts';

export const TYPES: readonly EntityType[] = ['PERSON', 'GPE', 'NORP', 'LOC', 'ORG', 'LAW', 'EVENT', 'PROGRAM'];
/** Label 0 is O; 2i+1 begins a name of type i, 2i+2 goes on with it, and follows only those two. */
export const LABELS = 1 + 2 * TYPES.length;

/**
 * Finds the label sequence of the highest score; `scores` has one a label for each of `length` tokens in turn, `transitions` one
 * from label × to label. I-labels are reached from two labels only, and a first token from label 0 only, which saves most of
 * the Viterbi table.
 */
export function viterbi(transitions: Float64Array): (scores: ArrayLike<number>, length: number) => number[] {
  let reached = new Float64Array(LABELS);
  let next = new Float64Array(LABELS);
  let back = new Uint8Array(0);
  return (scores, length) => {
    if (back.length < length * LABELS) back = new Uint8Array(2 * length * LABELS);
    reached.fill(-Infinity);
    reached[0] = 0;
    for (let place = 0; place < length; place += 1) {
      for (let to = 0; to < LABELS; to += 1) {
        const inside = to > 0 && to % 2 === 0;
        const end = inside ? to + 1 : place === 0 ? 1 : LABELS;
        let top = -Infinity;
        let before = 0;
        for (let from = inside ? to - 1 : 0; from < end; from += 1) {
          const sum = (reached[from] ?? 0) + (transitions[from * LABELS + to] ?? 0);
          if (sum > top) {
            top = sum;
            before = from;
          }
        }
        next[to] = top + (scores[place * LABELS + to] ?? 0);
        back[place * LABELS + to] = before;
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
  };
}
