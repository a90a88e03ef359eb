/** Reads every import of src/ and holds it to docs/design.md, "Folders". */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  vocab: 0,
  rules: 1,
  ingest: 2,
  segment: 2,
  extract: 2,
  normalize: 2,
  emit: 2,
  diff: 2,
  evaluate: 2,
  pipeline: 3,
  commands: 4,
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^;'"]+?\bfrom\s*'(?<from>[^']+)'|\bimport\(\s*'(?<late>[^']+)'\s*\)/gu;

interface Import {
  readonly file: string;
  /** A path under src/, or the name of a package. */
  readonly target: string;
  readonly own: boolean;
}

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].map(({ groups }) => {
    const from = groups?.['from'] ?? groups?.['late'] ?? '';
    const own = from.startsWith('.');
    return { file, own, target: own ? relative(SRC, join(SRC, dirname(file), from)).replaceAll('\\', '/') : from };
  }),
);

const folderOf = (file: string): string => file.split('/', 1)[0] ?? '';
/** cli.ts and index.ts stand above all. */
const floorOf = (file: string): number => (file.includes('/') ? (FLOORS[folderOf(file)] ?? -1) : 5);

test('every folder has a floor', () => {
  expect(files.filter((file) => floorOf(file) === -1)).toEqual([]);
});

test('the imports are read at all', () => {
  expect(imports.length).toBeGreaterThan(files.length);
});

test('imports go downward only, and stages of one floor never from each other', () => {
  const breaches = imports
    .filter(({ own, target }) => own && !target.startsWith('..'))
    .filter(({ file, target }) => folderOf(file) !== folderOf(target) || !file.includes('/'))
    .filter(({ file, target }) => floorOf(target) >= floorOf(file) && !(floorOf(file) === 0 && floorOf(target) === 0));
  expect(breaches).toEqual([]);
});

test('no import leads round in a circle', () => {
  const edges = new Map(
    files.map((file) => [file, imports.filter((one) => one.file === file && one.own).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

describe('below floor 3', () => {
  const pure = files.filter((file) => floorOf(file) < 3);

  test('nothing reads files, the network or other processes (writers in emit/ may write)', () => {
    const forbidden = /^(?:node:)?(?:fs|http|https|net|child_process|worker_threads|os)(?:\/|$)/u;
    const breaches = imports.filter(
      ({ file, target, own }) => !own && pure.includes(file) && folderOf(file) !== 'emit' && forbidden.test(target),
    );
    expect(breaches).toEqual([]);
  });

  test('nothing asks the process, the clock or chance', () => {
    const forbidden = /\b(?:process\.|console\.|Date\.now\b|new Date\(\)|Math\.random\b|performance\.)/u;
    expect(pure.filter((file) => forbidden.test(withoutComments(readFileSync(join(SRC, file), 'utf8'))))).toEqual([]);
  });
});

describe('the network', () => {
  test('is touched by what the command fetch alone imports', () => {
    const forbidden = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)(?:\/|$)/u;
    const calls = /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\(/u;
    const touching = files.filter(
      (file) =>
        imports.some((one) => one.file === file && !one.own && forbidden.test(one.target)) ||
        calls.test(withoutComments(readFileSync(join(SRC, file), 'utf8'))),
    );
    expect(touching).toEqual(['pipeline/fetch/request.ts']);
    const readers = imports.filter(({ target }) => target.startsWith('pipeline/fetch/')).map(({ file }) => file);
    const outside = readers.filter((file) => !file.startsWith('pipeline/fetch/'));
    expect([...new Set(outside)]).toEqual(['commands/fetch.ts']);
    expect(imports.filter(({ target }) => target === 'commands/fetch.ts').map(({ file }) => file)).toEqual([
      'commands/index.ts',
    ]);
  });
});

test('there is no drawer of odds and ends, and no default export', () => {
  expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/u.test(file))).toEqual([]);
  expect(files.filter((file) => /^export default/mu.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
});

test('only index files re-export', () => {
  const reexports = files.filter((file) =>
    /^export (?:\*|\{[^}]*\}|type \{[^}]*\}) from/mu.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(reexports.filter((file) => !file.endsWith('index.ts'))).toEqual([]);
});

/** About 150 lines is the aim and 250 a smell; lists of rules with their examples run longer. */
const LONGEST = 400;

test('no file of src outgrows its idea', () => {
  const long = files
    .filter((file) => !file.startsWith('vocab/'))
    .map((file) => [file, readFileSync(join(SRC, file), 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > LONGEST);
  expect(long).toEqual([]);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu, '');
}
