/** What the tagger looks at: for each token of a run the words, shapes, lists and phrase around it, as short strings. */
import { COMMON_ACRONYMS, HEADS, TITLES } from '../../vocab/heads.ts';
import { COMPANY_WORDS, GIVEN_NAMES, STATES, SURNAMES } from '../../vocab/world.ts';
import type { Hit } from './lexicon.ts';
import { phrasesOf, type Run } from './runs.ts';
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

/** What a word says by itself, seen from `distance` tokens away. */
export function wordFeatures({ lower, shape, text }: Word, distance: number): string[] {
  const at = String(distance);
  const own = [`w${at}=${lower}`, `s${at}=${shape}`];
  const lists = listsOf(text, lower);
  if (lists !== '') own.push(`l${at}=${lists}`);
  if (distance === 0) own.push(`e=${lower.slice(-3)}`, `b=${lower.slice(0, 2)}`);
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

/** What the place of a token says, for each token of a run. */
export function placeFeatures(scene: Scene, run: Run): string[][] {
  const features: string[][] = Array.from({ length: run.last - run.first }, (_, offset) =>
    plainPlace(scene, run.first + offset),
  );
  for (const phrase of phrasesOf(scene.tokens, run)) {
    for (let at = phrase.first; at < phrase.last; at += 1)
      features[at - run.first]?.push(...phrasePlace(scene, phrase, at));
  }
  for (const hit of scene.hits) {
    for (let at = Math.max(hit.first, run.first); at < Math.min(hit.last, run.last); at += 1) {
      features[at - run.first]?.push(...hitPlace(scene, hit, at));
    }
  }
  return features;
}

const lowerAt = ({ tokens }: Scene, at: number): string => tokens[at]?.word.lower ?? '';
const shapeAt = ({ tokens }: Scene, at: number): string => tokens[at]?.word.shape ?? '^';

function plainPlace(scene: Scene, at: number): string[] {
  const lower = lowerAt(scene, at);
  const shape = shapeAt(scene, at);
  const setting = scene.setting[at] ?? 'text';
  const common = scene.smallWords.has(lower);
  return [
    `ww=${lowerAt(scene, at - 1)} ${lower}`,
    `wn=${lower} ${lowerAt(scene, at + 1)}`,
    `ss=${shapeAt(scene, at - 1)} ${shape} ${shapeAt(scene, at + 1)}`,
    `o=${scene.opens[at] === true ? 'open' : ''} ${setting} ${shape}${common ? ' common' : ''}`,
    ...(scene.acronyms.has(scene.tokens[at]?.word.text ?? '') ? ['acronym'] : []),
  ];
}

/** `<` before the head, `=` at it, `>` after it. */
function phrasePlace(scene: Scene, { first, last, head }: Run & { readonly head: number }, at: number): string[] {
  const side = at < head ? '<' : at === head ? '=' : '>';
  const headWord = lowerAt(scene, head);
  const setting = scene.setting[at] ?? 'text';
  return [
    `h${side}${headWord}`,
    `ht${side}${HEAD_TYPES.get(headWord) ?? ''} ${setting}`,
    `p=${lowerAt(scene, first - 1)}${at === first ? '^' : ''}`,
    `n=${lowerAt(scene, last)}${at === last - 1 ? '$' : ''}`,
    `n=${lowerAt(scene, last)} ${HEAD_TYPES.get(headWord) ?? ''}`,
    `len=${Math.min(last - first, 5)} ${at === first ? '^' : ''}${at === last - 1 ? '$' : ''} ${setting}`,
  ];
}

function hitPlace(scene: Scene, { first, last, known }: Hit, at: number): string[] {
  const kind = `${known.rule} ${known.type}`;
  const edge = `${at === first ? 'B' : 'I'}${at === last - 1 ? '$' : ''}`;
  const before = scene.tokens[first - 1];
  const after = scene.tokens[last];
  const joined = `${before?.word.capital === true ? 'X' : ''}_${after?.word.capital === true ? 'X' : ''}`;
  return [
    `k=${kind} ${edge}`,
    `kj=${kind} ${edge} ${joined}`,
    `kn=${kind} ${edge} ${after?.word.lower ?? ''}`,
    `kp=${kind} ${edge} ${before?.word.lower ?? ''}`,
    `ks=${kind} ${edge} ${scene.setting[at] ?? 'text'} ${scene.tokens[at]?.word.shape ?? ''}`,
  ];
}
