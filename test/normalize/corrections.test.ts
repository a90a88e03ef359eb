import { describe, expect, test } from 'vitest';
import { NO_DECISIONS, type Decision } from '../../src/model/decision.ts';
import { applyCorrections, CORRECTABLE, readCorrection } from '../../src/normalize/corrections.ts';
import { TABLES } from '../../src/normalize/tables.ts';
import { commitmentIn } from './sentence.ts';

test('every column that can be corrected is one of the table of commitments', () => {
  const columns = TABLES.find(({ name }) => name === 'commitments')?.columns.map(({ name }) => name);
  expect(columns).toEqual(expect.arrayContaining([...CORRECTABLE]));
});

describe('a corrected cell', () => {
  test.each([
    ['actors', 'Kenya; Red Cross', { actors: ['Kenya', 'Red Cross'] }],
    ['actors', 'none', { actors: [] }],
    ['deadline', 'None', { deadline: null, deadlineText: null, deadlinePrecision: null }],
    ['strength', 'Soft', { strength: 'soft' }],
    ['specificity', '3', { specificity: 3 }],
    ['condition', 'none', { condition: null }],
    [
      'amounts',
      'up to 5000000 USD per P1Y; 2.5 percent',
      {
        amounts: [
          { value: 5_000_000, unit: 'USD', modifier: 'up to', role: 'cap', per: 'P1Y' },
          { value: 2.5, unit: 'percent', modifier: null, role: 'total', per: null },
        ],
      },
    ],
  ])('%s: %s', (column, cell, patch) => {
    expect(readCorrection(column, cell)).toEqual({ patch });
  });

  test.each([
    ['deadline', '2026-02-30', 'a day such as 2026-12-31, or none'],
    ['strength', 'strong', 'firm, soft'],
    ['specificity', '4', '0, 1, 2, 3'],
    ['amounts', '$5 million', 'amounts such as "5000000 USD; up to 20 percent", or none'],
  ])('%s: %s is refused with what it must be', (column, cell, wanted) => {
    expect(readCorrection(column, cell)).toEqual({ expected: wanted });
  });
});

describe('a corrected commitment', () => {
  const found = commitmentIn('The [Department of Energy](ORG) will provide $5 million for new wells by June 2026.', {});
  const corrected = (cells: Readonly<Record<string, string>>) => {
    const decision: Decision = {
      document: 'x',
      id: 'x',
      quote: null,
      decision: 'accept',
      note: null,
      corrected: cells,
      own: {},
    };
    const [one] = applyCorrections([found], [{ unit: found.unit, decision }], {
      entities: [],
      issuers: [{ name: 'Biden-Harris Administration', code: null }],
    });
    return one;
  };

  test('keeps what was not corrected', () => {
    expect(corrected({ status: 'continuing' })).toEqual({ ...found, status: 'continuing' });
  });

  test('says what it now lacks', () => {
    expect(found.missing).toEqual([]);
    expect(corrected({ deadline: 'none' })?.missing).toEqual(['date']);
    expect(corrected({ actors: 'none' })?.missing).toEqual(['actor']);
  });

  test("knows who its new actors are, and whether the promise is still the issuers' own", () => {
    expect(corrected({ actors: 'Kenya' })).toMatchObject({
      actors: [{ name: 'Kenya', type: 'government', code: 'KE', via: null }],
      voice: 'attributed',
      assertedBy: ['Biden-Harris Administration'],
    });
  });
});

test('without decisions nothing is touched', () => {
  const found = commitmentIn('The [Department of Energy](ORG) will provide $5 million.', {});
  expect(applyCorrections([found], [], { entities: [], issuers: [] })).toEqual([found]);
  expect(NO_DECISIONS.rows).toEqual([]);
});
