/** Makes patterns from vocabulary, so that a new word is one line in `vocab/`, and finds what they match. */

/** A group of alternatives, longest first, so that "sept" never stops at "sep". */
export function oneOf(words: Iterable<string>): string {
  const escaped = [...words].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
  return `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`;
}

/**
 * Latin letters, for a class: by range, since property classes take the engine twenty times as long to compile where case does
 * not matter, and a process that reads one page does little else.
 */
export const LETTERS = String.raw`A-Za-z\u00C0-\u024F`;

/**
 * A pattern of whole words, for the rules: flag `g`, `i` unless case is told to matter, and `u` only where the source has a
 * property class. With `u` the engine cannot skip ahead to where a match may begin, and searches two to twelve times as long;
 * so patterns of plain words do without it throughout, unless they begin or end with a negated class: without `u` such a match
 * might cut an emoji in two.
 */
export function wholeWords(source: string, flags: 'g' | 'gi' = 'gi'): RegExp {
  const unicode = source.includes(String.raw`\p{`) ? 'u' : '';
  return new RegExp(`(?<![${LETTERS}\\d])(?:${source})(?![${LETTERS}\\d])`, flags + unicode);
}

/**
 * Every match of a pattern with the flag `g`, in order. `matchAll` says the same, but makes a new pattern for every text: the
 * engine compiles it over and over, which costs more than the search.
 */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray, void> {
  for (let match = matchFrom(pattern, text, 0); match; match = matchFrom(pattern, text, afterMatch(match))) yield match;
}

/** The first match from an offset on. */
export function matchFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Where to look for the next one. */
export function afterMatch({ index, 0: { length } }: RegExpExecArray): number {
  return index + Math.max(length, 1);
}
