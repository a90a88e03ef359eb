/** Opens pages in Chromium; where a machine has none, says so aloud and lets the tests be skipped. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PATHS = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Null where there is none. */
export const CHROMIUM = PATHS.find((path) => path !== '' && existsSync(path)) ?? null;

if (CHROMIUM === null) {
  process.stderr.write(
    'SKIPPED: the tests of the page need Chromium (apt-get install chromium, or set CHROMIUM to its path).\n',
  );
}

/** Nothing that looks for a network: the tests must pass without one. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
}

export interface Opened {
  readonly page: Page;
  /** Errors of scripts, and what the page's policy refused. */
  readonly errors: string[];
  /** Every address that was asked for. */
  readonly requests: string[];
}

/** Opens a file from disk, as a reader would, in a browser of its own. */
export async function openFile(
  browser: Browser,
  file: string,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const [errors, requests]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    // A dataset without changes has no file of them.
    if (message.type() === 'error' && !message.location().url.endsWith('/changes/changes.js'))
      errors.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return { page, errors, requests };
}
