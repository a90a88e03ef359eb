import { rulesFor, type Needs } from './needs.ts';
import { afterMatch, matchFrom } from './pattern.ts';

/**
 * A rule is data: a name that `explain` prints, a pattern, and a pure `make` that turns a match into a value or refuses it.
 * Its examples stand beside it; one generic test runs the examples of every rule.
 */
export interface Rule<Value, Given = undefined> {
  /** Kebab-case English. */
  readonly name: string;
  /** Words that the text must have: tried first, since most rules have nothing to find in most sentences. */
  readonly needs?: Needs;
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

/** Every match of every rule in `text`, in order of the rules and then of the text; overlaps included. */
export function applyRules<Value, Given>(
  rules: readonly Rule<Value, Given>[],
  text: string,
  given: Given,
): Found<Value>[] {
  const found: Found<Value>[] = [];
  for (const { name, pattern, make } of rulesFor(rules, text)) {
    for (let match = matchFrom(pattern, text, 0); match; match = matchFrom(pattern, text, afterMatch(match))) {
      const value = make(match, given);
      if (value !== null) found.push({ start: match.index, end: match.index + match[0].length, value, rule: name });
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
