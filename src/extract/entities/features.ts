/** What the tagger looks at: for each token of a run the words, shapes, lists and phrase around it. */
import { COMMON_ACRONYMS, HEADS, TITLES } from '../../vocab/heads.ts';
import { COMPANY_WORDS, GIVEN_NAMES, STATES, SURNAMES } from '../../vocab/world.ts';
import { hitsIn, type Hit } from './lexicon.ts';
import { phrasesOf, type Phrase, type Run } from './runs.ts';
import type { Token, Word } from './tokens.ts';

/** What is known of a block before tagging. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly runs: readonly Run[];
  readonly hits: readonly Hit[];
  /** For each token whether it begins a sentence or item. */
  readonly opens: readonly boolean[];
  /** For each token how its unit is set: `caps` all capitals, `title` Most Words Capital, `text`. */
  readonly setting: readonly Setting[];
  /** Words that the document also has in small letters. */
  readonly smallWords: ReadonlySet<string>;
  /** Acronyms that the document explains in brackets. */
  readonly acronyms: ReadonlySet<string>;
}

export type Setting = 'caps' | 'title' | 'text';

const HEAD_TYPES = new Map<string, string>();
for (const [type, nouns] of Object.entries(HEADS)) {
  for (const noun of nouns)
    HEAD_TYPES.set(noun.toLowerCase(), `${HEAD_TYPES.get(noun.toLowerCase()) ?? ''}${type.slice(0, 2)}`);
}
const TITLE_WORDS = new Set(TITLES.map((title) => title.toLowerCase()));
const STATE_CODES = new Set(STATES.map(({ code }) => code.slice(3)));

/** What is looked at, and what is there. The parts stay apart because joining them costs more than looking them up. */
export type Feature = readonly [template: string, first: string, second?: string];

/** What a word says by itself, seen from `distance` tokens away. */
export function wordFeatures({ lower, shape, text }: Word, distance: number): Feature[] {
  const at = String(distance);
  const own: Feature[] = [
    [`w${at}`, lower],
    [`s${at}`, shape],
  ];
  const lists = listsOf(text, lower);
  if (lists !== '') own.push([`l${at}`, lists]);
  if (distance === 0) own.push(['e', lower.slice(-3)], ['b', lower.slice(0, 2)]);
  return own;
}

function listsOf(text: string, lower: string): string {
  const name = (text.slice(0, 1) + lower.slice(1)).normalize('NFD').replace(/\p{M}/gu, '');
  return [
    GIVEN_NAMES.has(name) ? 'g' : '',
    SURNAMES.has(name) ? 's' : '',
    TITLE_WORDS.has(lower) ? 't' : '',
    STATE_CODES.has(text) ? 'c' : '',
    COMPANY_WORDS.has(text) ? 'k' : '',
    COMMON_ACRONYMS.has(text) ? 'a' : '',
    HEAD_TYPES.get(lower) ?? '',
  ].join('');
}

/** Takes a feature of the token at `at`. */
export type Note = (at: number, ...feature: Feature) => void;

/** What the place of each token of a run says: told one by one, since arrays of them cost more than the tagging itself. */
export function placeFeatures(scene: Scene, run: Run, note: Note): void {
  for (let at = run.first; at < run.last; at += 1) plainPlace(scene, at, note);
  const hits = hitsIn(scene.hits, run);
  const begins = new Map(hits.map((hit) => [hit.first, hit.known.type]));
  for (const phrase of phrasesOf(scene.tokens, run)) {
    for (let at = phrase.first; at < phrase.last; at += 1) phrasePlace(scene, phrase, at, note);
  }
  joints(scene, run, begins, note);
  for (const hit of hits) {
    for (let at = Math.max(hit.first, run.first); at < Math.min(hit.last, run.last); at += 1)
      hitPlace(scene, hit, at, note);
  }
}

const LENGTHS = ['0', '1', '2', '3', '4', '5'];

const pairs = new Map<string, Map<string, string>>();

/** Two of a few short words as one, made once: a string that was looked up before is found faster than a new one. */
function joined(first: string, second: string): string {
  let own = pairs.get(first);
  if (!own) pairs.set(first, (own = new Map<string, string>()));
  let pair = own.get(second);
  if (pair === undefined) own.set(second, (pair = `${first} ${second}`));
  return pair;
}

const lowerAt = ({ tokens }: Scene, at: number): string => tokens[at]?.word.lower ?? '';
const shapeAt = ({ tokens }: Scene, at: number): string => tokens[at]?.word.shape ?? '^';

function plainPlace(scene: Scene, at: number, note: Note): void {
  const lower = lowerAt(scene, at);
  const shape = shapeAt(scene, at);
  const setting = scene.setting[at] ?? 'text';
  const common = scene.smallWords.has(lower) ? 'common' : '';
  note(at, 'ww', lowerAt(scene, at - 1), lower);
  note(at, 'wn', lower, lowerAt(scene, at + 1));
  note(at, 'ss', joined(shapeAt(scene, at - 1), shape), shapeAt(scene, at + 1));
  note(at, 'o', joined(scene.opens[at] === true ? 'open' : '', setting), joined(shape, common));
  if (scene.acronyms.has(scene.tokens[at]?.word.text ?? '')) note(at, 'acronym', '');
}

/** `h<` before the head, `h` at it, `h>` after it; `^` at the phrase's beginning, `$` at its end. */
function phrasePlace(scene: Scene, { first, last, head }: Phrase, at: number, note: Note): void {
  const side = at < head ? 'h<' : at === head ? 'h' : 'h>';
  const headWord = lowerAt(scene, head);
  const headType = HEAD_TYPES.get(headWord) ?? '';
  const setting = scene.setting[at] ?? 'text';
  const edges = at === first ? (at === last - 1 ? '^$' : '^') : at === last - 1 ? '$' : '';
  note(at, side, headWord);
  note(at, 'ht', joined(side, headType), setting);
  note(at, at === first ? 'p^' : 'p', lowerAt(scene, first - 1));
  note(at, at === last - 1 ? 'n$' : 'n', lowerAt(scene, last));
  note(at, 'nt', headType, lowerAt(scene, last));
  note(at, 'len', joined(LENGTHS[Math.min(last - first, 5)] ?? '', edges), setting);
}

/**
 * Small words and commas join two parts of a name or part two names: what the part before is headed by, and what comes after.
 *
 *   Bureau of Narcotics [and] Law Enforcement Affairs      Department of Energy [and] Ukraine
 */
function joints(scene: Scene, run: Run, begins: ReadonlyMap<number, string>, note: Note): void {
  let head = '';
  let hung = '';
  for (let at = run.first; at < run.last; at += 1) {
    const word = scene.tokens[at]?.word;
    if (!word) continue;
    if (word.capital) {
      if (hung === '') head = HEAD_TYPES.get(word.lower) ?? head;
      continue;
    }
    const next = scene.tokens[at + 1]?.word;
    const after =
      begins.get(at + 1) ?? (next?.capital === true ? `X${HEAD_TYPES.get(next.lower) ?? ''}` : (next?.lower ?? ''));
    for (const near of at + 1 < run.last ? [at, at + 1] : [at])
      note(near, near === at ? 'c' : 'c+', word.lower, `${head} ${hung} ${after}`);
    if (/^(?:of|for|on|to|against)$/u.test(word.text)) hung = 'of';
    else if (/^[(),:;]$/u.test(word.text) && hung === '') head = '';
    else if (/^[():;]$/u.test(word.text)) hung = head = '';
  }
}

function hitPlace(scene: Scene, { first, last, known }: Hit, at: number, note: Note): void {
  const edges = at === first ? (at === last - 1 ? 'B$' : 'B') : at === last - 1 ? 'I$' : 'I';
  const kind = joined(joined(known.rule, known.type), edges);
  const before = scene.tokens[first - 1];
  const after = scene.tokens[last];
  note(at, 'k', kind);
  note(at, before?.word.capital === true ? 'kj<' : 'kj', kind, after?.word.capital === true ? 'X' : '');
  note(at, 'kn', kind, after?.word.lower ?? '');
  note(at, 'kp', kind, before?.word.lower ?? '');
  note(at, 'ks', kind, joined(scene.setting[at] ?? 'text', scene.tokens[at]?.word.shape ?? ''));
}
