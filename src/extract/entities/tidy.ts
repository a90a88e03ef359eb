/** Puts the edges of tagged names right, and drops what names nothing by itself. */
import { GENERIC, HEADS } from '../../vocab/heads.ts';
import { COMPANY_WORDS } from '../../vocab/world.ts';
import { over, type Candidate } from './candidate.ts';
import { completed } from './complete.ts';
import type { Scene } from './features.ts';
import { hitFrom, hitsIn, type Hit } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The candidate with its edges put right, cut in two where it runs two names together, or nothing. */
export function tidied(scene: Scene, candidate: Candidate): Candidate[] {
  return cutAtCommas(scene, candidate)
    .flatMap((part) => cutAtHit(scene, part))
    .flatMap((part) => cutAtAnd(scene, part))
    .map((part) => trimmed(scene.tokens, afterVerb(scene.tokens, endedAtLeader(scene, part))))
    .map((part) => withoutPlaceAndDay(scene, completed(scene, part)))
    .filter((part) => part.last > part.first && !isGeneric(scene, part) && !isMonth(scene, part));
}

const PREPOSITION = /^(?:of|for|on|to|against|in|with|from|between|by)$/u;

/**
 * A comma parts two names where the lexicon knows what follows it, and else unless the list hangs on a preposition ("Bureau of
 * Alcohol, Tobacco and Firearms"), ends in "and" ("Foreign, Commonwealth, and Development Office") or tells the form of company.
 */
function cutAtCommas({ tokens, hits }: Scene, candidate: Candidate): Candidate[] {
  const parts: Candidate[] = [];
  let from = candidate.first;
  let hangs = candidate.type === 'LAW';
  for (let at = candidate.first; at < candidate.last; at += 1) {
    const text = tokens[at]?.word.text ?? '';
    hangs ||= PREPOSITION.test(text) || text === '(';
    if (text !== ',' || BELONGS.test(tokens[at + 1]?.word.text ?? '')) continue;
    if (hangs || joinsLater(tokens, at, candidate.last)) {
      const next = hitFrom(hits, at + 1);
      if (!next || next.last > candidate.last || next.last - next.first < 2) continue;
    }
    parts.push(over(candidate, from, at));
    from = at + 1;
  }
  return [...parts, over(candidate, from, candidate.last)];
}

const BELONGS = /^(?:Inc\.?|LLC|Ltd\.?|Jr\.|Sr\.|D\.C\.|DC|and|the)$/u;
const LONGEST_LIST = 24;

function joinsLater(tokens: readonly Token[], comma: number, last: number): boolean {
  for (let at = comma + 1; at < Math.min(last, comma + LONGEST_LIST); at += 1) {
    if (/^(?:and|&)$/u.test(tokens[at]?.word.text ?? '')) return true;
  }
  return false;
}

/** "Department of Education's Office of …", "Gaza Jane Doe": what the lexicon knows at the beginning is a name of its own. */
function cutAtHit(scene: Scene, candidate: Candidate): Candidate[] {
  const hit = hitFrom(scene.hits, candidate.first);
  if (!hit || hit.known.rule === 'leader-name' || hit.last >= candidate.last - 1) return [candidate];
  const own = over(candidate, candidate.first, hit.last, hit.known.type);
  if (/^'s?$/i.test(scene.tokens[hit.last]?.word.text ?? '') && hit.known.type !== 'NORP')
    return [own, over(candidate, hit.last + 1, candidate.last)];
  return candidate.type === 'PERSON' && /^(?:GPE|ORG|LOC)$/u.test(hit.known.type)
    ? [own, over(candidate, hit.last, candidate.last)]
    : [candidate];
}

const BODY_HEADS: ReadonlySet<string> = new Set(HEADS.ORG);

/** "[Department of Trade] and [Department of Labor]", "[Federation of Nurses] and [National Health Association]", "[Citi] and [Harbour Partners]" */
function cutAtAnd(scene: Scene, candidate: Candidate): Candidate[] {
  const { tokens, hits } = scene;
  const { first, last, type } = candidate;
  if (type !== 'ORG') return [candidate];
  for (let at = first + 1; at < last - 1; at += 1) {
    if (tokens[at]?.word.text !== 'and' || hits.some((hit) => hit.first <= at && at < hit.last)) continue;
    const next = tokens[at + 1]?.word.text === 'the' ? at + 2 : at + 1;
    const opens = BODY_HEADS.has(tokens[next]?.word.text ?? '') && PREPOSITION.test(tokens[next + 1]?.word.text ?? '');
    const whole = last - next >= 3 && BODY_HEADS.has(tokens[last - 1]?.word.text ?? '');
    const before = tokens.slice(first, at).some(({ word }) => BODY_HEADS.has(word.text));
    const company = at === first + 1 && COMPANY_WORDS.has(tokens[first]?.word.text ?? '');
    if ((before || company) && (opens || whole))
      return [over(candidate, first, at), ...cutAtAnd(scene, over(candidate, next, last))];
  }
  return [candidate];
}

/** In a headline the verb before a name has a capital: "Establish the [Gender Council]". */
function afterVerb(tokens: readonly Token[], candidate: Candidate): Candidate {
  const the = candidate.first + 1;
  if (
    tokens[the]?.word.text !== 'the' ||
    the + 1 >= candidate.last ||
    PREPOSITION.test(tokens[the - 1]?.word.lower ?? '')
  )
    return candidate;
  return over(candidate, the + 1, candidate.last);
}

/** In a headline the verb after a president has a capital too: "President Biden Signs". */
function endedAtLeader(scene: Scene, candidate: Candidate): Candidate {
  if (candidate.type !== 'PERSON') return candidate;
  const leader = hitsIn(scene.hits, candidate).find(({ known }) => known.rule === 'leader-name');
  return leader ? over(candidate, candidate.first, leader.last) : candidate;
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** "in May" is no place. */
function isMonth({ tokens }: Scene, { first, last, type }: Candidate): boolean {
  return last - first === 1 && type !== 'PERSON' && MONTH.test(tokens[first]?.word.lower ?? '');
}

/** Leaves off where and when: "G20 Summit [in Bali]", "Energy Council [on February 7]". */
function withoutPlaceAndDay(scene: Scene, candidate: Candidate): Candidate {
  const { first, last, type } = candidate;
  for (let at = first + 1; at < last - 1; at += 1) {
    const word = scene.tokens[at]?.word.text ?? '';
    if (/^(?:on|in|of)$/u.test(word) && MONTH.test(scene.tokens[at + 1]?.word.lower ?? '') && type !== 'LAW')
      return over(candidate, first, at);
    if (word === 'in' && isPlaceTo(hitFrom(scene.hits, at + 1), last)) return over(candidate, first, at);
  }
  return candidate;
}

const isPlaceTo = (hit: Hit | undefined, last: number): boolean =>
  hit?.last === last && /^(?:GPE|LOC)$/u.test(hit.known.type);

const EDGE_MARK = /^(?:[,.;:/'"\u2013&-]|'s|of|for|on|to|and|the|between|with|in|from|at|by|a|an|against)$/i;

function trimmed(tokens: readonly Token[], candidate: Candidate): Candidate {
  let { first, last } = candidate;
  while (first < last && EDGE_MARK.test(tokens[first]?.word.text ?? '') && tokens[first]?.word.text !== 'The')
    first += 1;
  while (last > first && EDGE_MARK.test(tokens[last - 1]?.word.text ?? '')) last -= 1;
  if (tokens[last - 1]?.word.text === '(') last -= 1;
  if (tokens[last - 1]?.word.text === ')' && !tokens.slice(first, last).some((token) => token.word.text === '('))
    last -= 1;
  return over(candidate, first, last);
}

/** Names nothing by itself, and is in no list: "Task Force", "Federal Government", "Memorandum of Understanding". */
function isGeneric({ tokens, hits }: Scene, { first, last }: Candidate): boolean {
  for (let at = first; at < last; at += 1) {
    const { lower = '' } = tokens[at]?.word ?? {};
    if (!GENERIC.has(lower) && !/^(?:of|and|the|for|on|to)$/u.test(lower)) return false;
  }
  return hitFrom(hits, first)?.last !== last;
}
