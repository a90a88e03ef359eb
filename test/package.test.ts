/** What the package ships, and that what it says can be imported is there. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
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

test('a program can extract and compare with the built library', () => {
  const program = `
    import { diffDatasets, loadPipeline, processDocument } from ${JSON.stringify(pathToFileURL(join(ROOT, 'dist/index.js')).href)};
    const { plan } = loadPipeline(null, null);
    const read = (text) => processDocument(
      { id: 'a', path: 'a.txt', format: 'text', bytes: new TextEncoder().encode(text), sha256: '', sidecar: null }, plan);
    const old = await read('Pier\\n\\nThe United States will build a pier by May 2031.\\n');
    const now = await read('Pier\\n\\nThe United States plans to build a pier by May 2031.\\n');
    console.log(JSON.stringify([old.record.commitments.length, diffDatasets([old], [now]).changes.map(({ direction }) => direction)]));
  `;
  const file = join(folderOf({ 'program.mjs': program }), 'program.mjs');
  expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe('[1,["weaker"]]\n');
});
