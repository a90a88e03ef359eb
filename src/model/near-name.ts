/** Guesses the known name that a misspelt one meant. */
import { closest, distance } from 'fastest-levenshtein';

/** The nearest of `known` within two edits, or a third of the length of what was written; else null. */
export function nearName(got: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const nearest = closest(got, known);
  return distance(got, nearest) <= Math.max(2, got.length / 3) ? nearest : null;
}
