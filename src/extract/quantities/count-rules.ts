/** Counts of things, with the noun that they count. */
import { LETTERS, oneOf, wholeWords } from '../../rules/pattern.ts';
import { A_FIGURE } from '../../rules/needs.ts';
import { MONTHS } from '../../vocab/months.ts';
import { SCALES, SMALL_NUMBERS, TENS } from '../../vocab/numbers.ts';
import { TIME_UNITS } from '../../vocab/time-units.ts';
import { AMOUNT, amountOf, IN_WORDS, RANGE_END, SCALE, type Quantity, type QuantityRule } from './amount.ts';

const TIME = new Set(Object.keys(TIME_UNITS).flatMap((unit) => [unit, `${unit}s`, `${unit.slice(0, -1)}ies`]));

const NUMBERS = [SMALL_NUMBERS, TENS, SCALES].flatMap((words) =>
  Object.entries(words).flatMap(([word, value]) => (value > 1 ? [word] : [])),
);

/** Words that end a noun phrase: what stands before them was the noun. */
const STOP =
  'of|in|on|at|to|for|from|by|with|and|or|the|a|an|this|these|those|that|which|who|is|are|was|were|will|has|have|had|be|as|into|' +
  'across|through|over|under|per|between|within|during|after|before|since|than|times|percent|percentage|points|years-old|more|less|such|it|its|their|our|his|her';

/** At most three words before the noun: "250 new manufacturing jobs", "100 low-income countries". */
const NOUN = String.raw`(?<before>(?:(?!(?:${STOP})\b)[${LETTERS}][${LETTERS}.'&-]{1,24} ){0,3}?)(?<noun>(?!(?:${STOP})\b)[${LETTERS}][${LETTERS}-]{1,22}(?:(?<!s|u|i)s|people|aircraft|children|women|men|degrees)(?: Celsius| Fahrenheit)?)`;

function count(groups: Readonly<Record<string, string>> | undefined): Quantity | null {
  const noun = groups?.['noun'] ?? '';
  const value = amountOf(groups?.['low'], groups?.['scale']);
  const isYear = /^(?:19|20)\d\d$/u.test(groups?.['low'] ?? '') && groups?.['scale'] === undefined;
  if (value === null || value < 2 || isYear || TIME.has(noun.toLowerCase())) return null;
  return { kind: 'count', value, unit: noun, modifier: null };
}

export const COUNT_RULES: readonly QuantityRule[] = [
  {
    name: 'count-in-figures',
    needs: [A_FIGURE],
    pattern: wholeWords(
      String.raw`(?<![$€£¥#.,/:-]|\d[.,]|\b(?:No|Sec|Section|Title|Article|Order|Resolution|Route|page|Chapter|Part|Level|Phase|Tier|Annex|age|ages|aged|${oneOf(Object.keys(MONTHS))})\.? )${AMOUNT}(?:(?: ?[-–—] ?| to | or )${RANGE_END})?${SCALE}[- ]${NOUN}`,
    ),
    make: ({ groups }) => count(groups),
    yes: [
      ['We invite 30 countries.', { kind: 'count', value: 30, unit: 'countries', modifier: null }],
      ['about 250 new factory jobs', { value: 250, unit: 'jobs' }],
      ['1,000 megawatts', { value: 1000, unit: 'megawatts' }],
      ['up to 2.5 million doses', { value: 2_500_000, unit: 'doses' }],
    ],
    no: ['$30 gifts', '30 days', 'Section 5 funds', 'in 2022 countries met', '5 percent'],
  },
  {
    name: 'count-in-words',
    needs: [NUMBERS],
    pattern: wholeWords(
      String.raw`(?<!\b(?:several|few|many|hundred|thousand|\d|the|our|these|those|its|their|all|next) )${IN_WORDS}(?: new| additional)? ${NOUN}`,
    ),
    make: ({ groups }) => count(groups),
    yes: [
      ['Two new programs will start.', { value: 2, unit: 'programs' }],
      ['half a million homes', { value: 500_000, unit: 'homes' }],
    ],
    no: ['The two sides met.', 'one of them', 'three days', 'a hundred years'],
  },
];
