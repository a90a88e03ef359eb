/** One text in every format gives the same rows: `make.mjs` makes the others of summit.md. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findInputs } from '../../src/pipeline/inputs.ts';
import { loadPipeline } from '../../src/pipeline/load.ts';
import { processDocument, type Processed } from '../../src/pipeline/process.ts';
import { checkRecord } from '../../src/pipeline/validate/record.ts';
import { readInput } from '../../src/pipeline/worker.ts';
import { differing, plainRowsOf, rowsOf } from './rows.ts';

const { plan } = loadPipeline(null, null);

async function read(format: string): Promise<Processed> {
  const path = fileURLToPath(new URL(`summit.${format}`, import.meta.url));
  const [file] = findInputs([path], null).files;
  if (!file) throw new Error(`No reader for ${path}.`);
  return processDocument(readInput(file), plan);
}

const markdown = await read('md');

test('the text has something of everything', () => {
  for (const rows of Object.values(rowsOf(markdown.record))) expect(rows.length).toBeGreaterThan(5);
});

describe.each([
  ['html', rowsOf],
  ['docx', rowsOf],
  ['pdf', rowsOf],
  ['txt', plainRowsOf],
])('summit.%s', async (format, rows) => {
  const found = await read(format);

  test('gives the records of summit.md, 98 of 100 at least', () => {
    const flat = (record: Processed['record']): string[] =>
      Object.entries(rows(record)).flatMap(([layer, lines]) => lines.map((line) => `${layer} ${line}`));
    const expected = flat(markdown.record);
    const differences = differing(expected, flat(found.record));
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
