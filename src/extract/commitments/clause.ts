/**
 * Reads a unit as a clause, by words alone: its verb groups, which of them is the main one, and where its subject stands.
 *
 *   As we rebuild, |the Department| will also |invest| $5 million …      "rebuild" is subordinate, "will invest" is main
 *                   subject          group
 */
import { DETERMINERS, NOUNS_TOO, OPENERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from '../../vocab/grammar.ts';
import { subjectSpan } from './subject-span.ts';
import { verbForm } from '../../vocab/verb-forms.ts';
import { PLANS } from './bare-verb.ts';
import { groupAt, type VerbGroup } from './verb-group.ts';
import { beforeAdverbs, isAdverb, textAt, wordsOf, type Word } from './words.ts';

/** What a unit without a main verb begins with. */
export type Opening = 'ing' | 'past' | 'base' | 's' | 'nominal';

export interface Clause {
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
  /** The first group that is not subordinate, else null. */
  readonly main: VerbGroup | null;
  /** Word indices of the subject of the main group. */
  readonly subject: { readonly start: number; readonly end: number } | null;
  readonly opening: Opening;
}

export function readClause(text: string, start: number, end: number): Clause {
  const words = wordsOf(text, start, end);
  const opening = openingOf(words);
  const sure = findGroups(words, false);
  // A full sentence has a verb: where none was sure, forms that may be nouns count.
  const sentence =
    opening === 'nominal' &&
    /^(?:the|this|these|a|an|our|its|certain|foreign|some|many|most|all|he|she|it|they|we|as|in|for)$|^[a-z]+s$/u.test(
      textAt(words, 0),
    ) &&
    /[.!?]\W{0,3}$/u.test(text.slice(Math.max(start, end - 4), end));
  const groups = mainOf(words, sure, opening) || !sentence ? sure : findGroups(words, true);
  const main = mainOf(words, groups, opening);
  return { words, groups, main, subject: main && subjectSpan(words, main, groups, past(words)), opening };
}

/** Of several main verbs ("has tried and will try") the one that looks ahead; a doubtful form only where there is no other. */
function mainOf(words: readonly Word[], groups: readonly VerbGroup[], opening: Opening): VerbGroup | null {
  const free = groups.filter(({ under }) => under === null);
  // "To qualify growers must apply": no comma says where the purpose ends.
  const mains = (free.length > 0 ? free : groups.filter(({ under }) => under === 'to')).filter(
    (group) => !misplaced(words, group, opening),
  );
  if (mains[0] && PREDICTS.has(mains[0].lemma) && mains[0].build === 'present') return mains[0];
  const ahead = mains.filter(({ modal }) => modal === 'will' || modal === 'shall');
  return (
    ahead.find(({ lemma }) => lemma !== 'be') ??
    ahead[0] ??
    mains.find(
      (group, index) =>
        PLEDGES.has(group.lemma) && textAt(words, group.end) === 'to' && !reduced(words, group, mains[index + 1]),
    ) ??
    mains.find((group, index) => index > 0 && orders(words, group)) ??
    helped(words, mains) ??
    mains.find(({ weak }) => !weak) ??
    mains[0] ??
    null
  );
}

/** What follows these is foreseen, and promised by nobody. */
const PREDICTS = new Set(['expect', 'estimate', 'predict', 'believe', 'anticipate', 'argue', 'mean', 'project']);
const PLEDGES = new Set(['commit', 'pledge', 'agree', 'intend', 'resolve', 'decide']);

/** "recognizes their role and |directs| agencies to", "uses steel and |plans| to", "reviewed the plan and |looked| forward to". */
function orders(words: readonly Word[], { lemma, build, start, end }: VerbGroup): boolean {
  if (beforeAdverbs(words, start)?.text !== 'and') return false;
  if (lemma === 'look') return textAt(words, end) === 'forward';
  return build === 'present' && (ORDERS.has(lemma) || (PLANS.has(lemma) && textAt(words, end) === 'to'));
}

const ORDERS = new Set(['direct', 'instruct', 'require']);

/** "lenders committed to filling that gap report …": a participle, since another verb follows with no comma or "and". */
function reduced(words: readonly Word[], { build, end }: VerbGroup, next: VerbGroup | undefined): boolean {
  if (build !== 'past' || !next) return false;
  return !words.slice(end, next.start).some(({ text }) => text === ',' || text === 'and');
}

/** After an opening phrase, a group with a helper is the main verb rather than a bare form within the phrase. */
function helped(words: readonly Word[], mains: readonly VerbGroup[]): VerbGroup | null {
  if (!OPENERS.has(textAt(words, 0))) return null;
  return (
    mains.find(({ build, start }) => build !== 'present' && build !== 'past' && textAt(words, start - 1) !== 'and') ??
    null
  );
}

/** "Build capacity produced with …": what opens with a plain verb, or "-ing" with no comma after it, has no bare verb of its own. */
function misplaced(words: readonly Word[], group: VerbGroup, opening: Opening): boolean {
  if (group.build !== 'present' && group.build !== 'past') return false;
  if (opening === 'base') return true;
  // "Building our resilience |requires| partners": an act as the subject.
  if (
    group.build === 'present' &&
    /s$/u.test(textAt(words, group.end - 1)) &&
    !NOUNS_TOO.has(textAt(words, group.end - 1)) &&
    group.under === null
  )
    return false;
  return opening === 'ing' && !words.slice(0, group.start).some(({ text }) => text === ',');
}

function findGroups(words: readonly Word[], loose: boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let under: Opened | null = null;
  const first = past(words);
  for (let at = first; at < words.length; at += 1) {
    const text = textAt(words, at);
    if (opensClause(words, at) || (text === 'to' && at === first)) {
      under = { word: text, at };
      continue;
    }
    const group = groupAt(words, at, under?.word ?? joined(words, at, groups) ?? contact(words, at, groups), loose);
    if (!group) {
      if (CLOSERS.has(text) && closes(under, groups.at(-1), words, at)) under = null;
      continue;
    }
    groups.push(pledgesToo(words, group) ? { ...group, under: null } : group);
    at = group.end - 1;
    if (RELATIVE.has(under?.word ?? '')) under = null;
  }
  return groups;
}

/** "recognize that trade matters and |commit| to": the pledge goes with the first verb, and is no part of what that verb tells. */
function pledgesToo(words: readonly Word[], { under, lemma, build, start, end }: VerbGroup): boolean {
  return (
    under === 'that' &&
    build === 'present' &&
    PLEDGES.has(lemma) &&
    textAt(words, end) === 'to' &&
    beforeAdverbs(words, start)?.text === 'and'
  );
}

/** "who sign up or are signed up": the second verb is under the same word; after "and" only as long as the main verb is to come. */
function joined(words: readonly Word[], at: number, groups: readonly VerbGroup[]): string | null {
  const last = groups.at(-1);
  if (!last || last.under === null) return null;
  const before = beforeAdverbs(words, at)?.text ?? '';
  if (before === 'or') return last.under;
  return before === 'and' && !groups.some(({ under }) => under === null) ? last.under : null;
}

/**
 * The clause of the verb at `at` hangs on the verb before it, and no word says so: "announced |it is opening| an office" ("that"),
 * "the steps |each agency will take|" ("which").
 */
function contact(words: readonly Word[], at: number, groups: readonly VerbGroup[]): string | null {
  const last = groups.at(-1);
  if (!last || last.end >= at || at - last.end > 12) return null;
  const between = words.slice(last.end, at);
  if (between.some(({ text }) => /^[^\p{L}\p{N}$€£]|^(?:and|but|or)$/u.test(text))) return null;
  const subject = between.findLastIndex(
    ({ text }, index) =>
      (SUBJECT_PRONOUNS.has(text) || DETERMINERS.has(text)) && (index === 0 || nounLike(between[index - 1])),
  );
  if (subject < 0) return null;
  if (subject > 0) return 'which';
  return TELLING.has(last.lemma) ? 'that' : null;
}

const SUBJECT_PRONOUNS = new Set('we they it he she'.split(' '));
const TELLING = new Set('announce say state affirm confirm declare hope believe think ensure know expect'.split(' '));

function nounLike(word: Word | undefined): boolean {
  if (!word || !/\p{L}/u.test(word.text)) return false;
  const { text } = word;
  return !(
    PREPOSITIONS.has(text) ||
    DETERMINERS.has(text) ||
    SUBORDINATORS.has(text) ||
    text === 'to' ||
    isAdverb(text) ||
    (verbForm(text) && !NOUNS_TOO.has(text))
  );
}

/** Past "That is why", which says nothing of its own. */
function past(words: readonly Word[]): number {
  const opening = words
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ');
  if (/^(?:that|this) is why$/u.test(opening)) return 3;
  return /^(?:that's|this's) why /u.test(`${opening} `) ? 2 : 0;
}

interface Opened {
  readonly word: string;
  readonly at: number;
}

const CLOSERS = new Set([',', ';', ':', '–', '—']);
const RELATIVE = new Set(['that', 'which', 'who', 'whose', 'whom', 'where']);

/** A comma ends a subordinate clause that has had its verb, or has none ("If travelling alone,", "When necessary,"). */
function closes(under: Opened | null, last: VerbGroup | undefined, words: readonly Word[], at: number): boolean {
  if (under === null) return false;
  if (last && last.start > under.at) return textAt(words, at + 1) !== 'and';
  // No verb before the comma: a phrase ("Since the start of May,"), unless it only interrupts ("which, in turn,").
  return !RELATIVE.has(under.word) || (under.word === 'that' && at > under.at + 1);
}

/** "As part of", "as well as", "as an ally": no clause follows. */
const AS_PHRASE = new Set(
  'part one well a an of follow-up such to noted announced outlined described directed previously with required long'.split(
    ' ',
  ),
);

function opensClause(words: readonly Word[], at: number): boolean {
  const text = textAt(words, at);
  if (!SUBORDINATORS.has(text)) return false;
  const next = textAt(words, at + 1);
  if (text === 'as')
    return at < 2 ? !AS_PHRASE.has(next) : /^(?:we|they|it|our|this|more|president|he|she)$/u.test(next);
  if (text === 'since' || text === 'before' || text === 'after' || text === 'until')
    return DETERMINERS.has(next) || PRONOUNS.has(next);
  if (text === 'that') return at > 0;
  return text !== 'so' || next === 'that';
}

function openingOf(words: readonly Word[]): Opening {
  let at = 0;
  while (at < 6 && (!/\p{L}/u.test(textAt(words, at)) || isAdverb(textAt(words, at)))) at += 1;
  const form = verbForm(textAt(words, at));
  // "State governments": nobody is told to state.
  if (!form || textAt(words, at) === 'state') return 'nominal';
  if (form.forms.has('ing')) return 'ing';
  if (form.forms.has('base'))
    return PREPOSITIONS.has(textAt(words, at + 1)) && textAt(words, at + 1) !== 'to' && textAt(words, at + 1) !== 'with'
      ? 'nominal'
      : 'base';
  if (form.forms.has('s') && !NOUNS_TOO.has(textAt(words, at))) return 's';
  return form.forms.has('past') || form.forms.has('participle') ? 'past' : 'nominal';
}
