/** What kind of thing the subject of a clause is: one that can bind itself, or a thing that only has effects. */
import { PREPOSITIONS, SUBORDINATORS } from '../../vocab/grammar.ts';
import {
  BILL_NOUNS,
  BODY_NOUNS,
  ORDER_NOUNS,
  OTHERS_NOUNS,
  PARTY_NOUNS,
  PEOPLE_NOUNS,
  PERSON_NOUNS,
  THING_NOUNS,
} from '../../vocab/subjects.ts';
import type { Clause } from './clause.ts';
import { verbForm } from '../../vocab/verb-forms.ts';
import type { Word } from './words.ts';

export type SubjectKind =
  | 'we'
  | 'person'
  | 'government'
  | 'party'
  | 'order'
  | 'programme'
  | 'thing'
  | 'people'
  | 'bill'
  | 'others'
  | 'pronoun'
  | 'this'
  | 'none';

export function subjectKind({ words, subject }: Clause): SubjectKind {
  if (!subject || subject.end <= subject.start) return 'none';
  const named = words.slice(subject.start, subject.end);
  const first = named[0]?.text ?? '';
  if (first === 'we') return 'we';
  if (named.length === 1 && /^(?:it|they)$/u.test(first)) return 'pronoun';
  if (named.length === 1 && /^(?:there|these|this|that|those|which)$/u.test(first)) return 'this';
  // "Building roads will create jobs": an act as a subject has effects, and binds nobody.
  if (verbForm(first)?.forms.has('ing')) return 'thing';
  const head = headOf(named);
  return byNoun(named, head) ?? (properName(head) ? 'party' : 'thing');
}

/** The words before the first preposition, clause or comma. */
function headOf(named: readonly Word[]): readonly Word[] {
  const stop = named.findIndex(
    ({ text }, at) => at > 0 && (PREPOSITIONS.has(text) || SUBORDINATORS.has(text) || /^[,(–—]/u.test(text)),
  );
  return stop < 0 ? named : named.slice(0, stop);
}

/** The head's last noun decides, else any noun of the subject that says something. */
function byNoun(named: readonly Word[], head: readonly Word[]): SubjectKind | null {
  const last = head.at(-1)?.text ?? '';
  const byHead = KINDS.find(([, nouns]) => nouns.has(last));
  if (byHead) return byHead[0];
  const kinds = named.map(({ text }) => KINDS.find(([, nouns]) => nouns.has(text))?.[0]);
  return RANKED.find((kind) => kinds.includes(kind)) ?? null;
}

/** Of several nouns in a subject, the one that can act says what it is. */
const RANKED: readonly SubjectKind[] = ['person', 'government', 'party', 'programme', 'order', 'people'];

const KINDS: readonly (readonly [SubjectKind, ReadonlySet<string>])[] = [
  ['others', OTHERS_NOUNS],
  ['bill', BILL_NOUNS],
  ['programme', THING_NOUNS],
  ['order', ORDER_NOUNS],
  ['government', BODY_NOUNS],
  ['people', PEOPLE_NOUNS],
  ['person', PERSON_NOUNS],
  ['party', PARTY_NOUNS],
];

/** The capital that opens a sentence says nothing, unless the name is that one word. */
function properName(named: readonly Word[]): boolean {
  return named.some(({ capital }, at) => capital && (at > 0 || named.length === 1));
}
