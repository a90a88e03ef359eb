/** The workflow of GitHub Actions: its shape, and its shell steps run in a small repository. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderOf, ROOT } from './cli.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly defaults?: unknown;
  readonly jobs: { readonly dataset: { readonly steps: readonly Step[] } };
}

function isWorkflow(value: unknown): value is Workflow {
  return typeof value === 'object' && value !== null && 'jobs' in value && 'permissions' in value;
}

const read: unknown = parse(readFileSync(join(ROOT, '.github/workflows/dataset.yml'), 'utf8'));
if (!isWorkflow(read)) throw new TypeError('The workflow has no jobs or permissions.');
const workflow = read;
const { steps } = workflow.jobs.dataset;

test('it may read the code and write comments, and no more', () => {
  expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
});

test('a program that fails before a pipe fails the step', () => {
  expect(workflow.defaults).toEqual({ run: { shell: 'bash' } });
});

test('every action is one of GitHub, pinned to a major version', () => {
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(1);
  for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/u);
});

test('what a pull request says of itself never becomes shell text', () => {
  for (const { run = '' } of steps) expect(run).not.toContain('${{');
});

describe('its shell steps', () => {
  const SHEET = '---\ndate: 2029-01-02\n---\n\nThe two ports will share tide data by March 2030.\n';
  const root = folderOf({
    'input/ports.md': SHEET,
    Makefile: 'all:\n\t@node dist/cli.js run input --out output --quiet\n',
    '.gitignore': 'dist\nbin\ntemp\noutput/.cache/\noutput/changes/\n',
    'bin/gh': '#!/bin/sh\necho "$@" > "$RUNNER_TEMP/gh"\n',
    'temp/': '',
  });
  symlinkSync(join(ROOT, 'dist'), join(root, 'dist'));
  chmodSync(join(root, 'bin/gh'), 0o755);

  /** As the runner does where the shell is said to be bash, with its variables; those of the workflow's expressions are given. */
  const step = (name: string, env: Readonly<Record<string, string>> = {}) => {
    const run = steps.find((one) => one.name === name)?.run ?? 'exit 99';
    const temp = join(root, 'temp');
    return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
        RUNNER_TEMP: temp,
        GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
        ...env,
      },
    });
  };
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: root, encoding: 'utf8' });

  test('pass where the dataset is what make writes', () => {
    mkdirSync(join(root, 'output'), { recursive: true });
    git('init', '-q', '-b', 'main');
    expect(step('Make the dataset anew').status).toBe(0);
    git('add', '-A');
    git('commit', '-q', '-m', 'the dataset');
    expect(step('Make the dataset anew').status).toBe(0);
    expect(step('Fail on drift').status).toBe(0);
  });

  test('report the first dataset as such', () => {
    git('checkout', '-q', '--orphan', 'bare');
    git('commit', '-q', '--allow-empty', '-m', 'nothing yet', '--', '.gitignore');
    git('checkout', '-q', 'main');
    expect(step('Report what changed', { BASE: 'bare' }).status).toBe(0);
    expect(readFileSync(join(root, 'temp/report.md'), 'utf8')).toContain('The first dataset');
  });

  test('report what a pull request changes, in the summary and as a comment', () => {
    writeFileSync(join(root, 'input/ports.md'), SHEET.replace('March 2030', 'March 2032'));
    step('Make the dataset anew');
    const { status, stderr } = step('Report what changed', { BASE: 'main' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readFileSync(join(root, 'temp/summary.md'), 'utf8')).toContain('2032');
    expect(step('Comment the report', { PULL_REQUEST: '7' }).status).toBe(0);
    expect(existsSync(join(root, 'temp/gh'))).toBe(true);
    expect(readFileSync(join(root, 'temp/gh'), 'utf8')).toMatch(/^pr comment 7 --body-file .*report\.md --edit-last/u);
  });

  test('fail where the dataset was not made anew, and say what to do', () => {
    const { status, stdout } = step('Fail on drift');
    expect(status).toBe(1);
    expect(stdout).toContain('output/documents/ports.json');
    expect(stdout).toContain('Run make, look at the changes, and commit them.');
  });
});
