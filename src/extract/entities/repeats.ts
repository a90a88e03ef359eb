/** Carries what one place of a document shows over to the others: an acronym's type, the type of a name, a name passed over. */
import type { EntityType } from '../../model/annotation.ts';
import { UNNAMED } from '../../vocab/actor-nouns.ts';
import { ORDINALS } from '../../vocab/numbers.ts';
import { BODY_NOUNS, PARTY_NOUNS } from '../../vocab/subjects.ts';
import { isBracketed, type Acronyms } from './acronyms.ts';
import { over, type Candidate } from './candidate.ts';
import { apart } from './candidates.ts';
import type { Scene } from './features.ts';
import type { Token } from './tokens.ts';

/** The candidates of each block, made to agree with each other over the document. */
export function agree(
  scenes: readonly Scene[],
  found: readonly (readonly Candidate[])[],
  acronyms: Acronyms,
): Candidate[][] {
  const textOf = ({ block, first, last }: Candidate): string => joined(scenes[block]?.tokens ?? [], first, last);
  const types = commonTypes(found.flat().map((candidate) => [textOf(candidate), candidate.type]));
  for (const [acronym, name] of acronyms) if (name) types.set(acronym, name.type);
  const known = found.map((own) =>
    own
      .filter((candidate) => acronyms.get(textOf(candidate)) !== null)
      .map((candidate) => over(candidate, candidate.first, candidate.last, types.get(textOf(candidate)))),
  );
  const telling = byFirstWord([...types].filter(([text]) => isTelling(text) && acronyms.get(text) !== null));
  const openers = openersOf(scenes, known, textOf);
  const repeats = scenes.map((scene, block) => repeatsIn(scene, block, telling, known[block] ?? []));
  const named = countTexts(known, textOf);
  const passedOver = countTexts(repeats, textOf);
  /** A name that is passed over more often than not is none, unless its acronym says what it stands for. */
  const holds = (candidate: Candidate): boolean => {
    const text = textOf(candidate);
    return acronyms.has(text) || 2 * (named.get(text) ?? 0) >= (passedOver.get(text) ?? 0);
  };
  return known.map((own, block) => {
    const held = [...own, ...(repeats[block] ?? [])].filter(holds);
    return apart([...held, ...openers(block, held)]);
  });
}

const joined = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last)
    .map((token) => token.word.text)
    .join(' ');

function countTexts(
  candidates: readonly (readonly Candidate[])[],
  textOf: (candidate: Candidate) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const candidate of candidates.flat()) counts.set(textOf(candidate), (counts.get(textOf(candidate)) ?? 0) + 1);
  return counts;
}

/** For each text the type that it has most often; of equals the one met first. */
function commonTypes(typed: readonly (readonly [string, EntityType])[]): Map<string, EntityType> {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const [text, type] of typed) {
    const own = counts.get(text) ?? new Map<EntityType, number>();
    own.set(type, (own.get(type) ?? 0) + 1);
    counts.set(text, own);
  }
  const common = new Map<string, EntityType>();
  for (const [text, own] of counts) {
    const [top] = [...own].sort((a, b) => b[1] - a[1]);
    if (top && !MANY_SIDED.has(text)) common.set(text, top[0]);
  }
  return common;
}

/** Names that are one thing here and another there. */
const MANY_SIDED: ReadonlySet<string> = new Set(['White House', 'Washington', 'Georgia']);

/** A name of several words, or an acronym, is the same wherever it stands; a single word may be none ("Energy"). */
function isTelling(text: string): boolean {
  return / /u.test(text) || /^\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}]$/u.test(text);
}

/** A capital that opens a sentence says nothing: a single word found as a body elsewhere, and nowhere written small, is it there too. */
function openersOf(
  scenes: readonly Scene[],
  known: readonly (readonly Candidate[])[],
  textOf: (candidate: Candidate) => string,
): (block: number, found: readonly Candidate[]) => Candidate[] {
  const bodies = new Set(
    known
      .flat()
      .filter(({ type }) => type === 'ORG')
      .map(textOf)
      .filter((text) => !text.includes(' ') && !NOUNS.has(text.toLowerCase())),
  );
  for (const { tokens } of scenes)
    for (const { word } of tokens) if (!word.capital) bodies.delete(capitalized(word.text));
  return (block, found) => {
    const scene = scenes[block];
    if (!scene || bodies.size === 0) return [];
    return scene.tokens.flatMap(({ word }, first): Candidate[] => {
      if (
        scene.opens[first] !== true ||
        !bodies.has(word.text) ||
        found.some((one) => one.first <= first && first < one.last)
      )
        return [];
      return [{ block, first, last: first + 1, type: 'ORG', name: null, rule: 'repeated-name' }];
    });
  };
}

/** Words that open a sentence as what they always are. */
const NOUNS: ReadonlySet<string> = new Set([...PARTY_NOUNS, ...BODY_NOUNS, ...UNNAMED, ...Object.keys(ORDINALS)]);

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

interface Repeated {
  readonly texts: readonly string[];
  readonly type: EntityType;
}

function byFirstWord(types: readonly (readonly [string, EntityType])[]): Map<string, Repeated[]> {
  const names = new Map<string, Repeated[]>();
  for (const [text, type] of types) {
    const texts = text.split(' ');
    const own = names.get(texts[0] ?? '') ?? [];
    own.push({ texts, type });
    names.set(texts[0] ?? '', own);
  }
  for (const own of names.values()) own.sort((a, b) => b.texts.length - a.texts.length);
  return names;
}

/** Places of known names where nothing was found. */
function repeatsIn(
  scene: Scene,
  block: number,
  repeated: ReadonlyMap<string, readonly Repeated[]>,
  found: readonly Candidate[],
): Candidate[] {
  const repeats: Candidate[] = [];
  const taken = new Uint8Array(scene.tokens.length);
  for (const { first, last } of found) taken.fill(1, first, last);
  scene.tokens.forEach((token, first) => {
    const name = repeated
      .get(token.word.text)
      ?.find(({ texts }) =>
        texts.every((text, offset) => scene.tokens[first + offset]?.word.text === text && taken[first + offset] === 0),
      );
    if (!name) return;
    const last = first + name.texts.length;
    taken.fill(1, first, last);
    repeats.push({
      block,
      first,
      last,
      type: name.type,
      name: null,
      rule: isBracketed(scene.tokens, first) ? 'acronym' : 'repeated-name',
    });
  });
  return repeats;
}
