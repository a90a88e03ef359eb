/** What `run` says of the dataset that stood in the output folder. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDiff } from '../../src/model/change.ts';
import { factsheet, filesOf, folderOf } from '../cli.ts';

const SHEET = `# Harbour statement

The United States and Mexico will share tide data by March 2030.

The United States is committed to building a pier in Veracruz.
`;

test('a commitment made weaker is told, and written to changes/', () => {
  const input = folderOf({ 'a.md': SHEET });
  const out = folderOf({});
  expect(factsheet('run', input, '--out', out).stderr).not.toContain('Since the prior version');
  writeFileSync(join(input, 'a.md'), SHEET.replace('is committed to building', 'intends to build'));
  const { stderr, code } = factsheet('run', input, '--out', out);
  expect(code).toBe(0);
  expect(stderr).toContain('Since the prior version');
  expect(stderr).toContain('strength firm → soft');
  const { changes } = parseDiff(readFileSync(join(out, 'changes/changes.json'), 'utf8'));
  expect(changes).toEqual([expect.objectContaining({ change: 'modified', direction: 'weaker', cause: 'source' })]);
  expect(factsheet('validate', out).code).toBe(0);

  const before = filesOf(join(out, 'changes'));
  factsheet('run', input, '--out', out);
  expect(filesOf(join(out, 'changes'))).toEqual(before);
});

test('--prior names another dataset to compare with', () => {
  const old = folderOf({ 'a.md': SHEET });
  const now = folderOf({ 'a.md': SHEET.replace('March 2030', 'March 2032') });
  const out = folderOf({});
  const { stderr } = factsheet('run', now, '--out', out, '--prior', old);
  expect(stderr).toContain('later');
  expect(existsSync(join(out, 'changes/report.md'))).toBe(true);
  expect(factsheet('run', now, '--out', out, '--prior', join(old, 'none')).code).toBe(2);
});
