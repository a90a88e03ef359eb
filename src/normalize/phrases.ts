/** Reads the words that stand where an actor stands: named parties, a word that points back, or a group without a name. */
import type { EntityMention } from '../model/annotation.ts';
import { BODIES, ENVOYS, ORDERS, PARTIES, UNNAMED } from '../vocab/actor-nouns.ts';
import { anchorsOf, conjuncts, type Anchor } from './conjuncts.ts';
import type { Named, Reading } from './readings.ts';
import { stateNamed, statesIn } from './states.ts';

/** `text` is the phrase; `mentions` are the entities in it, in its own offsets. */
export function readPhrase(said: string, mentions: readonly EntityMention[]): Reading[] {
  // "This month [HHS] announced": when stands before who; blanked, so that offsets stay.
  const text = said.replace(WHEN, (when) => ' '.repeat(when.length));
  if (LEADERS_TOGETHER.test(text.trim())) return [{ kind: 'parties' }];
  const anchors = anchorsOf(text, mentions);
  const parts = conjuncts(text, anchors);
  const readings = parts.flatMap(({ start, end, including }) => {
    const own = anchors
      .filter((anchor) => start <= anchor.start && anchor.end <= end)
      .map((anchor) => ({ ...anchor, start: anchor.start - start, end: anchor.end - start }));
    return including
      ? own.map((anchor) => anchor.party)
      : readConjunct(text.slice(start, end), own, parts.length === 1);
  });
  return bestOf(readings);
}

const WHEN =
  /^(?:(?:earlier |later )?(?:this|last|next) (?:week|month|year|spring|summer|fall|autumn|winter|morning|afternoon)|(?:most )?recently|today|yesterday|tomorrow|tonight),? /i;

/** Beside a name, things, programmes and unnamed groups add nobody. */
function bestOf(readings: readonly Reading[]): Reading[] {
  const known = readings.filter(({ kind }) => kind !== 'other' && kind !== 'back' && kind !== 'unnamed');
  const acting = known.filter((reading) => reading.kind !== 'named' || !/^(?:PROGRAM|LAW)$/u.test(reading.type));
  const sure = acting.length > 0 ? acting : known;
  return sure.length > 0 ? sure : readings.slice(0, 1);
}

/** Two offices without names are the two who issue the document: "the President and Prime Minister". */
const LEADERS_TOGETHER =
  /^(?:both )?(?:the )?(?:president|prime minister|chancellor|premier|king) and (?:the )?(?:president|prime minister|chancellor|premier|king)$/i;

const LEAD =
  /^(?:(?:the|a|an|our|its|their|these|those|this|that|both|all|some|several|many|other|new|senior|fellow|former|acting|then|relevant|one|two|three|four|five|additional|more|most|each|every|such|of|from|top|key|local|respective|His|Her|Excellency|Majesty|Royal|Highness|Honorable|honorable|Dr\.|Mr\.|Ms\.|Mrs\.|H\.E\.|joint|independent)\s+)*/u;

function readConjunct(text: string, anchors: readonly Anchor[], alone: boolean): Reading[] {
  const words = text.trim();
  const pronoun = readPronoun(words);
  if (pronoun && !(pronoun.kind === 'speakers' && anchors.length > 0)) return [pronoun];
  const lead = LEAD.exec(text.trimStart())?.[0].length ?? 0;
  const offset = text.length - text.trimStart().length + lead;
  const person = anchors.find((anchor) => anchor.party.type === 'PERSON' && isTitle(text.slice(offset, anchor.start)));
  if (person) return [readPerson(text, person, anchors)];
  const [first, second] = anchors;
  if (first && isTitle(text.slice(offset, first.start))) return readNamed(text, first, second);
  return readNoun(headNoun(text.slice(offset)), words, anchors, alone);
}

/** A person with the body or state that the title names: "DHS Secretary Mayorkas", "Norwegian Minister of Trade Vestre". */
function readPerson(text: string, person: Anchor, anchors: readonly Anchor[]): Reading {
  if (text.startsWith(' Administration', person.end)) return { kind: 'office-holder', office: 'administration' };
  if (/^'s? (?!\p{Lu})/u.test(text.slice(person.end))) {
    const noun = headNoun(text.slice(person.end + 2));
    if (ORDERS.has(noun)) return { kind: 'order' };
  }
  const title = anchors.filter((anchor) => anchor.end <= person.start).map((anchor) => anchor.party);
  const place = title.find(({ type }) => type === 'GPE' || type === 'NORP');
  const body = title.findLast(({ type }) => type === 'ORG' || type === 'OFFICE');
  const agency = body?.type === 'OFFICE' ? body.agency : (body?.name ?? null);
  return { ...person.party, agency, state: place ? (stateNamed(place.name)?.name ?? place.name) : null };
}

function readPronoun(words: string): Reading | null {
  if (/^our (?:two |three )?(?:countries|nations|governments|leaders|economies|peoples)$/i.test(words))
    return { kind: 'parties' };
  if (/^(?:we|us|ours|our\b.*|together,? we|each of us|both of us)$/i.test(words)) return { kind: 'speakers' };
  if (/^(?:I|me)$/u.test(words)) return { kind: 'speaker' };
  if (/^(?:they|them|these|those|both)$/i.test(words)) return { kind: 'back', plural: true };
  if (/^(?:it|this|that|he|she|which|who|there)$/i.test(words)) return { kind: 'back', plural: false };
  if (/^(?:the )?vice president\b(?! \p{Lu})/iu.test(words) && !/ of /u.test(words))
    return { kind: 'office-holder', office: 'vicePresident' };
  if (/^(?:the )?first lady$/i.test(words)) return { kind: 'office-holder', office: 'firstLady' };
  if (/^(?:the )?president$/i.test(words)) return { kind: 'office-holder', office: 'president' };
  if (/^(?:the|this|his|my|our|her) administration$/i.test(words))
    return { kind: 'office-holder', office: 'administration' };
  if (/^(?:the )?(?:u\.?s\.? )?federal government$/i.test(words)) return { kind: 'office-holder', office: 'state' };
  return null;
}

/** Whether the words before a name are no more than its title: "Prime Minister", "U.S. Deputy National Security Advisor". */
function isTitle(words: string): boolean {
  return /^(?:\p{Lu}[\p{L}.'-]*,? |(?:of|for|and|the|to|on) )*$/u.test(words) || words.trim() === '';
}

/** The lower-case word that a phrase is about: the last one before a preposition, comma or bracket. */
export function headNoun(words: string): string {
  const phrase =
    words
      .replace(/ \([^)]{0,40}\)/u, '')
      .split(
        /[,(—–:]|\b(?:of|for|from|in|on|at|to|with|by|under|within|across|through|that|who|which|whose|including|involving|around|between|among|against|about|as|established|created|currently|already|participating in|selected|made|receiving|seeking|enrolled|traveling|wishing|not)\b/u,
      )[0] ?? '';
  return (phrase.trim().split(/\s+/u).at(-1) ?? '').replace(/(?:'s?|\.)$/u, '').toLowerCase();
}

function readNamed(text: string, first: Anchor, second: Anchor | undefined): Reading[] {
  const { party } = first;
  if (party.type === 'OFFICE') return [party];
  const rest = text.slice(first.end).replace(/^(?:\s*\([^)]{0,40}\))/u, '');
  if (second && isNextName(text, first, second) && (second.party.type === 'ORG' || second.party.type === 'OFFICE')) {
    const envoys = ENVOYS.has(headNoun(text.slice(second.end))) && !text.startsWith("'s", first.end);
    return [envoys ? stateOrParty(party) : second.party];
  }
  const possessive = /^'s?\s+/u.exec(rest)?.[0].length ?? 0;
  if (/^\s*(?:[,(—–]|(?:of|for|in|on|at|to|with|by|under|also|today|now)\b)/u.test(rest)) return named(party);
  const noun = headNoun(rest.slice(possessive));
  if (ORDERS.has(noun)) return [{ kind: 'order' }];
  if (ENVOYS.has(noun)) return compound(party.name) ?? [stateOrParty(party)];
  if (PARTIES.has(noun) || noun === 'partners')
    return party.type === 'GPE' ? [{ kind: 'unnamed' }] : [{ kind: 'members', of: party }];
  if (UNNAMED.has(noun)) return [{ kind: 'unnamed' }];
  return possessive === 0 && noun !== '' && party.type === 'NORP' ? [{ kind: 'other' }] : named(party);
}

/** "Mexican officials" act for Mexico; "North American governments" for the parties of the document. */
function stateOrParty(party: Named): Reading {
  if (party.type !== 'NORP') return party;
  const state = stateNamed(party.name);
  return state ? { ...party, type: 'GPE', name: state.name, code: state.code } : { kind: 'parties' };
}

/** Laws, events and programmes do not act themselves: someone runs them. */
function named(party: Named): Reading[] {
  if (party.type === 'LAW' || party.type === 'EVENT' || party.type === 'NORP' || party.type === 'LOC')
    return compound(party.name) ?? [{ kind: 'back', plural: false }];
  return [party];
}

/** "the U.S.-EU Summit": the states that the name joins. */
function compound(name: string): Named[] | null {
  const states = statesIn(name).filter((state) => state.people !== true);
  if (states.length < 2) return null;
  return states.map(({ name: state, code }) => ({
    kind: 'named',
    name: state,
    type: 'GPE',
    code,
    agency: null,
    state: null,
  }));
}

function isNextName(text: string, first: Anchor, second: Anchor): boolean {
  const between = text.slice(first.end, second.start);
  return /^(?:'s?)? (?:(?:\p{Lu}[\p{L}.'-]* |(?:of|for|and|the) )*)$/u.test(between) || /^'s $/u.test(between);
}

/** A body named in capitals that is no mention: "the [Rivers Advisory Council]". */
const TITLED = /^(?:the |a |an )?((?:U\.S\. )?(?:\p{Lu}[\p{L}-]+ (?:\([A-Z]{2,8}\) )?){2,7}\p{Lu}[\p{L}-]+)$/u;

/** A company that no list has, by its shape: "Harbour Robotics", "HD Lindgren Marine". */
const NAMELIKE = /^(?:\p{Lu}[\p{L}\d.&'-]* ){1,5}\p{Lu}[\p{L}\d.&'-]*$/u;
/** Plurals of people and institutions, capitalised in titles, name nobody: "Community Health Workers". */
const CLASS_NOUN =
  /(?:ers|ors|ants|ents|ians|ists|ees|men|women|people|families|students|centers|schools|tribes|programs?|plan|act|corps)$/u;

const POINTS = /^(?:this|that|these|those|its|our|his|their|relevant|participating|other|all|each)\b/i;

function bodyOf(words: string): Named {
  const name = words.replace(/ \([A-Z]{2,8}\)/u, '').replace(/^The /u, '');
  return { kind: 'named', name, type: 'ORG', code: null, agency: null, state: null };
}

function readNoun(noun: string, words: string, anchors: readonly Anchor[], alone: boolean): Reading[] {
  const definite = /^(?:the|this|that|its|both|these|those|all|two|three|each|his|their)\b/i.test(words);
  const bare = words.toLowerCase().startsWith(noun);
  if (ORDERS.has(noun) || (definite && /^(?:first|second|third)$/u.test(noun))) return [{ kind: 'order' }];
  if (ENVOYS.has(noun) || PARTIES.has(noun)) {
    const own = partiesOf(words, noun, anchors);
    if (own.length > 0) return own;
    if (
      (PARTIES.has(noun) && (definite || (bare && (alone || noun === 'leaders')))) ||
      /\b(?:both|our|two|three)\b/i.test(words)
    )
      return [{ kind: 'parties' }];
  }
  const titled = TITLED.exec(words)?.[1];
  if (BODIES.has(noun) && titled !== undefined) return [bodyOf(titled)];
  if (BODIES.has(noun) && /^the\b/i.test(words)) return [{ kind: 'body', noun, words }];
  if (UNNAMED.has(noun)) return [{ kind: 'unnamed' }];
  // "The Strategy", "This Fund" point back; "The Harbour Trust" is a name.
  const named = words.replace(/^the /i, '');
  if ((NAMELIKE.test(named) || /^\p{Lu}{3,8}$/u.test(named)) && !POINTS.test(words) && !CLASS_NOUN.test(noun))
    return [bodyOf(named)];
  return [definite ? { kind: 'back', plural: noun.endsWith('s') } : { kind: 'other' }];
}

/** "officials from the United States and Japan", "the leaders of India and Israel", "U.S. and Mexican officials" */
function partiesOf(words: string, noun: string, anchors: readonly Anchor[]): Reading[] {
  const after = words.slice(words.toLowerCase().indexOf(noun) + noun.length);
  const end = words.length - after.length + (/^ (?:of|from|for|in|at|and|[^a-z]|the)+/u.exec(after)?.[0].length ?? 0);
  return anchors
    .filter(({ start, party }) => start < Math.max(end, 1) && /^(?:GPE|ORG|NORP)$/u.test(party.type))
    .map(({ party }) => stateOrParty(party));
}
