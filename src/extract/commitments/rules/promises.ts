/** Rules for promises made by the verb itself: pledges, plans, orders, announcements. */
import { ANNOUNCE, DIRECT, INTENT, ORDER_ACTS, PLEDGE } from '../../../vocab/cues.ts';
import { addDays } from '../../../model/day.ts';
import type { Sentence } from '../sentence.ts';
import { verbForm } from '../../../vocab/verb-forms.ts';
import type { VerbGroup } from '../verb-group.ts';
import { acting, framed, future, is, lemma, next, passive, verb, type VerdictRule } from './rule.ts';

/** "reaffirm their commitment", "remain committed". */
const REAFFIRMED =
  /\b(?:(?:(?:re-?affirm|reiterat|renew|underscor|underlin|express|recogni[sz]|emphasi[sz]|highlight|affirm|restat|confirm|declar|signal|reinforc|reassur)\w*|(?<!United )stat(?:e|es|ed|ing)|not(?:e|es|ed|ing))\b[^;]{1,140}\b(?:commitments?|resolve|determination|intention|intent|readiness)|announc\w*\b[^;]{1,30}\b(?:intention|intent)|stands? by (?:\w+ ){0,3}commitments?|(?:steadfast|firm|unwavering|resolute) in (?:\w+ )?commitments?|remains? (?:\w+ )?committed|remained committed|confirm\w* that they (?:intend|plan))\b/i;
/** What a pledge verb is followed by when it promises: "commit to", "agreed that", "pledged $5 million". */
const PLEDGED = /^(?:to|that|on|by|not|never|support|additional|an?|[$€£\d].*)$/u;
const RESOLVED = /^(?:to|that|on|not|never)$/u;
/** An agreement on how things are, and no act. */
const AGREED_VIEW =
  /\b(?:agree[sd]?|resolved) (?:on the (?:importance|need|value)|that (?![^;]*\b(?:will|shall|should)\b))/i;
/** Those whom a joint statement's parties may order. */
export const OWN_OFFICERS =
  /\b(?:ministers?|envoys?|representatives|teams?|officials|secretar(?:y|ies)|delegations|working groups?|agencies|ministries|departments?|experts|sherpas|cabinets?)\b/i;
const GRANT = new Set('provide give grant confer'.split(' '));
const NEWS =
  /\b(?:announce[sd]? (?:an?|two|three|several|over|more than|nearly|up to)|new|today|plans? to|will|first|additional|increased|complementary|formal|expansion|formation|funding|investments?|intent|intention|goal)\b|[$€£]/i;
const NEW_INITIATIVE =
  /\bnew (?:[\w-]+ ){0,3}(?:initiatives?|programs?|partnerships?|efforts|measures|funds?|projects?|commitments?) (?:to|that will|for)\b/i;
const READY =
  /\b(?:stands? ready (?:[^;]{1,60} )?to|(?:is|are) ready to|(?:is|are) (?:pleased|proud|excited|happy) to (?:announce|launch|host|establish|introduce)|look(?:s|ed)? forward to (?:\w+ly )?(?:\w+ing|the (?:\w+ )?(?:launch|implementation|finali[sz]ation|establishment|meeting|signing|conclusion|opening))|(?:is|are) (?:\w+ly )?working (?:to|on) [^.]{3,200}\b(?:this (?:year|month|week|fall|spring|summer|winter)|next|coming|later|soon|20\d\d|finali[sz]e)|(?:is|are) (?:scheduled|slated|set|preparing|prepared) to|(?:is|are) on track to)\b/i;
/** The present that praises what is being done, and promises nothing. */
const CREDIT =
  /\b(?:delivering on|making it|making sure|making (?:good|history|progress)|building (?:an|the|our) econom\w+|sending (?:a|the) (?:\w+ ){0,3}(?:signal|message)|taking hold|doubling down|restoring|putting|taking every|making these)\b/i;
const SIGNED_ACT =
  /\b(?:Memorandum to the \p{Lu}|directing|launching|initiating|reinstating|restoring|expanding|establishing|requiring|ordering|creating|designating|imposing|rescinding|revoking|ending|suspending|prohibiting|declaring|terminating|withdrawing|banning|that (?:prohibits|requires|directs|establishes|creates|ends|bans|imposes|revokes|rescinds|orders))\b/u;

/** Whether an act follows: "to opening", "to open", not "to the principles". */
function leadsToAct(after: string): boolean {
  const [preposition, first = '', second = ''] = (
    /^[^;]{0,60}?\b(to|of|on|for|in) (\w+)(?: (\w+))?/iu.exec(after) ?? []
  ).slice(1);
  if (preposition === undefined) return false;
  const form = verbForm(first.endsWith('ly') ? second : first);
  return Boolean(form && (form.forms.has('ing') || (form.forms.has('base') && preposition === 'to')));
}

/** Nouns of things that one does or brings about. */
const ACT_NOUN =
  /^[^;]{0,40}?\b(?:to|of|on|for)(?: \w+){0,4} (?:goal|denuclearization|implementation|delivery|removal|establishment|creation|elimination|partnership|cooperation|hosting)\b/i;

/** A party says again what it is committed to; a paper or a step that "underscores" it promises nothing. */
function reaffirms(sentence: Sentence): boolean {
  const { text, clause } = sentence;
  const named = clause.main && REAFFIRMED.exec(text);
  if (!named || !(acting(sentence) || /\bour\b/i.test(named[0]))) return false;
  const after = text.slice(named.index + named[0].length);
  return leadsToAct(after) || (sentence.document === 'joint' && ACT_NOUN.test(after));
}

function promises({ clause: { main, words } }: Sentence): boolean {
  if (!main) return false;
  let at = main.end;
  while (at < main.end + 3 && /ly$|^(?:together|also|further|jointly|today)$/u.test(words[at]?.text ?? '')) at += 1;
  const word = words[at]?.text ?? '';
  return main.lemma === 'commit' || main.lemma === 'pledge' || main.lemma === 'promise'
    ? PLEDGED.test(word)
    : RESOLVED.test(word);
}

/** A promise of another time, told in a document that is no joint statement. */
const EARLIER =
  /\b(?:campaign|last (?:year|month|week|fall|spring|summer)|previously|earlier|at the time)\b|(?:^|ed )in (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)\b/i;

/** "announcing that it |has enrolled|": the verb of what is announced. */
function told({ clause: { groups, main } }: Sentence): VerbGroup | null {
  const next = main && groups[groups.indexOf(main) + 1];
  return next?.under === 'that' ? next : null;
}

/** Begun on the day, whatever heading it stands under. */
const STARTS = new Set('announce launch release issue institute propose unveil introduce'.split(' '));
const BY_ANNOUNCING =
  /\bby (?:launch|announc|releas|issu|establish|creat|introduc|publish|propos|provid|open|expand|sign|requir|direct|start|finaliz)(?:ing|ning)\b/i;

/** Dated before the document's week: "In May, the agency announced …". */
function ofOld({ dates, anchor, clause: { main, words } }: Sentence): boolean {
  const week = anchor && addDays(anchor, -7);
  const verbAt = main && (words[main.start]?.start ?? 0);
  return dates.some(
    ({ kind, to, start }) => kind === 'date' && to !== null && week !== null && to < week && start < (verbAt ?? 0),
  );
}

/** What is announced is done. */
function announcesDeed(s: Sentence): boolean {
  if (lemma(s) !== 'announce' || /\b(?:will|committing|pledging)\b/u.test(s.text)) return false;
  if (/\b(?:actions|steps) (?:it|they|we) ha(?:s|ve) taken\b/i.test(s.text)) return true;
  const news = told(s);
  // "announced that it planned to" still plans.
  if (news?.build === 'perfect') return true;
  return next(s) === 'that' && news?.build === 'past' && !PLEDGE.has(news.lemma) && !INTENT.has(news.lemma);
}

/** "an Order establishing …", and not "an Order to help …, establishing …". */
function signsAct(text: string): boolean {
  const act = text.search(SIGNED_ACT);
  const purpose = text.search(/(?<!\b(?:[Pp]ursuant|Memorandum|Secretary)) to /u);
  return act >= 0 && (purpose < 0 || act < purpose);
}

/** Whom it calls on: the words up to what they are to do. */
function addressed({ plain, unit, clause: { main, words } }: Sentence): string {
  const from = (main && words[main.end - 1]?.end) ?? unit.start;
  return plain.slice(from, unit.end).split(' to ', 1)[0] ?? '';
}

export const PROMISE_RULES: readonly VerdictRule[] = [
  {
    name: 'reaffirmed-commitment',
    class: 'commitment',
    when: reaffirms,
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
      (/^(?:urge|invite|demand)$/u.test(lemma(s)) ||
        (lemma(s) === 'encourage' && s.document === 'joint') ||
        (/^(?:call|ask)$/u.test(lemma(s)) && !OWN_OFFICERS.test(addressed(s)))) &&
      s.subject !== 'order',
    yes: ['We call on all states to work with our officials.', 'The President urges Congress to pass the bill.'],
    no: ['We will call a meeting.'],
  },
  {
    name: 'grants-authority',
    class: 'commitment',
    when: (s) =>
      s.subject === 'order' &&
      (is(s, 'present') || future(s)) &&
      GRANT.has(lemma(s)) &&
      /\bauthorit(?:y|ies) to\b/i.test(s.text),
    yes: [
      'The Order gives the Secretary of Labor the authority to close unsafe mines.',
      'The amendment will provide authority to seize such boats.',
    ],
    no: ['The Order gives farmers hope.', 'The law gives the Secretary the authority to close mines.'],
  },
];

export const ACT_RULES: readonly VerdictRule[] = [
  {
    name: 'pledge-of-old',
    class: 'achievement',
    when: (s) =>
      verb(s, PLEDGE) &&
      is(s, 'past', 'perfect') &&
      s.document !== 'joint' &&
      (EARLIER.test(s.text) || ofOld(s) || (is(s, 'past') && /^(?:promise|vow)$/.test(lemma(s)))) &&
      !/\bby (?:\w+ ){0,3}20\d\d\b/u.test(s.text),
    yes: [
      'During the campaign, the President pledged to lower rents.',
      'The President promised to lower rents, and he is doing so.',
      'In March, the agency agreed to open an office.',
    ],
    no: ['The agency agreed to open an office.', 'The agency agreed to meet again in 2025.'],
  },
  {
    name: 'pledge',
    class: 'commitment',
    when: (s) =>
      verb(s, PLEDGE) &&
      (is(s, 'present', 'past', 'passive', 'past-passive', 'progressive') || (is(s, 'perfect') && !passive(s))) &&
      promises(s) &&
      !AGREED_VIEW.test(s.text) &&
      (s.document === 'joint' || !is(s, 'past') || !framed(s, 'achieved')),
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
      (verb(s, INTENT) &&
        is(s, 'present', 'progressive') &&
        (lemma(s) === 'look' ? next(s) === 'forward' : /\bto\b/u.test(s.text)) &&
        s.subject !== 'others' &&
        !(lemma(s) === 'encourage' && s.subject === 'we')) ||
      READY.test(s.text),
    yes: ['Norway plans to share its data.', 'We look forward to working with Peru.'],
    no: ['We thank Peru.'],
  },
  {
    name: 'office-directed',
    class: 'commitment',
    when: (s) =>
      verb(s, DIRECT) &&
      passive(s) &&
      is(s, 'passive') &&
      /^(?:to|with)$/u.test(next(s)) &&
      !/\bunder the law\b/i.test(s.text) &&
      s.subject !== 'thing',
    yes: [
      'The boards are further tasked with reviewing their rules.',
      'Agencies are directed to review their rules.',
      'The Secretary is authorized to waive the fee.',
    ],
    no: ['The Secretary was directed to a seat.'],
  },
  {
    name: 'order-to-an-office',
    class: 'commitment',
    when: (s) =>
      verb(s, DIRECT) &&
      (is(s, 'present', 'progressive') || (is(s, 'past') && s.document === 'joint')) &&
      !passive(s) &&
      (acting(s) || s.subject === 'order' || s.subject === 'pronoun' || s.clause.words[0]?.text === 'it') &&
      !(lemma(s) === 'ask' && s.document !== 'joint') &&
      !(lemma(s) === 'charge' && /[$€£]|\bcents?\b|\bfees?\b/u.test(s.text)) &&
      (s.document !== 'joint' || OWN_OFFICERS.test(s.text)),
    yes: [
      'The Memorandum instructs the Attorney General to review the rules.',
      'The Order directs the Secretary of Labor to publish a plan.',
    ],
    no: ['The Secretary published a plan.', 'The agency charges a fee of $5.'],
  },
  {
    name: 'announces-a-deed',
    class: 'achievement',
    when: announcesDeed,
    yes: [
      'The agency is announcing that it has opened three offices.',
      'Today, the agency announced that it has met its goal.',
      'The Minister announced that the new office opened its doors.',
    ],
    no: ['The agency is announcing that it will open three offices.'],
  },
  {
    name: 'claims-credit',
    class: 'achievement',
    when: (s) => is(s, 'progressive') && CREDIT.test(s.text),
    yes: [
      'The President is delivering on his promise to lower rents.',
      'We are building an economy that works for all.',
    ],
    no: ['The agency is launching a pilot programme.'],
  },
  {
    name: 'announced-act',
    class: 'commitment',
    when: (s) =>
      verb(s, ANNOUNCE) &&
      is(s, 'progressive') &&
      !passive(s) &&
      (acting(s) || s.subject === 'pronoun') &&
      (!framed(s, 'achieved') || verb(s, STARTS)),
    yes: ['The Administration is taking steps to lower rents.', 'The agency is launching a pilot programme.'],
    no: ['The agency is concerned.'],
  },
  {
    name: 'act-by-announcing',
    class: 'commitment',
    when: (s) => is(s, 'progressive') && !passive(s) && acting(s) && BY_ANNOUNCING.test(s.text),
    yes: [
      'The President is keeping his word by launching a fund for rural schools.',
      'The agency is honoring its word by opening three new offices.',
    ],
    no: ['The agency kept its word by opening an office.'],
  },
  {
    name: 'ordered-act',
    class: 'commitment',
    when: (s) => verb(s, ORDER_ACTS) && is(s, 'present') && s.subject === 'order',
    yes: ['The Executive Order creates an office for rural health.', 'The Order establishes a task force.'],
    no: ['The Order follows a long debate.'],
  },
  {
    name: 'planned-event',
    class: 'commitment',
    when: (s) =>
      is(s, 'passive') &&
      /^(?:plan|schedule|slate)$/u.test(lemma(s)) &&
      /\d|\bnext\b|\bthis\b|\bcoming\b/i.test(s.text),
    yes: ['Three hearings are planned for next month.', 'The vote is scheduled for May 3.'],
    no: ['The town was planned by an architect.'],
  },
  {
    name: 'new-initiative-noted',
    class: 'commitment',
    when: (s) =>
      is(s, 'past', 'present') &&
      acting(s) &&
      /^(?:note|highlight|unveil|outline|discuss)$/u.test(lemma(s)) &&
      NEW_INITIATIVE.test(s.text),
    yes: [
      'The leaders noted new joint initiatives to train nurses.',
      'The two sides highlighted new programs that will fund clinics.',
    ],
    no: ['The leaders noted the new port.'],
  },
  {
    name: 'announced-today',
    class: 'commitment',
    when: (s) =>
      is(s, 'past', 'present') &&
      lemma(s) === 'announce' &&
      acting(s) &&
      (NEWS.test(s.text) || (told(s)?.build === 'progressive' && ANNOUNCE.has(told(s)?.lemma ?? ''))) &&
      !/\b(?:progress|milestones?|records?|results) /i.test(s.text) &&
      !framed(s, 'achieved') &&
      !ofOld(s),
    yes: [
      'Today, the Department announced new grants for clinics.',
      'Today, the agency announced a new fund for rural schools.',
    ],
    no: ['The agency announced its record.'],
  },
  {
    name: 'signed-order',
    class: 'commitment',
    when: (s) => is(s, 'past') && /^(?:sign|issue)$/u.test(lemma(s)) && signsAct(s.text) && /\btoday\b/i.test(s.text),
    yes: [
      'Today, the President issued a Memorandum directing the Secretary of Labor to publish a plan.',
      'Today, the President signed an Order establishing a task force.',
    ],
    no: ['Today, the President signed an Order.'],
  },
];
