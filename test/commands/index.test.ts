import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsheet, folderOf, ROOT } from '../cli.ts';

describe('help', () => {
  const commands = ['run', 'fetch', 'explain', 'eval', 'validate', 'stages'];

  test('lists every command', () => {
    const { stdout, code } = factsheet('--help');
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toContain(`factsheet ${command}`);
  });

  test.each(commands)('of %s shows examples', (command) => {
    expect(factsheet(command, '--help').stdout).toContain('Examples:');
  });
});

test('an unknown command ends with 2 and names the likely one', () => {
  const { code, stderr, stdout } = factsheet('explian', 'x');
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('explain');
});

test('an unknown option ends with 2 and names the likely one', () => {
  expect(factsheet('stages', '--fromat', 'json')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'factsheet: Unknown argument: fromat. Did you mean --format? See factsheet --help.\n',
  });
});

test('a reader that goes away is success', async () => {
  const long = Array.from({ length: 3_000 }, (_, index) => `Line ${index} will be read by nobody.`).join('\n\n');
  const file = join(folderOf({ 'a.txt': long }), 'a.txt');
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'explain', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.once('data', () => child.stdout.destroy());
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('stages answers programs in JSON', () => {
  const answer: unknown = JSON.parse(factsheet('stages', '--format', 'json').stdout);
  expect(answer).toHaveProperty('outputs', expect.arrayContaining([expect.objectContaining({ name: 'csv' })]));
  expect(answer).toHaveProperty(
    'stages',
    expect.arrayContaining([expect.objectContaining({ name: 'quantities', needs: ['blocks', 'units'] })]),
  );
});
