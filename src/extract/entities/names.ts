/** Gives mentions their canonical names (GUIDELINES sections 7 and 8): known names, acronyms spelled out, short names made full. */
import type { EntityMention, EntityType } from '../../model/annotation.ts';
import type { UserWords } from '../../model/draft.ts';
import { STATES } from '../../vocab/world.ts';
import type { Acronyms } from './acronyms.ts';
import type { Candidate } from './candidate.ts';
import { DEPARTMENT_OF } from './coordination.ts';
import type { Scene } from './features.ts';
import { fullNamesOf, type FullNames } from './full-names.ts';
import { knownAs, type Known, type Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

interface Draft {
  readonly candidate: Candidate;
  readonly start: number;
  readonly end: number;
  /** The words of the mention, as printed, on one line. */
  readonly text: string;
  /** What the lexicon knows of exactly these words, if their type is the same. */
  readonly known: Known | null;
}

export function nameMentions(
  scenes: readonly Scene[],
  candidates: readonly (readonly Candidate[])[],
  acronyms: Acronyms,
  lexicon: Lexicon,
  { aliases }: UserWords,
): EntityMention[] {
  const drafts = scenes.flatMap(({ tokens }, block) =>
    (candidates[block] ?? []).map((candidate) =>
      draftOf(candidate, tokens.slice(candidate.first, candidate.last), lexicon),
    ),
  );
  const fullNames = fullNamesOf(
    drafts.flatMap(({ candidate: { type, name }, text, known }) =>
      name === null ? [{ type, text, name: known?.name ?? cleaned(text, type) }] : [],
    ),
  );
  const aliasOf = new Map(aliases.map(({ alias, name }) => [alias, name]));
  const byPlace = new Map(drafts.map((draft) => [placeOf(draft.candidate), draft]));
  return drafts.map((draft) => {
    const { block, type, rule } = draft.candidate;
    const { start, end } = draft;
    const found = nameOf(draft, acronyms, fullNames, byPlace);
    const name = aliasOf.get(draft.text) ?? aliasOf.get(found) ?? found;
    return {
      block,
      start,
      end,
      type,
      name,
      code: draft.known?.code ?? null,
      rule: rule === 'tagger' ? (draft.known?.rule ?? rule) : rule,
    };
  });
}

function draftOf(candidate: Candidate, tokens: readonly Token[], lexicon: Lexicon): Draft {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const text = tokens
    .map((token, at) => (at > 0 && token.start > (tokens[at - 1]?.end ?? 0) ? ' ' : '') + token.word.text)
    .join('');
  const known = knownAs(lexicon, tokens);
  return { candidate, start, end, text, known: known?.type === candidate.type ? known : null };
}

function nameOf(
  { candidate, text, known }: Draft,
  acronyms: Acronyms,
  fullNames: FullNames,
  byPlace: ReadonlyMap<string, Draft>,
): string {
  if (candidate.name !== null) return candidate.name;
  const meant = acronyms.get(text);
  const meantDraft = meant ? byPlace.get(placeOf(meant)) : undefined;
  if (meantDraft && meantDraft.text !== text) return nameOf(meantDraft, acronyms, fullNames, byPlace);
  if (known) return sameSpelling(known.name, text) ? cleaned(text, candidate.type) : known.name;
  const full = fullNames(candidate.type, text);
  if (full !== null) return full;
  return SHORT_FOR[candidate.type]?.get(text) ?? cleaned(text, candidate.type);
}

/** What a text of this type stands for where it is in no list by itself: "Labor" among departments, "TX" among states. */
const SHORT_FOR: Readonly<Partial<Record<EntityType, ReadonlyMap<string, string>>>> = {
  ORG: DEPARTMENT_OF,
  GPE: new Map(STATES.map(({ name, code }) => [code.slice('US-'.length), name])),
};

const placeOf = ({ block, first }: Candidate): string => `${block} ${first}`;

/** "Centers for Medicare and Medicaid Services" is printed as the document likes: & or and, -ise or -ize, with hyphens or without. */
function sameSpelling(name: string, text: string): boolean {
  const letters = (words: string): string =>
    words
      .toLowerCase()
      .replace(/&/gu, 'and')
      .replace(/s(?=[ea])/gu, 'z')
      .replace(/\P{L}/gu, '');
  return text.includes(' ') && letters(name) === letters(text);
}

const OURS =
  /^(?:U\.S\.|US|United States) (?=.*\b(?:Department|Agency|Administration|Office|Bureau|Service|Commission|Corporation|Corps|Command|Court|Army|Navy|Guard|Force|Board|Treasury|Congress|Senate|House|Geological|Forest|Border|Customs)\b)/u;

function cleaned(text: string, type: EntityType): string {
  const bare = text.replace(/^the /i, '');
  if (type === 'ORG')
    return bare
      .replace(OURS, '')
      .replace(/^departments? of/i, 'Department of')
      .replace(/^U\.?N\.? /u, 'United Nations ');
  if (type === 'NORP') return bare.replace(/(?<=\p{Ll})(?<!s)s$/u, '');
  return bare;
}
