import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLines, unguard } from '../../src/emit/csv.ts';

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@sum', "'@sum"],
    ['-5', '-5'],
    ['+3.5', '+3.5'],
    ['-five', "'-five"],
    ['\tx', "'\tx"],
    ["'=x", "''=x"],
    ["'quoted'", "'quoted'"],
    ['plain', 'plain'],
  ])('%j is written as %j', (cell, written) => {
    expect(parse(csvLines([[cell]]))).toEqual([[written]]);
  });

  test('that is a number is never guarded', () => {
    expect(csvLines([[-5, 0.25, null]])).toBe('-5,0.25,\n');
  });
});

test('lines end in LF, and a cell with a line break of any kind is quoted', () => {
  expect(csvLines([['a', 'b\nc', 'd\re', 'f"g', 'h,i']])).toBe('a,"b\nc","d\re","f""g","h,i"\n');
});

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' })), { minLength: 1 }),
      (rows) => {
        const read = parse(csvLines([['a', 'b'], ...rows])).slice(1);
        expect(read.map((row) => row.map(unguard))).toEqual(rows);
      },
    ),
  );
});
