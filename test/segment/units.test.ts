import { expect, test } from 'vitest';
import type { Section } from '../../src/model/annotation.ts';
import type { Block } from '../../src/model/block.ts';
import { findUnits } from '../../src/segment/units.ts';

function block(plain: string, more: Partial<Block> = {}): Block {
  const map = [{ plain: 0, length: plain.length, source: 0, sourceLength: plain.length }];
  return {
    start: 0,
    end: plain.length,
    kind: 'paragraph',
    plain,
    map,
    level: 0,
    depth: 0,
    marker: null,
    marks: [],
    ...more,
  };
}

function section(block: number, end: number, bodyStart: number, runIn = true): Section {
  return { block, start: 0, end, title: 'T', level: 1, path: ['T'], role: 'body', runIn, bodyStart };
}

function shown(blocks: readonly Block[], sections: readonly Section[] = [], title: number | null = null): unknown[] {
  return findUnits(blocks, sections, title).map(({ block, start, end, kind, section, paragraph }) => [
    blocks[block]?.plain.slice(start, end),
    kind,
    section,
    paragraph,
  ]);
}

test('a paragraph gives its sentences', () => {
  expect(shown([block('We will act. They will follow.')])).toEqual([
    ['We will act.', 'sentence', null, null],
    ['They will follow.', 'sentence', null, null],
  ]);
});

test('a list item without a full stop is one item; one with sentences gives each', () => {
  const item = { kind: 'item', marker: '-', depth: 1 } as const;
  expect(shown([block('Build a bridge; and', item), block('Pave a road. It will be wide.', item)])).toEqual([
    ['Build a bridge;', 'item', null, null],
    ['Pave a road.', 'sentence', null, null],
    ['It will be wide.', 'sentence', null, null],
  ]);
});

test('a run-in heading is a heading, and the first sentence starts after it', () => {
  const plain = 'Clean water. We will dig wells. They will last.';
  expect(shown([block('Welcome.'), block(plain)], [section(1, 11, 13)])).toEqual([
    ['Welcome.', 'sentence', null, null],
    ['Clean water', 'heading', 0, null],
    ['We will dig wells.', 'sentence', 0, null],
    ['They will last.', 'sentence', 0, null],
  ]);
});

test("a heading's number and stray marks are no units", () => {
  const plain = '5) Clean water. We will dig wells. .';
  const heading = { ...section(0, 14, 16), start: 3 };
  expect(shown([block(plain)], [heading])).toEqual([
    ['Clean water', 'heading', 0, null],
    ['We will dig wells. .', 'sentence', 0, null],
  ]);
});

test('title and set-off heading are one unit each, and a section governs what follows', () => {
  const blocks = [block('A Title. With Two Parts'), block('WATER:', { kind: 'heading' }), block('We will dig.')];
  expect(shown(blocks, [section(1, 5, 6, false)], 0)).toEqual([
    ['A Title. With Two Parts', 'title', null, null],
    ['WATER:', 'heading', 0, null],
    ['We will dig.', 'sentence', 0, null],
  ]);
});

test('a printed number goes to `paragraph`, a bullet does not', () => {
  expect(shown([block('We will act.', { marker: '9.' }), block('We will pay.', { marker: '(a)' })])).toEqual([
    ['We will act.', 'sentence', null, '9.'],
    ['We will pay.', 'sentence', null, null],
  ]);
});

/** Mulberry32: the same texts in every run. */
function randomTexts(count: number): string[] {
  let state = 20_240_315;
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return ((mixed ^ (mixed >>> 13)) >>> 0) % below;
  };
  const pieces = [
    'U.S. ',
    'No. 5',
    'a',
    'The ',
    '. ',
    '"',
    '(',
    ')',
    '? ',
    '…',
    ' • ',
    '[1]',
    '1. ',
    'é',
    '🎉',
    ' ',
    'p.m. ',
    ';',
    ':',
  ];
  return Array.from({ length: count }, () =>
    Array.from({ length: random(30) }, () => pieces[random(pieces.length)] ?? '').join(''),
  );
}

/** Between units stand no words but an item's number and the "and" that ties two items. */
const LIST_SIGNS = /^(?:\W*(?:and|or)\b)?[^\p{L}\p{N}]*(?:[a-z\d]{1,4}[.)]\W*)?$/u;

test('over random text, units lie in their block, in order, without overlaps, and hold every letter', () => {
  for (const plain of randomTexts(2000)) {
    let last = 0;
    for (const { start, end } of findUnits([block(plain)], [], null)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(plain.slice(last, start)).toMatch(LIST_SIGNS);
      last = end;
    }
    expect(plain.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
  }
});

test.each([
  ['a. We will dig wells.', 'We will dig wells.'],
  ['(2) dig wells; and', 'dig wells;'],
  ['(2) dig wells; or', 'dig wells; or'],
  ['(iv) dig wells, and', 'dig wells,'],
  ['We will dig wells. …', 'We will dig wells.'],
  ['They asked: "Who will dig?"', 'They asked: "Who will dig?"'],
  ['We will dig."', 'We will dig.'],
  ['We dig and', 'We dig and'],
])('what belongs to the list or the speech around it is no part of the unit: %s', (plain, words) => {
  expect(shown([block(plain)])).toEqual([[words, 'sentence', null, null]]);
});
