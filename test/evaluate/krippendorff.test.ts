import { describe, expect, test } from 'vitest';
import { krippendorffAlpha, type Level } from '../../src/evaluate/krippendorff.ts';

/** Coders' lines of a reliability data matrix, `.` for a missing value, into the values of each unit. */
function unitsOf(...coders: readonly string[]): string[][] {
  const lines = coders.map((line) => line.split(' '));
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, unit) =>
    lines.map((line) => line[unit] ?? '.').filter((value) => value !== '.'),
  );
}

const numbers = (units: readonly (readonly string[])[]): number[][] => units.map((values) => values.map(Number));

/**
 * Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", prints three decimals; the fractions are what the definition
 * gives when every pair of values is counted one by one, which other implementations print too (R's `irr::kripp.alpha` and Stata's
 * `kalpha` take C as their example).
 */
describe('the worked examples of Krippendorff (2011)', () => {
  test('A: two observers (Meg, Owen), dichotomous data, .095', () => {
    const { alpha, units, agree } = krippendorffAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'nominal');
    expect(alpha).toBeCloseTo(2 / 21, 12);
    expect([units, agree]).toEqual([10, 0.6]);
  });

  test('B: two observers (Ben, Gerry), nominal data, .692', () => {
    const { alpha } = krippendorffAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 'nominal');
    expect(alpha).toBeCloseTo(155 / 224, 12);
  });

  const FOUR = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );

  test.each<[Level, string, number]>([
    ['nominal', '.743', 113 / 152],
    ['ordinal', '.815', 108_577 / 133_160],
    ['interval', '.849', 951 / 1120],
  ])('C and D: four observers, missing values, %s data, %s', (level, _, wanted) => {
    const { alpha, units } = krippendorffAlpha(numbers(FOUR), level);
    expect(alpha).toBeCloseTo(wanted, 12);
    // The twelfth unit has one value: it cannot be paired.
    expect(units).toBe(11);
  });
});

test.each<[Level, string, number]>([
  ['nominal', '.691', 56 / 81],
  ['interval', '.811', 643 / 793],
])('three coders who each leave much out, %s data, %s (Wikipedia, "Krippendorff\'s alpha")', (level, _, wanted) => {
  const three = unitsOf(
    '. . . . . 3 4 1 2 1 1 3 3 . 3',
    '1 . 2 1 3 3 4 3 . . . . . . .',
    '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
  );
  expect(krippendorffAlpha(numbers(three), level).alpha).toBeCloseTo(wanted, 12);
});

describe('what cannot be told', () => {
  test('all values the same: agreement may be chance', () => {
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        'nominal',
      ),
    ).toEqual({ alpha: null, units: 2, agree: 1 });
  });

  test('nothing was coded twice', () => {
    expect(krippendorffAlpha([['a'], []], 'nominal')).toEqual({ alpha: null, units: 0, agree: null });
  });
});

test('perfect agreement is 1, and order counts as numbers do', () => {
  expect(
    krippendorffAlpha(
      [
        [2, 2],
        [10, 10],
        [3, 3],
      ],
      'ordinal',
    ).alpha,
  ).toBe(1);
  const near =
    krippendorffAlpha(
      [
        [2, 3],
        [10, 10],
        [2, 2],
      ],
      'ordinal',
    ).alpha ?? 0;
  const far =
    krippendorffAlpha(
      [
        [2, 10],
        [3, 3],
        [2, 2],
      ],
      'ordinal',
    ).alpha ?? 0;
  expect(near).toBeGreaterThan(far);
});
