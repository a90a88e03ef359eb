/** Reads a finite verb with its helpers at a word: "will also be opened", "has invested", "is to meet". */
import { BE_FINITE, BE_PAST, DETERMINERS, DO_FINITE, HAVE_FINITE, MODALS, NEGATIONS } from '../../vocab/grammar.ts';
import { bareVerb } from './bare-verb.ts';
import { verbForm } from '../../vocab/verb-forms.ts';
import { skipAdverbs, textAt, type Word } from './words.ts';

/** How a verb group is built. `is-to`: "is to open". `copula`: a form of "be" with no verb after it. */
export type Build =
  'modal' | 'progressive' | 'perfect' | 'passive' | 'past-passive' | 'is-to' | 'copula' | 'present' | 'past';

/** A finite verb with its helpers. `start` and `end` count words. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly build: Build;
  readonly modal: string | null;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Of the verb that carries the meaning; "be" and "have" where they stand alone. */
  readonly lemma: string;
  /** The word that made the clause subordinate ("which"), null of a main clause. */
  readonly under: string | null;
  /** The form alone says verb, and may be a noun ("volunteers") or a participle ("an event held in May"). */
  readonly weak: boolean;
}

/** The group that starts at `at`, or null. `under` is the word that makes its clause subordinate. */
export function groupAt(words: readonly Word[], at: number, under: string | null, loose: boolean): VerbGroup | null {
  const text = textAt(words, at);
  if (MODALS.has(text)) return modalGroup(words, at, under);
  if (BE_FINITE.has(text)) return beGroup(words, at, at, null, under);
  if (HAVE_FINITE.has(text)) return haveGroup(words, at, at, null, under);
  if (DO_FINITE.has(text)) {
    const verb = skipAdverbs(words, at + 1);
    const form = verbForm(textAt(words, verb));
    if (!form?.forms.has('base')) return null;
    return make(words, at, verb + 1, text === 'did' ? 'past' : 'present', form.lemma, under);
  }
  const bare = bareVerb(words, at, loose);
  return bare && make(words, at, at + 1, bare.build, bare.lemma, under, { weak: bare.weak });
}

function make(
  words: readonly Word[],
  start: number,
  end: number,
  build: Build,
  lemma: string,
  under: string | null,
  extra: { modal?: string | null; passive?: boolean; weak?: boolean } = {},
): VerbGroup {
  let negated = false;
  for (let at = start; at < end; at += 1) if (NEGATIONS.has(textAt(words, at))) negated = true;
  return {
    start,
    end,
    build,
    modal: extra.modal ?? null,
    passive: extra.passive ?? false,
    negated,
    lemma,
    under,
    weak: extra.weak ?? false,
  };
}

function modalGroup(words: readonly Word[], start: number, under: string | null): VerbGroup | null {
  const text = textAt(words, start);
  if (text === 'may' && /^\d/u.test(textAt(words, start + 1))) return null;
  const word = words[start];
  // "the will of the people", "the will to win", "political will".
  const before = textAt(words, start - 1);
  if (DETERMINERS.has(before) && /^(?:of|to)$/u.test(textAt(words, start + 1))) return null;
  if (text === 'will' && before === 'political') return null;
  // "Will" the name, "May" the month.
  if (word?.capital && start > 0 && /^(?:may|will)$/u.test(word.text)) return null;
  const modal = text.replace(/^.*'ll$/u, 'will').replace("won't", 'will');
  const verb = skipAdverbs(words, start + 1);
  const next = textAt(words, verb);
  if (next === 'be') return beGroup(words, start, verb, modal, under);
  if (next === 'have') return haveGroup(words, start, verb, modal, under);
  const form = verbForm(next);
  if (form?.forms.has('base')) return make(words, start, verb + 1, 'modal', form.lemma, under, { modal });
  // An unknown verb, or one set apart by a phrase ("will, in May, open"): the modal alone says enough.
  return make(words, start, verb, 'modal', /^[a-z-]{3,}$/u.test(next) ? next : 'do', under, { modal });
}

function beGroup(
  words: readonly Word[],
  start: number,
  be: number,
  modal: string | null,
  under: string | null,
): VerbGroup {
  let next = skipAdverbs(words, be + 1);
  const past = BE_PAST.has(textAt(words, be));
  let being = false;
  if (textAt(words, next) === 'being') {
    being = true;
    next = skipAdverbs(words, next + 1);
  }
  const form = verbForm(textAt(words, next));
  const build = (plain: Build): Build => (modal ? 'modal' : plain);
  if (
    textAt(words, next) === 'going' &&
    textAt(words, next + 1) === 'to' &&
    verbForm(textAt(words, next + 2))?.forms.has('base')
  )
    return make(words, start, next + 3, 'modal', verbForm(textAt(words, next + 2))?.lemma ?? 'do', under, {
      modal: 'will',
    });
  if (form?.forms.has('ing') && !being && textAt(words, next + 1) !== ',')
    return make(words, start, next + 1, build(past ? 'past' : 'progressive'), form.lemma, under, { modal });
  if (form && (form.forms.has('participle') || form.forms.has('past')))
    return make(
      words,
      start,
      next + 1,
      build(being ? 'progressive' : past ? 'past-passive' : 'passive'),
      form.lemma,
      under,
      {
        modal,
        passive: true,
      },
    );
  if (textAt(words, next) === 'to' && verbForm(textAt(words, next + 1))?.forms.has('base'))
    return make(words, start, next + 2, build('is-to'), textAt(words, next + 1), under, { modal });
  return make(words, start, be + 1, build('copula'), 'be', under, { modal });
}

function haveGroup(
  words: readonly Word[],
  start: number,
  have: number,
  modal: string | null,
  under: string | null,
): VerbGroup {
  let next = skipAdverbs(words, have + 1);
  let passive = false;
  let progressive = false;
  if (textAt(words, next) === 'been') {
    next = skipAdverbs(words, next + 1);
    const after = verbForm(textAt(words, next));
    passive = Boolean(after && (after.forms.has('participle') || after.forms.has('past')));
    progressive = Boolean(after?.forms.has('ing'));
    if (!passive && !progressive) return make(words, start, next, modal ? 'modal' : 'perfect', 'be', under, { modal });
  }
  const form = verbForm(textAt(words, next));
  if (form && (progressive || form.forms.has('participle') || form.forms.has('past')))
    return make(words, start, next + 1, modal ? 'modal' : 'perfect', form.lemma, under, { modal, passive });
  const past = textAt(words, have) === 'had';
  return make(words, start, have + 1, modal ? 'modal' : past ? 'past' : 'present', 'have', under, { modal });
}
