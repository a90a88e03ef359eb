/** Carries a name that breaks off too soon to its end: over its preposition, its bracketed acronym, its hyphen. */
import { GENERIC, HEADS, TITLES } from '../../vocab/heads.ts';
import { GIVEN_NAMES } from '../../vocab/world.ts';
import { spelledFrom } from './acronyms.ts';
import { over, type Candidate } from './candidate.ts';
import type { Scene } from './features.ts';
import { hitFrom, hitsIn } from './lexicon.ts';
import type { Token } from './tokens.ts';

export function completed(scene: Scene, candidate: Candidate): Candidate {
  if (candidate.type === 'PERSON') return wholePerson(scene.tokens, candidate);
  return overPreposition(scene, fromBracket(scene, candidate));
}

const TITLE_WORDS: ReadonlySet<string> = new Set(TITLES);
const isGivenName = (text: string): boolean =>
  !TITLE_WORDS.has(text) && GIVEN_NAMES.has(text.normalize('NFD').replace(/\p{M}/gu, ''));

/** Takes in a given name before a person's, and the second half of a double name. */
function wholePerson(tokens: readonly Token[], candidate: Candidate): Candidate {
  let { first, last } = candidate;
  while (candidate.first - first < MOST_GIVEN_NAMES && isGivenName(tokens[first - 1]?.word.text ?? '')) first -= 1;
  if (isHyphenedOn(tokens, last)) last += 2;
  return over(candidate, first, last);
}

function isHyphenedOn(tokens: readonly Token[], last: number): boolean {
  const hyphen = tokens[last];
  const next = tokens[last + 1];
  return hyphen?.word.text === '-' && next?.word.capital === true && hyphen.end === next.start;
}

/** "Better Online Ticket Sales (BOTS) Act": a name that begins inside a bracket begins where its acronym is spelled. */
function fromBracket({ tokens, hits }: Scene, candidate: Candidate): Candidate {
  const { first, last } = candidate;
  const open = tokens[first - 1]?.word.text === '(' ? first - 1 : first;
  if (tokens[open]?.word.text !== '(' || tokens[open + 2]?.word.text !== ')' || open + 3 >= last) return candidate;
  // What the lexicon knows is a name of its own: "World Trade Organization (WTO) [Agreement …]".
  if (hitsIn(hits, { first: open - 1, last: open }).some((hit) => hit.last === open))
    return over(candidate, open + 3, last);
  const begin = spelledFrom(tokens, open - 1, tokens[open + 1]?.word.text ?? '');
  return begin === null ? candidate : over(candidate, begin, last);
}

/** As many words as a name goes on. */
const LONGEST = 24;
const MOST_GIVEN_NAMES = 3;

/** Bodies that never stand without what they are for: "Bureau of …", "Task Force on …". */
const UNFINISHED: ReadonlySet<string> = new Set([
  'Bureau', 'Ministry', 'Office', 'Department', 'Council', 'Committee', 'Commission', 'Center', 'Centers', 'Institute', 'Secretariat', 'Force', 'Directorate', 'Administration', 'Board',
  'Treaty', 'Convention', 'Declaration', 'Framework', 'Partnership', 'Coalition', 'Alliance', 'Strategy', 'Plan', 'Account',
]); // prettier-ignore

function overPreposition(scene: Scene, candidate: Candidate): Candidate {
  const { first, last, type } = candidate;
  const { tokens } = scene;
  const text = tokens[last - 1]?.word.text ?? '';
  const house = text === 'House' && tokens[last - 2]?.word.text === 'White' && leadsToBody(tokens, last);
  const hangs =
    UNFINISHED.has(text) &&
    /^(?:ORG|PROGRAM|LAW)$/u.test(type) &&
    /^(?:of|for|on|against)$/u.test(tokens[last]?.word.text ?? '') &&
    hitFrom(scene.hits, last + 1)?.known.type !== 'GPE';
  return house || hangs ? over(candidate, first, endOf(scene, last)) : candidate;
}

const BODIES: ReadonlySet<string> = new Set(HEADS.ORG);

/** "White House [Task Force on …]": capitalised words up to a body's noun. */
function leadsToBody(tokens: readonly Token[], from: number): boolean {
  for (let at = from; tokens[at]?.word.capital === true; at += 1)
    if (BODIES.has(tokens[at]?.word.text ?? '')) return true;
  return false;
}

/** Where the words that go on a name end: before a small word that leads nowhere, or an "and" before another name. */
function endOf({ tokens, hits }: Scene, from: number): number {
  let end = from;
  for (let at = from; at < from + LONGEST; at += 1) {
    const word = tokens[at]?.word;
    if (!word) break;
    if (word.capital || word.shape === '00') end = at + 1;
    else if (!/^(?:of|for|on|against|and|the|&|-|,|\/|'s)$/u.test(word.text) || at - end > 1) break;
    else if (/^(?:and|&|,)$/u.test(word.text)) {
      const next = tokens[at + 1]?.word;
      const other = hitFrom(hits, at + 1) !== undefined;
      if (
        other ||
        next?.capital !== true ||
        BODIES.has(next.text) ||
        GENERIC.has(next.lower) ||
        TITLE_WORDS.has(next.text)
      )
        break;
      if (word.text === ',' && !listEnds(tokens, at)) break;
    }
  }
  return end;
}

const LONGEST_LIST = 8;

/** Whether a comma is followed by "and" with nothing but capitals and commas between. */
function listEnds(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 1; at < comma + LONGEST_LIST; at += 1) {
    const word = tokens[at]?.word;
    if (word?.text === 'and' || word?.text === '&') return tokens[at + 1]?.word.capital === true;
    if (word?.capital !== true && word?.text !== ',') return false;
  }
  return false;
}
