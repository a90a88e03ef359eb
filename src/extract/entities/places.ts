/** Finds places by what stands beside them: "in [Seattle]", "in [Kahului], Hawaii". */
import { GENERIC, HEADS, TITLES } from '../../vocab/heads.ts';
import { STATES } from '../../vocab/world.ts';
import type { Candidate } from './candidate.ts';
import type { Scene } from './features.ts';
import { hitFrom } from './lexicon.ts';

const STATE_CODES: ReadonlySet<string> = new Set(STATES.map(({ code }) => code.slice('US-'.length)));
const NO_TOWNS: ReadonlySet<string> = new Set([...TITLES, ...Object.values(HEADS).flat()]);
const MOST_WORDS = 3;

/** Capitalised words between "in" (or the end of another place) and a comma with a state behind it. */
export function townsBeforeStates(scene: Scene, block: number): Candidate[] {
  const { tokens, hits } = scene;
  const towns: Candidate[] = [];
  tokens.forEach(({ word }, comma) => {
    const next = tokens[comma + 1]?.word;
    if (word.text !== ',' || next?.capital !== true) return;
    if (hitFrom(hits, comma + 1)?.known.rule !== 'state-name' && !STATE_CODES.has(next.text)) return;
    let first = comma;
    while (comma - first < MOST_WORDS && isTownWord(scene, first - 1)) first -= 1;
    const before = tokens[first - 1]?.word.text ?? '';
    if (first < comma && /^(?:in|of|from|near|to|at|outside|and|;)$/u.test(before))
      towns.push({ block, first, last: comma, type: 'GPE', name: null, rule: 'town-before-state' });
  });
  return towns;
}

function isTownWord({ tokens, hits }: Scene, at: number): boolean {
  const word = tokens[at]?.word;
  const hit = hitFrom(hits, at);
  return (
    word?.shape === 'Xx' && !NO_TOWNS.has(word.text) && !GENERIC.has(word.lower) && (!hit || hit.known.type === 'GPE')
  );
}

/** Known places after a preposition of place, where no longer name goes on. */
export function placesAfterPrepositions({ tokens, hits }: Scene, block: number): Candidate[] {
  return hits.flatMap(({ first, last, known }): Candidate[] => {
    const before = tokens[first - 1]?.word.text ?? '';
    const after = tokens[last]?.word;
    const isPlace =
      /^(?:city|place|country|state)-name$/u.test(known.rule) &&
      /^(?:in|to|from|near|outside|across|throughout)$/u.test(before);
    if (!isPlace || after?.capital === true || after?.text === '-') return [];
    return [{ block, first, last, type: known.type, name: null, rule: known.rule }];
  });
}
