/** Who issues a document, from its title, its opening and its day (GUIDELINES sections 1 and 7). */
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/block.ts';
import type { Facts } from '../../src/model/draft.ts';
import { findIssuers } from '../../src/normalize/issuers.ts';

function issuersOf(
  title: string | null,
  opening = '',
  date: string | null = '2023-05-01',
  url: string | null = null,
): string[] {
  const facts: Facts = { title, titleBlock: null, date, anchor: date, anchorFrom: 'text', language: 'en', words: 0 };
  const block: Block = {
    kind: 'paragraph',
    plain: opening,
    map: [],
    start: 0,
    end: 0,
    level: 0,
    depth: 0,
    marker: null,
    marks: [],
  };
  const metadata = {
    title,
    date,
    dateFrom: null,
    url,
    issuers: null,
    published: null,
    modified: null,
    retrieved: null,
    tags: [],
  };
  return findIssuers(metadata, facts, [block]).map(({ name }) => name);
}

describe('administrations', () => {
  test.each([
    ['Biden-Harris Administration', 'FACT SHEET: New Steps for Rivers', '2023-05-01'],
    ['Trump Administration', 'Fact Sheet: New Steps for Rivers', '2025-05-01'],
    ['Trump Administration', 'Fact Sheet: New Steps for Rivers', '2018-05-01'],
    ['Obama Administration', 'Fact Sheet: New Steps for Rivers', '2014-05-01'],
    ['Biden-Harris Administration', 'FACT SHEET: G7 to Announce Joint Steps on Rivers', '2021-06-12'],
    ['Biden-Harris Administration', 'FACT SHEET: President Biden Announces New Steps', null],
  ])('%s: %s (%s)', (issuer, title, date) => {
    expect(issuersOf(title, 'The Administration cleans its rivers.', date)).toEqual([issuer]);
  });

  test.each([
    ['We will act with the Department of Energy.', null],
    ['Every American will have clean water.', null],
    ['We will act.', 'https://www.whitehouse.gov/a'],
    ['We will act.', 'https://clintonwhitehouse3.archives.gov/a'],
  ])('speak where something American is named: %s (%s)', (opening, url) => {
    expect(issuersOf('New Steps for Rivers', opening, '2023-05-01', url)).toEqual(['Biden-Harris Administration']);
  });

  test.each([
    ['We will act. Let us begin.', null],
    ['We will act with the United States.', 'https://www.gov.uk/a'],
    ['We will act with the United States.', 'https://www.environment.gov.au/a'],
  ])('are not made from a day alone: %s (%s)', (opening, url) => {
    expect(issuersOf('New Steps for Rivers', opening, '2023-05-01', url)).toEqual([]);
  });
});

test.each([
  ['Norwegian Ministry of Fisheries', 'Statement of the Norwegian Ministry of Fisheries'],
  [
    'Norwegian Ministry of Fisheries',
    'Statement by the Norwegian Ministry of Fisheries on Trade with the United States',
  ],
  ['Norway', 'Statement by the Government of Norway'],
])('the body that a title says is speaking issues it: %s: %s', (issuer, title) => {
  expect(issuersOf(title, 'We will build ten ports.')).toEqual([issuer]);
});

describe('parties of a joint statement', () => {
  test.each([
    [['United States', 'Japan'], 'U.S.-Japan Joint Leaders’ Statement'],
    [['United States', 'European Union'], 'Joint Statement by President Biden and President von der Leyen on Rivers'],
    [['Fiji', 'Mexico', 'United States'], 'Joint Statement from Fiji, Mexico, and the United States on Rivers'],
    [
      ['United States', 'Norway'],
      'Joint Statement on Rivers After a Meeting Between President Biden and Norwegian Prime Minister Halvorsen',
    ],
    [['United States', 'United Kingdom'], 'Joint Statement on U.S.-UK Talks on Rivers'],
    [['United States', 'South Korea'], 'United\u00A0States-Republic of Korea Leaders’ Joint Statement'],
    [['United States', 'India'], 'Joint Fact Sheet: The United States and India Clean Their Rivers'],
    [['G7'], 'G7 Leaders’ Statement on Ukraine'],
    [['G7'], 'G7 HIROSHIMA COMMUNIQUÉ'],
    [['Quad'], 'Quad Leaders’ Joint Statement'],
  ])('%j: %s', (issuers, title) => {
    expect(issuersOf(title)).toEqual(issuers);
  });

  test('come from the opening where the title names none', () => {
    const opening =
      'The four members of the Initiative—Albania, the Republic of Korea, the Rivers Forum, Peru, and Fiji—met today.';
    expect(issuersOf('River Initiative 2023 Joint Statement', opening)).toEqual([
      'Albania',
      'South Korea',
      'Peru',
      'Fiji',
    ]);
  });

  test('come from the opening of a text without a title', () => {
    const opening = 'President Obama and PM Cameron agreed on a joint fact sheet during the visit to the UK.';
    expect(issuersOf(null, opening, '2011-05-25')).toEqual(['United States', 'United Kingdom']);
  });
});
