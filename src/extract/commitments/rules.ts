/**
 * What a sentence does, by rule: the first that fits decides. Each reads the clause (its main verb group and subject) and the
 * frame (lead-in, heading, document). Order: what is no sentence, then future and announced acts, then reports and views.
 */
import type { UnitClass } from '../../model/annotation.ts';
import { ANNOUNCE, DIRECT, INTENT, OUTCOME, PLEDGE, SAYING, VIEW } from '../../vocab/cues.ts';
import { FUTURE } from '../../vocab/grammar.ts';
import type { Build, VerbGroup } from './clause.ts';
import type { FrameKind } from './frame.ts';
import type { Sentence } from './sentence.ts';
import { verbForm } from './verb-forms.ts';

export interface VerdictRule {
  /** Kebab-case English. */
  readonly name: string;
  readonly class: UnitClass;
  readonly when: (sentence: Sentence) => boolean;
  /** Sentences, each perhaps after a lead-in: `The Department will: | Open three offices`. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** What a paper does by being signed. */
const ORDER_ACTS = new Set(
  `establish create require prohibit ban rescind revoke block impose end authorize designate replace declare set mandate
  restrict suspend terminate demand launch increase expand extend grant reduce lower raise`.split(/\s+/u),
);
const ACTING = new Set(['we', 'person', 'government', 'party', 'none']);
const THINGS = new Set(['programme', 'thing', 'this', 'pronoun', 'people', 'order', 'others']);

const is = ({ clause: { main } }: Sentence, ...builds: readonly Build[]): boolean =>
  main !== null && builds.includes(main.build);
const verb = ({ clause: { main } }: Sentence, lemmas: ReadonlySet<string>): boolean =>
  main !== null && lemmas.has(main.lemma);
const future = ({ clause: { main } }: Sentence): boolean => FUTURE.has(main?.modal ?? '');
const acting = ({ subject }: Sentence): boolean => ACTING.has(subject);
const framed = ({ frame }: Sentence, ...kinds: readonly FrameKind[]): boolean => {
  const kind = frame.lead ?? frame.standing ?? frame.heading;
  return kind !== null && kinds.includes(kind);
};
const led = ({ frame }: Sentence, ...kinds: readonly FrameKind[]): boolean =>
  frame.lead !== null && kinds.includes(frame.lead);
const anyGroup = ({ clause }: Sentence, test: (group: VerbGroup) => boolean): boolean => clause.groups.some(test);

const NAVIGATION =
  /^(?:for (?:more|additional|further|detailed) (?:information|details)|(?:you can )?(?:read|view|watch|find|see|click|visit|learn|download|the full text|more information|additional information|more details?|to (?:read|view|learn|watch|sign))\b.{1,60}\b(?:here|fact sheet|website|online|at|on|www|http|more|below|text|statement|report|page)|\W*$|#|\* \* \*|https?:|the (?:full )?text of)/iu;
const TRIVIAL_LEAD =
  /(?:\b(?:the following|following|include|includes|including|such as|these|will|to|that|by|has|have|also|below|are|is|as follows|actions|steps|commitments|initiatives|measures|example|highlights)(?: \w+){0,4}):$/iu;
/** "reaffirm their commitment", "remain committed". */
const REAFFIRMED =
  /\b(?:(?:re-?affirm|reiterat|renew|underscor|underlin|express|recogni[sz]|emphasi[sz]|highlight|affirm|restat|confirm|declar|stat|signal|announc)\w*\b[^.;]{1,60}\b(?:commitments?|resolve|determination|intention|intent|readiness)|remains? (?:\w+ )?committed|remained committed|confirm\w* that they (?:intend|plan))\b/iu;

/** Whether an act follows: "to opening", "to open", not "to the principles". */
function leadsToAct(after: string): boolean {
  const [preposition, first = '', second = ''] = (
    /^[^.;]{0,60}?\b(to|of|on|for|in) (\w+)(?: (\w+))?/iu.exec(after) ?? []
  ).slice(1);
  if (preposition === undefined) return false;
  const form = verbForm(first.endsWith('ly') ? second : first);
  return Boolean(form && (form.forms.has('ing') || (form.forms.has('base') && preposition === 'to')));
}

/** Those whom a joint statement's parties may order. */
const OWN_OFFICERS =
  /\b(?:ministers?|teams?|officials|secretar(?:y|ies)|delegations|working groups?|agencies|ministries|departments?|experts|sherpas)\b/iu;
/** What a pledge verb is followed by when it promises: "commit to", "agreed that", "pledged $5 million". */
const FOLLOWING =
  /\b(?:the following(?: \w+){0,4}|that, over [^:]{1,40} will|announcements include|these (?:\w+ ){0,2}include):$/iu;
const PROMISES = /^(?:to|that|on|by|not|support|additional|an?|[$€£\d].*)$/u;
const PROMISES_ACT = /^(?:to|that|on)$/u;
/** An agreement on how things are, and no act. */
const AGREED_VIEW = /\bagree[sd]? (?:on the (?:importance|need|value)|that (?![^.;]*\b(?:will|shall|should)\b))/iu;

function promises({ clause: { main, words } }: Sentence): boolean {
  if (!main) return false;
  let at = main.end;
  while (at < main.end + 3 && /ly$|^(?:together|also|further|jointly|today)$/u.test(words[at]?.text ?? '')) at += 1;
  const next = words[at]?.text ?? '';
  if (main.lemma === 'commit' || main.lemma === 'pledge' || main.lemma === 'promise') return PROMISES.test(next);
  return PROMISES_ACT.test(next);
}

export const VERDICT_RULES: readonly VerdictRule[] = [
  {
    name: 'title-or-heading',
    class: 'navigation',
    when: ({ unit, place }) => unit.kind === 'title' || unit.kind === 'heading' || place === 'cell',
    yes: ['# Our Next Steps', '# A Partnership for Growth'],
    no: ['We will open an office.'],
  },
  {
    name: 'points-elsewhere',
    class: 'navigation',
    when: ({ text, place }) => place === 'boilerplate' || NAVIGATION.test(text) || !/\p{L}{2}/u.test(text),
    yes: [
      'Read the full report here.',
      'For more information, visit the project page.',
      'Visit our website at www.example.org.',
    ],
    no: ['We will read the report by June.'],
  },
  {
    name: 'opens-a-list',
    class: 'navigation',
    when: ({ text, opensList }) => TRIVIAL_LEAD.test(text) && (opensList || FOLLOWING.test(text)),
    yes: ['The agency is taking the following actions: | Open an office', 'The agency will: | Open an office'],
    no: ['The Department will open an office.'],
  },
  {
    name: 'speech',
    class: 'view',
    when: (s) => s.quoted && (verb(s, SAYING) || s.document !== 'joint') && !(future(s) && acting(s)),
    yes: [
      '"Our people have waited long enough," said the Minister.',
      '"This is a good day for our farmers and for their children," the Secretary stated.',
    ],
    no: ['We will open an office.'],
  },
  {
    name: 'item-of-a-proposal',
    class: 'proposal',
    when: (s) => (s.clause.main === null || s.clause.opening === 'base') && led(s, 'propose'),
    yes: ['The bill would: | Cut taxes for farmers', "The President's budget proposes to: | Expand rural clinics"],
    no: ['The agency will: | Expand rural clinics'],
  },
  {
    name: 'item-of-achievements',
    class: 'achievement',
    when: (s) =>
      s.clause.main === null &&
      (led(s, 'achieved') || (s.clause.opening === 'past' && !led(s, 'announce', 'will', 'pledge', 'direct'))),
    yes: ['Since taking office, the agency has: | Opened three offices', 'Progress to date: | Opened three offices'],
    no: ['The agency will: | Open three offices'],
  },
  {
    name: 'item-of-promises',
    class: 'commitment',
    when: (s) => s.clause.main === null && led(s, 'will', 'announce', 'pledge', 'direct'),
    yes: [
      'The agency will: | Open three offices',
      'The agency is announcing the following actions: | A new office in each state',
    ],
    no: ['The agency has: | Opened three offices'],
  },
  {
    name: 'item-of-an-appeal',
    class: 'directive-to-others',
    when: (s) => s.clause.main === null && led(s, 'appeal'),
    yes: ['We call on all parties to: | Lay down their arms', 'The leaders urge all states to: | Ratify the treaty'],
    no: ['The agency will: | Ratify the treaty'],
  },
  {
    name: 'announced-money',
    class: 'commitment',
    when: (s) => s.clause.main === null && s.money && framed(s, 'announce', 'will', 'pledge', 'ing', 'base'),
    yes: [
      '# New Actions\n\n$5 million for rural schools',
      '# New Commitments\n\nMore than $7 million in grants to rural schools',
    ],
    no: ['$5 million for rural schools'],
  },
  {
    name: 'announced-without-a-subject',
    class: 'commitment',
    when: (s) =>
      s.clause.main === null &&
      (s.clause.opening === 'ing' || s.clause.opening === 'base') &&
      (s.depth > 0
        ? !framed(s, 'achieved', 'propose', 'appeal', 'effect')
        : framed(s, 'announce', 'will', 'pledge', 'direct')),
    yes: ['# New Actions\n\nLaunching a pilot program for farmers', 'Plan | Strengthen the training of inspectors'],
    no: ['The agency has: | Opened three offices'],
  },
  {
    name: 'reaffirmed-commitment',
    class: 'commitment',
    when: ({ text, clause, document }) => {
      const named = clause.main && REAFFIRMED.exec(text);
      return (
        Boolean(named) &&
        (document === 'joint' || leadsToAct(text.slice((named?.index ?? 0) + (named?.[0].length ?? 0))))
      );
    },
    yes: [
      'The two sides underscored their commitment to sharing data.',
      'The leaders reaffirmed their commitment to opening a joint centre.',
    ],
    no: ['The leaders reaffirmed the value of trade.'],
  },
  {
    name: 'asks-others',
    class: 'directive-to-others',
    when: (s) =>
      is(s, 'present', 'past', 'progressive') &&
      (/^(?:urge|invite|demand)$/u.test(s.clause.main?.lemma ?? '') ||
        (s.clause.main?.lemma === 'encourage' && s.document === 'joint') ||
        (/^(?:call|ask)$/u.test(s.clause.main?.lemma ?? '') && !OWN_OFFICERS.test(s.text))) &&
      s.subject !== 'order',
    yes: ['We call on all states to ratify the treaty.', 'The President urges Congress to pass the bill.'],
    no: ['We will call a meeting.'],
  },
  {
    name: 'would',
    class: 'proposal',
    when: (s) => /^(?:would|could|might)$/u.test(s.clause.main?.modal ?? ''),
    yes: ['The plan could save lives.', 'The bill would create a new office.'],
    no: ['The office will open.'],
  },
  {
    name: 'opinion',
    class: 'view',
    when: (s) => /^(?:should|must|cannot|ought)$/u.test(s.clause.main?.modal ?? '') && s.subject !== 'government',
    yes: ['We must never forget.', 'All states should join.'],
    no: ['We will join.'],
  },
  {
    name: 'accomplished',
    class: 'achievement',
    when: (s) =>
      is(s, 'perfect') &&
      !verb(s, PLEDGE) &&
      !anyGroup(s, (group) => group.under === null && FUTURE.has(group.modal ?? '')),
    yes: ['The two countries have opened a joint centre.', 'The Department has invested $5 million.'],
    no: ['The Department has decided to invest $5 million.'],
  },
  {
    name: 'forecast',
    class: 'effect',
    when: (s) =>
      future(s) &&
      THINGS.has(s.subject) &&
      !s.clause.main?.passive &&
      (verb(s, OUTCOME) || /^(?:be|become|remain|serve|have)$/u.test(s.clause.main?.lemma ?? '')) &&
      !/\bwill (?:also |now )?(?:be (?:able|required|available|eligible)|have to|need to|go to|provide)\b/iu.test(
        s.text,
      ),
    yes: ['This programme will create jobs.', 'These steps will help families save.'],
    no: ['The Department will help families save.', 'The programme will provide $5 million to farmers.'],
  },
  {
    name: 'state-to-come',
    class: 'view',
    when: (s) =>
      future(s) &&
      s.clause.main?.build === 'modal' &&
      /^(?:be|remain)$/u.test(s.clause.main.lemma) &&
      !/\bwill (?:also |now )?be (?:able|required|available|eligible|responsible)\b/iu.test(s.text),
    yes: ['The leaders will be there.', 'We will remain partners.'],
    no: ['We will open an office.'],
  },
  {
    name: 'future-act',
    class: 'commitment',
    when: (s) =>
      future(s) || (is(s, 'is-to') && !/\b(?:mission|purpose|duty|role|job|time|answer|point)\b/iu.test(s.text)),
    yes: ['The Department will open three offices.', 'Vaccines will be delivered to clinics.'],
    no: ['The Department opened three offices.'],
  },
  {
    name: 'pledge',
    class: 'commitment',
    when: (s) =>
      verb(s, PLEDGE) &&
      is(s, 'present', 'past', 'perfect', 'passive', 'past-passive', 'progressive') &&
      promises(s) &&
      !AGREED_VIEW.test(s.text) &&
      (s.document === 'joint' || !is(s, 'past', 'perfect') || !framed(s, 'achieved')),
    yes: [
      'The two countries agreed to open talks.',
      'We commit to ending the trade.',
      'Norway is committed to sharing its data.',
    ],
    no: ['They met to open talks.'],
  },
  {
    name: 'intent',
    class: 'commitment',
    when: (s) =>
      (verb(s, INTENT) && is(s, 'present', 'progressive') && /\b(?:to|forward)\b/u.test(s.text)) ||
      /\b(?:stand ready to|is ready to|are ready to|look forward to \w+ing|is working to|are working to)\b/u.test(
        s.text,
      ),
    yes: ['Norway plans to share its data.', 'We look forward to working with Peru.'],
    no: ['We thank Peru.'],
  },
  {
    name: 'order-to-an-office',
    class: 'commitment',
    when: (s) =>
      verb(s, DIRECT) &&
      (is(s, 'present', 'progressive') || (is(s, 'past') && s.document === 'joint')) &&
      !s.clause.main?.passive &&
      (acting(s) || s.subject === 'order' || s.subject === 'pronoun') &&
      (s.document !== 'joint' || OWN_OFFICERS.test(s.text)),
    yes: [
      'The Memorandum instructs the Attorney General to review the rules.',
      'The Order directs the Secretary of Labor to publish a plan.',
    ],
    no: ['The Secretary published a plan.'],
  },
  {
    name: 'announced-act',
    class: 'commitment',
    when: (s) =>
      verb(s, ANNOUNCE) &&
      is(s, 'progressive') &&
      !s.clause.main?.passive &&
      (acting(s) || s.subject === 'pronoun') &&
      !framed(s, 'achieved'),
    yes: ['The Administration is taking steps to lower rents.', 'The agency is launching a pilot programme.'],
    no: ['The agency is concerned.'],
  },
  {
    name: 'ordered-act',
    class: 'commitment',
    when: (s) => verb(s, ORDER_ACTS) && is(s, 'present') && s.subject === 'order',
    yes: ['The Executive Order creates an office for rural health.', 'The Order establishes a task force.'],
    no: ['The Order follows a long debate.'],
  },
  {
    name: 'announced-today',
    class: 'commitment',
    when: (s) =>
      is(s, 'past', 'present') &&
      s.clause.main?.lemma === 'announce' &&
      acting(s) &&
      /\b(?:new|today|plans? to|will|first|additional|intent|intention|goal)\b|[$€£]/iu.test(s.text) &&
      !framed(s, 'achieved'),
    yes: [
      'Today, the Department announced new grants for clinics.',
      'Today, the agency announced a new fund for rural schools.',
    ],
    no: ['The agency announced its record.'],
  },
  {
    name: 'signed-order',
    class: 'commitment',
    when: (s) =>
      is(s, 'past') &&
      /^(?:sign|issue)$/u.test(s.clause.main?.lemma ?? '') &&
      /\b(?:directing|establishing|requiring|ordering|creating|designating|imposing)\b/u.test(s.text) &&
      /\btoday\b/iu.test(s.text),
    yes: [
      'Today, the President issued a Memorandum directing the Secretary of Labor to publish a plan.',
      'Today, the President signed an Order establishing a task force.',
    ],
    no: ['Today, the President signed an Order.'],
  },
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
    when: (s) => /^(?:may|can)$/u.test(s.clause.main?.modal ?? ''),
    yes: ['Families may apply by mail.', 'Farmers can now sell abroad.'],
    no: ['Farmers sell abroad.'],
  },
  {
    name: 'present-effect',
    class: 'effect',
    when: (s) => is(s, 'present', 'progressive') && THINGS.has(s.subject) && verb(s, OUTCOME),
    yes: ['This fund provides loans to rural clinics.', 'This programme helps families.'],
    no: ['The Department helps families.'],
  },
  { name: 'statement', class: 'fact', when: () => true, yes: ['Rice grows in the south.', 'The sky is blue.'], no: [] },
];

/** The first rule that fits; the last one always does. */
export function ruleFor(sentence: Sentence): VerdictRule {
  const rule = VERDICT_RULES.find(({ when }) => when(sentence)) ?? VERDICT_RULES.at(-1);
  if (!rule) throw new RangeError('There are no verdict rules.');
  return rule;
}
