/** Money, by sign, code or name of its currency. */
import { LETTERS, oneOf, wholeWords } from '../../rules/pattern.ts';
import { A_FIGURE } from '../../rules/needs.ts';
import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS } from '../../vocab/currencies.ts';
import { FIGURE } from '../numbers.ts';
import { AMOUNT, amountOf, IN_WORDS, RANGE_END, SCALE, type Quantity, type QuantityRule } from './amount.ts';

const SIGN = oneOf(Object.keys(CURRENCY_SIGNS));
const CODE = oneOf(CURRENCY_CODES);
const SIGNS = Object.keys(CURRENCY_SIGNS).filter((sign) => sign.length === 1);
const NAMES = Object.keys(CURRENCY_NAMES).flatMap((name) => {
  const last = name.split(' ').at(-1) ?? name;
  return [last, `${last}s`];
});
const CODES = CURRENCY_CODES.map((code) => code.toLowerCase());
const NAME = `(?<name>${oneOf(Object.keys(CURRENCY_NAMES))})s?`;

/** A range's first figure without a scale of its own takes the last one's: "$10-15 million". */
function money(groups: Readonly<Record<string, string>> | undefined, unit: string | undefined): Quantity | null {
  const value = amountOf(groups?.['low'], groups?.['lowScale'] ?? groups?.['scale']);
  if (value === null || unit === undefined) return null;
  return { kind: 'money', value, unit, modifier: null };
}

const LOW_SCALE = SCALE.replace('<scale>', '<lowScale>');
const TO = String.raw`(?: ?[-–—] ?| to )`;

export const MONEY_RULES: readonly QuantityRule[] = [
  {
    name: 'money-by-sign',
    needs: [SIGNS],
    pattern: new RegExp(
      String.raw`(?<![${LETTERS}\d])(?<sign>${SIGN}) ?\[?${AMOUNT}(?:${LOW_SCALE}(?: ?[-–—] ?(?:\k<sign>)?| to (?=${FIGURE} (?:million|billion|trillion)))${RANGE_END}(?!%| ?percent))?${SCALE}(?: (?<code>${CODE})(?![${LETTERS}]))?(?!\d)`,
      'giu',
    ),
    make: ({ groups }) =>
      money(groups, groups?.['code']?.toUpperCase() ?? CURRENCY_SIGNS[groups?.['sign']?.toUpperCase() ?? '']),
    yes: [
      ['We give $50 million.', { kind: 'money', value: 50_000_000, unit: 'USD', modifier: null }],
      ['nearly €1.2 billion', { value: 1_200_000_000, unit: 'EUR' }],
      ['more than £100m', '£100m'],
      ['$10-15 million', { value: 10_000_000 }],
      ['$250-$300 each', { value: 250 }],
      ['US$2bn', { value: 2_000_000_000, unit: 'USD' }],
      ['C$1,000', { value: 1000, unit: 'CAD' }],
      ['$6 million CAD', { value: 6_000_000, unit: 'CAD' }],
      ['$1.5 to 2 billion', { value: 1_500_000_000 }],
      ['$40+ trillion', { value: 40_000_000_000_000 }],
    ],
    no: ['the $ sign', 'ten dollars'],
  },
  {
    name: 'money-by-code',
    needs: [A_FIGURE, CODES],
    pattern: wholeWords(
      String.raw`(?:(?<before>${CODE}) ${AMOUNT}${SCALE}|${AMOUNT.replace('<low>', '<lowAfter>')}${SCALE.replace('<scale>', '<scaleAfter>')} (?<after>${CODE}))`,
      'g',
    ),
    make: ({ groups }) => {
      const value = amountOf(groups?.['low'] ?? groups?.['lowAfter'], groups?.['scale'] ?? groups?.['scaleAfter']);
      const unit = groups?.['before'] ?? groups?.['after'];
      return value === null || unit === undefined ? null : { kind: 'money', value, unit, modifier: null };
    },
    yes: [
      ['over USD 24 billion', { value: 24_000_000_000, unit: 'USD' }],
      ['500 million EUR for it', '500 million EUR'],
    ],
    no: ['eur 5', 'in USD terms', 'at COP28'],
  },
  {
    name: 'money-by-name',
    needs: [NAMES],
    pattern: wholeWords(String.raw`${AMOUNT}(?:${TO}${RANGE_END})?${SCALE}[- ](?:of )?${NAME}(?<! won)(?! bill)`),
    make: ({ groups }) => money(groups, CURRENCY_NAMES[groups?.['name']?.toLowerCase() ?? '']),
    yes: [
      ['about 3 million euros', { value: 3_000_000, unit: 'EUR' }],
      ['20 billion Canadian dollars', { value: 20_000_000_000, unit: 'CAD' }],
    ],
    no: ['They won 5 won games.', 'dollars'],
  },
  {
    name: 'money-in-words',
    needs: [NAMES],
    pattern: wholeWords(
      String.raw`(?<!-|\b(?:several|few|many|hundreds of|of a|hundred|thousand) )${IN_WORDS}[- ]${NAME}(?<! won)(?! bill)`,
    ),
    make: ({ groups }) => money(groups, CURRENCY_NAMES[groups?.['name']?.toLowerCase() ?? '']),
    yes: [
      ['over half-a-billion dollars', { value: 500_000_000 }],
      ['five million dollars', { value: 5_000_000, unit: 'USD' }],
      ['a billion dollars', { value: 1_000_000_000 }],
    ],
    no: ['several hundred million dollars', 'Multi-million-dollar', 'billions of dollars', 'taxpayer dollars'],
  },
  {
    name: 'cents',
    needs: [['cent', 'cents']],
    pattern: wholeWords(String.raw`${AMOUNT}[- ]cents?(?! of\b)`),
    make: ({ groups }) => {
      const value = amountOf(groups?.['low'], undefined);
      return value === null ? null : { kind: 'money', value: value / 100, unit: 'USD', modifier: null };
    },
    yes: [
      ['up to 50 cents a gallon', { value: 0.5, unit: 'USD' }],
      ['1 cent', { value: 0.01 }],
    ],
    no: ['percent', '50 centers'],
  },
];
