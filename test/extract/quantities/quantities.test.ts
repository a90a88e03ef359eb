import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../../src/extract/quantities/index.ts';

/** Text, and of each quantity its words, value, unit and modifier. */
const CASES: readonly (readonly [string, ...(readonly [string, number, string, string | null])[]])[] = [
  ['We give more than $50 million.', ['more than $50 million', 50_000_000, 'USD', 'more than']],
  ['It costs nearly €1.2 billion.', ['nearly €1.2 billion', 1_200_000_000, 'EUR', 'nearly']],
  ['up to US$2bn and C$5', ['up to US$2bn', 2_000_000_000, 'USD', 'up to'], ['C$5', 5, 'CAD', null]],
  ['from $2,000 to $3,000 a child', ['$2,000', 2000, 'USD', null], ['$3,000', 3000, 'USD', null]],
  ['$12 million to 13 towns', ['$12 million', 12_000_000, 'USD', null], ['13 towns', 13, 'towns', null]],
  ['$1.5 to 2 billion', ['$1.5 to 2 billion', 1_500_000_000, 'USD', null]],
  ['It falls from 10% to 5%.', ['10%', 10, 'percent', null], ['5%', 5, 'percent', null]],
  ['It falls 20 to 30 percent.', ['20 to 30 percent', 20, 'percent', null]],
  ['at least 30 percent of them', ['at least 30 percent', 30, 'percent', 'at least']],
  ['cut by 0.3 percentage points', ['0.3 percentage points', 0.3, 'percent', null]],
  ['over USD 24 billion', ['over USD 24 billion', 24_000_000_000, 'USD', 'over']],
  ['It invites 30 countries.', ['30 countries', 30, 'countries', null]],
  ['about 1,000 megawatts', ['about 1,000 megawatts', 1000, 'megawatts', 'about']],
  ['billions of dollars, taxpayer dollars, and several hundred million dollars'],
  ['in 2022 countries met for 30 days under Section 5'],
];

describe('quantities in a sentence', () => {
  test.each(CASES.map(([text, ...wanted]) => [text, wanted] as const))('%s', (text, wanted) => {
    const found = quantitiesIn(text).map(({ start, end, value }) => [
      text.slice(start, end),
      value.value,
      value.unit,
      value.modifier,
    ]);
    expect(found).toEqual(wanted);
  });
});

test.each([
  ['$5 million, ', 50_000],
  ['1,000,', 100_000],
  ['5-', 200_000],
  ['more than ', 50_000],
  ['two hundred and ', 30_000],
  ['9', 500_000],
])('%j, %i times, is read in linear time, without overlaps', (piece, times) => {
  const found = quantitiesIn(piece.repeat(times));
  expect(found.every(({ start, end }, index) => start < end && (found[index - 1]?.end ?? 0) <= start)).toBe(true);
});
