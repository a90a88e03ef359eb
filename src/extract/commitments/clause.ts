/**
 * Reads a unit as a clause, by words alone: its verb groups, which of them is the main one, and where its subject stands.
 *
 *   As we rebuild, |the Department| will also |invest| $5 million …      "rebuild" is subordinate, "will invest" is main
 *                   subject          group
 */
import {
  ADVERBS,
  BE_FINITE,
  BE_PAST,
  DETERMINERS,
  DO_FINITE,
  HAVE_FINITE,
  MODALS,
  NEGATIONS,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from '../../vocab/grammar.ts';
import { verbForm } from './verb-forms.ts';
import { wordsOf, type Word } from './words.ts';

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

/** What a unit without a main verb begins with. */
export type Opening = 'ing' | 'past' | 'base' | 'nominal';

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
  const sentence = opening === 'nominal' && /[.!?]\W{0,3}$/u.test(text.slice(Math.max(start, end - 4), end));
  const groups = mainOf(words, sure, opening) || !sentence ? sure : findGroups(words, true);
  const main = mainOf(words, groups, opening);
  return { words, groups, main, subject: main && subjectOf(words, main, groups), opening };
}

/** Of several main verbs ("has tried and will try") the one that looks ahead; a doubtful form only where there is no other. */
function mainOf(words: readonly Word[], groups: readonly VerbGroup[], opening: Opening): VerbGroup | null {
  const mains = groups.filter((group) => group.under === null && !misplaced(words, group, opening));
  const ahead = mains.filter(({ modal }) => modal === 'will' || modal === 'shall');
  return (
    ahead.find(({ lemma }) => lemma !== 'be') ??
    ahead[0] ??
    mains.find(({ lemma, end }) => PLEDGES.has(lemma) && textAt(words, end) === 'to') ??
    helped(words, mains) ??
    mains.find(({ weak }) => !weak) ??
    mains[0] ??
    null
  );
}

const PLEDGES = new Set(['commit', 'pledge', 'agree', 'intend']);

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
  return opening === 'ing' && !words.slice(0, group.start).some(({ text }) => text === ',');
}

function findGroups(words: readonly Word[], loose: boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let under: Opened | null = null;
  for (let at = past(words); at < words.length; at += 1) {
    const text = textAt(words, at);
    if (opensClause(words, at)) {
      under = { word: text, at };
      continue;
    }
    const group = groupAt(words, at, under?.word ?? joined(words, at, groups), loose);
    if (!group) {
      if ((text === ',' || text === ';' || text === ':') && closes(under, groups.at(-1), words, at)) under = null;
      continue;
    }
    groups.push(group);
    at = group.end - 1;
    if (RELATIVE.has(under?.word ?? '')) under = null;
  }
  return groups;
}

/** "who sign up or are signed up": the second verb is under the same word, as long as the main verb is to come. */
function joined(words: readonly Word[], at: number, groups: readonly VerbGroup[]): string | null {
  const last = groups.at(-1);
  if (!last || last.under === null || groups.some(({ under }) => under === null)) return null;
  const before = beforeAdverbs(words, at)?.text ?? '';
  return before === 'and' || before === 'or' ? last.under : null;
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

const RELATIVE = new Set(['that', 'which', 'who', 'whose', 'whom', 'where']);

/** A comma ends a subordinate clause that has had its verb, or has none ("If travelling alone,", "When necessary,"). */
function closes(under: Opened | null, last: VerbGroup | undefined, words: readonly Word[], at: number): boolean {
  if (under === null) return false;
  if (last && last.start > under.at) return textAt(words, at + 1) !== 'and';
  const first = verbForm(textAt(words, under.at + 1));
  return at - under.at <= 6 || Boolean(first?.forms.has('ing') || first?.forms.has('participle'));
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

function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? '';
}

function isAdverb(text: string): boolean {
  return ADVERBS.has(text) || (text.length > 4 && text.endsWith('ly'));
}

/** Past the adverbs at `at` (at most four). */
function skipAdverbs(words: readonly Word[], at: number): number {
  let next = at;
  while (next < at + 4 && isAdverb(textAt(words, next))) next += 1;
  return next;
}

function groupAt(words: readonly Word[], at: number, under: string | null, loose: boolean): VerbGroup | null {
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
  return plainGroup(words, at, under, loose);
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
  if (textAt(words, start) === 'may' && /^\d/u.test(textAt(words, start + 1))) return null;
  const word = words[start];
  // "Will" the name, "May" the month.
  if (word?.capital && start > 0 && /^(?:may|will)$/u.test(word.text)) return null;
  const modal = textAt(words, start)
    .replace(/^.*'ll$/u, 'will')
    .replace("won't", 'will');
  const verb = skipAdverbs(words, start + 1);
  const text = textAt(words, verb);
  if (text === 'be') return beGroup(words, start, verb, modal, under);
  if (text === 'have') return haveGroup(words, start, verb, modal, under);
  const form = verbForm(text);
  if (form?.forms.has('base')) return make(words, start, verb + 1, 'modal', form.lemma, under, { modal });
  // An unknown verb, or one set apart by a phrase ("will, in May, open"): the modal alone says enough.
  return make(words, start, verb, 'modal', /^[a-z-]{3,}$/u.test(text) ? text : 'do', under, { modal });
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

/** Words that an "-s" verb or a plain one is followed by, and a noun of the same form seldom. */
const AFTER_VERB = new Set(
  'the a an to that its their our his her this these those on off up out with how not all any both new more also us them it with'.split(
    ' ',
  ),
);

function plainGroup(words: readonly Word[], at: number, under: string | null, loose: boolean): VerbGroup | null {
  const form = verbForm(textAt(words, at));
  if (!form || at === 0) return null;
  const before = beforeAdverbs(words, at);
  if (!before || !/[\p{L}\p{N})",]/u.test(before.text)) return null;
  if (before.text === ',' && !form.forms.has('past')) return null;
  // "This includes": a plural noun never follows "this".
  if (DETERMINERS.has(before.text) && !(/^(?:this|that)$/u.test(before.text) && form.forms.has('s'))) return null;
  if (PREPOSITIONS.has(before.text) || MODALS.has(before.text)) return null;
  const next = textAt(words, at + 1);
  const pronoun = PRONOUNS.has(before.text);
  const sure = AFTER_VERB.has(next) || pronoun || STRONG.has(form.lemma);
  const found = (build: Build): VerbGroup => make(words, at, at + 1, build, form.lemma, under, { weak: !sure });
  if (
    form.forms.has('s') &&
    words[at]?.capital !== true &&
    (AFTER_VERB.has(next) || pronoun || loose || !NOUN_TOO.has(textAt(words, at)))
  )
    return found('present');
  if (form.forms.has('base') && words[at]?.capital !== true) {
    const plural =
      before.text.endsWith('s') ||
      before.text === ')' ||
      words[words.indexOf(before) - 1]?.text === 'and' ||
      before.text === 'people' ||
      /^(?:we|they|i|you|who|which|that)$/u.test(before.text);
    if (plural && (AFTER_VERB.has(next) || /^(?:we|they|i|you)$/u.test(before.text) || COMMON_PRESENT.has(form.lemma)))
      return found('present');
  }
  if (!form.forms.has('past') || words[at]?.capital === true) return null;
  if ((form.forms.has('base') || before.text === ',') && !AFTER_VERB.has(next)) return null;
  const reduced = form.forms.has('participle') && /^(?:by|under|at|into|through|as|for)$/u.test(next);
  return reduced ? null : found('past');
}

/** Verbs so usual in these documents that their form is trusted. */
const STRONG = new Set(
  'direct require establish announce commit agree reaffirm reiterate welcome recognize pledge intend instruct'.split(
    ' ',
  ),
);

/** Forms in "-s" that are plural nouns more often than verbs. */
const NOUN_TOO = new Set(
  `accesses acts addresses advances aims approaches attacks audits awards benefits bids bonds borders boosts briefs builds
  burdens buys calls cases causes centers challenges changes charges checks claims combats commands concerns conducts contacts
  contracts controls costs counsels counts covers credits crimes cuts dates deals debates decreases defects delays demands
  designs details discharges displays documents drives drops effects efforts ends estimates exchanges exits exports
  faces factors features fees fields fights files finances finds fines flows focuses forces forms frames fuels functions
  funds gains goals grants guarantees guards guides harms harvests heads helps highlights hires holds homes hosts hopes
  houses impacts imports increases influences interests interviews investments invites issues joins judges kinds lands
  launches leads leases leaves levels lifts limits links lists lives loads loans losses maps markets matches matters
  measures means meetings minutes models monitors moves names needs notices notes offers offices orders outlines panels
  parks partners passes patents patients pilots places plans plants plays points polls positions posts powers practices
  presents prices prints priorities processes produces products profiles profits programs projects promises proposals
  protests purchases questions quotes raises ranges ranks rates reaches records reforms reports requests researches
  responses rests results returns reviews rewards rises risks roles rules runs sales samples savings scales schedules
  schools scores seats sections services sets shares shifts ships shops shows signals signs sites slots spots stages
  stakes standards stands starts states stations steps stocks stops stores strains streams strikes studies supplies
  supports surveys targets tasks taxes teams tests threats ties times tools totals tours tracks trades trains transfers
  transports travels treats trends trials trips trusts turns units updates uses values views visits votes wages walks
  watches ways weapons wins wishes works years zones`.split(/\s+/u),
);

/** Verbs that a plural subject has in joint statements, where the form alone would not tell. */
const COMMON_PRESENT = new Set(
  `commit reaffirm recognize welcome agree affirm underscore support intend plan pledge reiterate recommit resolve condemn
  encourage urge express share acknowledge emphasize highlight note stress underline aim seek look remain continue call
  believe applaud include announce decide determine appreciate stand`.split(/\s+/u),
);

function beforeAdverbs(words: readonly Word[], at: number): Word | null {
  let before = at - 1;
  while (before >= 0 && before > at - 4 && isAdverb(textAt(words, before))) before -= 1;
  return words[before] ?? null;
}

/** Where the subject of the main group starts and ends, in words. */
function subjectOf(
  words: readonly Word[],
  main: VerbGroup,
  groups: readonly VerbGroup[],
): { start: number; end: number } {
  const before = groups.findLast((group) => group.under === null && group.end <= main.start);
  let start = before ? clauseStart(words, before.end, main.start) : past(words);
  // "has not and will not": the second verb shares the first one's subject.
  if (before && skipAdverbs(words, start) >= main.start) return subjectOf(words, before, groups);
  let end = main.start;
  while (end > start && (isAdverb(textAt(words, end - 1)) || textAt(words, end - 1) === ',')) end -= 1;
  while (start < end && /^[^\p{L}\p{N}]|^(?:and|but|or|also|so|therefore|this is why)$/u.test(textAt(words, start)))
    start += 1;
  if (
    !OPENERS.has(textAt(words, start)) &&
    !verbForm(textAt(words, start))?.forms.has('ing') &&
    !isAdverb(textAt(words, start))
  )
    return { start, end: cutApposition(words, start, end, main.start) };
  for (let at = end - 1; at > start; at -= 1) {
    if (textAt(words, at) !== ',') continue;
    if (/^(?:and|or|&|as)$/u.test(textAt(words, at + 1))) continue;
    if (
      words.slice(at + 1, end).some(({ text }) => text === ',') &&
      words[at + 1]?.capital &&
      words[at - 1]?.capital &&
      at - start > 8
    )
      continue;
    return { start: at + 1, end };
  }
  return {
    start: start + (isAdverb(textAt(words, start)) || /^(?:today|now)$/u.test(textAt(words, start)) ? 1 : 0),
    end,
  };
}

/** Past the last "and", "but", ";" or "–" between two main verbs. */
function clauseStart(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const text = textAt(words, at);
    if (
      /^[;–—:]$/u.test(text) ||
      (/^(?:and|but|so|while)$/u.test(text) && (textAt(words, at - 1) === ',' || at + 1 === to))
    )
      return at + 1;
  }
  return to;
}

/** "The Corps, which …, will": the subject ends at the first comma where a comma stands before the verb. */
function cutApposition(words: readonly Word[], start: number, end: number, verb: number): number {
  if (textAt(words, verb - 1) !== ',') return end;
  for (let at = start + 1; at < end; at += 1) if (textAt(words, at) === ',') return at;
  return end;
}

function openingOf(words: readonly Word[]): Opening {
  let at = 0;
  while (at < 6 && (!/\p{L}/u.test(textAt(words, at)) || isAdverb(textAt(words, at)))) at += 1;
  const form = verbForm(textAt(words, at));
  if (!form) return 'nominal';
  if (form.forms.has('ing')) return 'ing';
  if (form.forms.has('base'))
    return PREPOSITIONS.has(textAt(words, at + 1)) && textAt(words, at + 1) !== 'to' && textAt(words, at + 1) !== 'with'
      ? 'nominal'
      : 'base';
  return form.forms.has('past') || form.forms.has('participle') ? 'past' : 'nominal';
}
