import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { datasetOf, EVERY_FORM, factsheet, filesOf, folderOf, ROOT } from '../cli.ts';

const SHEET = 'Harbour statement\n\nThe two ports will share tide data by March 2030.\n';

describe('what becomes of the input', () => {
  test('files of known formats become documents, in sorted order; the rest is named once and skipped', () => {
    const input = folderOf({
      'b.txt': SHEET,
      'a.md': SHEET,
      'deep/c.txt': SHEET,
      'photo.png': 'x',
      'b.meta.yaml': 'date: 2029-01-02\n',
    });
    const out = join(input, 'dataset');
    const { code, stderr } = factsheet('run', input, '--out', out);
    expect(code).toBe(0);
    expect(stderr).toContain('Skipped 1 file of unknown format: photo.png.');
    expect([...filesOf(out).keys()].filter((path) => path.startsWith('documents/'))).toEqual([
      'documents/a.json',
      'documents/a.txt',
      'documents/b.json',
      'documents/b.txt',
      'documents/deep/c.json',
      'documents/deep/c.txt',
    ]);
    const record: unknown = JSON.parse(readFileSync(join(out, 'documents/b.json'), 'utf8'));
    expect(record).toMatchObject({ document: { date: '2029-01-02', anchorFrom: 'sidecar' } });
  });

  test('two inputs of one stem keep their extensions', () => {
    const input = folderOf({ 'a.txt': SHEET, 'a.md': SHEET });
    const out = folderOf({});
    expect(factsheet('run', input, '--out', out).code).toBe(0);
    expect([...filesOf(out).keys()]).toEqual(
      expect.arrayContaining(['documents/a.md.json', 'documents/a.txt.json', 'documents/a.txt.txt']),
    );
  });

  test('of two inputs with the same body the later names the first', () => {
    const input = folderOf({ 'a.txt': SHEET, 'z.txt': SHEET });
    const out = folderOf({});
    factsheet('run', input, '--out', out);
    const [header = '', first = '', second = ''] = readFileSync(join(out, 'tables/documents.csv'), 'utf8').split('\n');
    const column = header.split(',').indexOf('duplicate_of');
    expect([first, second].map((row) => row.split(',')[column])).toEqual(['', 'a']);
  });

  test('odd files become rows, never a stack trace', () => {
    const input = folderOf({
      'empty.txt': '',
      'binary.txt': new Uint8Array([0, 159, 146, 150, 0, 1, 2, 3, 0, 0, 0]),
      'no-line-ending.md': 'word',
      'white.md': ' \n\t\n',
    });
    const out = folderOf({});
    const { code, stderr } = factsheet('run', input, '--out', out);
    expect([0, 1]).toContain(code);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(readFileSync(join(out, 'tables/documents.csv'), 'utf8').trim().split('\n')).toHaveLength(5);
    expect(factsheet('validate', out).code).toBe(0);
  });

  test('a folder without fact sheets ends with 2 and leaves the dataset that stands alone', () => {
    const out = folderOf({});
    factsheet('run', folderOf({ 'a.txt': SHEET }), '--out', out);
    const before = filesOf(out);
    const { code, stderr } = factsheet('run', folderOf({ 'x.png': '' }), '--out', out);
    expect(code).toBe(2);
    expect(stderr).toContain('factsheet: No files of known formats in ');
    expect(filesOf(out)).toEqual(before);
  });

  test('what is neither file nor folder is refused', () => {
    const { code, stderr } = factsheet('run', '/dev/null', '--out', folderOf({}));
    expect(code).toBe(2);
    expect(stderr).toContain('/dev/null is neither a file nor a folder.');
  });

  test('a file given twice counts once, and files of one id are named', () => {
    const input = folderOf({ 'same.txt': SHEET });
    const twice = factsheet('run', input, join(input, 'same.txt'), '--out', folderOf({}));
    expect(twice.stderr).toContain('1 document,');
    const rivals = folderOf({ 'same.txt': SHEET, 'same.md': SHEET, 'same.txt.md': SHEET });
    const { code, stderr } = factsheet('run', rivals, '--out', folderOf({}));
    expect(code).toBe(2);
    expect(stderr).toContain('same.txt.md would all be document "same.txt". Rename all but one.');
  });

  test.each(['', '/x'])('a dataset is not written where a file stands: FILE%s', (below) => {
    const input = folderOf({ 'a.txt': SHEET });
    const { code, stderr } = factsheet('run', input, '--out', join(input, 'a.txt') + below);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^factsheet: --out must be a folder, but .*a\.txt is a file\./u);
  });

  test('what the file system refuses is one line', () => {
    const file = join(folderOf({ 'a.txt': SHEET }), 'a.txt');
    const { code, stderr } = factsheet('run', join(file, 'x'), '--out', folderOf({}));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^factsheet: .*a\.txt\/x: not a directory \(ENOTDIR\)\. .*\n$/u);
  });

  test('a missing path ends with 2 and says what to give', () => {
    const { code, stderr } = factsheet('run', '/no/such/place', '--out', folderOf({}));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^factsheet: No file or folder at \/no\/such\/place\. Give /u);
  });

  test('a dataset is not written into its own input', () => {
    const input = folderOf({ 'a.txt': SHEET });
    expect(factsheet('run', input, '--out', input)).toMatchObject({ code: 2 });
    expect([...filesOf(input).keys()]).toEqual(['a.txt']);
  });

  test('an anchor that is no day is refused', () => {
    const { code, stderr } = factsheet('run', folderOf({ 'a.txt': SHEET }), '--anchor', '2011-02-30');
    expect(code).toBe(2);
    expect(stderr).toContain('--anchor must be a day such as 2011-05-25, but is "2011-02-30"');
  });
});

describe('what a second run does', () => {
  test('on the same input it writes not one byte', () => {
    const input = folderOf({ 'a.txt': SHEET, 'b.md': `# Head\n\n${SHEET}` });
    const out = folderOf({});
    factsheet('run', input, '--out', out);
    const before = filesOf(out);
    const { stderr } = factsheet('run', input, '--out', out);
    expect(filesOf(out)).toEqual(before);
    expect(stderr).toContain('nothing changed');
  });

  test('files of a source that is gone go too, and files of the user stay', () => {
    const input = folderOf({ 'a.txt': SHEET, 'b.txt': SHEET });
    const out = folderOf({ 'notes.txt': 'mine' });
    factsheet('run', input, '--out', out);
    rmSync(join(input, 'b.txt'));
    factsheet('run', input, '--out', out);
    const paths = [...filesOf(out).keys()];
    expect(paths).toContain('notes.txt');
    expect(paths).toContain('documents/a.json');
    expect(paths).not.toContain('documents/b.json');
  });

  test('it mends a dataset that somebody changed or a killed run left behind', () => {
    const input = folderOf({ 'a.txt': SHEET });
    const out = folderOf({});
    factsheet('run', input, '--out', out);
    const whole = [...filesOf(out)].map(([path, { content }]) => [path, content]);
    writeFileSync(join(out, 'tables/units.csv'), 'spoilt');
    mkdirSync(join(out, '.next/documents'), { recursive: true });
    writeFileSync(join(out, '.next/documents/a.json'), 'half');
    factsheet('run', input, '--out', out);
    expect([...filesOf(out)].map(([path, { content }]) => [path, content])).toEqual(whole);
  });

  test.each(['{', '{"schema": 1}'])('it mends a record that holds %s, which a diff refuses', (damage) => {
    const input = folderOf({ 'a.txt': SHEET });
    const out = folderOf({});
    factsheet('run', input, '--out', out);
    const whole = readFileSync(join(out, 'documents/a.json'), 'utf8');
    writeFileSync(join(out, 'documents/a.json'), damage);
    for (const args of [
      ['diff', out, input],
      ['run', input, '--out', folderOf({}), '--prior', out],
    ]) {
      const { code, stderr } = factsheet(...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^factsheet: .*a\.json is damaged: .*\n$/u);
    }
    const { code, stderr } = factsheet('run', input, '--out', out);
    expect(code).toBe(0);
    expect(stderr).toContain('a.json is damaged');
    expect(readFileSync(join(out, 'documents/a.json'), 'utf8')).toBe(whole);
  });

  test('what did not change is taken over, and a spoilt memory of it costs time only', () => {
    const input = folderOf({ 'a.txt': SHEET, 'b.txt': SHEET });
    const out = folderOf({});
    factsheet('run', input, '--out', out);
    writeFileSync(join(input, 'b.txt'), `Second\n\n${SHEET}`);
    expect(factsheet('run', input, '--out', out).stderr).toContain('2 documents (1 as before)');
    const whole = filesOf(join(out, 'tables'));
    writeFileSync(join(out, '.cache/documents.jsonl'), '[{"key": 1');
    const { stderr } = factsheet('run', input, '--out', out, '--anchor', '2020-01-01');
    expect(stderr).not.toContain('as before');
    factsheet('run', input, '--out', out);
    const again = [...filesOf(join(out, 'tables'))].map(([path, { content }]) => [path, content]);
    expect(again).toEqual([...whole].map(([path, { content }]) => [path, content]));
  });

  test('--jobs changes no byte, and --quiet says nothing', () => {
    const input = folderOf(
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.txt`, `${name}\n\n${SHEET}`])),
    );
    const [one, four] = [folderOf({}), folderOf({})];
    expect(factsheet('run', input, '--out', one, '--jobs', '1', '--quiet').stderr).toBe('');
    factsheet('run', input, '--out', four, '--jobs', '4');
    expect(datasetOf(four)).toEqual(datasetOf(one));
  });
});

test('two runs give the same bytes in every form, whatever the day and the zone', () => {
  const [first, second] = ['America/Los_Angeles', 'Pacific/Auckland'].map((zone) => {
    const out = join(folderOf({}), 'out');
    vi.stubEnv('TZ', zone);
    expect(factsheet('run', join(ROOT, 'input'), '--out', out, ...EVERY_FORM).code).toBe(0);
    vi.unstubAllEnvs();
    return [...filesOf(out)]
      .filter(([path]) => !path.startsWith('.cache/'))
      .map(([path]) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(out, path)))
          .digest('hex'),
      ]);
  });
  expect(first?.length).toBeGreaterThan(80);
  expect(second).toEqual(first);
});

test('on a terminal a bar says how far it is, and goes when it is done', () => {
  const input = folderOf({ 'a.txt': SHEET, 'b.txt': SHEET });
  const terminal = 'data:text/javascript,process.stderr.isTTY = true';
  const args = ['--import', terminal, join(ROOT, 'dist/cli.js'), 'run', input, '--out', folderOf({})];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stderr).toMatch(/0\/2 documents/u);
  expect(stderr).toContain('2 documents, ');
});
