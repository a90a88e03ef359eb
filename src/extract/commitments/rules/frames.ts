/** Rules for units that are no sentences of their own: headings, pointers, lead-ins, speech, and the items of lists. */
import { DIRECT, ORDER_ACTS, SAYING } from '../../../vocab/cues.ts';
import { acting, framed, future, led, verb, type VerdictRule } from './rule.ts';
import type { Sentence } from '../sentence.ts';
import { verbForm } from '../../../vocab/verb-forms.ts';

const POINTERS =
  /^(?:for (?:more|additional|further|detailed) (?:information|details)|(?:you can )?(?:read|view|watch|find|see|click|visit|learn|download|register|more information|additional information|more details?|to (?:read|view|learn|watch|sign|find|enroll))\b.{1,60}\b(?:here|fact sheet|website|online|at|on|www|http|more|below|text|statement|report|page)|https?:|the (?:full )?text of)/i;
/** Ends by naming what is to come, and states no act. */
const BARE_LEAD =
  /\b(?:the following|following|include|includes|including|such as|these|will|to|that|by|has|have|also|below|are|is|as follows|actions|steps|commitments|initiatives|measures|example|highlights|announcing|announced|announces|action|launching)(?: \w+){0,4}:$/i;
const NAMES_ITEMS =
  /\b(?:(?:the|these) following [^.:]{3,120}|(?:announc\w+|tak(?:e|ing|es)|outlin\w+|unveil\w+) (?:(?:new|additional|further|several|key|domestic|the|a|series|of|important|critical|number|set) ){0,4}(?:actions|steps|commitments|initiatives|measures|efforts)\b[^.:]{0,160}):$/i;
const NAMES_WHAT_FOLLOWS =
  /\b(?:the following(?: \w+){0,4}|that, over [^:]{1,40} will|announcements include|these (?:\w+ ){0,2}include|(?:steps|actions|efforts) will|(?:administration|leaders|department|states|we|they|it|agency|parties|sides) (?:also )?will(?: also)?|(?:the|these) following (?:\w+ ){0,3}(?:measures|steps|actions)\b[^.:]{0,160}|(?:is|are) (?:today |also |now )?announcing):$/i;

const ORDERS: ReadonlySet<string> = new Set([...ORDER_ACTS, ...DIRECT]);

/** Of views, those that are never an act ("Support the port" may be one). */
const JUDGING = new Set(
  'recognize reaffirm welcome note underscore underline acknowledge affirm reiterate emphasize stress condemn commend thank'.split(
    ' ',
  ),
);

/** Whether its first verb, past an adverb, is one of these. */
function opensWith({ clause: { words } }: Sentence, lemmas: ReadonlySet<string>): boolean {
  const first = words
    .slice(0, 3)
    .map(({ text }) => verbForm(text))
    .find((form) => form !== null);
  return first ? lemmas.has(first.lemma) : false;
}

/** No verb of its own; a later sentence of an item that begins with a noun has one that was not seen. */
const bare = ({ clause, unit, plain }: Sentence): boolean =>
  clause.main === null &&
  (clause.opening !== 'nominal' ||
    unit.kind !== 'sentence' ||
    !/[.!?]["')\]]{0,3}\s{1,3}$/u.test(plain.slice(0, unit.start)));

/** A bare name ("Department of Labor, Secretary Brown"), or a share that is a finding ("32% of towns offer"): none is an act. */
const NO_ACT =
  /^\W{0,2}(?:(?:(?:\p{Lu}[\p{L}.'-]*|of|and|the|for|on),? ){0,14}\p{Lu}[\p{L}.'-]*|\d[\d.]{0,5}(?:%| percent).*)\W{0,2}$/u;

/** States an act before it opens its list: "will offer support, including by:". */
const ACT_THEN_LIST = /\b(?:will|shall|commits?|is \w+ing|are \w+ing)\b.{20,300}\bincluding(?: by)?:$/i;

/** An order's act, of which the items but name the objects: "The Order amends the rules to widen the power of inspectors to seize:". */
const actsOnItems = (s: Sentence): boolean =>
  s.subject === 'order' && verb(s, ORDER_ACTS) && !verb(s, DIRECT) && / to \p{L}+:$/u.test(s.text);

export const FRAME_RULES: readonly VerdictRule[] = [
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
    when: ({ text, place }) => place === 'boilerplate' || POINTERS.test(text) || !/\p{L}{2}/u.test(text),
    yes: [
      'Read the full report here.',
      'For more information, visit the project page.',
      'Visit our website at www.example.org.',
    ],
    no: ['We will read the report by June.'],
  },
  {
    name: 'subtitle',
    class: 'navigation',
    when: ({ subtitle }) => subtitle,
    yes: [
      'One in five farms in the south, by the count of last year, has asked for help since the flood began in May\n\nWe met.',
      'More than two million people in the north have signed up for the new health plan since it opened in May\n\nWe met.',
    ],
    no: ['The Department will open three offices.'],
  },
  {
    name: 'question',
    class: 'view',
    when: ({ text }) => /\?["')\]]*$/u.test(text),
    yes: ['Who is eligible for the grant?', 'Do you run a clinic?'],
    no: ['The agency will ask who is eligible.'],
  },
  {
    name: 'tells-the-reader',
    class: 'directive-to-others',
    when: ({ text, clause }) =>
      clause.opening === 'base' && /\byou(?:r|rs)?\b|www\.|https?:|\.(?:gov|org|com)\b|\S@\S/i.test(text),
    yes: ['Sign up at www.example.org for updates.', 'Ask your doctor about the vaccine.'],
    no: ['Strengthen the training of inspectors.'],
  },
  {
    name: 'opens-a-list',
    class: 'navigation',
    when: (s) =>
      (s.opensList &&
        !ACT_THEN_LIST.test(s.text) &&
        !actsOnItems(s) &&
        (s.clause.main === null || BARE_LEAD.test(s.text) || NAMES_ITEMS.test(s.text))) ||
      NAMES_WHAT_FOLLOWS.test(s.text),
    yes: ['The agency is taking the following actions: | Open an office', 'The agency will: | Open an office'],
    no: [
      'The Department will open an office.',
      'The Order amends the tariff rules to widen the power of inspectors to seize: | Boats without a licence',
    ],
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
    when: (s) => (bare(s) || s.clause.opening === 'base') && led(s, 'propose'),
    yes: ['The bill would: | Cut taxes for farmers', "The President's budget proposes to: | Expand rural clinics"],
    no: ['The agency will: | Expand rural clinics'],
  },
  {
    name: 'item-of-effects',
    class: 'effect',
    when: (s) => bare(s) && led(s, 'effect'),
    yes: [
      'The reform is estimated to benefit many, including: | 40,000 workers in Ohio',
      'This will help: | Lower the cost of care',
    ],
    no: ['The agency will: | Lower the cost of care'],
  },
  {
    name: 'item-of-achievements',
    class: 'achievement',
    when: (s) =>
      bare(s) &&
      (led(s, 'achieved') || (s.clause.opening === 'past' && !led(s, 'announce', 'will', 'pledge', 'direct'))),
    yes: ['Since taking office, the agency has: | Opened three offices', 'Progress to date: | Opened three offices'],
    no: ['The agency will: | Open three offices'],
  },
  {
    name: 'item-of-promises',
    class: 'commitment',
    when: (s) =>
      bare(s) &&
      s.clause.opening !== 's' &&
      !(s.clause.opening === 'nominal' && NO_ACT.test(s.text)) &&
      led(s, 'will', 'announce', 'pledge', 'direct'),
    yes: [
      'The two sides praised their progress and set out next steps, including: | Opening a joint office',
      'The Order directs the agency to cut fees. Examples include: | Lowering the fee for farmers',
      'The agency will: | Open three offices',
      'The agency is announcing the following actions: | A new office in each state',
    ],
    no: ['The agency has: | Opened three offices', 'The council will include: | Department of Labor'],
  },
  {
    name: 'item-of-an-order',
    class: 'commitment',
    when: (s) => s.clause.opening === 's' && opensWith(s, ORDERS) && !led(s, 'achieved', 'propose', 'appeal', 'effect'),
    yes: ['The Order: | Directs the Secretary to publish a plan', 'The Memorandum: | Establishes a task force'],
    no: ['The agency will: | Open three offices'],
  },
  {
    name: 'item-of-an-appeal',
    class: 'directive-to-others',
    when: (s) => bare(s) && led(s, 'appeal'),
    yes: ['We call on all parties to: | Lay down their arms', 'The leaders urge all states to: | Ratify the treaty'],
    no: ['The agency will: | Ratify the treaty'],
  },
  {
    name: 'announced-money',
    class: 'commitment',
    when: (s) => bare(s) && s.money && framed(s, 'announce', 'will', 'pledge', 'ing', 'base'),
    yes: [
      '# New Actions\n\n$5 million for rural schools.',
      '# New Commitments\n\nMore than $7 million in grants to rural schools.',
    ],
    no: ['We spent $5 million on rural schools.'],
  },
  {
    name: 'announced-without-a-subject',
    class: 'commitment',
    when: (s) =>
      bare(s) &&
      (s.clause.opening === 'ing' || s.clause.opening === 'base') &&
      !opensWith(s, JUDGING) &&
      (s.depth > 0
        ? !framed(s, 'achieved', 'propose', 'appeal', 'effect')
        : framed(s, 'announce', 'will', 'pledge', 'direct')),
    yes: ['# New Actions\n\nLaunching a pilot program for farmers.', 'Plan | Strengthen the training of inspectors'],
    no: ['The agency has: | Opened three offices', 'The leaders: | Reaffirm that trade is good'],
  },
];
