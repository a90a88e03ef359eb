/** Tells the phrase of a heading from a sentence, by its words alone. */
import { CLAUSE_OPENERS, CLAUSE_VERBS, IMPERATIVES } from '../vocab/headings.ts';
import { DETERMINERS, PREPOSITIONS } from '../vocab/grammar.ts';
import { verbForm } from '../vocab/verb-forms.ts';

/** How a phrase names its subject: as a title, by a task (`task`: "Expanding …", "Expand …"), or as some other noun. */
export type Shape = 'title' | 'task' | 'noun' | 'clause';

export function shapeOf(phrase: string): Shape {
  const first = /^\W*(?:\p{Lu}\p{L}+ly )?(?<word>[\p{L}'-]+)/u.exec(phrase)?.groups?.word ?? '';
  const task = /^\p{L}\p{Ll}{2,}ing$/u.test(first) || IMPERATIVES.has(first.toLowerCase());
  if (/^\W*\p{Ll}/u.test(phrase) || CLAUSE_VERBS.test(task ? beforeRelative(phrase) : phrase)) return 'clause';
  if (titleCase(phrase) >= 0.75) return 'title';
  if (CLAUSE_OPENERS.has(first.toLowerCase())) return 'clause';
  if (task) return 'task';
  return 'noun';
}

/** What a task is done to may be described at length ("Expanding schools that will open in May"). */
function beforeRelative(phrase: string): string {
  return phrase.replace(/ (?:that|which|who|whose|where) .*$/u, '');
}

/** A verb of the past with its object after it: "Nine ports received aid", and not "Aid received by ports". */
export function tells(phrase: string): boolean {
  const words = phrase.split(' ');
  return words.some((word, index) => {
    const before = words[index - 1]?.toLowerCase();
    const forms = before && !DETERMINERS.has(before) ? verbForm(word)?.forms : undefined;
    return (
      forms?.has('past') === true &&
      /^(?:[\d$a-z"']|\p{Lu})/u.test(words[index + 1] ?? '') &&
      !NO_OBJECT.has(words[index + 1] ?? '')
    );
  });
}

const NO_OBJECT: ReadonlySet<string> = new Set([...PREPOSITIONS, 'and', 'or', 'as']);

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
