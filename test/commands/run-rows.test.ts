/** `factsheet run` for a shell pipeline: stdin in, rows out. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { EVERY_FORM, factsheet, filesOf, folderOf, ROOT, type Ended } from '../cli.ts';

const SHEET = 'Harbour statement\n\nKenya will share tide data by March 2030. The ports are old.\n';

function piped(input: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    encoding: 'utf8',
    input,
  });
  return { code: status, stdout, stderr };
}

describe('from stdin', () => {
  test('a document gives its commitments, one JSON record a line, and nothing else on stdout', () => {
    const { code, stdout, stderr } = piped(SHEET, 'run', '-', '--format', 'jsonl');
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ actors: ['Kenya'], deadline: '2030-03-31', document: 'stdin', line: 3 }),
    ]);
    expect(stderr).toBe('1 document, 1 commitment.\n');
  });

  test('a dataset is written like that of a file', () => {
    const out = folderOf({});
    expect(piped(SHEET, 'run', '-', '--out', out).code).toBe(0);
    expect(readFileSync(join(out, 'documents/stdin.txt'), 'utf8')).toBe(SHEET);
    expect(factsheet('validate', out).code).toBe(0);
  });

  test.each([
    ['# Piers\n\nKenya will build a pier.\n', [], 'markdown'],
    ['---\ntitle: Piers\n---\nKenya will build a pier.\n', [], 'markdown'],
    ['Piers\n\nKenya will build a pier.\n', [], 'text'],
    ['# Piers\n\nKenya will build a pier.\n', ['--as', 'txt'], 'text'],
  ])('%j with %j is read as %s', (text, options, format) => {
    const { stdout } = piped(text, 'run', '-', '--format', 'json', '--quiet', ...options);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'stdin', source: { format } });
  });
});

describe('rows', () => {
  const input = folderOf({ 'a.txt': SHEET, 'b.txt': SHEET });

  test('of any table, as CSV that a spreadsheet takes', () => {
    const { stdout } = factsheet('run', input, '--format', 'csv', '--table', 'units', '--bom');
    expect(stdout.startsWith('\uFEFF')).toBe(true);
    const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
    expect(rows.map(({ document, quote }) => [document, quote])).toContainEqual(['b', 'The ports are old.']);
  });

  test('are those of the dataset', () => {
    const out = folderOf({});
    factsheet('run', input, '--out', out, ...EVERY_FORM);
    const { stdout } = factsheet('run', input, '--format', 'jsonl', '--table', 'documents');
    expect(stdout).toBe(readFileSync(join(out, 'jsonl/documents.jsonl'), 'utf8'));
    expect(factsheet('run', input, '--format', 'csv').stdout).toBe(
      readFileSync(join(out, 'tables/commitments.csv'), 'utf8'),
    );
  });

  test('leave every folder alone', () => {
    const before = [...filesOf(input).keys()];
    factsheet('run', input, '--format', 'json');
    expect([...filesOf(input).keys()]).toEqual(before);
  });

  test('of a table that is none are refused, with the likely one', () => {
    const { code, stderr, stdout } = factsheet('run', input, '--format', 'csv', '--table', 'unit');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Unknown table "unit" in --table.');
    expect(stderr).toContain('Did you mean "units"?');
  });

  test('and a dataset at once are refused', () => {
    expect(factsheet('run', input, '--format', 'csv', '--out', 'x').code).toBe(2);
  });
});

test('--bom marks every CSV file of the dataset', () => {
  const input = folderOf({ 'in/a.txt': SHEET, 'p.yaml': 'outputs: [csv, csv-long]\n' });
  const out = join(input, 'out');
  factsheet('run', join(input, 'in'), '--out', out, '--pipeline', join(input, 'p.yaml'), '--bom');
  const csv = [...filesOf(out)].filter(([path]) => path.endsWith('.csv'));
  expect(csv.map(([path]) => path)).toContain('long/commitments.csv');
  expect(csv.filter(([, { content }]) => !content.startsWith('\uFEFF'))).toEqual([]);
  expect(factsheet('validate', out).code).toBe(0);
});
