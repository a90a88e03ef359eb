import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datasetOf, factsheet, folderOf } from '../cli.ts';

const SHEET = 'Harbour statement\n\nThe two ports will share tide data by March 2030.\n';

function shards(input: string, of: number, ...more: string[]): string[] {
  return Array.from({ length: of }, (_, index) => {
    const out = folderOf({});
    factsheet('run', input, '--shard', `${index + 1}/${of}`, '--out', out, ...more);
    return out;
  });
}

test('the shards of a corpus merge into the bytes of one run, and a run goes on from there', () => {
  const input = folderOf({
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, `# ${name}\n\n${SHEET}`])),
    // Of the body of another, which lies in another shard.
    'e.md': `# a\n\n${SHEET}`,
  });
  const [whole, merged] = [folderOf({}), folderOf({})];
  factsheet('run', input, '--out', whole);
  const { code, stderr } = factsheet('merge', ...shards(input, 3), '--out', merged);
  expect(code).toBe(0);
  expect(stderr).toContain('5 documents of 3 datasets');
  expect(datasetOf(merged)).toEqual(datasetOf(whole));
  expect(factsheet('run', input, '--out', merged).stderr).toContain('nothing changed');
});

test('what does not belong together is refused', () => {
  const input = folderOf({ 'a.md': SHEET, 'b.md': SHEET });
  const [first = '', second = ''] = shards(input, 2);
  const twice = factsheet('merge', first, first, second, '--out', folderOf({}));
  expect(twice).toMatchObject({ code: 2, stdout: '' });
  expect(twice.stderr).toContain('Document "a" is in ');
  const other = factsheet('merge', first, second, '--out', folderOf({}), '--anchor', '2020-01-01');
  expect(other.code).toBe(2);
  expect(other.stderr).toContain('was made with another pipeline or anchor');
});

test.each(['0/3', '4/3', '3', 'a/b'])('--shard %s is refused', (shard) => {
  const { code, stderr } = factsheet('run', folderOf({ 'a.md': SHEET }), '--shard', shard, '--out', folderOf({}));
  expect(code).toBe(2);
  expect(stderr).toContain(`--shard must be as 3/16, the third of sixteen, but is "${shard}".`);
});

test('--why says for each document why it was made', () => {
  const input = folderOf({ 'a.md': SHEET, 'b.md': SHEET });
  const out = folderOf({});
  const why = (...args: string[]): string => factsheet('run', input, '--out', out, '--why', ...args).stdout;
  expect(why()).toBe('a: new\nb: new\n');
  expect(why()).toBe('');
  writeFileSync(join(input, 'b.md'), `# Second\n\n${SHEET}`);
  expect(why()).toBe('b: source changed\n');
  writeFileSync(join(out, 'documents/a.json'), 'spoilt');
  expect(why()).toBe('a: files of the dataset changed\n');
  expect(why('--anchor', '2020-01-01')).toBe('a: option anchor\nb: option anchor\n');
});
