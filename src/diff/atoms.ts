/** Marks the names, dates and figures of a passage, which a redline shows whole. */
import type { DocumentRecord } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import { FUNCTION_WORDS } from '../vocab/function-words.ts';
import type { WordType } from '../model/change.ts';
import { tokensOf, type Passage } from './passage.ts';
import { tokenize, type Token } from './tokens.ts';

/** A run of tokens `[start, end)` that stays whole. */
export interface Atom extends Span {
  readonly type: WordType;
}

interface Mention extends Span {
  readonly text: string;
  readonly type: WordType;
}

/** Of one version: passage → its atoms in order, without overlap; every token that no mention holds is an atom of its own kind. */
export function atomFinder(record: DocumentRecord): (passage: Passage) => Atom[] {
  // Made when first asked for: most documents of a dataset have not changed.
  let mentions: readonly Mention[] | null = null;
  return (passage) => {
    mentions ??= mentionsOf(record);
    const { unit } = passage;
    const tokens = tokensOf(passage);
    const within = mentions.slice(firstFrom(mentions, unit.start), firstFrom(mentions, unit.end));
    return fill(tokens, withCompounds(unit.quote, tokens, [...findMentions(tokens, within), ...findWritten(tokens)]));
  };
}

/** "Lakeland-owned" stays whole: a candidate takes in what is tied to it by a hyphen, and hyphened words alone are one. */
function withCompounds(quote: string, tokens: readonly Token[], atoms: readonly Atom[]): Atom[] {
  const isTied = (at: number): boolean => {
    const [left, mark, right] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (mark?.text !== '-' || left?.kind !== 'word' || right?.kind !== 'word') return false;
    return /^[-\u2010\u2011]$/u.test(quote.slice(left.end, right.start));
  };
  const reach = (index: number, step: -1 | 1): number => {
    let end = index;
    while (isTied(end + step)) end += 2 * step;
    return end;
  };
  if (!quote.includes('-') && !/[\u2010\u2011]/u.test(quote)) return [...atoms];
  const widened = atoms.map((atom) => ({ ...atom, start: reach(atom.start, -1), end: reach(atom.end - 1, 1) + 1 }));
  const compounds = tokens.flatMap((_, start): Atom[] => {
    const end = reach(start, 1) + 1;
    return isTied(start + 1) && !isTied(start - 1) ? [{ start, end, type: 'word' }] : [];
  });
  return [...widened, ...compounds];
}

function mentionsOf({ entities, dates, quantities }: DocumentRecord): Mention[] {
  const typed = (mentions: readonly Omit<Mention, 'type'>[], type: WordType): Mention[] =>
    mentions.map(({ start, end, text }) => ({ start, end, text, type }));
  return [
    ...entities.flatMap((entity) => typed(entity.mentions, 'name')),
    // "Now" and "recently" name no day.
    ...typed(
      dates.filter(({ value }) => !value.endsWith('_REF')),
      'date',
    ),
    ...typed(
      quantities.filter(({ kind }) => kind !== 'count'),
      'figure',
    ),
  ].sort((a, b) => a.start - b.start);
}

/** Index of the first mention that starts at the offset or later. */
function firstFrom(mentions: readonly Span[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions give raw text, markup and all: their words are looked for in the tokens, one mention after the other. */
function findMentions(tokens: readonly Token[], mentions: readonly Mention[]): Atom[] {
  let from = 0;
  return mentions.flatMap(({ text, type }) => {
    const words = tokenize(text.replace(/&#?\w{1,10};/gu, ' ')).filter((token) => token.kind !== 'mark');
    for (let start = from; start < tokens.length; start++) {
      const end = endOf(tokens, start, words);
      if (end === null) continue;
      from = start;
      return [widen(tokens, { start, end, type })];
    }
    return [];
  });
}

/** Where the words end that begin at the token, marks between them skipped; null where other words stand there. */
function endOf(tokens: readonly Token[], start: number, words: readonly Token[]): number | null {
  if (words.length === 0 || tokens[start]?.kind === 'mark') return null;
  let at = start;
  for (const word of words) {
    while (tokens[at]?.kind === 'mark') at += 1;
    if (tokens[at]?.text !== word.text) return null;
    at += 1;
  }
  return at;
}

const CURRENCY = /^[$€£¥]$/u;
const SCALE = /^(?:thousand|million|billion|trillion|percent|%)$/iu;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const YEAR = /^(?:19|20)\d\d$/u;

/** Figures with their signs and scales, days and years, and names of two words or more: where no mention says so. */
function findWritten(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (const [start, token] of tokens.entries()) {
    if (token.kind === 'number') {
      const bare = YEAR.test(token.text) && !CURRENCY.test(tokens[start - 1]?.text ?? '');
      atoms.push(widen(tokens, { start, end: start + 1, type: bare ? 'date' : 'figure' }));
    } else if (tokens[start + 1]?.kind === 'number' && MONTH.test(token.text)) {
      const day = tokens[start + 2]?.text === ',' && YEAR.test(tokens[start + 3]?.text ?? '');
      atoms.push({ start, end: day ? start + 4 : start + 2, type: 'date' });
    } else if (isCapital(token)) {
      let end = start + 1;
      while (isCapital(tokens[end])) end += 1;
      // Every sentence begins with a capital.
      const opens = start === 0 && (end === 1 || FUNCTION_WORDS.has(token.text.toLowerCase()));
      if (!opens) atoms.push({ start, end, type: 'name' });
    }
  }
  return atoms;
}

const CODE_OF_Z = 90;
const UPPER = /^\p{Lu}/u;

function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charCodeAt(0);
  return first < 128 ? first <= CODE_OF_Z : UPPER.test(token.text);
}

/** A figure takes its sign, percent mark and scale in. */
function widen(tokens: readonly Token[], atom: Atom): Atom {
  if (atom.type !== 'figure') return atom;
  const start = CURRENCY.test(tokens[atom.start - 1]?.text ?? '') ? atom.start - 1 : atom.start;
  const end = SCALE.test(tokens[atom.end]?.text ?? '') ? atom.end + 1 : atom.end;
  return { ...atom, start, end };
}

/** Earlier candidates win over later ones; what is left is a word, one by one. */
function fill(tokens: readonly Token[], candidates: readonly Atom[]): Atom[] {
  const holder = new Array<Atom | undefined>(tokens.length);
  for (const atom of candidates) {
    if (holder.slice(atom.start, atom.end).some((other) => other !== undefined)) continue;
    holder.fill(atom, atom.start, atom.end);
  }
  const atoms: Atom[] = [];
  for (let at = 0; at < tokens.length; at = atoms.at(-1)?.end ?? at + 1)
    atoms.push(holder[at] ?? { start: at, end: at + 1, type: 'word' });
  return atoms;
}
