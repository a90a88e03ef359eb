/** Splits a phrase into the parties that it joins: "A, B, and C", "A, through B". */
import type { EntityMention } from '../model/annotation.ts';
import { matchesOf, oneOf } from '../rules/pattern.ts';
import { STATES } from '../vocab/world.ts';
import { officesIn } from './offices.ts';
import type { Named } from './readings.ts';

export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly party: Named;
}

/** Offices and names in a phrase, in order. */
export function anchorsOf(text: string, mentions: readonly EntityMention[]): Anchor[] {
  const offices = officesIn(text).map(({ start, end, name, agency }): Anchor => ({
    start,
    end,
    party: { kind: 'named', name, type: 'OFFICE', code: null, agency, state: null },
  }));
  const entities = mentions
    .filter((mention) => !offices.some((office) => mention.start < office.end && office.start < mention.end))
    .map((mention): Anchor => {
      const { start, end, name, type, code } = mention;
      return { start, end, party: { kind: 'named', name, type, code, agency: null, state: null } };
    });
  return [...offices, ...entities].sort((a, b) => a.start - b.start);
}

const JOINT =
  /,? (?:and|along with|together with|as well as|joined by|with|alongside|through|via|including) (?:fellow )?|, (?:and )?| & | – (?:including )?/gu;

/** Words after a comma that name others than those who act: "in coordination with the SSA", "a federal agency". */
const ASIDE =
  /^(?:in |on |at |by |as |working|acting|informed|which|who|led|under|a |an |the (?:first|largest|world|nation|country)|home to|among|for )/u;

export interface Part {
  readonly start: number;
  readonly end: number;
  /** Whether the part lists members of what stands before it: "including the Hewlett Foundation". */
  readonly including: boolean;
}

/** Splits "A, B, and C" outside names and brackets, and leaves out what is set in between commas. */
export function conjuncts(text: string, anchors: readonly Anchor[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let including = false;
  const push = (end: number): void => {
    const words = text.slice(from, end).trim();
    if (words !== '' && (parts.length === 0 || !ASIDE.test(words))) parts.push({ start: from, end, including });
  };
  for (const match of matchesOf(JOINT, text)) {
    const end = match.index + match[0].length;
    if (match.index < from || inName(text, anchors, match.index, end) || tellsState(text, from, match)) continue;
    // "in coordination [with] the SSA": part of what is set in.
    if (!match[0].startsWith(',') && parts.length > 0 && ASIDE.test(text.slice(from, match.index).trim())) continue;
    push(match.index);
    from = end;
    including ||= match[0].includes('including');
  }
  push(text.length);
  return parts;
}

const STATE = new RegExp(
  `^(?:${oneOf(STATES.flatMap(({ name, code }) => [name, code.slice(3)]))})(?=$|[ ,]+(?:\\p{Ll}|and\\b)|,? \\()`,
  'u',
);

/** "Newark[,] NJ", "Dane County[,] Ohio": the state that a place lies in, and no party beside it. */
function tellsState(text: string, from: number, match: RegExpExecArray): boolean {
  if (match[0] !== ', ' || !STATE.test(text.slice(match.index + 2))) return false;
  const place = text.slice(from, match.index).trim();
  return place !== '' && !STATES.some(({ name }) => place.endsWith(name) && place.length < name.length + 5);
}

/** Within a name, within brackets, or within a title: "Minister of Trade [and] Industry Jan Vestre". */
function inName(text: string, anchors: readonly Anchor[], start: number, end: number): boolean {
  if (anchors.some((anchor) => anchor.start < end && start < anchor.end)) return true;
  const next = anchors.find((anchor) => anchor.start >= end);
  const title =
    next?.party.type === 'PERSON' &&
    /^\p{Lu}\p{L}+ $/u.test(text.slice(end, next.start)) &&
    !/^(?:President|Prime|Vice|Secretary|Minister|Chancellor|King|Ambassador|Administrator|Director|Dr|Governor|Senator|Mayor) ?$/u.test(
      text.slice(end, next.start),
    );
  return (
    title &&
    /\b(?:of|for) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2} ?$/u.test(text.slice(Math.max(0, start - 40), start))
  );
}
