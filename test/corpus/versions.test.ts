/** Over collections of real revisions, where the machine has them: silence about noise, every changed word told, truth by hand-marked changes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { describe, expect, test } from 'vitest';
import { diffDatasets, type Change, type Version } from '../../src/diff/index.ts';
import type { Span } from '../../src/model/span.ts';
import { toSource } from '../../src/model/text-map.ts';
import { loadPipeline } from '../../src/pipeline/load.ts';
import { processDocumentSync, runStages } from '../../src/pipeline/process.ts';
import { folderOf } from '../cli.ts';
import { shared } from '../shared.ts';

const { plan } = loadPipeline(null, null);
const LONG = 600_000;

const [cosmetic, versions, gold] = ['cosmetic', 'versions', 'diff-gold'].map(shared);

test.skipIf(cosmetic === null)(
  'revisions in which no word changed give no change, 99 of 100 at least',
  () => {
    const pairs = pairsIn(cosmetic ?? '');
    const silent = pairs.filter(([old, now]) => changesOf(old, now).length === 0);
    expect(silent.length / pairs.length).toBeGreaterThanOrEqual(0.99);
  },
  LONG,
);

describe.skipIf(versions === null)('the changes tell every word that a word diff of the plain texts tells', () => {
  test.each(pairsIn(versions ?? '').map(([old, now]) => [named(old, now), old, now] as const))(
    '%s',
    (_, old, now) => {
      expect(untold(old, now, changesOf(old, now))).toEqual([]);
    },
    LONG,
  );
});

test.skipIf(gold === null)(
  'the changes are those that a reader marked',
  () => {
    const predictions = folderOf({});
    mkdirSync(predictions, { recursive: true });
    for (const [old, now] of pairsIn(gold ?? ''))
      writeFileSync(join(predictions, `${caseOf(old)}.json`), JSON.stringify({ changes: changesOf(old, now) }));
    const { stdout } = spawnSync('node', [join(gold ?? '', 'score.mjs'), gold ?? '', predictions], {
      encoding: 'utf8',
    });
    const score = (layer: string): number => Number(new RegExp(`^${layer}\\s+F1 (\\S+)`, 'mu').exec(stdout)?.[1]);
    expect(score('units')).toBeGreaterThanOrEqual(0.95);
    expect(score('commitments')).toBeGreaterThanOrEqual(0.88);
  },
  LONG,
);

/** Each revision with the one before it: files `1.md`, `2.md` … of each folder. */
function pairsIn(folder: string): (readonly [string, string])[] {
  if (folder === '') return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const there = [1, 2, 3, 4, 5, 6].map((n) => join(folder, name, `${n}.md`)).filter((file) => existsSync(file));
      return there.slice(1).map((now, index) => [there[index] ?? '', now] as const);
    });
}

function caseOf(file: string): string {
  return file.split('/').at(-2) ?? '';
}

function named(old: string, now: string): string {
  return `${caseOf(old)} ${old.split('/').at(-1) ?? ''} ${now.split('/').at(-1) ?? ''}`;
}

function changesOf(old: string, now: string): readonly Change[] {
  return diffDatasets([versionOf(old)], [versionOf(now)], { oneDocument: true }).changes;
}

function inputOf(file: string): Parameters<typeof processDocumentSync>[0] {
  return { id: 'sheet', path: file, format: 'markdown', bytes: readFileSync(file), sha256: '', sidecar: null };
}

function versionOf(file: string): Version {
  return processDocumentSync(inputOf(file), plan);
}

interface Word extends Span {
  readonly text: string;
  /** Of the document's title, whose change is told without a place. */
  readonly inTitle: boolean;
}

/**
 * The words of the plain text with their places in the source; addresses, list numbers, the "; and" before a list's last item and
 * the site's own path are no words.
 */
function wordsOf(file: string): Word[] {
  const { blocks, facts } = runStages(inputOf(file), plan).layers;
  const body = blocks[0]?.plain === 'Home' ? blocks.findIndex(({ kind }) => kind !== 'item') : 0;
  return blocks.slice(body).flatMap((block, index) => {
    const plain = block.plain
      .replace(/(?:https?:\/\/|www\.)\S+/gu, blank)
      .replace(/^\s*(?:\(?\d{1,3}[.)]|\([a-z]{1,4}\))(?=\s)/u, blank)
      .replace(/(?<=[;,] ?)and$/u, blank);
    return [...plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
      text: match[0],
      ...toSource(block.map, { start: match.index, end: match.index + match[0].length }),
      inTitle: index + body === facts.titleBlock,
    }));
  });
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** The differing words that no change holds. */
function untold(old: string, now: string, changes: readonly Change[]): string[] {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  const titled = changes.some(({ record, fields }) => record === 'document' && fields[0]?.field === 'title');
  const told = (word: Word, side: 'old' | 'new'): boolean =>
    (word.inTitle && titled) ||
    changes.some((change) => {
      const span = change[side];
      return span !== null && span.start <= word.start && word.end <= span.end;
    });
  const parts = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  let [i, j] = [0, 0];
  return parts.flatMap(({ value, added, removed }) => {
    const length = value.length;
    const [words, start, side] = added ? ([after, j, 'new'] as const) : ([before, i, 'old'] as const);
    if (!added) i += length;
    if (!removed) j += length;
    return added || removed ? untoldOf(words, start, length, (word) => told(word, side)) : [];
  });
}

/**
 * "A B" made "A C A B" may have gained "A C" or "C A": a run that can be slid over equal words is told if it is told in one of its
 * places.
 */
function untoldOf(words: readonly Word[], start: number, length: number, told: (word: Word) => boolean): string[] {
  const at = (from: number): string[] =>
    words
      .slice(from, from + length)
      .filter((word) => !told(word))
      .map(({ text, start: place }) => `${text}@${place}`);
  const places = [start];
  for (let from = start; from > 0 && words[from - 1]?.text === words[from + length - 1]?.text; from--)
    places.push(from - 1);
  for (let from = start; words[from + length] && words[from]?.text === words[from + length]?.text; from++)
    places.push(from + 1);
  const rests = places.map(at);
  return rests.find((rest) => rest.length === 0) ?? rests[0] ?? [];
}
