/** Tells whether a word without helpers is a finite verb. */
import {
  AFTER_VERB,
  DETERMINERS,
  JOINT_VERBS,
  MODALS,
  NOUNS_TOO,
  PREPOSITIONS,
  PRONOUNS,
  TRUSTED_VERBS,
} from '../../vocab/grammar.ts';
import { verbForm } from '../../vocab/verb-forms.ts';
import { beforeAdverbs, isAdverb, textAt, type Word } from './words.ts';

export interface BareVerb {
  readonly build: 'present' | 'past';
  readonly lemma: string;
  /** The form alone says verb, and may be a noun or a participle. */
  readonly weak: boolean;
}

/**
 * A finite verb without helpers at `at` ("agreed", "plans to"), as far as its form and the words beside it tell; null where it
 * looks like a noun, an adjective or a participle. `loose` lets doubtful forms count.
 */
export function bareVerb(words: readonly Word[], at: number, loose: boolean): BareVerb | null {
  const form = verbForm(textAt(words, at));
  if (!form || at === 0) return null;
  let before = beforeAdverbs(words, at);
  // The apostrophe of "leaders' agreed" is a slip; that of "the leaders' plans" is none.
  if (before?.text === "'" && form.forms.has('past')) before = words[words.indexOf(before) - 1] ?? null;
  // "Acme Corp. plans to": within a sentence, a period ends an abbreviation.
  if (before?.text === '.') before = words[words.indexOf(before) - 1] ?? null;
  if (!before || !/[\p{L}\p{N})",]/u.test(before.text)) return null;
  const next = textAt(words, at + 1);
  const trusted = TRUSTED_VERBS.has(form.lemma);
  // "The agency, which …, directs the", "Oslo, in the north, plans to": only forms that are trusted follow a comma.
  const told = trusted ? AFTER_VERB.has(next) : PLANS.has(form.lemma) && next === 'to';
  if (before.text === ',' && !form.forms.has('past') && !(told && form.forms.has('s'))) return null;
  // "This includes": a plural noun never follows "this".
  if (before.text.endsWith("'s")) return null;
  if (DETERMINERS.has(before.text) && !(/^(?:this|that)$/u.test(before.text) && form.forms.has('s'))) return null;
  if (PREPOSITIONS.has(before.text) || MODALS.has(before.text)) return null;
  if (TAKING.has(before.text)) return null;
  const pronoun = PRONOUNS.has(before.text);
  const sure = AFTER_VERB.has(next) || pronoun || trusted;
  const found = (build: BareVerb['build']): BareVerb => ({ build, lemma: form.lemma, weak: !sure });
  if (
    form.forms.has('s') &&
    words[at]?.capital !== true &&
    (AFTER_VERB.has(next) || pronoun || loose || !NOUNS_TOO.has(textAt(words, at)))
  )
    return found('present');
  if (form.forms.has('base') && words[at]?.capital !== true) {
    const plural =
      before.text.endsWith('s') ||
      before.text === ')' ||
      (JOINT_VERBS.has(form.lemma) && joinedNames(words, at)) ||
      before.text === 'people' ||
      /^(?:we|they|i|you|who|which|that)$/u.test(before.text);
    if (
      plural &&
      (AFTER_VERB.has(next) || /^(?:we|they|i|you|who)$/u.test(before.text) || loose || JOINT_VERBS.has(form.lemma))
    )
      return found('present');
  }
  if (!form.forms.has('past') || words[at]?.capital === true) return null;
  if (
    (form.forms.has('base') || before.text === ',') &&
    !AFTER_VERB.has(next) &&
    !(before.text === ',' && (trusted || words[at + 1]?.capital))
  )
    return null;
  // "to promote widely recognized rights": a participle before its noun.
  if (
    before !== words[at - 1] &&
    verbForm(before.text)?.forms.has('base') &&
    !PRONOUNS.has(before.text) &&
    form.forms.has('participle') &&
    !AFTER_VERB.has(next)
  )
    return null;
  const reduced = !loose && form.forms.has('participle') && /^(?:by|under|at|into|through|as|for)$/u.test(next);
  return reduced ? null : found('past');
}

/** Before "to" these are verbs. */
export const PLANS = new Set(['plan', 'intend', 'aim', 'seek', 'pledge']);

/** "committed to taking |steps|": its object follows. */
const TAKING = new Set('taking making launching developing conducting providing creating'.split(' '));

/** "Canada and Prime Minister Lee": an "and" among the words just before, and capitals after it. */
function joinedNames(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
    const word = words[back];
    if (word?.text === 'and') return true;
    if (!word || !(word.capital || isAdverb(word.text) || word.text === ')' || word.text === 'the')) return false;
  }
  return false;
}
