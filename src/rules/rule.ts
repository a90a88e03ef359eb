import { matchesOf } from './pattern.ts';

/**
 * A rule is data: a name that `explain` prints, a pattern, and a pure `make` that turns a match into a value or refuses it.
 * Its examples stand beside it; one generic test runs the examples of every rule.
 */
export interface Rule<Value, Given = undefined> {
  /** Kebab-case English. */
  readonly name: string;
  /**
   * Lists of words in lower case, of each of which the text must have one: tried first, since most rules have nothing to find
   * in most sentences. `A_FIGURE` and `A_YEAR` stand for figures; a mark ("%") is a word of its own.
   */
  readonly needs?: readonly (readonly string[])[];
  /** With the flag `g` (and `i` where case does not matter; when `u`, see `wholeWords`). Context goes into look-around: the match is the span. */
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray, given: Given) => Value | null;
  /** Phrases that must give exactly one match, with what `make` must return of it (or a part of it). */
  readonly yes: readonly (readonly [phrase: string, value: Partial<Value> | string])[];
  /** Phrases in which the rule must find nothing. */
  readonly no: readonly string[];
}

export interface Found<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly rule: string;
}

export const A_FIGURE: readonly string[] = ['#'];
/** Four figures that begin with 19 or 20. */
export const A_YEAR: readonly string[] = ['####'];

/** The lists of words that a set of rules needs, turned round: a text is looked through once for all of them. */
interface Needs {
  readonly count: number;
  /** Word → numbers of the lists that hold it. */
  readonly listsOf: ReadonlyMap<string, readonly number[]>;
  /** For each rule the numbers of the lists of which a text must have a word. */
  readonly ofRule: readonly (readonly number[])[];
}

type AnyRule = Pick<Rule<unknown>, 'needs'>;

function indexNeeds(rules: readonly AnyRule[]): Needs {
  const listsOf = new Map<string, number[]>();
  let count = 0;
  const ofRule = rules.map(({ needs = [] }) =>
    needs.map((list) => {
      for (const word of new Set(list)) {
        const lists = listsOf.get(word);
        if (lists) lists.push(count);
        else listsOf.set(word, [count]);
      }
      return count++;
    }),
  );
  return { count, listsOf, ofRule };
}

const indexed = new WeakMap<readonly AnyRule[], Needs>();

function needsOf(rules: readonly AnyRule[]): Needs {
  const needs = indexed.get(rules) ?? indexNeeds(rules);
  indexed.set(rules, needs);
  return needs;
}

const NONE: readonly number[] = [];
const WORD = /[a-z]+|\d+|[^\sa-z\d]/gu;

/** Says of each list whether `text` has a word of it. */
function listsMet({ count, listsOf }: Needs, text: string): Uint8Array {
  const met = new Uint8Array(count);
  if (count === 0) return met;
  const meet = (word: string): void => {
    for (const list of listsOf.get(word) ?? NONE) met[list] = 1;
  };
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    if (word >= '0' && word <= '9~') {
      meet('#');
      if (/^(?:19|20)\d\d$/u.test(word)) meet('####');
    } else meet(word);
  }
  return met;
}

/** Every match of every rule in `text`, in order of the rules and then of the text; overlaps included. */
export function applyRules<Value, Given>(
  rules: readonly Rule<Value, Given>[],
  text: string,
  given: Given,
): Found<Value>[] {
  const found: Found<Value>[] = [];
  const needs = needsOf(rules);
  const met = listsMet(needs, text);
  for (const [index, rule] of rules.entries()) {
    if (!needs.ofRule[index]?.every((list) => met[list] === 1)) continue;
    for (const match of matchesOf(rule.pattern, text)) {
      const value = rule.make(match, given);
      if (value !== null)
        found.push({ start: match.index, end: match.index + match[0].length, value, rule: rule.name });
    }
  }
  return found;
}

/**
 * Leaves no overlaps: the longer span wins; of equal ones the one found first (the earlier rule). In order of the text, and in
 * time linear in its length: of two overlapping spans the shorter has an end inside the longer, so two looks tell.
 */
export function longestFirst<Span extends { readonly start: number; readonly end: number }>(
  found: readonly Span[],
): Span[] {
  const ranked = found.map((span, rank) => ({ span, rank }));
  ranked.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.rank - b.rank);
  const taken = new Uint8Array(found.reduce((length, { end }) => Math.max(length, end), 0));
  const kept = ranked.filter(({ span: { start, end } }) => {
    const free = taken[start] !== 1 && taken[end - 1] !== 1;
    if (free) taken.fill(1, start, end);
    return free;
  });
  return kept.map(({ span }) => span).sort((a, b) => a.start - b.start);
}
