/** Finds the names that are known beforehand: countries, peoples, states, agencies, world bodies and what a user added. */
import type { EntityType } from '../../model/annotation.ts';
import type { UserWords } from '../../model/draft.ts';
import { LEADERS } from '../../vocab/leaders.ts';
import { AGENCIES, DEPARTMENTS, LAWS, PROGRAMS, WORLD_BODIES } from '../../vocab/organisations.ts';
import {
  CITIES,
  COUNTRIES,
  COUNTRY_NAMES_TO_SKIP,
  COUNTRY_VARIANTS,
  OTHER_PLACES,
  PEOPLES,
  REGIONS,
  STATES,
} from '../../vocab/world.ts';
import type { Run } from './runs.ts';
import { firstWord, tokenize, type Token } from './tokens.ts';

export interface Known {
  readonly type: EntityType;
  /** Canonical name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 of a state, else null. */
  readonly code: string | null;
  /** Which list it is from; names the rule in what `explain` prints. */
  readonly rule: string;
}

/** A known name in the tokens of a block. */
export interface Hit extends Run {
  readonly known: Known;
}

interface Entry {
  readonly texts: readonly string[];
  readonly known: Known;
}

/** Entries by the capitals of their first word, longest first. */
export type Lexicon = (capitals: string) => readonly Entry[];

type Named = readonly [text: string, known: Known];

const named = (rule: string, type: EntityType, name: string, texts: readonly string[], code: string | null = null) =>
  texts.map((text): Named => [text, { type, name, code, rule }]);

function countries(): Named[] {
  const byCode = new Map(COUNTRIES.map((country) => [country.code, country.name]));
  return [
    ...Object.entries(COUNTRY_VARIANTS).flatMap(([text, code]) =>
      named('country-name', 'GPE', byCode.get(code) ?? text, [text], code),
    ),
    ...COUNTRIES.flatMap(({ name, code, names, peoples }) => [
      ...named(
        'country-name',
        'GPE',
        name,
        [name, ...names].filter((text) => !COUNTRY_NAMES_TO_SKIP.has(text)),
        code,
      ),
      ...peoples.flatMap(people),
    ]),
  ];
}

/** A demonym and its plural, which stands for the same people. */
function people(name: string): Named[] {
  const plural = /(?:s|sh|ch|ese)$/u.test(name) ? [] : [name.endsWith('man') ? `${name.slice(0, -2)}en` : `${name}s`];
  return named('people-name', 'NORP', name === 'Jew' ? 'Jewish' : name, [name, ...plural]);
}

function departments(): Named[] {
  return DEPARTMENTS.flatMap(([office, ...acronyms]) => {
    const bare = office.replace(/^the /u, '');
    return named('department-name', 'ORG', `Department of ${office}`, [
      `Department of ${office}`,
      `Department of ${bare}`,
      `${bare} Department`,
      ...(bare === 'Treasury' ? ['Treasury'] : []),
      ...acronyms,
    ]).flatMap(([text, known]): Named[] =>
      text === 'Treasury' || text.includes(' ')
        ? [
            [text, known],
            [`U.S. ${text}`, known],
            [`United States ${text}`, known],
          ]
        : [[text, known]],
    );
  });
}

/** A body of the U.S. government also stands with the country before it. */
function ours([name, ...variants]: readonly [string, ...string[]], rule: string): Named[] {
  const texts = [name, ...variants];
  return named(rule, 'ORG', name, [
    ...texts,
    ...texts
      .filter((text) => text.includes(' ') && !/^(?:U\.S\.|United States|White House)/u.test(text))
      .flatMap((text) => [`U.S. ${text}`, `United States ${text}`]),
  ]);
}

const WORLD: readonly Named[] = [
  ...countries(),
  ...PEOPLES.flatMap(people),
  ...STATES.flatMap(({ name }) => named('state-name', 'GPE', name, [name])),
  ...named('state-name', 'GPE', 'Washington, D.C.', ['Washington, D.C.', 'Washington, DC', 'Washington D.C.', 'D.C.']),
  ...named('state-name', 'GPE', 'Hawaii', ['Hawaiʻi', "Hawai'i"]),
  ...named('state-name', 'GPE', 'District of Columbia', ['District of Columbia']),
  ...REGIONS.flatMap((name) => named('region-name', 'LOC', name, [name])),
  ...departments(),
  ...AGENCIES.flatMap((names) => ours(names, 'agency-name')),
  ...WORLD_BODIES.flatMap(([name, ...texts]) => named('world-body', 'ORG', name, [name, ...texts])),
  ...LAWS.flatMap(([name, ...texts]) => named('law-name', 'LAW', name, [name, ...texts])),
  ...PROGRAMS.flatMap(([name, ...texts]) => named('program-name', 'PROGRAM', name, [name, ...texts])),
  ...LEADERS.flatMap(([name, ...texts]) => named('leader-name', 'PERSON', name, [name, ...texts])),
  ...OTHER_PLACES.flatMap((name) => named('place-name', 'GPE', name, [name])),
  ...CITIES.flatMap((name) => named('city-name', 'GPE', name, [name])),
];

const TYPES: ReadonlySet<string> = new Set([
  'PERSON',
  'GPE',
  'NORP',
  'LOC',
  'ORG',
  'LAW',
  'EVENT',
  'PROGRAM',
] satisfies EntityType[]);
const isType = (type: string): type is EntityType => TYPES.has(type);

/**
 * Of two entries of the same words the first stands; a user's words come before the world's. Names are cut into words when their first
 * word is met: one document meets few of them.
 */
function build(names: readonly Named[]): Lexicon {
  const byFirst = new Map<string, Named[]>();
  for (const [text, known] of names) {
    const plain = text.normalize('NFC').replace(/[\u2018\u2019]/gu, "'");
    const first = firstWord(plain).toUpperCase();
    const own = byFirst.get(first);
    if (own) own.push([plain, known]);
    else byFirst.set(first, [[plain, known]]);
  }
  const met = new Map<string, readonly Entry[]>();
  return (capitals) => {
    const cut = met.get(capitals);
    const own = cut ? undefined : byFirst.get(capitals);
    if (!own) return cut ?? [];
    const entries = own
      .map(([plain, known]): Entry => ({ texts: tokenize(plain).map(({ word }) => word.text), known }))
      .sort((a, b) => b.texts.length - a.texts.length);
    met.set(capitals, entries);
    return entries;
  };
}

const PLAIN_LEXICON = build(WORLD);

/** The lexicon of a run: the world's names, and the user's before them. */
export function lexiconOf({ names, aliases }: UserWords): Lexicon {
  if (names.length === 0 && aliases.length === 0) return PLAIN_LEXICON;
  const own = names.flatMap(({ name, type }) => (isType(type) ? named('user-name', type, name, [name]) : []));
  const byName = new Map([...WORLD, ...own].map(([, known]) => [known.name, known]));
  const others = aliases.flatMap(({ alias, name }): Named[] => {
    const known = byName.get(name);
    return known ? [[alias, { ...known, rule: 'user-alias' }]] : [];
  });
  return build([...own, ...others, ...WORLD]);
}

/** Known names in tokens, longest first at each place, none overlapping. Capitals stand for any case. */
export function lookUp(lexicon: Lexicon, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let first = 0; first < tokens.length;) {
    const hit = hitAt(lexicon, tokens, first);
    if (hit) hits.push(hit);
    first = hit ? hit.last : first + 1;
  }
  return hits;
}

function hitAt(lexicon: Lexicon, tokens: readonly Token[], first: number): Hit | null {
  const start = tokens[first];
  if (!start?.word.capital) return null;
  const entries = lexicon(start.word.capitals);
  const entry = entries.find(({ texts }) =>
    texts.every((text, offset) => {
      const word = tokens[first + offset]?.word;
      return word !== undefined && (word.text === text || (word.upper && word.text === text.toUpperCase()));
    }),
  );
  return entry ? { first, last: first + entry.texts.length, known: entry.known } : null;
}

/** The hits that reach into a run; hits are in order, so a binary search finds the first. */
export function hitsIn(hits: readonly Hit[], run: Run): Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.last ?? 0) <= run.first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < hits.length && (hits[end]?.first ?? run.last) < run.last) end += 1;
  return hits.slice(low, end);
}

/** What the lexicon knows of just these tokens. */
export function knownAs(lexicon: Lexicon, tokens: readonly Token[]): Known | null {
  const hit = hitAt(lexicon, tokens, 0);
  return hit?.last === tokens.length ? hit.known : null;
}

/** The hit that begins at a token. */
export function hitFrom(hits: readonly Hit[], first: number): Hit | undefined {
  const [hit] = hitsIn(hits, { first, last: first + 1 });
  return hit?.first === first ? hit : undefined;
}
