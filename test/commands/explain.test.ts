import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsheet, folderOf } from '../cli.ts';

const SHEET = `# Harbour statement

The United States will give $3 million to Mexico by March 2030.

We welcome the new pier.
`;

describe('explain', () => {
  const file = join(folderOf({ 'a.md': SHEET }), 'a.md');

  test('of a line says what each stage made of it, and by which rule', () => {
    const { stdout, code } = factsheet('explain', `${file}:3`);
    expect(code).toBe(0);
    for (const told of ['a.md:3', 'ingest', 'segment', '"Mexico" is GPE Mexico', '3000000 USD', '2030-03'])
      expect(stdout).toContain(told);
    expect(stdout).toMatch(/commitments\s+commitment because of "will[^"]*"\s+\([a-z-]+\)/u);
  });

  test('of a sentence that promises nothing names the rule that refused it', () => {
    expect(factsheet('explain', `${file}:5`).stdout).toMatch(
      /view, no commitment, because of "welcome"\s+\([a-z-]+\)/u,
    );
  });

  test('of a file gives a line for each unit, and JSON to programs', () => {
    expect(factsheet('explain', file).stdout.trim().split('\n')).toHaveLength(3);
    expect(JSON.parse(factsheet('explain', file, '--format', 'json').stdout)).toHaveLength(3);
  });

  test.each([
    [':99', 'so there is no line 99'],
    ['x', 'No file or folder'],
  ])('%s ends with 2 and says why', (suffix, message) => {
    const { code, stderr } = factsheet('explain', file + suffix);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
