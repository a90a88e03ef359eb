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

test('front matter ends at a line of three hyphens and nothing else', () => {
  const { blocks } = readMarkdown('---\ntitle: |\n  Ports\n---- and\n  ---\n---\t\r\nThey will open.');
  expect(blocks.map(({ plain }) => plain)).toEqual(['They will open.']);
});

test('a rule that opens a file is no front matter', () => {
  const { blocks, problems } = readMarkdown('---\n- The ports will open.\n\nThey will stay so.');
  expect(problems).toEqual([]);
  expect(blocks.map(({ kind, plain }) => [kind, plain])).toEqual([
    ['item', 'The ports will open.'],
    ['paragraph', 'They will stay so.'],
  ]);
});

describe('hard breaks and no-break lines part lines', () => {
  test.each([
    ['a heading from its text', '**Clean water**  \nWe will dig.', ['Clean water', 'We will dig.']],
    [
      'lines that a no-break space keeps together',
      '*Clean water*\n\u00A0\nWe will dig.',
      ['Clean water', 'We will dig.'],
    ],
    ['but not a sentence', 'We will dig  \nten wells.', ['We will dig ten wells.']],
  ])('%s', (_name, markdown, lines) => {
    expect(readMarkdown(markdown).blocks.map(({ plain }) => plain)).toEqual(lines);
  });
});

test('bold whose closing asterisks became a thematic break is bold to its end', () => {
  const { blocks } = readMarkdown('***Clean water  \n***  \nWe will dig.');
  expect(blocks[0]?.plain).toBe('Clean water');
  expect(blocks[0]?.marks.map(({ kind, start, end }) => [kind, start, end])).toContainEqual(['strong', 0, 11]);
});

test('HTML loses its tags and keeps its text, cell by cell', () => {
  const { blocks } = readMarkdown(
    '<table>\n<tr><td><strong>Chad</strong></td><td>5&nbsp;&lt;&#32;6</td></tr>\n</table>\n\nText <!-- no --> here.',
  );
  expect(blocks.map(({ kind, plain }) => [kind, plain])).toEqual([
    ['cell', 'Chad'],
    ['cell', '5 < 6'],
    ['paragraph', 'Text here.'],
  ]);
  expect(blocks[0]?.marks[0]).toMatchObject({ kind: 'strong', start: 0, end: 4 });
});

test('four spaces before a line make no code of it', () => {
  expect(readMarkdown('A list:\n\n    We will dig.').blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
  ]);
});
