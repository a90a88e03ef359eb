/** The README is real: its commands run as printed and give what it shows, its rows and figures are those of the tool. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { factsheet, folderOf, ROOT } from './cli.ts';
import { shared } from './shared.ts';

const PATH = join(ROOT, 'README.md');
const UPDATE = process.env['UPDATE'] === '1';
const readme = readFileSync(PATH, 'utf8');

/** With UPDATE=1 the README is brought up to date instead. */
function replace(old: string, now: string): void {
  writeFileSync(
    PATH,
    readFileSync(PATH, 'utf8').replace(old, () => now),
  );
}

describe('commands', () => {
  const blocks = [...readme.matchAll(/```console\n\$ (?<command>[^\n]+)\n(?<output>[\s\S]*?)```/gu)].map(
    ({ groups }) => ({
      command: groups?.['command'] ?? '',
      output: groups?.['output'] ?? '',
    }),
  );

  test('there are some', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(2);
  });

  test.each(blocks)('$command', ({ command, output }) => {
    const { stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '110' },
    });
    // `…` stands for lines left out at the start: those that name a temporary folder.
    const elided = output.startsWith('…');
    const lines = `${stderr}${stdout}`.trimEnd().split('\n');
    const real = elided
      ? ['…', ...lines.slice(lines.findIndex((line) => line.startsWith('Since the prior')) + 1)]
      : lines;
    const printed = `${real.join('\n')}\n`;
    if (UPDATE) replace(`$ ${command}\n${output}\`\`\``, `$ ${command}\n${printed}\`\`\``);
    else expect(output).toBe(printed);
  });
});

test('the rows are those of the lines above them', () => {
  const [header = '', rule = '', ...rest] = readme.slice(readme.indexOf('| actors |')).split('\n');
  const columns = header
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const out = folderOf({});
  factsheet('run', join(ROOT, 'input/trilateral-water-statement-2023.md'), '--out', out, '--quiet');
  const rows: Record<string, string>[] = parse(readFileSync(join(out, 'tables/commitments.csv')), { columns: true });
  const real = rows
    .filter(({ line }) => Number(line) >= 10 && Number(line) <= 15)
    .map((row) => `| ${columns.map((column) => row[column] ?? '').join(' | ')} |`);
  expect(real).toHaveLength(3);
  const printed = rest.slice(0, rest.indexOf(''));
  if (UPDATE) replace([header, rule, ...printed].join('\n'), [header, rule, ...real].join('\n'));
  else expect(printed).toEqual(real);
});

const gold = shared('gold');

test.skipIf(gold === null)('the figures are as eval prints them', () => {
  const block = /```text\n(?<figures>[\s\S]*?)```/u.exec(readme)?.groups?.['figures'] ?? '';
  const { stdout } = factsheet('eval', join(gold ?? '', 'dev'), '--heldout');
  const wanted = [
    'sections',
    'entities',
    'dates',
    'dates.value',
    'quantities',
    'commitments',
    'commitments.strength',
    'commitments.status',
    'commitments.actors',
  ];
  const measured = new Map(stdout.split('\n').map((line) => [line.split(' ', 1)[0] ?? '', line]));
  const figures = `${wanted.map((layer) => measured.get(layer) ?? layer).join('\n')}\n`;
  if (UPDATE) replace(`\`\`\`text\n${block}\`\`\``, `\`\`\`text\n${figures}\`\`\``);
  else expect(block).toBe(figures);
});

test('every command of the tool is told of', () => {
  const commands = [...factsheet('--help').stdout.matchAll(/^ +factsheet (?<command>[a-z]+)/gmu)].map(
    ({ groups }) => groups?.['command'] ?? '',
  );
  expect(commands).toContain('run');
  for (const command of commands) expect(readme).toContain(`factsheet ${command}`);
});

test('every file that it links to is there', () => {
  for (const [, path] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/gu))
    expect(() => readFileSync(join(ROOT, path ?? ''))).not.toThrow();
});
