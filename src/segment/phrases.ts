/** Tells the phrase of a heading from a sentence, by its words alone. */
import { CLAUSE_OPENERS, CLAUSE_VERBS, IMPERATIVES } from '../vocab/headings.ts';

/** How a phrase names its subject: as a title, by a task (`task`: "Expanding …", "Expand …"), or as some other noun. */
export type Shape = 'title' | 'task' | 'noun' | 'clause';

export function shapeOf(phrase: string): Shape {
  const first = /^\W*(?<word>[\p{L}'-]+)/u.exec(phrase)?.groups?.word ?? '';
  if (/^\W*\p{Ll}/u.test(phrase) || CLAUSE_VERBS.test(phrase)) return 'clause';
  if (titleCase(phrase) >= 0.75) return 'title';
  if (CLAUSE_OPENERS.has(first.toLowerCase())) return 'clause';
  if (/^\p{Lu}\p{Ll}{2,}ing$/u.test(first) || IMPERATIVES.has(first.toLowerCase())) return 'task';
  return 'noun';
}

export function countWords(phrase: string): number {
  return phrase.split(' ').length;
}

/** Longer words that titles write small. */
const SMALL_WORDS =
  /^(?:with|from|into|over|than|that|this|their|upon|through|between|among|about|after|before|under|across|million|billion|percent)$/u;

/** Share of the longer words that begin with a capital or digit. */
export function titleCase(phrase: string): number {
  const long = phrase.split(/[ /–—-]/u).filter((word) => word.length > 3 && !SMALL_WORDS.test(word));
  const capital = long.filter((word) => /^\W*[\p{Lu}\d]/u.test(word));
  return long.length === 0 ? 1 : capital.length / long.length;
}
