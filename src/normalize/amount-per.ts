/** Rules for what an amount is counted per. They read the words around it, in which `¤` stands for the amount itself. */
import type { Rule } from '../rules/rule.ts';

export interface Per {
  /** ISO 8601 duration, or the noun or sum that it goes with. */
  readonly per: string;
}

const DURATIONS: Readonly<Record<string, string>> = {
  year: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
  month: 'P1M',
  monthly: 'P1M',
  week: 'P1W',
  weekly: 'P1W',
  day: 'P1D',
  daily: 'P1D',
  quarter: 'P3M',
  quarterly: 'P3M',
  hour: 'PT1H',
  hourly: 'PT1H',
};

const PERIOD = 'year|month|week|day|quarter|hour';
const GAP = String.raw`(?: (?!and |or |to )[\p{L}'-]+){0,5}?`;

export const PER_RULES: readonly Rule<Per>[] = [
  {
    name: 'per-sum',
    pattern: /¤ (?:in [\p{L} ]{1,30} )?for (?:every|each) (?<sum>[$€£]\d[\d.,]*(?: (?:million|billion))?)/gu,
    make: ({ groups }) => ({ per: groups?.['sum'] ?? '' }),
    yes: [
      ['¤ for every $1 of public money', { per: '$1' }],
      ['invest ¤ in private funds for each $2 million granted', { per: '$2 million' }],
    ],
    no: ['¤ for every child'],
  },
  {
    name: 'per-period-after',
    pattern: new RegExp(
      String.raw`¤${GAP} (?:(?:per|each|every|a) (?<period>${PERIOD})\b|(?<adverb>annually|yearly|monthly|weekly|daily)\b)`,
      'gu',
    ),
    make: ({ groups }) => durationOf(groups?.['period'] ?? groups?.['adverb']),
    yes: [
      ['¤ each year from 2026', { per: 'P1Y' }],
      ['spend ¤ on buses annually', { per: 'P1Y' }],
      ['¤ a month', { per: 'P1M' }],
    ],
    no: ['¤ to last a year', '¤ and more each year'],
  },
  {
    name: 'per-period-before',
    pattern:
      /\b(?<adjective>annual|yearly|monthly|weekly|daily|quarterly|hourly) (?:[\p{L}-]+ ){0,2}(?:of |worth )?(?:up to |about |over )?¤/gu,
    make: ({ groups }) => durationOf(groups?.['adjective']),
    yes: [
      ['receive monthly payments of ¤', { per: 'P1M' }],
      ['an annual budget of ¤', { per: 'P1Y' }],
    ],
    no: ['the annual report on how ¤ was spent'],
  },
  {
    name: 'per-noun',
    pattern:
      /¤(?: in \p{L}+)? (?:per|for each|for every|apiece per) (?<noun>(?!year|month|week|day|quarter|hour|capita)\p{Ll}[\p{L}-]*)/gu,
    make: ({ groups }) => ({ per: groups?.['noun'] ?? '' }),
    yes: [
      ['¤ for each child under six', { per: 'child' }],
      ['a subsidy of ¤ per household', { per: 'household' }],
    ],
    no: ['¤ per year', '¤ for the child'],
  },
];

function durationOf(word: string | undefined): Per | null {
  const per = word === undefined ? undefined : DURATIONS[word];
  return per === undefined ? null : { per };
}
