/** docs/outputs.md is real: its commands run as printed and give what it shows. UPDATE=1 writes what they give. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { ROOT } from './cli.ts';
import { has } from './emit/programs.ts';

const PATH = join(ROOT, 'docs/outputs.md');
const page = readFileSync(PATH, 'utf8');

const blocks = [...page.matchAll(/```console\n\$ (?<command>[^\n]+)\n(?<printed>[\s\S]*?)```/gu)].map(({ groups }) => ({
  command: groups?.['command'] ?? '',
  printed: groups?.['printed'] ?? '',
}));
const programs = ['soffice', 'sqlite3', 'jq'].map((name) => ({ name, there: has(name) }));

test.each(blocks)('$command', { timeout: 120_000 }, ({ command, printed }) => {
  const missing = programs.some(({ name, there }) => !there && command.includes(`${name} `));
  if (missing) return;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  if (process.env['UPDATE'] === '1') {
    const old = `$ ${command}\n${printed}\`\`\``;
    writeFileSync(
      PATH,
      readFileSync(PATH, 'utf8').replace(old, () => `$ ${command}\n${stdout}\`\`\``),
    );
  } else expect(stdout).toBe(printed);
});

test('DuckDB answers what the page asks it', async () => {
  const sql = /```sql\n(?<sql>[\s\S]*?)```/u.exec(page)?.groups?.['sql'] ?? '';
  const connection = await (await DuckDBInstance.create()).connect();
  const statements = sql.split(';\n').filter((statement) => statement.trim() !== '');
  expect(statements).toHaveLength(3);
  for (const statement of statements) {
    const result = await connection.runAndReadAll(statement.replaceAll("'output/", `'${ROOT}output/`));
    expect(result.getRowsJson().length).toBeGreaterThan(0);
  }
  connection.closeSync();
});

test('every file that it links to is there', () => {
  for (const [, path] of page.matchAll(/\]\((?!https?:)([^)#]+)\)/gu))
    expect(() => readFileSync(join(ROOT, 'docs', path ?? ''))).not.toThrow();
});
