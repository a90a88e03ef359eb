import { expect, test } from 'vitest';
import { readTextBlocks } from '../../src/ingest/text.ts';

const plain = (text: string): string[] => readTextBlocks(text, 0).map((block) => block.plain);

test('one line per paragraph: each line is a block', () => {
  expect(plain('\n \t\nFirst. A long line.\nSecond, after it.\n\n• An item\n- another\n')).toEqual([
    'First. A long line.',
    'Second, after it.',
    'An item',
    'another',
  ]);
});

test('wrapped lines make one paragraph', () => {
  const text =
    'The ministers met in the old port on Tuesday and agreed to\nopen the harbour to all ships that carry grain, for as long\nas the drought lasts.\n\n- They will also meet again in spring, when the first of the\n  ships is due.\n';
  expect(plain(text)).toEqual([
    'The ministers met in the old port on Tuesday and agreed to open the harbour to all ships that carry grain, for as long as the drought lasts.',
    'They will also meet again in spring, when the first of the ships is due.',
  ]);
});
