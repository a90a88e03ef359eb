import { mkdtempSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeTexts } from '../../src/pipeline/row-texts.ts';
import { openRows, type RowPlace } from '../../src/pipeline/rows.ts';
import { datasetOf, factsheet, folderOf } from '../cli.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'factsheet-'));
const filesIn = (out: string): string[] => readdirSync(join(out, '.cache/rows'));

describe('the store of rows', () => {
  test('gives back each text, and goes on in the file of the last run', () => {
    const out = folder();
    const first = openRows(out, 'maker', [], []);
    const a = first.append(encodeTexts(['über,1\n', '', '[["x"]]']));
    first.close();
    const second = openRows(out, 'maker', [], [a]);
    const b = second.append(encodeTexts(['b\n', 'c\n']));
    const texts = (place: RowPlace): string[] => place.lengths.map((_, index) => second.read(place, index).toString());
    expect([texts(a), texts(b)]).toEqual([
      ['über,1\n', '', '[["x"]]'],
      ['b\n', 'c\n'],
    ]);
    expect([second.has(a), second.has(b), second.has(null)]).toEqual([true, true, false]);
    second.close();
  });

  test.each([
    ['another maker', (): string => 'other'],
    [
      'a file that was cut',
      (path: string): string => {
        truncateSync(path, 3);
        return 'maker';
      },
    ],
    [
      'a file most of which lies idle',
      (path: string): string => {
        truncateSync(path, statSync(path).size + 3e6);
        return 'maker';
      },
    ],
  ])('begins anew with %s, and leaves the old file until it is told to keep its own', (_name, spoil) => {
    const out = folder();
    const first = openRows(out, 'maker', [], []);
    const place = first.append(encodeTexts(['some rows']));
    first.close();
    const [old = ''] = filesIn(out);
    const second = openRows(out, spoil(join(out, '.cache/rows', old)), [], [place]);
    expect(second.has(place)).toBe(false);
    expect(filesIn(out)).toContain(old);
    second.keep();
    expect(filesIn(out)).toHaveLength(1);
    expect(filesIn(out)).not.toContain(old);
    second.close();
  });
});

describe('tables put together from what was kept', () => {
  const HOME = 'https://www.example.org';
  const page = (name: string, url: string, link: string): string =>
    `---\nurl: ${HOME}/${url}\n---\n# ${name}\n\nThe port of ${name} will, as [agreed](${HOME}/${link}), dredge its channel by 2031.\n`;
  const before = { 'a.md': page('Averby', 'a', 'c'), 'b.md': page('Borby', 'b', 'a'), 'd.md': page('Borby', 'd', 'a') };
  const after = { ...before, 'b.md': page('Borby', 'moved', 'c'), 'c.md': page('Corby', 'c', 'moved#top') };

  test('are those of a clean run, also where a document tells of others that did not change', () => {
    const [input, clean, out] = [folderOf(before), folderOf({}), folderOf({})];
    factsheet('run', input, '--out', out);
    for (const [path, text] of Object.entries(after)) writeFileSync(join(input, path), text);
    expect(factsheet('run', input, '--out', out).stderr).toContain('4 documents (2 as before)');
    factsheet('run', input, '--out', clean);
    expect(datasetOf(out)).toEqual(datasetOf(clean));
  });

  test('and so where other forms are asked for than the last time', () => {
    const input = folderOf({ ...after });
    const pipeline = join(folderOf({ 'p.yaml': 'outputs: [csv, jsonl]\ntables: [links, units]\n' }), 'p.yaml');
    const [clean, out] = [folderOf({}), folderOf({})];
    factsheet('run', input, '--out', out);
    const run = factsheet('run', input, '--out', out, '--pipeline', pipeline);
    expect(run.stderr).toContain('4 documents (4 as before)');
    factsheet('run', input, '--out', clean, '--pipeline', pipeline);
    expect(datasetOf(out)).toEqual(datasetOf(clean));
  });
});
