/** The figures of `eval` on small cases by hand, and beside the scorer of the collection where the machine has it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calibrate } from '../../src/evaluate/calibration.ts';
import { iou, match } from '../../src/evaluate/match.ts';
import { makeFold } from '../../src/evaluate/names.ts';
import { factsheet, folderOf } from '../cli.ts';
import { shared } from '../shared.ts';

describe('matching', () => {
  test('pairs what shares most, one to one', () => {
    const [first, second] = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ];
    const [wide, close] = [
      { start: 2, end: 18 },
      { start: 10, end: 19 },
    ];
    const { pairs, missed, extra } = match([first, second], [wide, close], iou);
    expect(pairs).toEqual([
      [second, close],
      [first, wide],
    ]);
    expect([missed, extra]).toEqual([[], []]);
  });

  test('leaves over what shares nothing', () => {
    const { pairs, missed, extra } = match([{ start: 0, end: 5 }], [{ start: 5, end: 9 }], iou);
    expect([pairs.length, missed.length, extra.length]).toEqual([0, 1, 1]);
  });
});

test('names fold: case, articles, typography and listed variants', () => {
  const fold = makeFold([['South Korea', 'ROK']]);
  expect(fold('ROK')).toBe(fold('South Korea'));
  expect(fold('The Clean\u2011Air  Fund')).toBe(fold('clean-air fund'));
  expect(fold('U.S. Department of State')).toBe(fold('Department of State'));
  expect(fold('Kenya')).not.toBe(fold('Jordan'));
});

test('no commitments, no calibration error', () => {
  expect(calibrate([])).toEqual({ bins: [], error: 0 });
});

test('a gold folder without cases, a case without document, and errors of unseen cases end with 2', () => {
  expect(factsheet('eval', folderOf({ 'a.txt': 'x' })).stderr).toContain('No gold in');
  expect(factsheet('eval', folderOf({ 'a.gold.json': '{}' })).stderr).toContain('has no document beside it');
  expect(factsheet('eval', folderOf({ 'a.txt': 'x', 'a.gold.json': '{}' }), '--errors', 'dates').code).toBe(2);
});

const gold = shared('gold');

test.skipIf(gold === null)('eval gives the figures of the collection’s own scorer, to three decimals', () => {
  const dev = join(gold ?? '', 'dev');
  const out = folderOf({});
  factsheet('run', dev, '--out', out, '--quiet');
  const scorer = [join(gold ?? '', 'score.mjs'), dev, join(out, 'documents'), '--json'];
  const theirs: unknown = JSON.parse(spawnSync(process.execPath, scorer, { encoding: 'utf8' }).stdout);
  const ours: unknown = JSON.parse(factsheet('eval', dev, '--format', 'json').stdout);
  expect(theirs).toHaveProperty('commitments');
  expect(theirs).toMatchObject(pick(ours, layersOf(theirs)));
});

/** The figures of the layers that both have. */
function pick(figures: unknown, layers: readonly string[]): object {
  return Object.fromEntries(Object.entries(asObject(figures)).filter(([layer]) => layers.includes(layer)));
}

function layersOf(figures: unknown): string[] {
  return Object.keys(asObject(figures));
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
