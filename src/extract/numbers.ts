/** Numbers as text writes them, in figures or in words: "1,200", "2.5", "twenty-five", "two hundred". */
import { oneOf } from '../rules/pattern.ts';
import { SCALES, SMALL_NUMBERS, TENS } from '../vocab/numbers.ts';

const SMALL = oneOf([...Object.keys(SMALL_NUMBERS), ...Object.keys(TENS)]);
const SCALE = oneOf(Object.keys(SCALES));

/** "12", "1,200", "2.5", "12,00" is read as far as it is a number. Needs no more than the figures. */
export const FIGURE = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?`;

/** "five", "twenty-five", "two hundred", "a hundred and twenty". */
export const NUMBER_WORDS = String.raw`(?:${SMALL}|a(?= hundred\b))(?:[- ]${SMALL})?(?:[- ]hundred(?:[- ](?:and )?${SMALL}(?:[- ]${SMALL})?)?)?`;

export const NUMBER = `(?:${FIGURE}|${NUMBER_WORDS})`;

const FULL = new RegExp(`^(?:${FIGURE})$`, 'u');

/** The number, or null where the text is none. Scale words are read too: "half a million", "three billion". */
export function toNumber(text: string): number | null {
  const lower = text.toLowerCase().trim();
  if (FULL.test(lower)) return Number(lower.replaceAll(',', ''));
  let total = 0;
  let part: number | null = null;
  for (const word of lower.split(/[- ]+/u)) {
    const scale = SCALES[word];
    const value = word === 'half' ? 0.5 : (SMALL_NUMBERS[word] ?? TENS[word]);
    if (word === 'and') continue;
    if (scale !== undefined) {
      part = (part ?? 1) * scale;
      if (scale > 100) [total, part] = [total + part, null];
    } else if (word === 'a' || word === 'an') part ??= null;
    else if (value !== undefined) part = (part ?? 0) + value;
    else if (FULL.test(word)) part = (part ?? 0) + Number(word.replaceAll(',', ''));
    else return null;
  }
  return part === null && total === 0 ? null : total + (part ?? 0);
}

/** For patterns: a scale word. */
export const SCALE_WORD = SCALE;
