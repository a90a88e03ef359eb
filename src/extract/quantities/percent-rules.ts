/** Percentages and percentage points. */
import { LETTERS, wholeWords } from '../../rules/pattern.ts';
import { A_FIGURE } from '../../rules/needs.ts';
import { NUMBER_WORDS } from '../numbers.ts';
import { AMOUNT, amountOf, RANGE_END, type Quantity, type QuantityRule } from './amount.ts';

const WORD = String.raw`(?:percent(?:age)?|per cent|pct\.?)(?:[- ]points?)?`;

function percent(groups: Readonly<Record<string, string>> | undefined): Quantity | null {
  const value = amountOf(groups?.['low'], undefined);
  return value === null ? null : { kind: 'percent', value, unit: 'percent', modifier: null };
}

export const PERCENT_RULES: readonly QuantityRule[] = [
  {
    name: 'percent-in-figures',
    needs: [['%', 'percent', 'percentage', 'per', 'pct'], A_FIGURE],
    pattern: new RegExp(
      String.raw`(?<![${LETTERS}\d.,$€£])${AMOUNT}(?:(?: ?[-–—] ?| to | or )${RANGE_END})?(?: ?%(?:[- ]points?\b)?|[- ]${WORD}(?![${LETTERS}\d]))`,
      'giu',
    ),
    make: ({ groups }) => percent(groups),
    yes: [
      ['at least 30 percent of them', { kind: 'percent', value: 30, unit: 'percent' }],
      ['It fell by 20–30%.', { value: 20 }],
      ['by 0.3 percentage points', '0.3 percentage points'],
      ['a 5-percent cut', { value: 5 }],
      ['up to 15% more', '15%'],
    ],
    no: ['a percentage', '30 people', '$30%'],
  },
  {
    name: 'percent-in-words',
    needs: [['percent', 'percentage', 'per']],
    pattern: wholeWords(String.raw`(?<low>${NUMBER_WORDS})(?: to ${NUMBER_WORDS})?[- ]${WORD}`),
    make: ({ groups }) => percent(groups),
    yes: [
      ['Ninety percent of them', { value: 90, modifier: null }],
      ['nearly twenty-five per cent', { value: 25 }],
    ],
    no: ['some percent', 'a percentage of five'],
  },
  {
    name: 'percent-ranges-with-two-signs',
    needs: [['%']],
    pattern: new RegExp(String.raw`(?<![${LETTERS}\d.,$€£])${AMOUNT}% ?[-–—] ?${RANGE_END}%`, 'giu'),
    make: ({ groups }) => percent(groups),
    yes: [
      ['by 5%-10%', { value: 5 }],
      ['about 3% – 4%', '3% – 4%'],
    ],
    no: ['5-10%', '5% to 10%'],
  },
];
