/** Whatever markup surrounds it, a block's plain text is the folded text of the source that its map names. */
import { expect, test } from 'vitest';
import { cleanLine } from '../../src/ingest/fold.ts';
import { readMarkdown } from '../../src/ingest/markdown.ts';
import { readTextBlocks } from '../../src/ingest/text.ts';
import { mistakes } from '../positions.ts';

/** A small generator, seeded: the same documents in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const INLINE = [
  'grain', 'ships', 'The U.S.', 'ports\u00A0and', 'Nord\u2060-\u2060Süd', '’tis', '“so”', '&amp;', '&nbsp;', '&#8217;', '\\*', '\\$5', '5 < 6', '😀',
  '**bold**', '*slant*', '***both***', '**Lead: **text', '**re**launch', '[a link](https://example.org "t")', '[**b**](x)', '<u>under</u>', '19<sup>th</sup>',
  '<!-- note -->', '<https://example.org>', '`code`', '![alt](a.png)', '**', '*', '_a_', '  \n', '\\\n', '\n', '\r\n', '\n> ', '\t', '<br>', '&copy', '[x',
]; // prettier-ignore
const OPENERS = [
  '',
  '',
  '',
  '# ',
  '## ',
  '-   ',
  '1.  ',
  '> ',
  '    ',
  '<div>',
  '| a | b |\n|---|---|\n| ',
  '**Lead.** ',
  '\u00A0\n',
  '<!-- -->\n\n- ',
];

function randomMarkdown(random: (below: number) => number): string {
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const paragraph = (): string =>
    pick(OPENERS) + Array.from({ length: 1 + random(12) }, () => pick(INLINE)).join(pick([' ', ' ', '']));
  return Array.from({ length: 1 + random(6) }, paragraph).join('\n\n');
}

test.each(Array.from({ length: 300 }, (_, seed) => seed))('random Markdown %i', (seed) => {
  const text = randomMarkdown(createRandom(seed + 1));
  for (const block of readMarkdown(text).blocks) {
    expect(mistakes(block, text)).toEqual([]);
    expect(block.plain).toBe(cleanLine(block.plain));
    expect(block.marks.filter(({ start, end }) => start >= end || end > block.plain.length)).toEqual([]);
  }
});

test.each(Array.from({ length: 100 }, (_, seed) => seed))('random text %i', (seed) => {
  const text = randomMarkdown(createRandom(seed + 1001));
  for (const block of readTextBlocks(text, 0)) expect(mistakes(block, text)).toEqual([]);
});
