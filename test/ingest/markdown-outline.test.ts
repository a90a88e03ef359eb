import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../src/ingest/markdown-outline.ts';

const outline = (markdown: string): string => outlineOf(markdown, 0).text;

describe('what the parser sees of a document', () => {
  test.each([
    ['words become short, markup stays', 'The ports of **Riga and Tallinn** will open.', 'a a **a a** a a.'],
    ['wrapped lines are one', '- The ports will\n  open in May', '- a a'],
    ['a hard break stays', 'The ports of  \nRiga are open', 'a a  \na a'],
    ['a heading ends with its line', '# The ports\nThey will open', '# a a\na a'],
    ['words in brackets that are no link become none', '[Note](see annex below)', '[Note](a a)'],
    ['tags stay', 'in <u class="wide line">all the ports</u>', 'in <u class="wide line">a a</u>'],
    ['a reference stays', 'Norway &amp; all its fjords', 'Norway &amp; a a'],
    [
      'labels stay where links are defined',
      'See [all the ports]\n\n[all the ports]: x',
      'See [all the ports]\n\n[all the ports]: x',
    ],
    ['code stays', 'Run `make all the ports` now and then', 'Run `make all the ports` now and then'],
  ])('%s', (_name, markdown, text) => {
    expect(outline(markdown)).toBe(text);
  });
});

test('an offset of the outline leads back to the source, from where the slice starts', () => {
  const source = 'All the ports **of the north** are open';
  const { text, toSource } = outlineOf(source, 100);
  const bold = text.indexOf('**');
  expect(toSource(bold)).toBe(100 + source.indexOf('**'));
  expect(toSource(text.length)).toBe(100 + source.length);
});
