/** Over the collection of real documents, where the machine has it: every document a row, no crash, every span true. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { factsheet, folderOf } from '../cli.ts';
import { shared } from '../shared.ts';

const corpus = shared('corpus');

test.skipIf(corpus === null)(
  'every document of the collection becomes a row, and the dataset is clean',
  () => {
    const out = folderOf({});
    const { code, stderr } = factsheet('run', corpus ?? '', '--out', out, '--quiet');
    expect([0, 1]).toContain(code);
    expect(stderr).not.toContain('stage-failed');
    const rows = parse(readFileSync(join(out, 'tables/documents.csv')));
    expect(rows.length - 1).toBe(readdirSync(corpus ?? '').filter((file) => file.endsWith('.md')).length);
    const { stdout, code: valid } = factsheet('validate', out);
    expect(stdout.split('\n').slice(0, 5)).toEqual(['']);
    expect(valid).toBe(0);
  },
  1_800_000,
);

const seed = shared('seed');

test.skipIf(seed === null)(
  'the text that the project began from gives its six sections, its parties and its treaty',
  () => {
    const out = folderOf({});
    factsheet('run', seed ?? '', '--out', out, '--quiet');
    const table = (name: string): Record<string, string>[] =>
      parse(readFileSync(join(out, `tables/${name}.csv`)), { columns: true });
    expect(table('sections')).toHaveLength(6);
    expect(table('documents')[0]?.['issuers']).toBe('United States; United Kingdom');
    expect(table('dates')).toContainEqual(
      expect.objectContaining({ text: 'November 2011', from: '2011-11-01', to: '2011-11-30' }),
    );
    expect(table('entities')).toContainEqual(
      expect.objectContaining({ name: 'Budapest Convention on Cybercrime', type: 'LAW' }),
    );
  },
);
