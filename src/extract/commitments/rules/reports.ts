/** Rules for what was done, is thought, may be, or is so: nothing promised. */
import { FUTURE } from '../../../vocab/grammar.ts';
import { OUTCOME, PLEDGE, VIEW } from '../../../vocab/cues.ts';
import type { SubjectKind } from '../subject.ts';
import { acting, anyGroup, is, lemma, next, verb, type VerdictRule } from './rule.ts';
import { verbForm } from '../../../vocab/verb-forms.ts';

const THINGS: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'programme',
  'thing',
  'this',
  'pronoun',
  'people',
  'order',
  'others',
  'bill',
]);

export const ACCOMPLISHED: VerdictRule = {
  name: 'accomplished',
  class: 'achievement',
  when: (s) =>
    is(s, 'perfect') &&
    !verb(s, PLEDGE) &&
    !anyGroup(s, (group) => group.under === null && FUTURE.has(group.modal ?? '')),
  yes: ['The two countries have opened a joint centre.', 'The Department has invested $5 million.'],
  no: ['The Department has decided to invest $5 million.'],
};

export const REPORT_RULES: readonly VerdictRule[] = [
  {
    name: 'judgement',
    class: 'view',
    when: (s) => verb(s, VIEW) && is(s, 'present', 'past', 'progressive', 'passive'),
    yes: ['We welcome the report.', 'They recognized the need for trade.'],
    no: ['We will welcome guests.'],
  },
  {
    name: 'past-act',
    class: 'achievement',
    when: (s) => is(s, 'past') && acting(s),
    yes: ['In May, the agency hired ten inspectors.', 'The Department opened three offices.'],
    no: ['The Department will open three offices.'],
  },
  {
    name: 'possibility',
    class: 'effect',
    when: ({ clause }) => /^(?:may|can)$/u.test(clause.main?.modal ?? ''),
    yes: ['Families may apply by mail.', 'Farmers can now sell abroad.'],
    no: ['Farmers sell abroad.'],
  },
  {
    name: 'this-includes',
    class: 'fact',
    when: (s) => lemma(s) === 'include' && is(s, 'present') && verbForm(next(s))?.forms.has('ing') === true,
    yes: ['This includes opening a joint centre.', 'These steps include hiring more inspectors.'],
    no: ['This includes Peru.'],
  },
  {
    name: 'present-effect',
    class: 'effect',
    when: (s) => is(s, 'present', 'progressive') && THINGS.has(s.subject) && verb(s, OUTCOME),
    yes: ['This fund provides loans to rural clinics.', 'This programme helps families.'],
    no: ['The Department helps families.'],
  },
  {
    name: 'present-activity',
    class: 'fact',
    when: (s) => is(s, 'progressive') && acting(s),
    yes: ['The agency is studying the matter.', 'The two countries are testing the vaccine.'],
    no: ['The agency will study the matter.'],
  },
  { name: 'statement', class: 'fact', when: () => true, yes: ['The sky is blue.', 'Rice grows in the south.'], no: [] },
];
