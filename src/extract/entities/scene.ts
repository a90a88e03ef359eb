/** Gathers what is known of each block before names are looked for: tokens, runs, known names, how its words are set. */
import type { Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import type { Scene, Setting } from './features.ts';
import { isBracketed } from './acronyms.ts';
import { lookUp, type Lexicon } from './lexicon.ts';
import { runsOf } from './runs.ts';
import { tokenize, type Token, type Word } from './tokens.ts';

/** One scene a block. */
export function scenesOf(blocks: readonly Block[], units: readonly Unit[], lexicon: Lexicon): Scene[] {
  const tokens = blocks.map((block) => (block.kind === 'code' ? [] : tokenize(block.plain)));
  const smallWords = new Set<string>();
  const acronyms = new Set<string>();
  const bracketed = tokens.map((own) => {
    const places: number[] = [];
    own.forEach(({ word }, at) => {
      if (word.shape === 'xx') smallWords.add(word.text);
      if (word.text === '(' && isAcronymInBrackets(own, at + 1)) places.push(at + 1);
    });
    for (const at of places) acronyms.add(own[at]?.word.text ?? '');
    return places;
  });
  const byBlock = new Map<number, Unit[]>();
  for (const unit of units) {
    const own = byBlock.get(unit.block);
    if (own) own.push(unit);
    else byBlock.set(unit.block, [unit]);
  }
  return tokens.map((own, index) => ({
    tokens: own,
    runs: runsOf(own),
    hits: lookUp(lexicon, own),
    bracketed: bracketed[index] ?? [],
    ...layoutOf(own, byBlock.get(index) ?? []),
    smallWords,
    acronyms,
  }));
}

/** "… Agency (ABC)": a word with capitals, alone in brackets. */
function isAcronymInBrackets(tokens: readonly Token[], at: number): boolean {
  const shape = tokens[at]?.word.shape;
  return shape !== undefined && /^X|^xX/u.test(shape) && shape !== 'Xx' && isBracketed(tokens, at);
}

function layoutOf(tokens: readonly Token[], units: readonly Unit[]): Pick<Scene, 'opens' | 'setting'> {
  const opens = tokens.map(() => false);
  const setting = tokens.map((): Setting => 'text');
  let at = 0;
  for (const unit of units) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < unit.start) at += 1;
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < unit.end) at += 1;
    let word = first;
    while (word < at && tokens[word]?.word.shape === '..') word += 1;
    if (word < at) opens[word] = true;
    if (isTitleCase(tokens, first, at)) setting.fill('title', first, at);
  }
  for (const { first, last } of capitalStretches(tokens)) setting.fill('caps', first, last);
  return { opens, setting };
}

/** Nearly every long word begins with a capital, as in a headline. */
function isTitleCase(tokens: readonly Token[], first: number, last: number): boolean {
  let long = 0;
  let capital = 0;
  for (let at = first; at < last; at += 1) {
    const word = tokens[at]?.word;
    if (!word || word.text.length <= 3 || !hasLetters(word)) continue;
    long += 1;
    if (word.capital) capital += 1;
  }
  return long >= 3 && capital >= 0.8 * long;
}

/** No mark, and no number. */
const hasLetters = ({ shape }: Word): boolean => shape !== '..' && shape !== '00';

const LEAST_LETTERS = 12;

/** Stretches of words in capitals that are too long to be acronyms. */
function capitalStretches(tokens: readonly Token[]): { first: number; last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  let first = -1;
  let words = 0;
  let letters = 0;
  const close = (last: number): void => {
    if (first >= 0 && letters >= LEAST_LETTERS && letters >= 3 * words) stretches.push({ first, last });
    first = -1;
    words = 0;
    letters = 0;
  };
  tokens.forEach(({ word }, at) => {
    if (!hasLetters(word) || word.text === "'s") return;
    if (word.text !== word.capitals) {
      close(at);
      return;
    }
    if (first < 0) first = at;
    words += 1;
    letters += word.text.length;
  });
  close(tokens.length);
  return stretches;
}
