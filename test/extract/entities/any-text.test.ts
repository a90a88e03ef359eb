/** Whatever the text, mentions lie in their block, overlap nowhere and cost time in proportion to its length. */
import { expect, test } from 'vitest';
import { mentionsIn } from './mentions.ts';

const PIECES = [
  'U.S.', 'the', 'Department of', 'Departments of', 'Energy', ',', 'and', '(', ')', '(EPA)', "'s", "'", '-', 'Biden', 'Administration', 'Executive Order', '14001', 'Act', 'of', 'AND', 'Zürich', '🚢', 'v.', '"', 'titled "',
  'Summit', 'in', 'May', 'McDonald', "O'Brien", 'White House', 'at', 'É', '\u0301', 'ﬁ', '…', 'X', 'xX', '#', '7(a)', '\u202e', 'Council on', 'HURRICANE', 'Hurricane Zed',
]; // prettier-ignore

/** A small generator, seeded: the same texts in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

test('mentions of random text lie in their blocks, in order, and never overlap', () => {
  const random = createRandom(7);
  for (let round = 0; round < 300; round += 1) {
    const paragraphs = Array.from({ length: 3 }, () =>
      Array.from({ length: random(40) }, () => PIECES[random(PIECES.length)] ?? '').join(random(3) === 0 ? '' : ' '),
    );
    let block = 0;
    let end = 0;
    for (const mention of mentionsIn(paragraphs)) {
      if (mention.block !== block) end = 0;
      expect(mention.block).toBeGreaterThanOrEqual(block);
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.end).toBeGreaterThan(mention.start);
      expect(mention.end).toBeLessThanOrEqual(paragraphs[mention.block]?.length ?? 0);
      expect(mention.name).not.toBe('');
      ({ block, end } = mention);
    }
  }
});

/** Each of these took minutes, or would, where a step looks at all names for each name. */
test.each([
  ['U.S. ', 40_000],
  ['President Biden and the Department of Energy ', 5_000],
  ['Big Harbor Agency (BHA) ', 8_000],
  ['Council of ', 20_000],
  ["Ann's ", 20_000],
  ['A-', 60_000],
  [',', 200_000],
  ['(', 200_000],
])('%s many times over ends', (piece, times) => {
  expect(mentionsIn([piece.repeat(times)]).length).toBeLessThanOrEqual(times * 3);
});
