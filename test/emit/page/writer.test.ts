/** The files of the page: the same bytes every run, one row a line, and nothing in them that a browser would take for markup. */
import { join } from 'node:path';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageDocument } from '../../../src/emit/page/data.ts';
import { pageScript } from '../../../src/model/page-script.ts';
import { EVERY_FORM, factsheet, filesOf, folderOf } from '../../cli.ts';

const SHEET = 'Harbour statement\n\nThe two ports will share tide data by March 2030.\n';

function pageOf(files: Readonly<Record<string, string>>): Map<string, string> {
  const input = folderOf(files);
  const out = join(input, 'out');
  expect(factsheet('run', input, '--out', out, ...EVERY_FORM).code).toBe(0);
  const own = [...filesOf(out)].filter(([path]) => path === 'index.html' || path.startsWith('page/'));
  return new Map(own.map(([path, { content }]) => [path, content]));
}

test('the same input gives the same bytes', () => {
  const files = { 'a.txt': SHEET, 'deep/b c#?.md': '# B\n\nPeru will plant trees.\n' };
  const page = pageOf(files);
  expect(pageOf(files)).toEqual(page);
  expect([...page.keys()]).toEqual([
    'index.html',
    'page/app.js',
    'page/commitments.js',
    'page/documents/a.js',
    'page/documents/deep/b c#?.js',
    'page/index.js',
    'page/style.css',
  ]);
  expect(page.get('page/app.js')?.length).toBeLessThan(100_000);
});

test('what a person decided stands with the commitment, and so do the columns of their own', () => {
  const input = folderOf({
    'in/a.txt': SHEET,
    'pipeline.yaml': 'decisions: decisions.csv\noutputs: [page]\n',
    'decisions.csv':
      'document,quote,decision,note,score\na,The two ports will share tide data by March 2030.,accept,Checked.,7\n',
  });
  const out = join(input, 'out');
  expect(factsheet('run', join(input, 'in'), '--out', out, '--pipeline', join(input, 'pipeline.yaml')).code).toBe(0);
  const script = filesOf(out).get('page/documents/a.js')?.content ?? '';
  expect(script).toContain('["Decision","accept"],["Note","Checked."],["score","7"]');
});

test('line breaks inside a paragraph are told, and no others', () => {
  const text =
    'Sheet\n\nThe two ports will share\r\n  tide data. They will\nmeet.\nSo they said.\n\n- We will go.\n- You will come.\n';
  const script = pageOf({ 'a.txt': text }).get('page/documents/a.js') ?? '';
  const breaks: string[] = [];
  new Script(script).runInNewContext({
    factsheet: {
      document: (given: PageDocument) =>
        breaks.push(...given.wraps.map(([start, end]) => given.text.slice(start - 2, end + 2))),
    },
  });
  expect(breaks).toEqual(['re\r\n  ti', 'll\nme', 't.\nSo']);
});

test('the commitments of a duplicate stand once', () => {
  const rows = pageOf({ 'a.txt': SHEET, 'z.txt': SHEET }).get('page/commitments.js') ?? '';
  expect(rows.split('\n').filter((line) => line.startsWith('["commitment-'))).toHaveLength(1);
});

test('data hands over exactly what was given, whatever it holds', () => {
  // Keys are the page's own; `__proto__` among them would be syntax in a script.
  const key = fc.string().filter((name) => name !== '__proto__');
  fc.assert(
    fc.property(
      fc.anything({ key, values: [fc.string({ unit: 'binary' }), fc.constant('</script>\u2028<!--')], maxDepth: 2 }),
      (value) => {
        const script = pageScript('index', value ?? null);
        const given: unknown[] = [];
        new Script(script).runInNewContext({ factsheet: { index: (one: unknown) => given.push(JSON.stringify(one)) } });
        expect(given).toEqual([JSON.stringify(value ?? null)]);
        expect(script).not.toMatch(/[<\u2028\u2029]/u);
      },
    ),
  );
});

test('the frame allows scripts of its own folder and nothing else', () => {
  const html = pageOf({ 'a.txt': SHEET }).get('index.html') ?? '';
  const policy = /http-equiv="Content-Security-Policy" content="(?<policy>[^"]+)"/u.exec(html)?.groups?.['policy'];
  expect(policy?.replaceAll('&#x27;', "'")).toBe(
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; base-uri 'none'; form-action 'none'",
  );
  expect(html).not.toMatch(/<script(?![^>]*src=)/u);
});
