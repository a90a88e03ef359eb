/** Rules for the role of an amount. They read the words around it, in which `¤` stands for the amount itself. */
import type { AmountRole } from '../model/annotation.ts';
import type { Rule } from '../rules/rule.ts';

/** `none`: a threshold, an estimate or a fact, which nobody promises. */
export interface Role {
  readonly role: AmountRole | 'none';
}

const MODIFIER = '(?:(?:up to|more than|over|at least|nearly|about|approximately|almost|an estimated|as much as) )?';

function rule(
  name: string,
  role: Role['role'],
  pattern: RegExp,
  yes: readonly string[],
  no: readonly string[],
): Rule<Role> {
  return { name, pattern, make: () => ({ role }), yes: yes.map((phrase) => [phrase, { role }] as const), no };
}

/** The first that matches decides. */
export const ROLE_RULES: readonly Rule<Role>[] = [
  rule(
    'amount-before-change',
    'baseline',
    /\bfrom (?:the |a |its )?(?:(?:current|present|existing|statutory|previous) ){0,2}(?:\p{Ll}+ of )?¤(?= to (?:[$€£¥]|USD |EUR )?\d)/gu,
    ['lower the fee from ¤ to 0.55% for new borrowers', 'raise it from the current ¤ to 20% of sales'],
    ['receive funds from ¤ in grants', 'from ¤ to families'],
  ),
  rule(
    'amount-up-from',
    'baseline',
    /\b(?:(?:up|down|increased|decreased|rising) from|instead of|rather than|compared (?:to|with)|against the current|relative to) (?:the |a |an |its |about )?(?:\p{Ll}+ ){0,5}¤/gu,
    ['11 percent of contracts, up from the current goal of ¤', 'capped at 5 percent instead of ¤'],
    ['up to ¤ in loans', 'compare prices for ¤'],
  ),
  rule(
    'amount-leveraged',
    'leveraged',
    new RegExp(
      String.raw`\b(?:unlock|mobili[sz]|leverag|cataly[sz]|crowd|attract|spur|generat)\p{Ll}* (?:in |out |an? |the )?(?:additional |estimated |further )?${MODIFIER}¤`,
      'gu',
    ),
    ['a first loan, unlocking up to ¤ of total investment', 'which will mobilize an additional ¤ from investors'],
    ['will provide ¤ to attract investors', 'unlock the door for ¤'],
  ),
  rule(
    'amount-of-people',
    'none',
    /\b(?:who|that|they|families|households|people|individuals|those|anyone|workers|couples|americans) (?:mak(?:e|es|ing)|earn(?:s|ing)?) (?:(?:up to|less than|under|more than|over|between|at least) )?¤|\b(?:for|by|to) the ¤ of (?:\p{Ll}+ ){0,2}(?:families|households|people|workers|students|americans|borrowers)\b/giu,
    ['families making less than ¤', 'For the ¤ of families using direct deposit'],
    ['reach ¤ of families by June', 'let borrowers make ¤ payments'],
  ),
  rule(
    'amount-of-threshold',
    'none',
    /\b(?:investments?|if you invest|purchases?|contracts?|projects?|transactions?|imports|shipments) (?:valued at )?(?:over|above|below|under|more than|less than|exceeding) ¤|\b(?:balances?|incomes?) of ¤|¤ or less\b|\bincomes? (?:below|under|above|over) ¤/gu,
    ['any investment over ¤ from allies', 'for borrowers with balances of ¤'],
    ['an investment of ¤ in ports', 'will invest ¤'],
  ),
  rule(
    'amount-estimated',
    'none',
    /\b(?:estimated (?:to be )?worth|equivalent of an?|to (?:help )?narrow the|payment is|spends|spent|has invested) (?:(?:more than|over|nearly|about) )?¤/gu,
    ['with minerals estimated to be worth ¤', 'to narrow the ¤ gap in financing'],
    ['with an estimated value of ¤ per year', 'will lend ¤ for roads'],
  ),
  rule(
    'amount-in-past',
    'none',
    /¤(?: \p{L}[\p{L}.'-]*){0,6} (?:in|over|during) the (?:past|last)\b/gu,
    ['by investing ¤ in river ports in the past four months', 'the ¤ awarded over the last year'],
    ['invest ¤ over the next year'],
  ),
  rule(
    'amount-increase',
    'increase',
    /\b(?:additional|further|extra) ¤|¤ (?:increase|rise|raise|boost|more)\b|\b(?:increas|rais|boost|expand|grow)\p{Ll}* (?:\S+ ){0,14}by (?:at least |up to |more than )?¤|\bincrease of (?:almost |nearly |about )?¤/gu,
    ['an additional ¤ for training', 'a ¤ increase in defence spending', 'raise the share of small firms by ¤'],
    ['reduce emissions by ¤', 'increase the money to ¤'],
  ),
  rule(
    'amount-part',
    'part',
    /\b(?:including|of which|comprising|consisting of|supported with|made up of) (?:(?:up to|over|more than|about) )?¤/gu,
    ['$90 million, including ¤ for ports', 'a $9 million fund, of which ¤ is for schools'],
    ['will include work on ¤'],
  ),
];
