import { describe, expect, test } from 'vitest';
import type { EntityMention, Unit } from '../../../src/model/annotation.ts';
import type { Block } from '../../../src/model/block.ts';
import { datesIn, findDates } from '../../../src/extract/dates/index.ts';

const ANCHOR = '2024-03-15';

/** Text, and of each date its words, value, first and last day. */
const CASES: readonly (readonly [string, ...(readonly [string, string, (string | null)?, (string | null)?])[]])[] = [
  ['It runs from 2026 through 2030.', ['2026 through 2030', '2026/2030', '2026-01-01', '2030-12-31']],
  ['It fell between 2010 and 2014.', ['2010 and 2014', '2010/2014', '2010-01-01', '2014-12-31']],
  [
    'In 2010 and 2014 it fell.',
    ['2010', '2010', '2010-01-01', '2010-12-31'],
    ['2014', '2014', '2014-01-01', '2014-12-31'],
  ],
  ['The 2013-2017 plan ended.', ['2013-2017', '2013/2017', '2013-01-01', '2017-12-31']],
  [
    'The pause runs October 31–November 2, 2023.',
    ['October 31–November 2, 2023', '2023-10-31/2023-11-02', '2023-10-31', '2023-11-02'],
  ],
  [
    'from December 20 to January 5, 2026',
    ['December 20 to January 5, 2026', '2025-12-20/2026-01-05', '2025-12-20', '2026-01-05'],
  ],
  [
    'They met in July and September 2021.',
    ['July', '2021-07', '2021-07-01', '2021-07-31'],
    ['September 2021', '2021-09'],
  ],
  [
    'The talks begin on Nov. 20, followed by more on Dec. 6, and close in February.',
    ['Nov. 20', '2024-11-20'],
    ['Dec. 6', '2024-12-06'],
    ['February', '2025-02', '2025-02-01', '2025-02-28'],
  ],
  ['By the end of 2015 it will close.', ['end of 2015', '2015', '2015-12-31', '2015-12-31']],
  ['In mid-2014 and early 2012 it fell.', ['mid-2014', '2014', '2014-01-01', '2014-12-31'], ['early 2012', '2012']],
  ['It ended in late 2022/early 2023.', ['late 2022/early 2023', '2022/2023', '2022-01-01', '2023-12-31']],
  ['for the rest of 2024', ['rest of 2024', '2024', '2024-03-15', '2024-12-31']],
  ['by the end of the fiscal year', ['end of the fiscal year', 'FY2024', '2024-09-30', '2024-09-30']],
  ['throughout the month of August', ['month of August', '2024-08', '2024-08-01', '2024-08-31']],
  ['by the end of this month', ['end of this month', '2024-03', '2024-03-31', '2024-03-31']],
  ['It opens on Wednesday, March 27.', ['Wednesday, March 27', '2024-03-27', '2024-03-27', '2024-03-27']],
  ['It took over five years.', ['over five years', 'P5Y', null, null]],
  ['It will spend $5 million over five years.', ['five years', 'P5Y', null, null]],
  ['It has run for more than a decade.', ['more than a decade', 'P1DE', null, null]],
  ['It lasts up to 36 months.', ['up to 36 months', 'P36M', null, null]],
  ['Over the last three and a half years it grew.', ['last three and a half years', 'P3.5Y', '2020-09-15', ANCHOR]],
  ['They have met nearly two decades ago.', ['nearly two decades ago', '2004-03-15']],
  ['A negative test within three days of travel is asked.', ['three days', 'P3D', null, null]],
  ['Fees may rise. We may march on a second front, and see section 2010.'],
  ['The 21st century and the digital age are here.'],
  ['Agenda 2030 and Horizon 2020 guide us.'],
  ['It now has 30 members, and soon more.', ['now', 'PRESENT_REF', null, null], ['soon', 'FUTURE_REF', null, null]],
];

describe('dates in a sentence', () => {
  test.each(CASES.map(([text, ...wanted]) => [text, wanted] as const))('%s', (text, wanted) => {
    const found = datesIn(text, ANCHOR).map(({ start, end, value: { value, from, to } }) => [
      text.slice(start, end),
      value,
      from,
      to,
    ]);
    expect(found.map((row, index) => row.slice(0, wanted[index]?.length ?? 0))).toEqual(wanted);
  });

  test('without an anchor relative dates are vague, and days without a year have none', () => {
    const values = datesIn('Today, on May 3, as last year and within 30 days, soon.', null).map(({ value }) => [
      value.value,
      value.from,
    ]);
    expect(values).toEqual([
      ['PRESENT_REF', null],
      ['XXXX-05-03', null],
      ['PAST_REF', null],
      ['P30D', null],
      ['FUTURE_REF', null],
    ]);
  });
});

function inOneBlock(plain: string): { blocks: Block[]; units: Unit[] } {
  const map = [{ plain: 0, length: plain.length, source: 0, sourceLength: plain.length }];
  const block = {
    start: 0,
    end: plain.length,
    kind: 'paragraph',
    plain,
    map,
    level: 0,
    depth: 0,
    marker: null,
    marks: [],
  } as const;
  const unit = { block: 0, start: 0, end: plain.length, kind: 'sentence', section: null, paragraph: null } as const;
  return { blocks: [block], units: [unit] };
}

function mention(plain: string, name: string): EntityMention {
  const start = plain.indexOf(name);
  return { block: 0, start, end: start + name.length, type: 'EVENT', name, code: null, rule: 'test' };
}

test('a year inside a name is no date; a day inside a name is one', () => {
  const plain = 'After the 2023 Harbor Summit comes Order 7 of May 3, 2021, and then 2022.';
  const { blocks, units } = inOneBlock(plain);
  const entities = [mention(plain, '2023 Harbor Summit'), mention(plain, 'Order 7 of May 3, 2021')];
  const found = findDates(blocks, units, entities, ANCHOR).map(({ start, end }) => plain.slice(start, end));
  expect(found).toEqual(['May 3, 2021', '2022']);
});

describe('roles', () => {
  test.each([
    ['We will cut it by 2030.', 'deadline'],
    ['It is due no later than May 1.', 'deadline'],
    ['They will report within 180 days.', 'deadline'],
    ['We will spend it over the next five years.', 'deadline'],
    ['The fee applies until June 2025.', 'deadline'],
    ['It will pay starting in April.', 'start'],
    ['It is in effect since January 2023.', 'start'],
    ['They met in Paris on March 3, 2024.', 'event'],
    ['They will meet in June.', 'event'],
    ['It grew over the past two years.', 'period'],
    ['It runs from 2026 through 2030.', 'period'],
    ['Its FY 2025 budget grew.', 'none'],
    ['It is paid annually.', 'none'],
    ['It lasts five years.', 'none'],
    ['March 15, 2024', 'issue'],
    ['WASHINGTON, March 15, 2024', 'issue'],
  ])('%s → %s', (plain, role) => {
    const { blocks, units } = inOneBlock(plain);
    expect(findDates(blocks, units, [], ANCHOR).map((date) => date.role)).toEqual([role]);
  });
});

test.each([
  ['May 3, 2022, ', 50_000],
  ['1 May 2 ', 50_000],
  ['in 5 days 1 September 2 ', 20_000],
  [',', 1_000_000],
  ['U.S. ', 200_000],
  ['within the last next year of the ', 20_000],
  ['2010-', 50_000],
  ['five or twenty-five hundred ', 20_000],
])('%j, %i times, is read in linear time, without overlaps', (piece, times) => {
  const { blocks, units } = inOneBlock(piece.repeat(times));
  const found = findDates(blocks, units, [], ANCHOR);
  expect(found.every(({ start, end }, index) => start < end && (found[index - 1]?.end ?? 0) <= start)).toBe(true);
});
