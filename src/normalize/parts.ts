/** The several acts that one promise names: "will fund clinics, train nurses, and publish the results" (GUIDELINES section 9). */
import type { Span } from '../model/span.ts';
import { matchesOf } from '../rules/pattern.ts';
import { VERBS } from '../vocab/verbs.ts';
import { gerundOf } from './gerunds.ts';

/** One act of a promise, in offsets of the unit's text: its segment runs to the next act. */
export interface Act extends Span {
  readonly action: string;
  readonly object: string;
}

const BASES: ReadonlySet<string> = new Set(VERBS);
const GERUNDS: ReadonlyMap<string, string> = new Map(VERBS.map((verb) => [gerundOf(verb), verb]));

/** Words that are nouns at least as often as verbs: after "and" alone they go on with a list of nouns. */
const NOUNS: ReadonlySet<string> = new Set(
  `access aid approach benefit board care challenge change charge check claim control cost counter credit cut demand design display
  effect engineer exchange export finance focus force function fund grant harm help home honor host house impact import increase
  influence interest issue kick land launch lead level limit market match measure model monitor name need network offer order
  partner permit pilot plan play post power practice present process produce profit program progress project promise purchase
  range rank release rent report request research respect rest result return review rise risk sanction scale seed set shape share
  ship shop source spot staff stage stand start state step stock store strike study supply support surge surplus survey target
  task team test trade train transfer transit transport travel treat trust try turn use value visit volunteer vote work
  store resource feature`.split(/\s+/u),
);

const JOINT =
  /(?:, and |; and |,? as well as | and |[,;] )(?<again>to |will |also |will also |then |further )?(?<verb>[\p{Ll}-]+)(?= )/gu;

/**
 * The acts in order, the main one first; one only where the unit coordinates no other. `action` is the lemma of the main verb.
 *
 *   will [fund clinics,] [train nurses,] and [publish the results]
 *        main            ", train"        ", and publish": the same form of verb, with no "to …" or "that …" begun between
 */
export function actsOf(text: string, cue: number, action: string, object: string): Act[] {
  const main = mainVerb(text, cue, action);
  if (!main) return [{ start: 0, end: text.length, action, object }];
  const starts = [{ at: main.start, action, object }];
  for (const match of matchesOf(JOINT, text.slice(main.end))) {
    const at = main.end + match.index + match[0].length - (match.groups?.['verb']?.length ?? 0);
    const lemma = lemmaOf(match.groups?.['verb'] ?? '', main.gerund);
    const last = starts.at(-1);
    if (lemma === null || !last || isNested(text.slice(last.at, main.end + match.index), match, main.infinitive))
      continue;
    if (isNounAgain(lemma, match, text.slice(at))) continue;
    starts.push({ at, action: lemma, object: objectAfter(text.slice(at)) });
  }
  return starts.map(({ at, ...act }, index) => ({
    ...act,
    start: index === 0 ? 0 : at,
    end: starts[index + 1]?.at ?? text.length,
  }));
}

interface MainVerb extends Span {
  readonly gerund: boolean;
  /** Whether "to" stands before it, as in "agreed to fund": then "and to train" goes on with it. */
  readonly infinitive: boolean;
}

function mainVerb(text: string, cue: number, action: string): MainVerb | null {
  if (!BASES.has(action)) return null;
  const found = formsOf(action);
  found.lastIndex = cue;
  const match = found.exec(text);
  if (!match) return null;
  const start = match.index;
  const infinitive = /(?<!\p{L})to $/u.test(text.slice(cue, start));
  return { start, end: start + match[0].length, gerund: match[0].toLowerCase() !== action, infinitive };
}

/** One pattern a verb, made when first met. */
const FORMS = new Map<string, RegExp>();

function formsOf(verb: string): RegExp {
  const known = FORMS.get(verb);
  if (known) return known;
  const made = new RegExp(String.raw`\b(?:${verb}|${gerundOf(verb)})\b`, 'gi');
  FORMS.set(verb, made);
  return made;
}

function lemmaOf(word: string, gerund: boolean): string | null {
  if (gerund) return GERUNDS.get(word) ?? null;
  return BASES.has(word) ? word : null;
}

/** Whether an infinitive or a relative clause, begun since the last act, holds this verb. */
function isNested(between: string, match: RegExpExecArray, infinitive: boolean): boolean {
  const again = match.groups?.['again'] ?? '';
  if (again.startsWith('will')) return false;
  if (infinitive && again === 'to ') return false;
  const since = between.replace(/^\S+/u, '');
  const begun = [...matchesOf(/\bto (?<verb>\p{Ll}+)/gu, since)].some(({ groups }) =>
    BASES.has(groups?.['verb'] ?? ''),
  );
  return begun || NESTS.test(since);
}

const NESTS =
  /\b(?:that|which|who|whose|where|how|ways?|by \p{Ll}+ing|including|such as|while|helping|for \p{Ll}+ing)\b/u;

/** "support and training", "funds, and help for": a noun of a list, not a verb. */
function isNounAgain(lemma: string, match: RegExpExecArray, rest: string): boolean {
  if ((match.groups?.['again'] ?? '') !== '') return false;
  const next = /^[\p{L}-]+ (?<next>[\p{L}\d$-]+)/u.exec(rest)?.groups?.['next'] ?? '';
  if (/^(?:and|or|of|for|in|on|at|by|from|that|which|is|are|will|as|with|to)$/u.test(next))
    return !/^(?:with|to|on|for|in)$/u.test(next) || NOUNS.has(lemma);
  return (
    NOUNS.has(lemma) && !/^(?:the|a|an|its|their|our|new|all|more|additional|\p{Lu}.*|\p{L}+s|\d.*|\$.*)$/u.test(next)
  );
}

const STOP =
  /[;:.(]|,(?!\d)|\b(?:to|for|in|on|by|with|that|which|who|from|through|at|of|and|or|as|including|so|under|across|into|between|during|over|within|against|among|around|about|toward|towards|via|when|where|while)\b/u;
const DETERMINER =
  /^(?:the|a|an|its|their|our|all|more|new|any|each|every|these|those|this|that|additional|other|some)\s+/i;

/** The noun after a verb, without what stands before and after it: "publish [the annual] results [of …]" → `results`. */
function objectAfter(rest: string): string {
  const after = rest.replace(/^\S+\s+/u, '').replace(/^(?:with|on|to|out|up|in|for)\s+/u, '');
  const stop = STOP.exec(after)?.index ?? after.length;
  let words = after.slice(0, stop).trim();
  for (let match = DETERMINER.exec(words); match; match = DETERMINER.exec(words)) words = words.slice(match[0].length);
  const name = /(?:\p{Lu}[\p{L}\d-]*(?: |$)){2,}$/u.exec(words);
  return name ? name[0].trim() : (words.split(' ').at(-1) ?? '');
}
