/** Finds people by the title before their name: "Secretary [Mayorkas]". */
import { GENERIC, HEADS, TITLES } from '../../vocab/heads.ts';
import type { Candidate } from './candidate.ts';
import type { Scene } from './features.ts';
import { hitFrom } from './lexicon.ts';

/** Titles after which a single capitalised word is a surname. */
const BEFORE_NAMES: ReadonlySet<string> = new Set([
  'President', 'Secretary', 'Chancellor', 'Governor', 'Senator', 'Minister', 'Premier', 'Ambassador', 'King', 'Queen', 'Administrator', 'Commissioner', 'Congressman', 'Congresswoman', 'Mayor',
  'Dr.', 'Mr.', 'Mrs.', 'Ms.',
]); // prettier-ignore
const NO_NAMES: ReadonlySet<string> = new Set([...TITLES, ...Object.values(HEADS).flat()]);

/** Only in running text: in a headline the verb after a title has a capital too. */
export function titledPeople(scene: Scene, block: number): Candidate[] {
  const people: Candidate[] = [];
  scene.tokens.forEach(({ word }, at) => {
    const next = scene.tokens[at + 1]?.word;
    const isName =
      word.capital &&
      BEFORE_NAMES.has(word.text) &&
      next?.shape === 'Xx' &&
      next.text.length > 2 &&
      scene.setting[at + 1] === 'text' &&
      !NO_NAMES.has(next.text) &&
      !GENERIC.has(next.lower) &&
      !scene.smallWords.has(next.lower) &&
      !hitFrom(scene.hits, at + 1);
    if (isName) people.push({ block, first: at + 1, last: at + 2, type: 'PERSON', name: null, rule: 'titled-person' });
  });
  return people;
}
