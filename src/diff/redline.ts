/** The words that differ between two wordings of one passage, with names, dates and figures whole. */
import { diffArrays } from 'diff';
import { FUNCTION_WORDS } from '../vocab/function-words.ts';
import type { Atom } from './atoms.ts';
import type { RedlinePart, Words, WordType } from '../model/change.ts';
import type { Token } from './tokens.ts';

/** One wording as the redline reads it. */
export interface Wording {
  readonly quote: string;
  readonly tokens: readonly Token[];
  readonly atoms: readonly Atom[];
}

/** A stretch that both share, or what the one has in place of what the other has: token ranges `[start, end)` of each. */
export interface Stretch {
  readonly equal: boolean;
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

export function redline(old: Wording, now: Wording): Stretch[] {
  const mates = matesOf(old.tokens, now.tokens);
  keepWhole(mates, old.atoms, now.atoms, now.tokens.length);
  const stretches = stretchesOf(mates, now.tokens.length);
  if (!joinBrokenPhrases(mates, stretches, old.tokens)) return stretches;
  keepWhole(mates, old.atoms, now.atoms, now.tokens.length);
  return stretchesOf(mates, now.tokens.length);
}

/** For each old token the new one that it is equal to, or -1. What both begin and end with is paired before a diff is asked. */
function matesOf(old: readonly Token[], now: readonly Token[]): Int32Array {
  const mates = new Int32Array(old.length).fill(-1);
  let start = 0;
  while (start < old.length && start < now.length && old[start]?.text === now[start]?.text) mates[start] = start++;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1]?.text === now[newEnd - 1]?.text)
    mates[--oldEnd] = --newEnd;
  const text = (tokens: readonly Token[], end: number): string[] => tokens.slice(start, end).map((token) => token.text);
  let [i, j] = [start, start];
  if (i === oldEnd || j === newEnd) return mates;
  for (const part of diffArrays(text(old, oldEnd), text(now, newEnd))) {
    const { length } = part.value;
    if (part.removed) i += length;
    else if (part.added) j += length;
    else for (let k = 0; k < length; k++) mates[i++] = j++;
  }
  return mates;
}

/** Parts the mates of every atom that is not shared whole, on both sides, until nothing changes. */
function keepWhole(mates: Int32Array, oldAtoms: readonly Atom[], newAtoms: readonly Atom[], newLength: number): void {
  for (let again = true; again;) {
    again = false;
    const backs = new Int32Array(newLength).fill(-1);
    for (let i = 0; i < mates.length; i++) if ((mates[i] ?? -1) >= 0) backs[mates[i] ?? 0] = i;
    const part = (i: number): void => {
      if ((mates[i] ?? -1) < 0) return;
      mates[i] = -1;
      again = true;
    };
    for (const { start, end } of oldAtoms) {
      if (isTorn(mates, start, end)) for (let i = start; i < end; i++) part(i);
    }
    for (const { start, end } of newAtoms) {
      if (isTorn(backs, start, end)) for (let j = start; j < end; j++) part(backs[j] ?? -1);
    }
  }
}

/** Whether some tokens of the range have a mate and some have none. */
function isTorn(mates: Int32Array, start: number, end: number): boolean {
  let shared = 0;
  for (let at = start; at < end; at++) if ((mates[at] ?? -1) >= 0) shared += 1;
  return shared > 0 && shared < end - start;
}

function stretchesOf(mates: Int32Array, newLength: number): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (equal: boolean, oldStart: number, oldEnd: number, newStart: number, newEnd: number): void => {
    if (oldStart < oldEnd || newStart < newEnd) stretches.push({ equal, oldStart, oldEnd, newStart, newEnd });
  };
  let [i, j] = [0, 0];
  while (i < mates.length || j < newLength) {
    const [fromOld, fromNew] = [i, j];
    while (i < mates.length && mates[i] === j) [i, j] = [i + 1, j + 1];
    add(true, fromOld, i, fromNew, j);
    const [differOld, differNew] = [i, j];
    while (i < mates.length && (mates[i] ?? -1) < 0) i += 1;
    j = mates[i] ?? newLength;
    add(false, differOld, i, differNew, j);
  }
  return stretches;
}

/** "the Treasury" for "the Department of Commerce" is one replacement: a lone grammar word between two holds nothing together. */
function joinBrokenPhrases(mates: Int32Array, stretches: readonly Stretch[], old: readonly Token[]): boolean {
  let joined = false;
  const replaces = (stretch: Stretch | undefined): boolean =>
    stretch !== undefined && stretch.oldStart < stretch.oldEnd && stretch.newStart < stretch.newEnd;
  for (const [index, stretch] of stretches.entries()) {
    const words = old.slice(stretch.oldStart, stretch.oldEnd);
    const slight = words.length <= 2 && words.every(({ kind, text }) => kind === 'mark' || FUNCTION_WORDS.has(text));
    if (!stretch.equal || !slight || !replaces(stretches[index - 1]) || !replaces(stretches[index + 1])) continue;
    mates.fill(-1, stretch.oldStart, stretch.oldEnd);
    joined = true;
  }
  return joined;
}

/** The stretches as text, in which spaces and marks stand as each version has them. */
export function redlineParts(stretches: readonly Stretch[], old: Wording, now: Wording): RedlinePart[] {
  const text = ({ quote, tokens }: Wording, start: number, end: number): string => {
    if (start === end) return '';
    // A token takes the space before it along: marks, which differ most, have theirs behind.
    const from = start === 0 ? 0 : tokens[start - 1]?.end;
    return quote.slice(from, end === tokens.length ? quote.length : tokens[end - 1]?.end);
  };
  return stretches.flatMap((stretch): RedlinePart[] => {
    const gained = text(now, stretch.newStart, stretch.newEnd);
    if (stretch.equal) return [{ kind: 'equal', text: gained }];
    const parts: RedlinePart[] = [
      { kind: 'lost', text: text(old, stretch.oldStart, stretch.oldEnd) },
      { kind: 'gained', text: gained },
    ];
    return parts.filter((part) => part.text !== '');
  });
}

/** The atoms of a range as typed words: neighbouring plain words are one phrase, marks at its ends left out where words stand. */
export function typedWords(wording: Wording, start: number, end: number): Words[] {
  const phrases: { type: WordType; from: number; to: number }[] = [];
  for (const atom of wording.atoms) {
    if (atom.start < start || atom.end > end) continue;
    const last = phrases.at(-1);
    if (last?.to === atom.start && last.type === 'word' && atom.type === 'word') last.to = atom.end;
    else phrases.push({ type: atom.type, from: atom.start, to: atom.end });
  }
  const words = phrases.map(({ type, from, to }) => ({ type, text: textOf(wording, from, to) }));
  const telling = words.filter(({ text }) => text !== '');
  if (telling.length > 0 || start === end) return telling;
  return [{ type: 'word', text: wording.quote.slice(wording.tokens[start]?.start, wording.tokens[end - 1]?.end) }];
}

/** The words of a token range without marks at its ends, nor the "and" that tied them to what stayed. */
function textOf({ quote, tokens }: Wording, from: number, to: number): string {
  let [first, last] = [from, to - 1];
  const ties = (index: number): boolean => first < last && /^(?:and|or)$/iu.test(tokens[index]?.text ?? '');
  while (first <= last && (isLooseMark(tokens[first]) || ties(first))) first += 1;
  while (last >= first && (isLooseMark(tokens[last]) || ties(last))) last -= 1;
  return first <= last ? quote.slice(tokens[first]?.start, tokens[last]?.end) : '';
}

function isLooseMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && !/^[$€£¥%&]$/u.test(token.text);
}
