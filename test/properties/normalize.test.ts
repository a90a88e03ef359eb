/** Any text at all: the resolvers never throw, and a long paragraph costs in proportion to its length. */
import { expect, test } from 'vitest';
import { commitmentsIn } from '../normalize/sentence.ts';

const WORDS =
  `we will the Leaders and , ; : ( ) — – " ' that which to by 2030 today $5 million 30% Order directs Secretary of Labor ,
  [DOE](ORG) [Biden](PERSON) [Peru](GPE) [Mexican](NORP) it they its our in partnership with through including from ¤ $1 each year
  announced committed signed an Executive Order President 's Secretaries of the Treasury`.split(/\s+/u);

/** A small linear congruential generator: the same texts on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function textOf(seed: number, length: number): string {
  const next = generator(seed);
  return Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)] ?? '').join(' ');
}

test.each(Array.from({ length: 200 }, (_, seed) => seed))('random words never throw (%i)', (seed) => {
  const text = `${textOf(seed, 60)}\n- ${textOf(seed + 1000, 30)}\n${textOf(seed + 2000, 60)}`;
  expect(Array.isArray(commitmentsIn(text))).toBe(true);
});

test.each([
  '(',
  ',',
  'the ',
  'and ',
  'A, ',
  'Secretary of ',
  'by the ',
  '"',
  '$5 million ',
  'directs ',
  'X of the Y for the ',
])('ten thousand of %j are read', (piece) => {
  expect(Array.isArray(commitmentsIn(`We will ${piece.repeat(10_000)}.`))).toBe(true);
});
