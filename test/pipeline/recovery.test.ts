import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readMemory } from '../../src/pipeline/cache.ts';
import { datasetOf, factsheet, filesOf, folderOf, ROOT } from '../cli.ts';

const sheet = (name: string, words: string): string =>
  `# ${name}\n\nThe two ports of ${name} will ${words} by March 2030.\n\n- Norway will fund ${name}.\n`;
const sheets = (words: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`s${i}.md`, sheet(`Harbour ${i}`, words)]));

async function killed(milliseconds: number, ...args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) =>
    child.on('exit', (code) => {
      resolve(code === null);
    }),
  );
  await pause(milliseconds);
  child.kill('SIGKILL');
  return ended;
}

describe('a run that is killed', () => {
  test('at whatever moment leaves a dataset that the next command makes whole, and an input that nobody touched', async () => {
    const input = folderOf(sheets('share tide data'));
    const out = folderOf({ 'notes.txt': 'mine' });
    factsheet('run', input, '--out', out);
    const before = datasetOf(out);
    for (const [path, words] of Object.entries(sheets('dredge the channel'))) writeFileSync(join(input, path), words);
    const given = filesOf(input);
    const clean = folderOf({ 'notes.txt': 'mine' });
    factsheet('run', input, '--out', clean);
    const after = datasetOf(clean);
    const started = performance.now();
    factsheet('run', input, '--out', folderOf({}));
    const whole = performance.now() - started;
    for (const share of [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1]) {
      await killed(whole * share, 'run', input, '--out', out);
      expect(factsheet('validate', out)).toMatchObject({ code: 0 });
      expect([before, after]).toContainEqual(datasetOf(out));
    }
    factsheet('run', input, '--out', out);
    expect(datasetOf(out)).toEqual(after);
    expect(filesOf(input)).toEqual(given);
  });

  test('while it moves files into place is finished by the next command, which says so', () => {
    const input = folderOf({ 'a.md': sheet('A', 'share data'), 'b.md': sheet('B', 'share data') });
    const [out, other] = [folderOf({}), folderOf({})];
    factsheet('run', input, '--out', out);
    writeFileSync(join(input, 'a.md'), sheet('A', 'dredge the channel'));
    rmSync(join(input, 'b.md'));
    factsheet('run', input, '--out', other);
    // All but one file is still to be moved.
    const files = datasetOf(other).map(([path]) => path);
    for (const path of files) {
      mkdirSync(join(out, '.next', path, '..'), { recursive: true });
      writeFileSync(join(out, path === 'documents/a.json' ? '' : '.next', path), readFileSync(join(other, path)));
    }
    const gone = datasetOf(out)
      .map(([path]) => path)
      .filter((path) => !files.includes(path));
    writeFileSync(join(out, '.next/commit.json'), JSON.stringify({ files, gone }));
    const { code, stderr } = factsheet('validate', out);
    expect(stderr).toContain('the run that wrote it was cut off; what was left to do is done.');
    expect(code).toBe(0);
    expect(datasetOf(out)).toEqual(datasetOf(other));
  });

  test('is taken up where it was', () => {
    const input = folderOf({ 'a.md': sheet('A', 'share data'), 'b.md': sheet('B', 'share data') });
    const out = folderOf({});
    factsheet('run', input, '--out', out);
    const whole = datasetOf(out);
    const memory = readMemory(out);
    const [first] = memory?.documents ?? [];
    // As it stands after one of two documents: nothing is in place yet.
    rmSync(join(out, '.cache/documents.jsonl'));
    writeFileSync(
      join(out, '.cache/journal.jsonl'),
      `${JSON.stringify(memory?.build)}\n${JSON.stringify(first)}\n{"sou`,
    );
    mkdirSync(join(out, '.next/documents'), { recursive: true });
    for (const path of ['documents/a.json', 'documents/a.txt'])
      writeFileSync(join(out, '.next', path), readFileSync(join(out, path)));
    for (const path of ['documents', 'tables', 'manifest.json']) rmSync(join(out, path), { recursive: true });
    const { stderr } = factsheet('run', input, '--out', out);
    expect(stderr).toContain('2 documents (1 as before)');
    expect(datasetOf(out)).toEqual(whole);
  });
});

describe('one dataset, two runs', () => {
  test('the second waits for the first and says for whom', async () => {
    const input = folderOf({ 'a.md': sheet('A', 'share data') });
    const out = folderOf({});
    writeFileSync(join(out, '.lock'), JSON.stringify({ pid: process.ppid, host: 'elsewhere', began: null }));
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'run', input, '--out', out]);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (!said.includes('waiting')) await pause(20);
    expect(said).toContain(`is being written by process ${process.ppid} on elsewhere: waiting for its end.`);
    expect(existsSync(join(out, 'manifest.json'))).toBe(false);
    rmSync(join(out, '.lock'));
    expect(await ended).toBe(0);
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });

  test.each([
    ['of a dead process', { pid: 2 ** 22 + 1, host: hostname(), began: '1' }],
    ['of a process whose number went to another', { pid: process.pid, host: hostname(), began: 'never' }],
  ])('a lock %s is taken over', (_name, holder) => {
    const out = folderOf({ '.lock': JSON.stringify(holder) });
    expect(factsheet('run', folderOf({ 'a.md': sheet('A', 'share data') }), '--out', out).code).toBe(0);
    expect(existsSync(join(out, '.lock'))).toBe(false);
  });
});
