/** What the package ships, and that what it says can be imported is there. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { folderOf, ROOT } from './cli.ts';

test('ships what a user needs, and nothing else', () => {
  const listed: unknown = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    }),
  );
  expect(listed).toHaveLength(1);
  const paths = [...JSON.stringify(listed).matchAll(/"path":"(?<path>[^"]+)"/gu)].map(
    ({ groups }) => groups?.['path'] ?? '',
  );
  for (const path of [
    'dist/cli.js',
    'dist/worker.js',
    'dist/index.js',
    'dist/page/app.js',
    'dist/page/style.css',
    'pipelines/dataset.yaml',
    'schema/document.schema.json',
    'README.md',
    'package.json',
  ]) {
    expect(paths).toContain(path);
  }
  expect(paths.filter((path) => /^(?:src|test|input|output|bench|train|docs)\//u.test(path))).toEqual([]);
});

/** The package as `npm pack` makes it, installed in a folder with nothing but its dependencies. */
function installPacked(files: Readonly<Record<string, string>>): string {
  const source = folderOf({});
  for (const path of [
    'package.json',
    'build.mjs',
    'README.md',
    'src',
    'schema',
    'pipelines',
    'tsconfig.json',
    'tsconfig.types.json',
  ])
    cpSync(join(ROOT, path), join(source, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', source], { cwd: source, stdio: 'pipe' });
  const tarball = readdirSync(source).find((name) => name.endsWith('.tgz')) ?? '';
  const folder = folderOf({ 'node_modules/factsheet/': '', 'package.json': '{"type":"module"}', ...files });
  execFileSync('tar', [
    '-xzf',
    join(source, tarball),
    '-C',
    join(folder, 'node_modules/factsheet'),
    '--strip-components=1',
  ]);
  for (const name of Object.keys(packageJson.dependencies)) {
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

test('the packed library does what docs/library.md shows, with types', { timeout: 240_000 }, () => {
  const docs = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
  const code = /```js\n(?<code>[\s\S]*?)```/u.exec(docs)?.groups?.['code'] ?? '';
  const folder = installPacked({
    'program.mjs': code,
    'program.mts': code,
    'input/a.txt': 'Piers\n\nKenya will build two piers by May 2031.\n',
  });
  const printed = execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
  const promised = [...code.matchAll(/^\/\/ (?<line>.*)$/gmu)].map(({ groups }) => groups?.['line']);
  expect(promised).toHaveLength(2);
  expect(printed.trimEnd().split('\n')).toEqual(promised);
  expect(existsSync(join(folder, 'dataset/tables/commitments.csv'))).toBe(true);
  const tsc = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...tsc, 'program.mts'], {
    cwd: folder,
    stdio: 'pipe',
  });
});
