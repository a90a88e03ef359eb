/** What the tagger looks at: for each token of a run the words, shapes, lists and phrase around it. */
import { hitFrom, hitsIn, type Hit } from './lexicon.ts';
import { phrasesOf, type Phrase, type Run } from './runs.ts';
import { EMPTY, type Symbols } from './symbols.ts';
import type { Token } from './tokens.ts';
import type { WordSymbols } from './word-features.ts';

/** What is known of a block before tagging. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly runs: readonly Run[];
  readonly hits: readonly Hit[];
  /** For each token whether it begins a sentence or item. */
  readonly opens: readonly boolean[];
  /** For each token how its unit is set: `caps` all capitals, `title` Most Words Capital, `text`. */
  readonly setting: readonly Setting[];
  /** Words that the document also has in small letters. */
  readonly smallWords: ReadonlySet<string>;
  /** Acronyms that the document explains in brackets. */
  readonly acronyms: ReadonlySet<string>;
  /** The tokens of the block at which it does so. */
  readonly bracketed: readonly number[];
}

export type Setting = 'caps' | 'title' | 'text';

/** A scene with its words in symbols: what all features are made of. */
export interface View {
  readonly scene: Scene;
  readonly wordAt: (at: number) => WordSymbols | undefined;
  readonly symbols: Symbols;
}

/** Takes a feature of the tokens from `first` up to, not including, `last`: what is looked at, and the one or two symbols there. */
export type Note = (first: number, last: number, template: string, symbol: number, second?: number) => void;

/** What the place of each token of a run says. */
export function placeFeatures(view: View, run: Run, note: Note): void {
  for (let at = run.first; at < run.last; at += 1) plainPlace(view, at, note);
  const hits = hitsIn(view.scene.hits, run);
  for (const phrase of phrasesOf(view.scene.tokens, run)) phrasePlace(view, phrase, note);
  joints(view, run, hits, note);
  for (const hit of hits) hitPlace(view, hit, run, note);
}

const lowerAt = ({ wordAt }: View, at: number): number => wordAt(at)?.lower ?? EMPTY;
const shapeAt = ({ wordAt, symbols }: View, at: number): number => wordAt(at)?.shape ?? symbols.of('^');
const settingAt = ({ scene, symbols }: View, at: number): number => symbols.of(scene.setting[at] ?? 'text');

function plainPlace(view: View, at: number, note: Note): void {
  const { symbols, scene } = view;
  const lower = lowerAt(view, at);
  const shape = shapeAt(view, at);
  const word = scene.tokens[at]?.word;
  const common = word && scene.smallWords.has(word.lower);
  note(at, at + 1, 'ww', lowerAt(view, at - 1), lower);
  note(at, at + 1, 'wn', lower, lowerAt(view, at + 1));
  note(at, at + 1, 'ss', symbols.joined(shapeAt(view, at - 1), shape), shapeAt(view, at + 1));
  const open = symbols.joined(scene.opens[at] === true ? symbols.of('open') : EMPTY, settingAt(view, at));
  note(at, at + 1, 'o', open, symbols.joined(shape, common ? symbols.of('common') : EMPTY));
  if (word && scene.acronyms.has(word.text)) note(at, at + 1, 'acronym', EMPTY);
}

/** `h<` before the head, `h` at it, `h>` after it; `^` at the phrase's beginning, `$` at its end. */
function phrasePlace(view: View, { first, last, head }: Phrase, note: Note): void {
  const { symbols, wordAt } = view;
  const headWord = lowerAt(view, head);
  const headType = wordAt(head)?.headType ?? EMPTY;
  const before = lowerAt(view, first - 1);
  const after = lowerAt(view, last);
  note(first, head, 'h<', headWord);
  note(head, head + 1, 'h', headWord);
  note(head + 1, last, 'h>', headWord);
  note(first, first + 1, 'p^', before);
  note(first + 1, last, 'p', before);
  note(first, last - 1, 'n', after);
  note(last - 1, last, 'n$', after);
  note(first, last, 'nt', headType, after);
  const length = symbols.of(String(Math.min(last - first, LONGEST_PHRASE)));
  for (let at = first; at < last; at += 1) {
    const side = at < head ? 'h<' : at === head ? 'h' : 'h>';
    const edges = at === first ? (at === last - 1 ? '^$' : '^') : at === last - 1 ? '$' : '';
    note(at, at + 1, 'ht', symbols.joined(symbols.of(side), headType), settingAt(view, at));
    note(at, at + 1, 'len', symbols.joined(length, symbols.of(edges)), settingAt(view, at));
  }
}

/** Longer ones are as long. */
const LONGEST_PHRASE = 5;

/**
 * Small words and commas join two parts of a name or part two names: what the part before is headed by, and what comes after.
 *
 *   Bureau of Narcotics [and] Law Enforcement Affairs      Department of Energy [and] Ukraine
 */
function joints(view: View, run: Run, hits: readonly Hit[], note: Note): void {
  const { wordAt, symbols } = view;
  const { tokens } = view.scene;
  const headTypeAt = (at: number): string => symbols.textOf(wordAt(at)?.headType ?? EMPTY);
  let head = '';
  let hung = '';
  for (let at = run.first; at < run.last; at += 1) {
    const word = tokens[at]?.word;
    if (!word) continue;
    if (word.capital) {
      if (hung === '' && wordAt(at)?.headType !== EMPTY) head = headTypeAt(at);
      continue;
    }
    const next = tokens[at + 1]?.word;
    const name = hitFrom(hits, at + 1)?.known.type;
    const after = name ?? (next?.capital === true ? `X${headTypeAt(at + 1)}` : (next?.lower ?? ''));
    const joint = symbols.known(`${head} ${hung} ${after}`);
    note(at, at + 1, 'c', lowerAt(view, at), joint);
    if (at + 1 < run.last) note(at + 1, at + 2, 'c+', lowerAt(view, at), joint);
    if (/^(?:of|for|on|to|against)$/u.test(word.text)) hung = 'of';
    else if (/^[(),:;]$/u.test(word.text) && hung === '') head = '';
    else if (/^[():;]$/u.test(word.text)) hung = head = '';
  }
}

function hitPlace(view: View, { first, last, known }: Hit, run: Run, note: Note): void {
  const { symbols } = view;
  const { tokens } = view.scene;
  const besideName = tokens[first - 1]?.word.capital === true ? 'kj<' : 'kj';
  const nameAfter = tokens[last]?.word.capital === true ? symbols.of('X') : EMPTY;
  const listed = symbols.joined(symbols.of(known.rule), symbols.of(known.type));
  for (let at = Math.max(first, run.first); at < Math.min(last, run.last); at += 1) {
    const edges = at === first ? (at === last - 1 ? 'B$' : 'B') : at === last - 1 ? 'I$' : 'I';
    const kind = symbols.joined(listed, symbols.of(edges));
    note(at, at + 1, 'k', kind);
    note(at, at + 1, besideName, kind, nameAfter);
    note(at, at + 1, 'kn', kind, lowerAt(view, last));
    note(at, at + 1, 'kp', kind, lowerAt(view, first - 1));
    note(at, at + 1, 'ks', kind, symbols.joined(settingAt(view, at), shapeAt(view, at)));
  }
}
