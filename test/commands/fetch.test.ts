/** `fetch` against a server of its own: what it writes, what it asks for and when, and what becomes of bad answers. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPages, type Fetched } from '../../src/pipeline/fetch/fetch.ts';
import { readList } from '../../src/pipeline/fetch/list.ts';
import type { Clock, Limits } from '../../src/pipeline/fetch/request.ts';
import { findInputs } from '../../src/pipeline/inputs.ts';
import { reasonsOf } from '../../src/pipeline/tombstones.ts';
import { factsheet, filesOf, folderOf, ROOT } from '../cli.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const DAY = Date.parse('2026-11-24T15:30:12Z');
const LIMITS: Limits = { delay: 1, timeout: 5, megabytes: 1, retries: 3 };

let server: Server;
let origin: string;
/** By path; a path that is not there answers 404. */
let pages: Record<string, Handler>;
let asked: IncomingMessage[];

beforeEach(async () => {
  pages = {};
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    const handler = pages[request.url ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function html(body: string, headers: Readonly<Record<string, string>> = {}): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!doctype html><main><h1>Accord</h1><p>${body}</p></main>`);
  };
}

/** A clock that stands still but for the sleeps, which it notes: the page comes a second after its host's robots.txt. */
function clockAt(start: number): { clock: Clock; slept: number[] } {
  let now = start;
  const slept: number[] = [];
  const sleep = (milliseconds: number): Promise<void> => {
    slept.push(milliseconds);
    now += milliseconds;
    return Promise.resolve();
  };
  return { clock: { now: () => now, sleep }, slept };
}

async function fetchInto(
  into: string,
  paths: readonly string[],
  { day = DAY, limits = {} }: { day?: number; limits?: Partial<Limits> } = {},
): Promise<{ fetched: Fetched[]; slept: number[] }> {
  const { clock, slept } = clockAt(day);
  const list = readList(paths.map((path) => origin + path).join('\n'), 'list');
  const fetched: Fetched[] = [];
  await fetchPages(list, into, { ...LIMITS, ...limits }, clock, (one) => fetched.push(one));
  return { fetched, slept };
}

const nextDay = { day: DAY + 86_400_000 };
const pathsAsked = (): (string | undefined)[] => asked.map(({ url }) => url);

describe('a page', () => {
  test('is written with a sidecar, and the tool says who it is', async () => {
    pages['/a/accord.html'] = html('Norland will build.', {
      etag: '"1"',
      'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT',
    });
    const into = folderOf({});
    const { fetched } = await fetchInto(into, ['/a/accord.html']);
    expect(fetched).toMatchObject([{ name: 'accord', outcome: 'new', detail: '2026-11-24.html' }]);
    expect(readFileSync(join(into, 'accord/2026-11-24.html'), 'utf8')).toContain('Norland will build.');
    expect(readFileSync(join(into, 'accord/2026-11-24.meta.yaml'), 'utf8').replace(/[0-9a-f]{64}/u, 'HASH')).toBe(
      `url: ${origin}/a/accord.html\nretrieved: 2026-11-24T15:30:13Z\nstatus: 200\netag: '"1"'\n` +
        'last-modified: Mon, 23 Nov 2026 10:00:00 GMT\nsha256: HASH\n',
    );
    expect(asked.every(({ headers }) => headers['user-agent']?.startsWith('factsheet/'))).toBe(true);
  });

  test('that did not change is asked for on condition, and no byte is written', async () => {
    const given = { etag: '"1"', 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' };
    pages['/accord'] = html('Norland will build.', given);
    const into = folderOf({});
    await fetchInto(into, ['/accord']);
    const before = filesOf(into);
    pages['/accord'] = (_request, response) => response.writeHead(304).end();
    const { fetched } = await fetchInto(into, ['/accord'], nextDay);
    expect(fetched).toMatchObject([{ outcome: 'unchanged', detail: 'since 2026-11-24' }]);
    expect(asked.at(-1)?.headers).toMatchObject({
      'if-none-match': given.etag,
      'if-modified-since': given['last-modified'],
    });
    expect(filesOf(into)).toEqual(before);
  });

  test('of the same content is unchanged though the server says nothing of it', async () => {
    pages['/accord'] = html('Norland will build.');
    const into = folderOf({});
    await fetchInto(into, ['/accord']);
    const before = filesOf(into);
    pages['/accord'] = html('Norland will build.', { etag: '"new"' });
    expect((await fetchInto(into, ['/accord'], nextDay)).fetched).toMatchObject([{ outcome: 'unchanged' }]);
    expect(filesOf(into)).toEqual(before);
  });

  test('that changed twice in a day keeps every version, in order', async () => {
    const into = folderOf({});
    for (const [hour, words] of ['one', 'two', 'three'].entries()) {
      pages['/accord'] = html(words);
      await fetchInto(into, ['/accord'], { day: DAY + hour * 3_600_000 });
    }
    expect([...filesOf(into).keys()].filter((path) => path.endsWith('.html'))).toEqual([
      'accord/2026-11-24.html',
      'accord/2026-11-24T163013Z.html',
      'accord/2026-11-24T173013Z.html',
    ]);
    const [file] = findInputs([into], null).files;
    expect(file).toMatchObject({ id: 'accord', path: 'accord/2026-11-24T173013Z.html' });
  });

  test('that is gone leaves one tombstone, and comes back as a new version', async () => {
    pages['/accord'] = html('Norland will build.');
    const into = folderOf({});
    await fetchInto(into, ['/accord']);
    delete pages['/accord'];
    const gone = await fetchInto(into, ['/accord'], nextDay);
    expect(gone.fetched).toMatchObject([{ outcome: 'gone', detail: '404 since 2026-11-25' }]);
    expect([...filesOf(into).keys()]).toEqual([
      'accord/2026-11-24.html',
      'accord/2026-11-24.meta.yaml',
      'accord/2026-11-25.meta.yaml',
    ]);
    const inputs = findInputs([into], null);
    expect(inputs.files).toEqual([]);
    expect([...reasonsOf(inputs)]).toEqual([['accord', '404 since 2026-11-25']]);
    const before = filesOf(into);
    const still = await fetchInto(into, ['/accord'], { day: DAY + 5 * 86_400_000 });
    expect(still.fetched).toMatchObject([{ outcome: 'gone', detail: '404 since 2026-11-25' }]);
    expect(filesOf(into)).toEqual(before);
    pages['/accord'] = html('Norland will build.');
    const back = await fetchInto(into, ['/accord'], { day: DAY + 6 * 86_400_000 });
    expect(back.fetched).toMatchObject([{ outcome: 'changed', detail: '2026-11-30.html' }]);
    expect(findInputs([into], null).files).toMatchObject([{ id: 'accord' }]);
  });

  test.each([
    ['application/pdf', '/paper', '.pdf'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '/paper', '.docx'],
    ['text/plain', '/paper', '.txt'],
    ['text/plain', '/paper.md', '.md'],
    ['application/octet-stream', '/paper.docx', '.docx'],
  ])('of type %s at %s ends in %s', async (type, path, ending) => {
    pages[path] = (_request, response) => response.writeHead(200, { 'content-type': type }).end('words');
    const { fetched } = await fetchInto(folderOf({}), [path]);
    expect(fetched).toMatchObject([{ outcome: 'new', detail: `2026-11-24${ending}` }]);
  });

  test('in the characters that only the header names is kept in UTF-8', async () => {
    pages['/accord'] = (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
        .end(Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]));
    const into = folderOf({});
    await fetchInto(into, ['/accord']);
    expect(readFileSync(join(into, 'accord/2026-11-24.html'), 'utf8')).toBe('\uFEFF“café”');
  });
});

describe('redirects', () => {
  const moved =
    (to: string): Handler =>
    (_request, response) =>
      response.writeHead(301, { location: to }).end();

  test('are followed, each in its turn', async () => {
    pages['/old'] = moved('/newer');
    pages['/newer'] = moved('/newest');
    pages['/newest'] = html('Norland will build.');
    const { fetched, slept } = await fetchInto(folderOf({}), ['/old']);
    expect(fetched).toMatchObject([{ name: 'old', outcome: 'new' }]);
    expect(pathsAsked()).toEqual(['/robots.txt', '/old', '/newer', '/newest']);
    expect(slept).toEqual([1000, 1000, 1000]);
  });

  test('round in a circle end', async () => {
    pages['/a'] = moved('/b');
    pages['/b'] = moved('/a');
    const { fetched } = await fetchInto(folderOf({}), ['/a']);
    expect(fetched).toMatchObject([{ outcome: 'failed', detail: 'is redirected more than 10 times' }]);
  });

  test('to what is no page, or to a page that robots may not read, are not followed', async () => {
    pages['/robots.txt'] = (_request, response) => response.end('User-agent: *\nDisallow: /secret');
    pages['/a'] = moved('file:///etc/hosts');
    pages['/b'] = moved('/secret');
    const { fetched } = await fetchInto(folderOf({}), ['/a', '/b']);
    expect(fetched.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
    expect(pathsAsked()).not.toContain('/secret');
  });
});

describe('robots.txt', () => {
  test('is read once, and kept to; its pause too', async () => {
    pages['/robots.txt'] = (_request, response) =>
      response.end('User-agent: other\nDisallow: /\n\nUser-agent: factsheet\nDisallow: /private\nCrawl-delay: 7\n');
    pages['/open-1'] = html('One.');
    pages['/open-2'] = html('Two.');
    pages['/private/paper'] = html('Three.');
    const { fetched, slept } = await fetchInto(folderOf({}), ['/open-1', '/private/paper', '/open-2']);
    expect(fetched.map(({ outcome }) => outcome)).toEqual(['new', 'failed', 'new']);
    expect(fetched[1]?.detail).toBe(`is not to be read by robots, says ${origin}/robots.txt`);
    expect(pathsAsked()).toEqual(['/robots.txt', '/open-1', '/open-2']);
    expect(slept).toEqual([1000, 7000]);
  });

  test('that cannot be read now bars the host', async () => {
    pages['/robots.txt'] = (_request, response) => response.writeHead(503).end();
    pages['/accord'] = html('Norland will build.');
    const { fetched } = await fetchInto(folderOf({}), ['/accord']);
    expect(fetched).toMatchObject([
      { outcome: 'failed', detail: `is left alone, since ${origin}/robots.txt answers 503` },
    ]);
    expect(pathsAsked()).not.toContain('/accord');
  });
});

/** Answers with each of the handlers in turn, and with the last from then on. */
function inTurn(...handlers: readonly [Handler, ...Handler[]]): Handler {
  let next = 0;
  return (request, response) => {
    const handler = handlers[Math.min(next, handlers.length - 1)] ?? handlers[0];
    next += 1;
    handler(request, response);
  };
}

const answer =
  (status: number, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_request, response) =>
    response.writeHead(status, headers).end();

describe('trouble', () => {
  test('a busy server is asked again when it says', async () => {
    pages['/accord'] = inTurn(
      answer(429, { 'retry-after': '17' }),
      answer(503, { 'retry-after': new Date(DAY + 60_000).toUTCString() }),
      html('Norland will build.'),
    );
    const { fetched, slept } = await fetchInto(folderOf({}), ['/accord']);
    expect(fetched).toMatchObject([{ outcome: 'new' }]);
    expect(slept).toEqual([1000, 17_000, 42_000]);
  });

  test('a server that wants a long pause is left for another run', async () => {
    pages['/accord'] = answer(429, { 'retry-after': '86400' });
    const { fetched } = await fetchInto(folderOf({}), ['/accord']);
    expect(fetched[0]?.detail).toBe('is not to be asked for again in the next 86400 seconds');
    expect(pathsAsked()).toEqual(['/robots.txt', '/accord']);
  });

  test('a broken server is asked again after ever longer pauses, then given up; what stood there stands', async () => {
    pages['/accord'] = html('Norland will build.');
    const into = folderOf({});
    await fetchInto(into, ['/accord']);
    const before = filesOf(into);
    pages['/accord'] = answer(500);
    const { fetched, slept } = await fetchInto(into, ['/accord'], nextDay);
    expect(fetched).toMatchObject([{ outcome: 'failed', detail: 'answers 500' }]);
    expect(slept).toEqual([1000, 2000, 4000, 8000]);
    expect(filesOf(into)).toEqual(before);
  });

  test('a connection that breaks in the middle is tried again', async () => {
    const broken: Handler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write('<p>Norland', () => response.destroy());
    };
    pages['/accord'] = inTurn(broken, html('Norland will build.'));
    pages['/lost'] = broken;
    const into = folderOf({});
    const { fetched } = await fetchInto(into, ['/accord', '/lost']);
    expect(fetched.map(({ outcome }) => outcome)).toEqual(['new', 'failed']);
    expect([...filesOf(into).keys()].filter((path) => path.startsWith('lost'))).toEqual([]);
  });

  test('an answer that never ends is cut off', async () => {
    pages['/accord'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>Norland');
    };
    const { fetched } = await fetchInto(folderOf({}), ['/accord'], { limits: { timeout: 0.2, retries: 1 } });
    expect(fetched).toMatchObject([{ outcome: 'failed', detail: 'gave no whole answer in 0.2 seconds' }]);
    expect(pathsAsked()).toEqual(['/robots.txt', '/accord', '/accord']);
  });

  test('an answer without end in bytes is cut off, and not asked for again', async () => {
    pages['/accord'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const pour = (): void => {
        if (!response.destroyed) response.write('x'.repeat(65_536), pour);
      };
      pour();
    };
    const { fetched } = await fetchInto(folderOf({}), ['/accord']);
    expect(fetched).toMatchObject([{ outcome: 'failed', detail: 'has more than 1 MB' }]);
    expect(pathsAsked()).toEqual(['/robots.txt', '/accord']);
  });

  test.each([
    ['a picture', { 'content-type': 'image/png' }, 'x', 'is image/png, and no document'],
    ['an empty page', { 'content-type': 'text/html' }, '', 'is empty'],
  ])('%s is no document', async (_what, headers, body, detail) => {
    pages['/accord'] = (_request, response) => response.writeHead(200, headers).end(body);
    const into = folderOf({});
    expect((await fetchInto(into, ['/accord'])).fetched).toMatchObject([{ outcome: 'failed', detail }]);
    expect(filesOf(into).size).toBe(0);
  });

  test('a page for which one must log in fails, and is not taken for gone', async () => {
    pages['/accord'] = answer(403);
    const { fetched } = await fetchInto(folderOf({}), ['/accord']);
    expect(fetched).toMatchObject([{ outcome: 'failed', detail: 'answers 403' }]);
  });

  test('a page that was never here is not gone', async () => {
    const into = folderOf({});
    const { fetched } = await fetchInto(into, ['/nowhere']);
    expect(fetched).toMatchObject([{ outcome: 'failed', detail: 'answers 404, and no version of it is here' }]);
    expect(filesOf(into).size).toBe(0);
  });
});

describe('the list', () => {
  test('has names, comments and addresses', () => {
    const list =
      '# pages\nhttps://example.org/2026/fact-sheet.html  # the first\n\naccord https://example.org/?id=7#top\nhttps://example.org\n';
    expect(readList(list, 'list')).toEqual([
      { name: 'fact-sheet', url: 'https://example.org/2026/fact-sheet.html' },
      { name: 'accord', url: 'https://example.org/?id=7' },
      { name: 'example-org', url: 'https://example.org/' },
    ]);
  });

  test.each([
    ['no-address', /^list:1: "no-address" is no address/u],
    ['ftp://example.org/a', /^list:1: /u],
    ['https://user:word@example.org/a', /user name or password/u],
    ['../up https://example.org/a', /gives the name "..\/up"/u],
    ['a b https://example.org/a', /more than a name and a URL/u],
    ['https://example.org/x/a\nhttps://example.org/y/A.html', /^list:1 and list:2 are both named "A"/u],
  ])('%s is refused', (list, message) => {
    expect(() => readList(list, 'list')).toThrow(message);
  });
});

/** The command in a process of its own, while the server of this one answers. */
function commandLine(...args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      resolve({ code, stderr });
    }),
  );
}

describe('the command', () => {
  test('feeds a run, which tells what changed on the page, and when it went', async () => {
    const folder = folderOf({ 'pages.txt': `${origin}/accord\n${origin}/other\n` });
    const [input, output] = [join(folder, 'input'), join(folder, 'output')];
    const fetchAndRun = async (): Promise<{ fetched: string; told: string }> => {
      const ended = await commandLine('fetch', join(folder, 'pages.txt'), '--into', input, '--delay', '0.01');
      expect(ended).toMatchObject({ code: 0 });
      return { fetched: ended.stderr, told: factsheet('run', input, '--out', output, '--anchor', '2026-11-24').stderr };
    };
    pages['/accord'] = html('Norland will build forty lighthouses by 2030.');
    pages['/other'] = html('Southland will plant ten forests by 2031.');
    expect((await fetchAndRun()).fetched).toContain('2 pages: 2 new.');
    const again = await fetchAndRun();
    expect(again.fetched).toContain('2 pages: 2 unchanged.');
    expect(again.told).toContain('nothing changed');
    pages['/accord'] = html('Norland will build forty lighthouses by 2035.');
    expect((await fetchAndRun()).told).toContain('1 promise weaker');
    delete pages['/accord'];
    const gone = await fetchAndRun();
    expect(gone.fetched).toMatch(/accord: gone, 404 since \d{4}-\d\d-\d\d\.\n/u);
    expect(gone.told).toMatch(/Gone: .* \(404 since \d{4}-\d\d-\d\d\), 1 commitment\n/u);
    expect(readFileSync(join(output, 'changes/report.md'), 'utf8')).toMatch(/404 since \d{4}-\d\d-\d\d/u);
    expect(factsheet('validate', output).code).toBe(0);
    expect(readFileSync(join(output, 'tables/problems.csv'), 'utf8')).not.toContain('unknown-key');
    expect(factsheet('history', join(input, 'accord'), '--anchor', '2026-11-24').stdout).toContain('lighthouses');
  });

  test('ends with 1 where a page failed, and with 2 without a list', async () => {
    const folder = folderOf({ 'pages.txt': `${origin}/accord\n`, 'empty.txt': '# nothing\n' });
    pages['/accord'] = answer(403);
    const { code, stderr } = await commandLine('fetch', join(folder, 'pages.txt'), '--into', folder, '--quiet');
    expect([code, stderr]).toEqual([1, `accord: ${origin}/accord answers 403.\n`]);
    for (const list of ['empty.txt', 'missing.txt'])
      expect(factsheet('fetch', join(folder, list), '--into', folder).code).toBe(2);
  });
});

test('a folder of dated documents that nobody fetched is a folder of documents', () => {
  const folder = folderOf({
    'statements/2026-11-23.md': 'One.',
    'statements/2026-11-24.md': 'Two.',
    'statements/2026-11-24.meta.yaml': 'title: Two\n',
  });
  expect(findInputs([folder], null).files.map(({ id }) => id)).toEqual([
    'statements/2026-11-23',
    'statements/2026-11-24',
  ]);
});
