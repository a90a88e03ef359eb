/** Tells the phrase of a heading from a sentence, by its words alone. */
import { CLAUSE_OPENERS, CLAUSE_VERBS, IMPERATIVES } from '../vocab/headings.ts';
import { DETERMINERS, PREPOSITIONS } from '../vocab/grammar.ts';
import { verbForm } from '../vocab/verb-forms.ts';

/** How a phrase names its subject: as a title, by a task (`task`: "Expanding …", "Expand …"), or as some other noun. */
export type Shape = 'title' | 'task' | 'noun' | 'clause';

export function shapeOf(phrase: string): Shape {
  const task = namesTask(phrase);
  if (/^\W*\p{Ll}/u.test(phrase) || CLAUSE_VERBS.test(task ? beforeRelative(phrase) : phrase)) return 'clause';
  if (titleCase(phrase) >= 0.75) return 'title';
  if (CLAUSE_OPENERS.has(firstWord(phrase))) return 'clause';
  if (task) return 'task';
  return 'noun';
}

/** The first word past an adverb, in lower case. */
function firstWord(phrase: string): string {
  return /^[^\p{L}'-]*(?:\p{Lu}\p{Ll}+ly )?(?<word>[\p{L}'-]+)/u.exec(phrase)?.groups?.word?.toLowerCase() ?? '';
}

/** Opens with "Expanding …", "Expand …". */
export function namesTask(phrase: string): boolean {
  const first = firstWord(phrase);
  return /^\p{Ll}{3,}ing$/u.test(first) || IMPERATIVES.has(first);
}

/** Opens with the verb of a subject that stands elsewhere: "Directs the ports", "Expanded five ports"; not "United Ports". */
export function opensPredicate(phrase: string): boolean {
  const [first = '', second = ''] = phrase.split(' ');
  const forms = verbForm(first.toLowerCase())?.forms;
  if (!forms || forms.has('base') || !/^[\p{Ll}\d$]/u.test(second)) return false;
  return forms.has('past') || (forms.has('s') && !PREPOSITIONS.has(second));
}

/** What a task is done to may be described at length ("Expanding schools that will open in May"). */
function beforeRelative(phrase: string): string {
  return phrase.replace(/ (?:that|which|who|whose|where) .*$/u, '');
}

/** A subject, and a verb of the past with its object: "Nine ports received aid", and not "Aid received by ports". */
export function isSentence(phrase: string): boolean {
  const [first = '', ...rest] = phrase.replace(/^\p{Lu}\p{L}+ly /u, '').split(' ');
  if (verbForm(first.toLowerCase())) return false;
  return rest.some((word, index) => {
    const before = rest[index - 1]?.toLowerCase() ?? first.toLowerCase();
    const after = rest[index + 1] ?? '';
    const free = !DETERMINERS.has(before) && !NO_OBJECT.has(before) && !/(?:ing|,)$/u.test(before);
    const past = free && verbForm(word)?.forms.has('past') === true;
    return past && /^[\p{L}\d$"']/u.test(after) && !NO_OBJECT.has(after);
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
