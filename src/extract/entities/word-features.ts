/** What the tagger sees in a word by itself: its letters, its shape, the lists that it is in. */
import { COMMON_ACRONYMS, HEADS, TITLES } from '../../vocab/heads.ts';
import { COMPANY_WORDS, GIVEN_NAMES, STATES, SURNAMES } from '../../vocab/world.ts';
import { EMPTY, type Symbols } from './symbols.ts';
import type { Word } from './tokens.ts';

const HEAD_TYPES = new Map<string, string>();
for (const [type, nouns] of Object.entries(HEADS)) {
  for (const noun of nouns)
    HEAD_TYPES.set(noun.toLowerCase(), `${HEAD_TYPES.get(noun.toLowerCase()) ?? ''}${type.slice(0, 2)}`);
}
const TITLE_WORDS = new Set(TITLES.map((title) => title.toLowerCase()));
const STATE_CODES = new Set(STATES.map(({ code }) => code.slice(3)));

/** A word in symbols. */
export interface WordSymbols {
  readonly lower: number;
  readonly shape: number;
  /** A letter or two for each list that the word is in: `g` given names … `OR` heads of organisations' names. */
  readonly lists: number;
  /** Of the noun that names are headed by, else ''. */
  readonly headType: number;
  readonly ending: number;
  readonly beginning: number;
}

export function symbolsOf({ lower, shape, text }: Word, symbols: Symbols): WordSymbols {
  const headType = HEAD_TYPES.get(lower) ?? '';
  return {
    lower: symbols.known(lower),
    shape: symbols.of(shape),
    lists: symbols.known(listsOf(text, lower) + headType),
    headType: symbols.of(headType),
    ending: symbols.known(lower.slice(-3)),
    beginning: symbols.known(lower.slice(0, 2)),
  };
}

function listsOf(text: string, lower: string): string {
  const name = withoutAccents(text.slice(0, 1) + lower.slice(1));
  return [
    GIVEN_NAMES.has(name) ? 'g' : '',
    SURNAMES.has(name) ? 's' : '',
    TITLE_WORDS.has(lower) ? 't' : '',
    STATE_CODES.has(text) ? 'c' : '',
    COMPANY_WORDS.has(text) ? 'k' : '',
    COMMON_ACRONYMS.has(text) ? 'a' : '',
  ].join('');
}

const withoutAccents = (text: string): string =>
  /[^A-Za-z]/u.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;

/** How far the words around a token are looked at. */
export const REACH = 2;

/** For each distance what the templates of a word's features are called there. */
const TEMPLATES = Array.from({ length: 2 * REACH + 1 }, (_, index) => {
  const distance = index - REACH;
  return { distance, word: `w${distance}`, shape: `s${distance}`, lists: `l${distance}` };
});

/** Takes a feature of a word that is seen from `distance` tokens away. */
export type NoteOfWord = (distance: number, template: string, symbol: number) => void;

export function wordFeatures(word: WordSymbols, note: NoteOfWord): void {
  for (const template of TEMPLATES) {
    note(template.distance, template.word, word.lower);
    note(template.distance, template.shape, word.shape);
    if (word.lists !== EMPTY) note(template.distance, template.lists, word.lists);
  }
  note(0, 'e', word.ending);
  note(0, 'b', word.beginning);
}
