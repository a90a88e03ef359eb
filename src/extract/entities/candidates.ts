/** Names on their way from the tagger to mentions: still in tokens of their block. */
import { applyRules, longestFirst } from '../../rules/rule.ts';
import type { Candidate } from './candidate.ts';
import type { Scene } from './features.ts';
import { FORM_RULES } from './rules.ts';
import { departmentsIn } from './coordination.ts';
import type { Hit } from './lexicon.ts';
import { tidied } from './tidy.ts';
import { titledPeople } from './titled.ts';
import { placesAfterPrepositions, townsBeforeStates } from './places.ts';
import type { Tagger } from './tagger.ts';
import type { Token } from './tokens.ts';

/** What the form rules and the tagger find in a block; where they overlap the longer stands, of equals the form. */
export function candidatesOf(scene: Scene, block: number, plain: string, tagger: Tagger): Candidate[] {
  const formed = applyRules(FORM_RULES, plain, undefined).flatMap(({ start, end, value, rule }) => {
    const first = tokenAt(scene.tokens, start);
    const last = tokenAt(scene.tokens, end - 1) + 1;
    return [{ block, first, last, type: value.type, name: value.name, rule }];
  });
  const tagged = tagger
    .tag(scene)
    .map(({ first, last, type }) => ({ block, first, last, type, name: null, rule: 'tagger' }));
  const certain = scene.hits
    .filter(isCertain)
    .map(({ first, last, known }) => ({ block, first, last, type: known.type, name: null, rule: known.rule }));
  return apart([
    ...departmentsIn(scene.tokens, block),
    ...formed,
    ...certain,
    ...titledPeople(scene, block),
    ...townsBeforeStates(scene, block),
    ...placesAfterPrepositions(scene, block),
    ...tagged
      .flatMap((name) => tidied(scene, name))
      .filter((name) => !formed.some((form) => isFixed(form) && form.first < name.last && name.first < form.last)),
  ]);
}

/** An administration's name is never part of a longer one, also in headlines ("Biden-Harris Administration Releases"). */
const isFixed = ({ rule }: Candidate): boolean => rule === 'administration';

/** What a user named, and a known name of many words, is itself whatever stands around it. */
function isCertain({ first, last, known }: Hit): boolean {
  return known.rule.startsWith('user-') || (last - first >= 4 && /^(?:ORG|LAW|PROGRAM)$/u.test(known.type));
}

/** The token that holds an offset, by binary search; the one before it where none does. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Leaves no overlaps: the longer wins, of equals the first. */
export function apart(candidates: readonly Candidate[]): Candidate[] {
  return longestFirst(candidates.map((candidate) => ({ start: candidate.first, end: candidate.last, candidate }))).map(
    ({ candidate }) => candidate,
  );
}
