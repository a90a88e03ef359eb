/** Finds what is promised: the main promised verb, its object's head, and who is bound, as the words say it. */
import { INTENT, PLEDGE } from '../../vocab/cues.ts';
import { DETERMINERS, FUTURE, PREPOSITIONS, SUBORDINATORS } from '../../vocab/grammar.ts';
import type { Clause } from './clause.ts';
import type { VerbGroup } from './verb-group.ts';
import { verbForm } from '../../vocab/verb-forms.ts';
import type { Word } from './words.ts';

export interface Action {
  /** Base form, "" where the words name no act. */
  readonly verb: string;
  /** Head of the object, "" where there is none. */
  readonly object: string;
}

/** Verbs that only open, attempt or prolong the act that follows them. */
const ASPECT = new Set(
  'continue begin start seek work help aim plan intend strive try look need commit pledge agree promise resolve undertake endeavor ready hope remain proceed explore consider decide vow determine dedicate'.split(
    ' ',
  ),
);
const TELLS = new Set([
  'announce',
  'state',
  'confirm',
  'declare',
  'agree',
  'decide',
  'commit',
  'pledge',
  'promise',
  'reaffirm',
]);
/** Verbs that hand the act to the office that is their object. */
const HANDED = new Set(
  'direct order instruct task charge require call ask tell authorize permit allow mandate empower'.split(' '),
);
const AS_VERB: Readonly<Record<string, string>> = {
  creation: 'create',
  development: 'develop',
  establishment: 'establish',
  expansion: 'expand',
  launch: 'launch',
  extension: 'extend',
  formation: 'form',
  deployment: 'deploy',
  implementation: 'implement',
  investment: 'invest',
};

export function actionOf(plain: string, clause: Clause): Action {
  const { words, main } = clause;
  if (!main) return withoutVerb(plain, words);
  const told = TELLS.has(main.lemma) ? toldGroup(clause, main) : null;
  const group = told ?? main;
  if (group.passive && !PLEDGE.has(group.lemma) && !HANDED.has(group.lemma))
    return { verb: group.lemma, object: subjectHead(plain, clause) };
  const at = promisedVerb(words, group);
  const verb = at === null ? group.lemma : (verbForm(words[at]?.text ?? '')?.lemma ?? group.lemma);
  return { verb: verb === 'be' ? '' : verb, object: objectAfter(plain, words, at === null ? group.end : at + 1) };
}

/** Of "announced that it will hire": the group of what is announced. */
function toldGroup({ words, groups }: Clause, main: VerbGroup): VerbGroup | null {
  const that = words.findIndex(({ text }, at) => at >= main.end && at < main.end + 4 && text === 'that');
  const next = groups[groups.indexOf(main) + 1];
  return that >= 0 && next?.under === 'that' && FUTURE.has(next.modal ?? '') ? next : null;
}

/** "will continue to support", "committed to bolstering", "directs the Secretary to publish": where the last verb stands. */
function promisedVerb(words: readonly Word[], group: VerbGroup): number | null {
  let lemma = group.lemma;
  let from = group.end;
  let found: number | null = null;
  for (let step = 0; step < 3; step += 1) {
    const reach = HANDED.has(lemma)
      ? 30
      : lemma === 'reaffirm' || lemma === 'reiterate' || lemma === 'renew'
        ? 9
        : ASPECT.has(lemma) || INTENT.has(lemma)
          ? 4
          : 0;
    const next = nextVerb(words, from, reach, lemma);
    if (next === null) return found;
    found = next;
    lemma = verbForm(words[next]?.text ?? '')?.lemma ?? '';
    from = next + 1;
  }
  return found;
}

function nextVerb(words: readonly Word[], from: number, reach: number, lemma: string): number | null {
  for (let at = from; at < Math.min(words.length, from + reach); at += 1) {
    const text = words[at]?.text ?? '';
    const form = verbForm(text);
    const before = words[at - 1]?.text ?? '';
    if (form?.forms.has('base') && before === 'to') return at;
    if (form?.forms.has('base') && lemma === 'help' && at === from) return at;
    if (form?.forms.has('ing') && (before === 'to' || at === from)) return at;
    if (text === ',' || text === ';') return null;
  }
  return null;
}

function withoutVerb(plain: string, words: readonly Word[]): Action {
  let at = 0;
  while (at < 3 && (/ly$/u.test(words[at]?.text ?? '') || DETERMINERS.has(words[at]?.text ?? ''))) at += 1;
  const text = words[at]?.text ?? '';
  const noun = AS_VERB[text];
  if (noun !== undefined)
    return { verb: noun, object: objectAfter(plain, words, at + (words[at + 1]?.text === 'of' ? 2 : 1)) };
  const form = verbForm(text);
  if (form && at === 0 && !form.forms.has('s')) {
    const next = ASPECT.has(form.lemma) ? nextVerb(words, at + 1, 4, form.lemma) : null;
    const verb = next === null ? form.lemma : (verbForm(words[next]?.text ?? '')?.lemma ?? form.lemma);
    return { verb, object: objectAfter(plain, words, (next ?? at) + 1) };
  }
  return { verb: '', object: objectAfter(plain, words, 0) };
}

/** The head of the noun phrase at `from`: its last word before a preposition, verb or mark, with capitals before it. */
function objectAfter(plain: string, words: readonly Word[], from: number): string {
  let at = from;
  while (at < from + 3 && /^(?:with|on|in|to|for|off|up|out|into|at|by|from)$/u.test(words[at]?.text ?? '')) at += 1;
  const sum = sumAt(plain, words, at);
  if (sum !== null) return sum;
  let last = at - 1;
  for (let end = at; end < Math.min(words.length, at + 14); end += 1) {
    const text = words[end]?.text ?? '';
    if (
      !/^[\p{L}\p{N}$€£]/u.test(text) ||
      (PREPOSITIONS.has(text) && end > at) ||
      SUBORDINATORS.has(text) ||
      text === 'and' ||
      text === 'to'
    )
      break;
    const form = verbForm(text);
    const next = words[end + 1]?.text ?? '';
    // "aircraft valued at $9 million", "a plan designed to help": the participle begins what is told of the object.
    if (
      last >= at &&
      (text.endsWith('ed') || form?.forms.has('participle')) &&
      (PREPOSITIONS.has(next) || next === 'to')
    )
      break;
    if (
      form?.forms.has('ing') &&
      last >= at &&
      !/^(?:training|funding|building|housing|planning|manufacturing|meeting|sharing|testing|lending)$/u.test(text) &&
      DETERMINERS.has(next)
    )
      break;
    last = end;
  }
  if (last < at) return '';
  let first = last;
  if (words[last]?.capital) while (first > at && words[first - 1]?.capital) first -= 1;
  const head = plain.slice(words[first]?.start, words[last]?.end);
  return DETERMINERS.has(head.toLowerCase()) ? '' : head;
}

/** "more than $300 million in aid": the sum itself is the object. */
function sumAt(plain: string, words: readonly Word[], from: number): string | null {
  let at = from;
  while (
    at < from + 3 &&
    /^(?:more|than|nearly|over|about|almost|up|to|at|least|an?|additional|another|approximately|some|roughly)$/u.test(
      words[at]?.text ?? '',
    )
  )
    at += 1;
  const first = words[at];
  if (!first || !/^[$€£]\d/u.test(first.text)) return null;
  const scale = words[at + 1];
  const last = scale && /^(?:million|billion|trillion)$/u.test(scale.text) ? scale : first;
  return plain.slice(first.start, last.end);
}

function subjectHead(plain: string, { words, subject }: Clause): string {
  if (!subject) return '';
  for (let at = subject.start; at < subject.end; at += 1) {
    const next = words[at + 1]?.text ?? '';
    if (at + 1 === subject.end || PREPOSITIONS.has(next) || SUBORDINATORS.has(next) || /^[,(–—]/u.test(next))
      return plain.slice(words[at]?.start, words[at]?.end);
  }
  return '';
}
