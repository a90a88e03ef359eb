/** Rules for what the modal verb says: proposed, owed, foreseen, or promised. */
import { OUTCOME } from '../../../vocab/cues.ts';
import type { Sentence } from '../sentence.ts';
import type { SubjectKind } from '../subject.ts';
import { future, is, lemma, next, passive, verb, type VerdictRule } from './rule.ts';

/** Subjects that do nothing of themselves: what they "will" do is an effect. */
const THINGS: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'programme',
  'thing',
  'this',
  'people',
  'order',
  'others',
  'bill',
]);
/** Of money and programmes these are acts of whoever pays (GUIDELINES 8). */
const PAYS = new Set(['support', 'cover', 'offset', 'pay', 'go', 'fund', 'finance', 'provide']);
const STATES = new Set(['be', 'become', 'remain', 'serve', 'have', 'represent', 'mean', 'mark']);
const OPEN_TO = /\bwill (?:\w+ )?(?:be (?:able|required|available|eligible|responsible)|have to|need to)\b/i;
/** A tariff or fee that is to change is a rule announced (GUIDELINES 8). */
const RATES = /\b(?:tariffs?|dut(?:y|ies)|fees?|tariff rates?|premiums?)\b/i;
const RATE_MOVES = new Set([
  'increase',
  'rise',
  'fall',
  'decrease',
  'drop',
  'be',
  'apply',
  'go',
  'reduce',
  'lower',
  'raise',
  'pay',
]);
const PURPOSES = /\b(?:mission|purpose|duty|role|job|time|answer|point|priority|obligation|element)\b/i;

const modal = ({ clause: { main } }: Sentence): string => main?.modal ?? '';

/** "will include opening", "will include workshops". */
const includes = (s: Sentence): boolean => lemma(s) === 'include' && !passive(s);

/** An outcome by its verb: "will create jobs", "will continue to create jobs". */
function hasOutcome(s: Sentence): boolean {
  const { main, words } = s.clause;
  if (verb(s, OUTCOME)) return true;
  return main?.lemma === 'continue' && words[main.end]?.text === 'to' && OUTCOME.has(words[main.end + 1]?.text ?? '');
}

export const FUTURE_RULES: readonly VerdictRule[] = [
  {
    name: 'would',
    class: 'proposal',
    when: (s) => /^(?:would|could|might)$/u.test(modal(s)),
    yes: ['The plan could save lives.', 'The bill would create a new office.'],
    no: ['The office will open.'],
  },
  {
    name: 'bill',
    class: 'proposal',
    when: (s) => s.subject === 'bill' && !is(s, 'past', 'past-passive', 'perfect'),
    yes: ['The Budget requests $5 million for clinics.', 'The legislation will lower the price of insulin.'],
    no: ['The Order requests a plan.'],
  },
  {
    name: 'duty-of-an-office',
    class: 'commitment',
    when: (s) => modal(s) === 'must' && s.subject === 'government' && s.document !== 'joint',
    yes: ['The Secretary of Labor must publish a plan.', 'Agencies must report on their progress within 90 days.'],
    no: ['We must never forget.'],
  },
  {
    name: 'opinion',
    class: 'view',
    when: (s) => /^(?:should|must|cannot|ought)$/u.test(modal(s)),
    yes: ['We must never forget.', 'All states should join.'],
    no: ['We will join.'],
  },
  {
    name: 'prediction',
    class: 'effect',
    when: (s) =>
      is(s, 'present') &&
      /^(?:expect|estimate|predict|project|anticipate|argue|mean)$/u.test(lemma(s)) &&
      next(s) !== 'to',
    yes: ['Experts predict that prices will fall.', 'We expect those standards will help small firms.'],
    no: ['The agency expects to open three offices.'],
  },
  {
    name: 'includes-to-come',
    class: 'commitment',
    when: (s) => future(s) && includes(s),
    yes: ['Key actions will include opening three offices.', 'The first phase will include one clinic in each state.'],
    no: ['Songs will be included.'],
  },
  {
    name: 'programme-pays',
    class: 'commitment',
    when: (s) => future(s) && s.subject === 'programme' && verb(s, PAYS) && !passive(s),
    yes: ['This funding will go to rural clinics.', 'The programme will provide $5 million to farmers.'],
    no: ['This funding will create jobs.'],
  },
  {
    name: 'target-by-a-date',
    class: 'commitment',
    when: (s) => future(s) && /\bby (?:\w+ ){0,3}20\d\d\b/i.test(s.text) && /\d/u.test(s.text.replace(/20\d\d/gu, '')),
    yes: ['By 2028, the plant will make 30,000 chargers a year.', 'Sales will reach $4 billion by the end of 2030.'],
    no: ['The plant will make 30,000 chargers a year.'],
  },
  {
    name: 'rate-to-come',
    class: 'commitment',
    when: (s) =>
      future(s) &&
      (RATES.test(s.text.slice(0, 120)) || lemma(s) === 'pay') &&
      /%|\bpercent\b|[$€£]\d/u.test(s.text) &&
      verb(s, RATE_MOVES),
    yes: ['The tariff on canoes will increase by 12% from March.', 'The fee will be $40 from May.'],
    no: ['The tariff will increase the price.'],
  },
  {
    name: 'forecast',
    class: 'effect',
    when: (s) =>
      future(s) && THINGS.has(s.subject) && !passive(s) && (hasOutcome(s) || verb(s, STATES)) && !OPEN_TO.test(s.text),
    yes: ['This programme will create jobs.', 'These steps will help families save.'],
    no: ['The Department will help families save.', 'The programme will provide $5 million to farmers.'],
  },
  {
    name: 'state-to-come',
    class: 'view',
    when: (s) =>
      future(s) &&
      s.clause.main?.build === 'modal' &&
      verb(s, STATES) &&
      !OPEN_TO.test(s.text) &&
      !/\bserve as\b/i.test(s.text),
    yes: ['The leaders will be there.', 'We will remain partners.'],
    no: ['We will open an office.'],
  },
  {
    name: 'future-act',
    class: 'commitment',
    when: (s) => future(s) || (is(s, 'is-to') && !PURPOSES.test(s.text)),
    yes: ['The Department will open three offices.', 'Vaccines will be delivered to clinics.'],
    no: ['The Department opened three offices.'],
  },
];
