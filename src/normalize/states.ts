/** Finds states and bodies of states in running words, by name, variant, abbreviation or people. */
import { matchesOf } from '../rules/pattern.ts';
import { GROUPS } from '../vocab/groups.ts';
import { COUNTRIES, COUNTRY_VARIANTS } from '../vocab/world.ts';

export interface StateName {
  readonly name: string;
  /** ISO 3166-1 alpha-2, null for a body of states. */
  readonly code: string | null;
  /** Whether the words are its people's or its adjective: "Iraqi". */
  readonly people?: boolean;
}

export interface StateFound extends StateName {
  readonly start: number;
  readonly end: number;
}

/** Names that titles and lists of parties use beside those of the country data. */
const VARIANTS: readonly (readonly [words: string, code: string])[] = [
  ...Object.entries(COUNTRY_VARIANTS),
  ['UK', 'GB'],
  ['Northern Ireland', 'GB'],
  ['United Kingdom and Northern Ireland', 'GB'],
  ['Korea', 'KR'],
];

const NAMES = namesOfStates();
const LONGEST = 6;

function namesOfStates(): Map<string, StateName> {
  const names = new Map<string, StateName>();
  const add = (words: string, state: StateName): void => {
    const key = words.toLowerCase();
    if (words.length > 2 && !names.has(key)) names.set(key, state);
  };
  // Members of the United Nations first: "Dutch" is the Netherlands before it is a part of its realm.
  const countries = [...COUNTRIES].sort((a, b) => Number(b.member) - Number(a.member));
  for (const { name, code } of countries) add(name, { name, code });
  for (const { name, code, names: variants, peoples } of countries) {
    for (const words of variants) add(words, { name, code });
    for (const words of peoples) add(words, { name, code, people: true });
  }
  for (const [words, code] of VARIANTS) {
    const state = COUNTRIES.find((country) => country.code === code);
    if (state) names.set(words.length > 2 ? words.toLowerCase() : words, { name: state.name, code });
  }
  for (const { name, aliases } of GROUPS)
    for (const words of [name, ...aliases])
      names.set(words.length > 2 ? words.toLowerCase() : words, { name, code: null });
  return names;
}

/** The state or body that these words name, else null. Case counts in names of two letters ("US"). */
export function stateNamed(words: string): StateName | null {
  return NAMES.get(words) ?? NAMES.get(words.toLowerCase()) ?? null;
}

export function stateByCode(code: string): StateName | null {
  const state = COUNTRIES.find((country) => country.code === code);
  return state ? { name: state.name, code } : null;
}

/** States and bodies in order of the text, the longest name at each place. */
export function statesIn(text: string): StateFound[] {
  const words = [...matchesOf(/[\p{Lu}\p{Lt}][\p{L}\d.'+]*|\p{L}+/gu, text)];
  const found: StateFound[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = longestAt(text, words, at);
    if (!match) continue;
    found.push(match.state);
    at += match.count - 1;
  }
  return found;
}

function longestAt(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
): { state: StateFound; count: number } | null {
  const start = words[at]?.index ?? 0;
  if (!/[\p{Lu}\p{Lt}]/u.test(text.charAt(start))) return null;
  for (let count = Math.min(LONGEST, words.length - at); count > 0; count -= 1) {
    const last = words[at + count - 1];
    if (!last) continue;
    const said = text.slice(start, last.index + last[0].length).replace(/(?:'s|'|(?<!\b[A-Z]\.[A-Z])\.)$/u, '');
    const state = stateNamed(said);
    if (state) return { state: { ...state, start, end: start + said.length }, count };
  }
  return null;
}
