import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { factsheet, folderOf } from '../cli.ts';

const SHEET =
  '# Pier plan\n\nThe port will build **two** piers for $3 million by May 2031.\n\n- It will open them in June 2031.\n';

describe('a dataset', () => {
  let out = '';
  beforeEach(() => {
    out = folderOf({});
    factsheet('run', folderOf({ 'a.md': SHEET }), '--out', out);
  });

  test('is clean as written', () => {
    expect(factsheet('validate', out)).toMatchObject({ code: 0, stdout: '' });
  });

  test.each([
    ['a changed file', 'tables/units.csv', 'hash'],
    ['a changed source text', 'documents/a.txt', 'hash'],
  ])('%s shows', (_name, path, code) => {
    appendFileSync(join(out, path), 'x');
    const { code: exit, stdout } = factsheet('validate', out);
    expect(exit).toBe(1);
    expect(stdout).toContain(`${path}: `);
    expect(stdout).toContain(`(${code})`);
  });

  test('a missing and an unlisted file show', () => {
    rmSync(join(out, 'tables/links.csv'));
    writeFileSync(join(out, 'tables/mine.csv'), '');
    const { stdout } = factsheet('validate', out);
    expect(stdout).toContain('tables/links.csv: is listed in manifest.json, but is not there (no-file)');
    expect(stdout).toContain('tables/mine.csv: is not listed in manifest.json (unlisted)');
  });

  test('a span that does not give its words, and a field that the schema does not know, show', () => {
    const path = join(out, 'documents/a.json');
    const json = readFileSync(path, 'utf8');
    writeFileSync(join(out, 'documents/a.txt'), readFileSync(join(out, 'documents/a.txt'), 'utf8').slice(3));
    expect(factsheet('validate', out).stdout).toContain('(span)');
    writeFileSync(path, json.replace('"schema": 1,', '"schema": 1, "extra": 1,'));
    expect(factsheet('validate', out).stdout).toContain('additional properties (schema)');
  });

  test('a cell of the wrong type and a reference to nothing show', () => {
    const path = join(out, 'tables/units.csv');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replaceAll(',a,', ',b,')
        .replace(/^(?:fact|commitment),/mu, 'fakt,'),
    );
    const { stdout } = factsheet('validate', out, '--format', 'json');
    expect(stdout).toContain('document \\"b\\" is no row of documents');
    expect(stdout).toContain('class is \\"fakt\\"');
  });
});

test('a folder that is no dataset ends with 2', () => {
  const { code, stderr } = factsheet('validate', folderOf({}));
  expect(code).toBe(2);
  expect(stderr).toContain('is no dataset');
});
