import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { findFacts } from '../../src/segment/facts.ts';
import type { Facts } from '../../src/model/draft.ts';

function factsOf(text: string, sidecar: string | null = null, anchor: string | null = null): Facts {
  const bytes = new TextEncoder().encode(text);
  const { blocks, metadata } = ingest({ id: 'a', path: 'a', format: 'markdown', bytes, sha256: '', sidecar });
  return findFacts(blocks, metadata, anchor);
}

describe('title and date at the top of a text', () => {
  test.each([
    ['March 5, 2019', '2019-03-05'],
    ['5 March 2019', '2019-03-05'],
    ['Tuesday, Mar. 5th, 2019', '2019-03-05'],
    ['Released: 2019-03-05', '2019-03-05'],
    ['OSLO, March 5, 2019', '2019-03-05'],
    ['February 30, 2019', null],
    ['In March 5, 2019 ships sailed', null],
  ])('%s', (line, date) => {
    const facts = factsOf(`A Pact on Grain\n\n${line}\n\nThe ministers met in the old port and agreed on a text.`);
    expect(facts).toMatchObject({ title: 'A Pact on Grain', titleBlock: 0, date, anchorFrom: date ? 'text' : 'none' });
  });

  test('a text that opens with prose has no title', () => {
    expect(factsOf('The ministers met in the old port.\n\nThey agreed.')).toMatchObject({
      title: null,
      titleBlock: null,
    });
  });

  test('what stands above a title is passed over', () => {
    expect(factsOf('FOR IMMEDIATE RELEASE\n\nA Pact on Grain\n\nMarch 5, 2019\n\nThe ministers met.').title).toBe(
      'A Pact on Grain',
    );
  });
});

test('the anchor is a sidecar’s date, else the front matter’s, else the text’s, else the option’s', () => {
  const text = "---\ndate: '2019-03-05'\n---\nThe ministers met.";
  expect(factsOf(text, 'date: 2020-01-01', '2021-01-01')).toMatchObject({
    anchor: '2020-01-01',
    anchorFrom: 'sidecar',
  });
  expect(factsOf(text, null, '2021-01-01')).toMatchObject({ anchor: '2019-03-05', anchorFrom: 'front-matter' });
  expect(factsOf('The ministers met.', null, '2021-01-01')).toMatchObject({
    date: null,
    anchor: '2021-01-01',
    anchorFrom: 'option',
  });
});

test('a title that front matter gives and the text repeats is found in the text', () => {
  expect(factsOf('---\ntitle: A Pact on Grain\n---\n**A Pact on Grain**\n\nThe ministers met.').titleBlock).toBe(0);
});

test.each([
  [
    'The ministers met in the old port of the town, and they agreed on the text of a pact to carry grain. '.repeat(3),
    'en',
  ],
  [
    'Los ministros se reunieron en el puerto viejo de la ciudad y acordaron el texto de un pacto para llevar el grano. '.repeat(
      3,
    ),
    'und',
  ],
  [
    'Os ministros reuniram-se no porto velho da cidade e acordaram o texto de um pacto para levar o trigo ao norte. '.repeat(
      3,
    ),
    'und',
  ],
  ['Oslo', 'en'],
])('language: %s', (text, language) => {
  expect(factsOf(text).language).toBe(language);
});

test('a paragraph of a quarter of a million words has its facts', () => {
  const bytes = new TextEncoder().encode('act '.repeat(250_000));
  const { blocks, metadata } = ingest({ id: 'a', path: 'a', format: 'text', bytes, sha256: '', sidecar: null });
  expect(findFacts(blocks, metadata, null).words).toBe(250_000);
});
