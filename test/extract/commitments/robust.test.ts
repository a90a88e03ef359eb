/** On random text, on text made to be slow, and on words that a user adds. */
import { describe, expect, test } from 'vitest';
import { conditionOf } from '../../../src/extract/commitments/condition.ts';
import { readClause } from '../../../src/extract/commitments/clause.ts';
import { NO_USER_WORDS } from '../../../src/model/draft.ts';
import { read } from './read.ts';

/** A linear congruential generator: the same numbers every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

const PIECES =
  'will|shall|not|to|by|that|which|,|;|:|.|?|"|(|)|- |\n\n|# |> |The Department|we|agreed|directs|is launching|has|been|if|2030|$5 million|and|or|including|U.S.|é|\u{1F600}|•|1.|must|commit|would|as|of'.split(
    '|',
  );

function randomText(seed: number, length: number): string {
  const source = numbers(seed);
  return Array.from({ length }, () => PIECES[source.next().value % PIECES.length] ?? '').join(' ');
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'random text %i: every unit judged, every span inside its unit',
  (seed) => {
    const { units, verdicts, promises, texts } = read(randomText(seed + 1, 120));
    expect(verdicts).toHaveLength(units.length);
    for (const promise of promises) {
      const unit = units[promise.unit];
      expect(promise).toMatchObject({ start: unit?.start, end: unit?.end, block: unit?.block });
      expect(promise.cue.start).toBeGreaterThanOrEqual(promise.start);
      expect(promise.cue.end).toBeLessThanOrEqual(promise.end);
      if (promise.subject) {
        expect(promise.subject.start).toBeGreaterThanOrEqual(promise.start);
        expect(promise.subject.end).toBeLessThanOrEqual(promise.end);
      }
      expect(promise.confidence).toBeGreaterThan(0);
      expect(promise.confidence).toBeLessThanOrEqual(1);
      if (promise.condition !== null) expect(texts[promise.unit]).toContain(promise.condition);
    }
  },
);

/** Steps of work that a sentence takes, counted by the words that are looked at: none beyond the bound on words. */
test('a unit of a million words is read no further than its bound', () => {
  const text = 'the agency will open, and '.repeat(200_000);
  expect(readClause(text, 0, text.length).words.length).toBeLessThanOrEqual(400);
});

test.each([', ', 'if ', 'subject to ', 'will ', '"', 'that which ', '(', 'and by '])(
  'many of %j end in a verdict',
  (piece) => {
    const text = `The agency ${piece.repeat(20_000)}will open.`;
    expect(conditionOf(text)?.length ?? 0).toBeLessThan(200);
    expect(read(text).verdicts.length).toBeGreaterThan(0);
  },
);

describe('cues that a user adds', () => {
  const words = {
    ...NO_USER_WORDS,
    cues: [
      { cue: 'is minded to', strength: 'soft' as const },
      { cue: 'gives its word', strength: 'firm' as const },
      { cue: 'will', strength: 'soft' as const },
    ],
  };
  test('make a promise of what the rules refuse, with the strength given', () => {
    const { promises, verdicts } = read('The council is minded to open a park.', undefined, words);
    expect(verdicts.at(-1)).toMatchObject({ class: 'commitment', rule: 'user-cue' });
    expect(promises).toMatchObject([{ strength: 'soft', rule: 'user-cue' }]);
  });
  test('are matched in any case, as whole words', () => {
    expect(read('The council GIVES ITS WORD on the park.', undefined, words).promises).toMatchObject([
      { strength: 'firm' },
    ]);
    expect(read('The goodwill of the council is known.', undefined, words).promises).toEqual([]);
  });
  test('set the strength of what is a promise without them', () => {
    expect(read('The council will open a park.', undefined, words).promises).toMatchObject([{ strength: 'soft' }]);
    expect(read('The council will open a park.').promises).toMatchObject([{ strength: 'firm' }]);
  });
  test('do not make a promise of a heading', () => {
    expect(read('# The council is minded to act\n\nIt met.', undefined, words).promises).toEqual([]);
  });
});
