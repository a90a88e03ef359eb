/** One stretch of differing words, read for what it touches. */
import type { CommitmentRecord } from '../model/record.ts';
import { FUNCTION_WORDS } from '../vocab/function-words.ts';
import { CONDITIONS, FIRM_WORDS, LIMITERS, NEGATIONS, SOFT_WORDS, STATUS_WORDS } from '../vocab/shades.ts';
import type { Atom } from './atoms.ts';
import type { Words, WordType } from '../model/change.ts';
import type { Passage } from './passage.ts';
import { typedWords, type Stretch, type Wording } from './redline.ts';
import { isNear, isSlip, shadeOf, type Shade } from './shade.ts';
import { tokenize, type Token } from './tokens.ts';

/** One side of a modified passage. */
export interface Reading extends Wording {
  readonly passage: Passage;
  readonly commitment: CommitmentRecord | null;
  /** Index of the token where the commitment's cue begins; null where the passage is none. */
  readonly cue: number | null;
}

export interface Difference {
  readonly lost: readonly Words[];
  readonly gained: readonly Words[];
  readonly shade: Shade;
  /** Before the cue, where the actor stands. */
  readonly inSubject: boolean;
  readonly types: ReadonlySet<WordType>;
  readonly limits: boolean;
  readonly negates: boolean;
  readonly conditions: boolean;
  readonly restates: boolean;
  /** What verbs of commitment each side alone has. */
  readonly lostCue: 'firm' | 'soft' | null;
  readonly gainedCue: 'firm' | 'soft' | null;
  /** A verb now stands in the past: "will announce", "announced". */
  readonly toPast: boolean;
  /** The way back: "published" is now but "will publish". */
  readonly fromPast: boolean;
  /** Content words are left when names, figures, dates and verbs of commitment are taken out. */
  readonly more: boolean;
  /** Words of one side alone that are one more thing in a list or for one more party, and qualify no other word. */
  readonly adds: boolean;
  /** A verb of commitment stands in another form. */
  readonly turnsVerb: boolean;
}

export function readDifference(stretch: Stretch, old: Reading, now: Reading): Difference {
  const lostTokens = old.tokens.slice(stretch.oldStart, stretch.oldEnd);
  const gainedTokens = now.tokens.slice(stretch.newStart, stretch.newEnd);
  const lostText = textOf(lostTokens);
  const gainedText = textOf(gainedTokens);
  const lost = typedWords(old, stretch.oldStart, stretch.oldEnd);
  const gained = typedWords(now, stretch.newStart, stretch.newEnd);
  const lostRest = restOf(old, stretch.oldStart, stretch.oldEnd);
  const gainedRest = restOf(now, stretch.newStart, stretch.newEnd);
  const shade = shadeOf(stretch, old, now);
  const more = shade === 'content' && !isSlip(lostRest, gainedRest);
  return {
    lost,
    gained,
    shade,
    inSubject: isBefore(stretch.oldEnd, old.cue) && isBefore(stretch.newEnd, now.cue),
    types: new Set(shade === 'slip' ? [] : [...lost, ...gained].map((words) => words.type)),
    limits:
      isLimiter(lostTokens, gainedTokens) && (nextIsFigure(old, stretch.oldEnd) || nextIsFigure(now, stretch.newEnd)),
    negates: [...lostTokens, ...gainedTokens].some((token) => NEGATIONS.has(token.text.toLowerCase())),
    conditions: CONDITIONS.test(lostText) !== CONDITIONS.test(gainedText),
    restates: STATUS_WORDS.test(lostText) !== STATUS_WORDS.test(gainedText),
    lostCue: cueOf(lostText),
    gainedCue: cueOf(gainedText),
    toPast: isPast(lostTokens, gainedTokens),
    fromPast: isPast(gainedTokens, lostTokens) && gainedTokens.some(isCue),
    more,
    adds:
      lost.length === 0
        ? isAddition(now, stretch.newStart, stretch.newEnd)
        : gained.length === 0 && isAddition(old, stretch.oldStart, stretch.oldEnd),
    turnsVerb: lostTokens.some(isCue) && gainedTokens.some(isCue),
  };
}

const JOINS: ReadonlySet<string> = new Set([
  ',',
  ';',
  'and',
  'including',
  'plus',
  'for',
  'to',
  'with',
  'in',
  'across',
  'as',
]);

const QUALIFIES = /^(?:or|who|whose|which|that)$/u;

/**
 * "…, certain pulses" and "for farmers" add a thing or a party; "clean" before "energy" and "funded by the bank" tell more of one that
 * stands there already, and "low- or" before "no-cost" gives another choice.
 */
function isAddition({ tokens }: Wording, start: number, end: number): boolean {
  const texts = tokens.slice(start, end).map(({ text }) => text.toLowerCase());
  const [first = '', last = ''] = [texts.find((text) => text !== ','), texts.at(-1)];
  const qualifies = QUALIFIES.test(first) || (/(?:ed|led|held|made|built)$/u.test(first) && texts.includes('by'));
  if (qualifies || last === 'or') return false;
  return JOINS.has(texts[0] ?? '') || JOINS.has(last);
}

function isCue({ text }: Token): boolean {
  return cueOf(text) !== null;
}

/** Where the cue's words stand among the tokens; the first verb of commitment where the record does not say. */
export function cueIndex(text: string, commitment: CommitmentRecord | null, tokens: readonly Token[]): number | null {
  if (!commitment) return null;
  const [first] = tokenize(text.slice(commitment.cue.start, commitment.cue.end)).filter(
    (token) => token.kind !== 'mark',
  );
  const found = first ? tokens.findIndex((token) => token.text === first.text) : -1;
  if (found >= 0) return found;
  const verb = tokens.findIndex((token) => cueOf(token.text) !== null);
  return verb >= 0 ? verb : null;
}

function isBefore(index: number, cue: number | null): boolean {
  return cue === null || index <= cue;
}

function cueOf(text: string): 'firm' | 'soft' | null {
  if (FIRM_WORDS.test(text)) return 'firm';
  return SOFT_WORDS.test(text) ? 'soft' : null;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ');
}

/** The content words of a range that are no name, figure, date or verb of commitment. */
function restOf(wording: Wording, start: number, end: number): Token[] {
  const held = (atom: Atom): boolean => atom.type === 'word' && atom.start >= start && atom.end <= end;
  return wording.atoms
    .filter(held)
    .flatMap((atom) => wording.tokens.slice(atom.start, atom.end))
    .filter(({ kind, text }) => {
      const word = text.toLowerCase();
      return kind === 'word' && !FUNCTION_WORDS.has(word) && cueOf(word) === null && !STATUS_WORDS.test(word);
    });
}

function isPast(lost: readonly Token[], gained: readonly Token[]): boolean {
  const past = gained.filter(({ text }) => /\p{L}{2}ed$/u.test(text) && !lost.some((token) => token.text === text));
  return past.some((token) => lost.some((verb) => !verb.text.endsWith('ed') && isNear(verb, token)));
}

function isLimiter(lost: readonly Token[], gained: readonly Token[]): boolean {
  const words = [...lost, ...gained].filter((token) => token.kind === 'word');
  return words.length > 0 && words.every((token) => LIMITERS.has(token.text.toLowerCase()) || token.text === 'to');
}

function nextIsFigure(wording: Wording, at: number): boolean {
  return wording.atoms.some((atom) => atom.type === 'figure' && atom.start === at);
}
