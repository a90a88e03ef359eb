/** One text in every format gives the same rows: `make.mjs` makes the others of summit.md. */
import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findInputs } from '../../src/pipeline/inputs.ts';
import { loadPipeline } from '../../src/pipeline/load.ts';
import { processDocument, type Processed } from '../../src/pipeline/process.ts';
import { checkRecord } from '../../src/pipeline/validate/record.ts';
import { readInput } from '../../src/pipeline/worker.ts';
import { differing, plainRowsOf, rowsOf } from './rows.ts';

const { plan } = loadPipeline(null, null);

async function read(name: string): Promise<Processed> {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const [file] = findInputs([path], null).files;
  if (!file) throw new Error(`No reader for ${path}.`);
  return processDocument(readInput(file), plan);
}

const markdown = await read('summit.md');

test('the text has something of everything', () => {
  for (const rows of Object.values(rowsOf(markdown.record))) expect(rows.length).toBeGreaterThan(5);
});

const flat = (rows: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(rows).flatMap(([layer, lines]) => lines.map((line) => `${layer} ${line}`));

describe.each([
  ['html', rowsOf],
  ['docx', rowsOf],
  ['pdf', rowsOf],
  ['txt', plainRowsOf],
])('summit.%s', async (format, rows) => {
  const found = await read(`summit.${format}`);

  test('gives the records of summit.md, 98 of 100 at least', () => {
    const expected = flat(rows(markdown.record));
    const differences = differing(expected, flat(rows(found.record)));
    expect(differences.length / 2 / expected.length, differences.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('has spans that give their words', () => {
    expect(checkRecord(found.record, found.text)).toEqual([]);
  });

  test('tells the same title and day', () => {
    const { title, date, issuers } = found.record.document;
    expect({ title, date, issuers }).toEqual({
      title: markdown.record.document.title,
      date: markdown.record.document.date,
      issuers: markdown.record.document.issuers,
    });
  });
});

const LAYOUTS = readdirSync(new URL('layouts/', import.meta.url)).filter((name) => name.endsWith('.html'));

test.each(LAYOUTS)('layouts/%s gives the same records when it is printed', async (name) => {
  const page = flat(rowsOf((await read(`layouts/${name}`)).record));
  const { record, text } = await read(`layouts/${name.replace('.html', '.pdf')}`);
  expect(differing(page, flat(rowsOf(record)))).toEqual([]);
  expect(checkRecord(record, text)).toEqual([]);
  expect(page.length).toBeGreaterThan(50);
});
