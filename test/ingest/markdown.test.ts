import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/ingest/markdown.ts';
import { toSource } from '../../src/model/text-map.ts';

/** What the source holds where the block says `words`. */
function sourceOf(markdown: string, words: string): string {
  const block = readMarkdown(markdown).blocks.find(({ plain }) => plain.includes(words));
  if (!block) return `no block says ${words}`;
  const start = block.plain.indexOf(words);
  const span = toSource(block.map, { start, end: start + words.length });
  return markdown.slice(span.start, span.end);
}

describe('plain text leads back to its source', () => {
  test.each([
    ['entities', 'Norway &amp; Chile will act', '& Chile', '&amp; Chile'],
    ['escapes', 'It grants \\$5 million', '$5 million', '$5 million'],
    ['soft line breaks', 'The port\nof Riga', 'port of Riga', 'port\nof Riga'],
    ['quotations', '> The port\n> of Riga', 'port of Riga', 'port\n> of Riga'],
    ['emphasis inside a word', 'a **re**launch now', 'relaunch', 're**launch'],
    [
      'links',
      'the [Paris\nPact](https://example.org) text',
      'Paris Pact text',
      'Paris\nPact](https://example.org) text',
    ],
    ['tags', 'on July 19<sup>th</sup>, all', '19th,', '19<sup>th</sup>,'],
    ['no-break spaces', 'about 5\u00A0km', '5 km', '5\u00A0km'],
    ['word joiners', 'the Nord\u2060-\u2060Süd line', 'Nord-Süd', 'Nord\u2060-\u2060Süd'],
    ['CRLF', 'The port\r\nof Riga', 'port of Riga', 'port\r\nof Riga'],
    ['table cells', '| a | b |\n|---|---|\n| one | two *three* |', 'two three', 'two *three'],
  ])('%s', (_name, markdown, words, source) => {
    expect(sourceOf(markdown, words)).toBe(source);
  });
});

test('bold that CommonMark leaves literal is bold, without its asterisks', () => {
  const [block] = readMarkdown('**Clean water: **We will dig **ten** wells.').blocks;
  expect(block?.plain).toBe('Clean water: We will dig ten wells.');
  expect(block?.marks.map(({ start, end }) => block.plain.slice(start, end))).toEqual(['Clean water:', 'ten']);
});

test('items carry marker and depth, and a comment between them changes nothing', () => {
  const { blocks } = readMarkdown('-   One\n    -   Two\n\n<!-- -->\n\n-   Three\n\n    more of three\n\n7.  Seven');
  expect(blocks.map(({ kind, depth, marker, plain }) => [kind, depth, marker, plain])).toEqual([
    ['item', 1, '-', 'One'],
    ['item', 2, '-', 'Two'],
    ['item', 1, '-', 'Three'],
    ['paragraph', 1, null, 'more of three'],
    ['item', 1, '7.', 'Seven'],
  ]);
});

test('front matter is metadata', () => {
  const { metadata, blocks } = readMarkdown(
    "---\ntitle: 'A\u2060 pact'\ndate: '2021-03-08'\nsource_url: https://example.org\n---\nText.",
  );
  expect(metadata).toMatchObject({ title: 'A pact', date: '2021-03-08', url: 'https://example.org' });
  expect(blocks.map(({ plain }) => plain)).toEqual(['Text.']);
});
