/** Figures with their scale, and what the words before them add: shared by the rules for money, percentages and counts. */
import type { QuantityMention } from '../../model/annotation.ts';
import { LETTERS, oneOf } from '../../rules/pattern.ts';
import type { Rule } from '../../rules/rule.ts';
import { SCALE_LETTERS, SCALES } from '../../vocab/numbers.ts';
import { FIGURE, NUMBER_WORDS, toNumber } from '../numbers.ts';

export type Quantity = Pick<QuantityMention, 'kind' | 'value' | 'unit' | 'modifier'>;
export type QuantityRule = Rule<Quantity>;

/** "1.2", "40+"; scale words and letters are apart, since they may stand after a range. */
export const AMOUNT = String.raw`(?<low>${FIGURE})\+?`;
export const RANGE_END = String.raw`(?<high>${FIGURE})\+?`;
export const SCALE = String.raw`(?:[ -]?(?<scale>(?:(?:${oneOf(Object.keys(SCALES))})(?:[- ](?:${oneOf(Object.keys(SCALES))}))?)|(?<=\d)(?:bn|mn|tn|mm|k|m|b|t))(?![${LETTERS}\d]))?`;
/** Numbers in words, with a scale: "half a billion", "five million", "half-a-million". */
export const IN_WORDS = String.raw`(?<low>(?:(?:one[- ])?half[- ]an?[- ]|an? |${NUMBER_WORDS}[- ])?(?:${oneOf(Object.keys(SCALES))})(?:[- ](?:${oneOf(Object.keys(SCALES))}))?|${NUMBER_WORDS}(?: and a half (?:${oneOf(Object.keys(SCALES))}))?)`;

/** The figure times its scale, rounded to what the words can say: 1.1 million is 1100000. Null where it is no number. */
export function amountOf(figure: string | undefined, scale: string | undefined): number | null {
  const number = toNumber(figure ?? '');
  if (number === null) return null;
  const factor = (scale ?? '')
    .toLowerCase()
    .split(/[- ]/u)
    .reduce((product, word) => product * (SCALES[word] ?? SCALE_LETTERS[word] ?? 1), 1);
  return Number((number * factor).toPrecision(15));
}
