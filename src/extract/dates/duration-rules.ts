/** How long, and how often: durations and sets. */
import { FREQUENCIES } from '../../vocab/time-units.ts';
import { oneOf, wholeWords } from '../../rules/pattern.ts';
import { lengthOf } from './stretches.ts';
import { duration, repeated, type DateRule, type Timex } from './timex.ts';
import { COUNT, countOf, KIND, SEVERAL, UNIT, UNIT_WORDS } from './words.ts';

function counted(groups: Record<string, string> | undefined): Timex | null {
  const { unit = '' } = groups ?? {};
  const number = countOf(groups);
  const value = number === null ? null : lengthOf(number, unit);
  return value === null || unit.toLowerCase() === 'quarter' || number === 0 ? null : duration(value);
}

function often(count: number | null, unit: string): Timex | null {
  const value = lengthOf(count, unit);
  return value === null
    ? null
    : repeated(unit.toLowerCase() === 'quarter' && count !== null ? `P${count * 3}M` : value);
}

export const DURATION_RULES: readonly DateRule[] = [
  {
    name: 'counted-units',
    needs: [UNIT_WORDS],
    pattern: wholeWords(
      String.raw`(?<!(?:\bonce[- ]in[- ]an?|age|ages|aged|children|people|grade|through)[- ])${COUNT}(?:(?: ?[-–] ?| to | or )(?:\d{1,4}|\p{L}{3,9}))?[- ]${KIND}${UNIT}s?(?:[- ]long\b)?(?: period\b)?(?![- ](?:olds?|of age|ago|over[- ]year|on[- ]year)\b|s? a (?:day|week)\b|'s\b)`,
    ),
    make: ({ groups }) => counted(groups),
    yes: [
      ['It lasts five years.', { kind: 'duration', value: 'P5Y', from: null }],
      ['a 10-year plan', { value: 'P10Y' }],
      ['It takes 5 to 7 years.', { value: 'P5Y' }],
      ['for a 90-day period', '90-day period'],
      ['It runs 24 hours.', { value: 'PT24H' }],
    ],
    no: ['six years old', 'a 12-year-old', 'three quarters', 'third day', 'five homes'],
  },
  {
    name: 'several-units',
    needs: [UNIT_WORDS, ['few', 'several', 'many', 'some', 'couple', 'multiple', 'numerous']],
    pattern: wholeWords(`${SEVERAL} ${KIND}${UNIT}s(?! ago| of age)`),
    make: ({ groups }) => {
      const value = lengthOf(null, groups?.['unit'] ?? '');
      return value === null || groups?.['unit']?.toLowerCase() === 'quarter' ? null : duration(value);
    },
    yes: [
      ['over several months', { kind: 'duration', value: 'PXM' }],
      ['For many decades, it held.', 'many decades'],
    ],
    no: ['several homes', 'some years ago', 'many a day'],
  },
  {
    name: 'one-unit',
    needs: [UNIT_WORDS, ['a', 'an']],
    pattern: wholeWords(
      String.raw`(?<=\b(?:for|in|within|after|over|than|half|during|nearly|almost|about|through|by|just) )an? (?:(?:full|additional|whole|entire) )?(?<unit>decade|century|year|month|week)(?! (?:ago|earlier|of action|when|in which|later|from now)|-)|(?<!\b(?:\d|once|twice|times|million|billion|thousand|each) )an? (?<into>decade|year|month|week)(?= (?:into|long|after|before|since)\b)`,
    ),
    make: ({ groups }) => {
      const value = lengthOf(1, groups?.['unit'] ?? groups?.['into'] ?? '');
      return value === null ? null : duration(value);
    },
    yes: [
      ['the largest in a decade', { value: 'P1DE' }],
      ['A year into the work, it grew.', { value: 'P1Y' }],
    ],
    no: ['a year ago', 'a yearling', '$5 a year'],
  },
  {
    name: 'bare-units',
    needs: [UNIT_WORDS],
    pattern: wholeWords(
      String.raw`(?<!\b(?:fiscal|past|recent|last|coming|next|these|those|the|first|early|final|previous|school|academic|golden|their|his|her|our|its|teen|later|many|several|few|light|calendar|some|other|\d|program|award|plan|tax|open) )(?<unit>decade|year|month|week)s(?= of (?!age\b|the\b|experience\b))|(?<=\b(?:for|in|over|after|took|takes|than|spent|waited|within|lasted|or|or even) )(?<alone>decade|year|month|week|day|hour|minute)s(?! (?:of|to come|ahead|ago|old|prior|later|like|in|when|that|with|where|\d))|(?<long>decade|year|month|week)s?-long`,
    ),
    make: ({ groups, 0: text }) => {
      const plural = /s(?:-long)?$/i.test(text);
      const value = lengthOf(plural ? null : 1, groups?.['unit'] ?? groups?.['alone'] ?? groups?.['long'] ?? '');
      return value === null ? null : duration(value);
    },
    yes: [
      ['It reversed years of progress.', { value: 'PXY' }],
      ['She led for decades.', { value: 'PXDE' }],
      ['a decades-long fight', { value: 'PXDE' }],
      ['a year-long review', { value: 'P1Y' }],
    ],
    no: ['the first years of school', 'in recent years', 'six years of age', 'in years to come'],
  },
];

const FREQUENCY_WORDS = Object.keys(FREQUENCIES).map((word) => word.replace(/^.*-/u, ''));

export const SET_RULES: readonly DateRule[] = [
  {
    name: 'frequency-word',
    needs: [FREQUENCY_WORDS],
    pattern: wholeWords(
      String.raw`${oneOf(Object.keys(FREQUENCIES))}(?! (?:lives|life|operations|living|kos|news|press|mail|post))`,
    ),
    make: ({ 0: text }) => repeated(FREQUENCIES[text.toLowerCase()] ?? 'PX'),
    yes: [
      ['It is paid annually.', { kind: 'set', value: 'P1Y' }],
      ['Monthly payments begin.', { value: 'P1M' }],
    ],
    no: ['our daily lives', 'semimonth'],
  },
  {
    name: 'every-unit',
    needs: [UNIT_WORDS, ['every', 'each']],
    pattern: wholeWords(
      String.raw`(?:(?:once|twice|\w+ times) )?(?:every|each)(?: and every)?(?: single)? (?:(?<other>other) |${COUNT}(?: to \w+)? )?${UNIT}s?(?! (?:long|of the|in the|of his|that|until|we|after|when it)\b|-|'s)`,
    ),
    make: ({ groups }) => {
      const count = groups?.['other'] !== undefined ? 2 : groups?.['count'] === undefined ? 1 : countOf(groups);
      return count === null ? null : often(count, groups?.['unit'] ?? '');
    },
    yes: [
      ['They meet every two years.', { value: 'P2Y' }],
      ['twice every 12 days', { value: 'P12D' }],
      ['save $5 each month', { value: 'P1M' }],
      ['every other week', { value: 'P2W' }],
    ],
    no: ['every home', 'each year-end'],
  },
  {
    name: 'day-of-every-month',
    needs: [UNIT_WORDS, ['every', 'each']],
    pattern: wholeWords(String.raw`\d{1,2}(?:st|nd|rd|th) (?:day )?of (?:every|each) ${UNIT}`),
    make: ({ groups }) => often(1, groups?.['unit'] ?? ''),
    yes: [
      ['on the 15th of every month', { value: 'P1M' }],
      ['the 1st day of each year', { value: 'P1Y' }],
    ],
    no: ['the 15th of May', '15 of every month'],
  },
  {
    name: 'per-unit',
    needs: [UNIT_WORDS, ['per']],
    pattern: wholeWords(String.raw`per[- ]${UNIT}`),
    make: ({ groups }) => often(1, groups?.['unit'] ?? ''),
    yes: [
      ['$800 per year', { value: 'P1Y' }],
      ['a 100 ton-per-year plant', { value: 'P1Y' }],
    ],
    no: ['per home', 'per years'],
  },
  {
    name: 'slash-unit',
    needs: [UNIT_WORDS, ['/']],
    pattern: /(?<=[\d\p{L}])\/(?<unit>day|week|month|year|hour)(?![\p{L}/])/giu,
    make: ({ groups }) => often(1, groups?.['unit'] ?? ''),
    yes: [
      ['up to $30/month', { value: 'P1M' }],
      ['$15/hour', { value: 'PT1H' }],
    ],
    no: ['month/day/', 'a/yearly'],
  },
  {
    name: 'a-unit',
    needs: [UNIT_WORDS, ['a', 'an']],
    pattern: wholeWords(
      String.raw`(?<=(?:\d|[$€£]\d[\d,.-]{0,12}|million|billion|trillion|thousand|hundred|percent|%|once|twice|times|hours?|days|jobs|homes|more|tons|dollars|people|lives|gallons|barrels|cases|\d(?: \p{L}{2,14}){1,4}s) )an? (?<unit>day|week|month|year)(?! (?:ago|earlier|later|after|of|long|before|into)\b|-)|(?:once|twice|\w+ times) an? (?<rate>day|week|month|year)(?! ago)`,
    ),
    make: ({ groups }) => often(1, groups?.['unit'] ?? groups?.['rate'] ?? ''),
    yes: [
      ['They save $1,000 a year.', { value: 'P1Y' }],
      ['three times a week', 'three times a week'],
      ['$250 a month', 'a month'],
    ],
    no: ['after a year', '5 a year ago', 'a week of action'],
  },
  {
    name: 'everyday',
    needs: [['everyday']],
    pattern: wholeWords(String.raw`everyday(?= ?(?:[.,;)–—]|$))`),
    make: () => repeated('P1D'),
    yes: [
      ['They work on it everyday.', { value: 'P1D' }],
      ['It grows everyday, we hear.', 'everyday'],
    ],
    no: ['everyday people', 'every day'],
  },
];
