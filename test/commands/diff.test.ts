/** The diff command as a user runs it, on files of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseDiff } from '../../src/model/change.ts';
import { parseRecord } from '../../src/model/record.ts';

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname;
const OLD = '# The Harbour Accord\n\nNorland has counted herring since 1972. The ledger is kept in Westport.\n';
const NEW = OLD.replace('1972', '1982');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factsheet-test-'));
  writeFileSync(join(folder, 'old.md'), OLD);
  writeFileSync(join(folder, 'new.md'), NEW);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function factsheet(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('prints the verdict first and both quotes with their lines', () => {
  const { status, stdout } = factsheet('diff', 'old.md', 'new.md');
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toBe('No promise weaker or stronger. Other changes: 1 major.');
  expect(stdout).toContain('3: Norland has counted herring since 1972.');
  expect(stdout).toContain('3: Norland has counted herring since 1982.');
});

test('--format json gives spans that slice to their text', () => {
  const { changes } = parseDiff(factsheet('diff', 'old.md', 'new.md', '--format', 'json').stdout);
  expect(changes).toHaveLength(1);
  for (const { old, new: now } of changes) {
    expect(OLD.slice(old?.start, old?.end)).toBe(old?.text);
    expect(NEW.slice(now?.start, now?.end)).toBe(now?.text);
  }
});

test('--fail-on ends with 1 where a change is as grave, and with 0 where none is', () => {
  expect(factsheet('diff', 'old.md', 'new.md', '--fail-on', 'major').status).toBe(1);
  expect(factsheet('diff', 'old.md', 'old.md', '--fail-on', 'cosmetic').status).toBe(0);
});

test('--out writes every form', () => {
  factsheet('diff', 'old.md', 'new.md', '--out', 'changes');
  expect(readdirSync(join(folder, 'changes')).sort()).toEqual([
    'changes.atom',
    'changes.csv',
    'changes.js',
    'changes.json',
    'report.html',
    'report.md',
  ]);
  expect(readFileSync(join(folder, 'changes', 'report.md'), 'utf8')).toContain('~~1972~~');
});

test('a wholly different document is said first and ends with 3', () => {
  const lines = Array.from({ length: 12 }, (_, i) => `Clause ${'abcdefghijkl'[i] ?? ''} concerns harbours.`);
  writeFileSync(join(folder, 'long.md'), lines.join('\n\n'));
  writeFileSync(join(folder, 'other.md'), lines.map((line) => line.replace(/concerns.*/u, 'ends.')).join('\n\n'));
  const { status, stdout } = factsheet('diff', 'long.md', 'other.md');
  expect(stdout).toMatch(/^Probably a different document: other/u);
  expect(status).toBe(3);
});

test('two datasets compare as their sources do, and a newer schema is refused', () => {
  for (const name of ['old', 'new']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'accord.md'), name === 'old' ? OLD : NEW);
    factsheet('run', name, '--out', `${name}-set`);
  }
  const { stdout } = factsheet('diff', 'old-set', 'new-set', '--format', 'json');
  expect(parseDiff(stdout).changes).toEqual(
    parseDiff(factsheet('diff', 'old', 'new', '--format', 'json').stdout).changes,
  );
  const record = join(folder, 'new-set', 'documents', 'accord.json');
  writeFileSync(record, readFileSync(record, 'utf8').replace('"schema": 1', '"schema": 99'));
  const refused = factsheet('diff', 'old-set', 'new-set');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/schema version 99; this tool knows up to 1/u);
  const manifest = join(folder, 'new-set', 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"schema": 1', '"schema": 98'));
  expect(factsheet('diff', 'old-set', 'new-set').stderr).toMatch(/schema version 98; this tool knows up to 1/u);
  const before = readFileSync(manifest, 'utf8');
  expect(factsheet('run', 'old', '--out', 'new-set')).toMatchObject({ status: 2, stdout: '' });
  expect(readFileSync(manifest, 'utf8')).toBe(before);
});

test('a dataset of an older schema is made anew from its texts', () => {
  mkdirSync(join(folder, 'sheets'));
  writeFileSync(join(folder, 'sheets', 'accord.md'), OLD);
  factsheet('run', 'sheets', '--out', 'set');
  const { id, source, document } = parseRecord(readFileSync(join(folder, 'set/documents/accord.json'), 'utf8')) ?? {};
  writeFileSync(join(folder, 'set/documents/accord.json'), JSON.stringify({ schema: 0, id, source, document }));
  const manifest = join(folder, 'set', 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"schema": 1', '"schema": 0'));
  writeFileSync(join(folder, 'sheets', 'accord.md'), NEW);
  const { changes } = parseDiff(factsheet('diff', 'set', 'sheets', '--format', 'json').stdout);
  expect(changes.map(({ cause, kinds }) => [cause, kinds])).toEqual([['source', ['date']]]);
  expect(factsheet('run', 'sheets', '--out', 'set').stderr).toContain('Other changes: 1 major.');
});

describe('a damaged dataset is refused, and nothing hangs', () => {
  const RECORD = 'set/documents/accord.json';
  const at = (path: string): string => join(folder, path);
  const spoil = (fields: Readonly<Record<string, unknown>>): void => {
    writeFileSync(at(RECORD), JSON.stringify({ ...parseRecord(readFileSync(at(RECORD), 'utf8')), ...fields }));
  };
  const pipeAt = (path: string): void => {
    rmSync(at(path));
    execFileSync('mkfifo', [at(path)]);
  };
  test.each<[string, () => void]>([
    [
      'units that are no list',
      () => {
        spoil({ units: {} });
      },
    ],
    [
      'a unit that is none',
      () => {
        spoil({ units: [null] });
      },
    ],
    [
      'a commitment without its parts',
      () => {
        spoil({ commitments: [{ start: 0, end: 5, text: 'Nor', quote: 'Nor' }] });
      },
    ],
    [
      'a folder for a record',
      () => {
        rmSync(at(RECORD));
        mkdirSync(at(RECORD));
      },
    ],
    [
      'a pipe for a record',
      () => {
        pipeAt(RECORD);
      },
    ],
    [
      'a pipe for a text',
      () => {
        pipeAt('set/documents/accord.txt');
      },
    ],
    [
      'a pipe for the manifest',
      () => {
        pipeAt('set/manifest.json');
      },
    ],
  ])('%s', (_, harm) => {
    mkdirSync(at('sheets'));
    writeFileSync(at('sheets/accord.md'), 'Norland will build forty lighthouses by 2030.\n');
    factsheet('run', 'sheets', '--out', 'set');
    harm();
    const { status, stdout, stderr } = factsheet('diff', 'set', 'new.md');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^factsheet: [^\n]+anew[^\n]*\n$/u);
  });
});

test('a document that is gone says why where its sidecar stayed behind', () => {
  mkdirSync(join(folder, 'old'));
  writeFileSync(join(folder, 'old', 'accord.md'), 'Norland will build forty lighthouses by 2030.\n');
  writeFileSync(join(folder, 'old', 'other.md'), OLD);
  mkdirSync(join(folder, 'new'));
  writeFileSync(join(folder, 'new', 'other.md'), OLD);
  writeFileSync(
    join(folder, 'new', 'accord.meta.yaml'),
    'url: https://example.org/accord\nstatus: 404\nretrieved: 2026-01-31\n',
  );
  const run = factsheet('run', 'new', '--out', 'set', '--prior', 'old');
  expect(run.stderr).toContain('Gone: accord (404 since 2026-01-31), 1 commitment\n');
  expect(run.stderr.match(/gone/giu)).toHaveLength(1);
  for (const side of ['new', 'set']) {
    const { stdout } = factsheet('diff', 'old', side);
    expect(stdout).toContain('Gone: accord (404 since 2026-01-31), 1 commitment\n');
  }
  expect(factsheet('validate', 'set').status).toBe(0);
});

test('a pipe or device given as a side is refused', () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  for (const side of ['pipe', '/dev/null'])
    expect(factsheet('diff', side, 'new.md').stderr).toMatch(/is neither a file nor a folder/u);
});

test('a git revision stands for a file, a folder or a dataset in it', () => {
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
  };
  mkdirSync(join(folder, 'input'));
  writeFileSync(join(folder, 'input', 'accord.md'), OLD);
  git('init', '-q');
  git('add', 'input');
  git('commit', '-qm', 'First');
  writeFileSync(join(folder, 'input', 'accord.md'), NEW);
  for (const old of ['git:HEAD:input', 'git:HEAD']) {
    expect(parseDiff(factsheet('diff', old, 'input', '--format', 'json').stdout).changes).toHaveLength(1);
  }
  const file = factsheet('diff', 'git:HEAD:input/accord.md', 'input/accord.md', '--format', 'json');
  expect(parseDiff(file.stdout).changes).toHaveLength(1);
  const missing = factsheet('diff', 'git:v9:input', 'input', '--out', 'changes');
  expect(missing.status).toBe(2);
  expect(missing.stderr).toMatch(/No input in git revision "v9": [^\n]*[^.]\. See /u);
  expect(existsSync(join(folder, 'changes'))).toBe(false);
});

test('a side that is not there, or holds nothing, is an error that says what to give', () => {
  expect(factsheet('diff', 'old.md', 'nowhere.md')).toMatchObject({
    status: 2,
    stderr: 'factsheet: Nothing at nowhere.md. Give a file, a folder, a dataset, or git:REV:PATH.\n',
  });
  for (const args of [
    ['diff', 'old.md', 'new.md'],
    ['history', 'old.md', 'new.md'],
  ])
    expect(factsheet(...args, '--out', 'old.md')).toMatchObject({ status: 2, stdout: '' });
  mkdirSync(join(folder, 'empty'));
  expect(factsheet('diff', 'empty', 'new.md').stderr).toMatch(/empty is no dataset .* and holds no fact sheet/u);
});

test('the history of a file is read from git, renames followed', () => {
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
  };
  const sentence =
    'Norland will build forty lighthouses along the northern coast.\n\nThe ledger is kept in Westport.\n';
  writeFileSync(join(folder, 'first.md'), sentence);
  git('init', '-q');
  git('add', 'first.md');
  git('commit', '-qm', 'First');
  git('mv', 'first.md', 'second.md');
  git('commit', '-qm', 'Rename');
  writeFileSync(join(folder, 'second.md'), sentence.replace('will build', 'intends to build'));
  git('commit', '-qam', 'Weaken');
  const { stdout, stderr } = factsheet('history', 'second.md');
  expect(stderr).toContain('1 commitment over 3 versions: 1 changed, 0 came later, 0 ended.');
  expect(stdout.trim().split('\n')).toHaveLength(3);
  expect(factsheet('history', 'old.md').stderr).toMatch(/A history needs two versions/u);
});
