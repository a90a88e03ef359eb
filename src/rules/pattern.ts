/** Makes patterns from vocabulary, so that a new word is one line in `vocab/`. */

/** A group of alternatives, longest first, so that "sept" never stops at "sep". */
export function oneOf(words: Iterable<string>): string {
  const escaped = [...words].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'));
  return `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`;
}

/** A pattern of whole words, for the rules: flags `g` and `u`, and `i` unless case is told to matter. */
export function wholeWords(source: string, flags: 'gu' | 'giu' = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
}
