// How smooth the page of a large dataset is in Chromium: 2,000 documents and 40,000 commitments, made by repeating those of a dataset.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const DOCUMENTS = 2000;
const COMMITMENTS = 40_000;
const ROUNDS = 5;

/** What the page is held to, in milliseconds. */
const PAINT = 2000;
const FILTER = 100;

const dataset = process.argv[2] ?? 'output';
const large = mkdtempSync(join(tmpdir(), 'factsheet-page-'));
multiply(dataset, large);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const loads = [];
for (let round = 0; round < ROUNDS; round += 1) loads.push(await measureLoad());
const steps = await measureSteps();
await browser.close();
rmSync(large, { recursive: true });

const lines = [
  { name: 'First paint', times: loads.map(({ paint }) => paint), limit: PAINT },
  { name: 'Table shown', times: loads.map(({ table }) => table), limit: PAINT },
  ...steps.map(([name, rounds]) => ({
    name,
    times: rounds.map(({ shown }) => shown),
    work: median(rounds.map(({ work }) => work)),
    limit: FILTER,
  })),
];
console.log(`${DOCUMENTS} documents, ${COMMITMENTS} commitments; milliseconds, of ${ROUNDS} rounds`);
console.log(`${' '.repeat(34)}   least median  worst   work`);
for (const { name, times, work, limit } of lines) {
  const cells = [Math.min(...times), median(times), Math.max(...times), work].map((cell) =>
    (cell?.toFixed(0) ?? '').padStart(6),
  );
  console.log(`${name.padEnd(34)} ${cells.join(' ')}   (under ${limit})`);
}
console.log('Work is what the main thread did: on a busy machine the rest of the time went to others.');
process.exitCode = lines.some(({ times, work, limit }) => (work ?? median(times)) >= limit) ? 1 : 0;

/** From the start of the navigation. */
async function measureLoad() {
  const page = await open();
  const found = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    table: performance.now(),
  }));
  await page.context().close();
  return found;
}

/** From the input to the frame that shows its effect. */
async function measureSteps() {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const timed = async (act, given) => {
    const before = await work();
    const shown = await page.evaluate(act, given);
    return { shown, work: (await work()) - before };
  };
  const type = (selector, value) => timed(typeAndWait, [selector, value]);
  const click = (selector) => timed(clickAndWait, selector);
  const [search, actor] = ['#search', 'input[list="actor-names"]'];
  const cases = [
    ['Search, one letter', () => type(search, 'e'), () => type(search, '')],
    ['Search, two words', () => type(search, 'will water'), () => type(search, '')],
    ['Search, nothing found', () => type(search, 'zebra'), () => type(search, '')],
    ['Actor', () => type(actor, 'jordan'), () => type(actor, '')],
    ['Strength', () => click('.bars:nth-of-type(2) button'), () => click('.clear')],
    ['Sort by deadline', () => click('th.deadline button'), () => click('th.date button')],
    ['Sort by commitment', () => click('th.quote button'), () => click('th.date button')],
  ];
  const measured = [];
  for (const [name, act, undo] of cases) {
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      times.push(await act());
      await undo();
    }
    measured.push([name, times]);
  }
  return measured;
}

/** Runs in the page. */
async function typeAndWait([selector, value]) {
  const field = document.querySelector(selector);
  const start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Runs in the page. */
async function clickAndWait(selector) {
  const target = document.querySelector(selector);
  const start = performance.now();
  target.click();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

async function open() {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(pathToFileURL(join(large, 'index.html')).href);
  await page.waitForSelector('table.commitments tbody tr');
  return page;
}

function multiply(from, to) {
  const { index, commitments } = received(from, ['page/index.js', 'page/commitments.js']);
  for (const path of ['index.html', 'page/app.js', 'page/style.css']) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
  const bases = index.documents.flatMap((_, document) => {
    const rows = commitments.filter((row) => row[1] === document);
    return rows.length > 0 ? [{ document, rows }] : [];
  });
  // As many actors and sections as large datasets have: 40 and 100 variants of each name.
  const actors = Array.from({ length: 40 }, (_, copy) =>
    index.actors.map((name) => (copy === 0 ? name : `${name} ${copy}`)),
  ).flat();
  const sections = Array.from({ length: 100 }, (_, copy) => index.sections.map((path) => `${path} ${copy}`)).flat();
  const documents = [];
  const rows = [];
  for (let document = 0; document < DOCUMENTS; document += 1) {
    const base = bases[document % bases.length];
    const [id, title, date, issuers] = index.documents[base.document];
    const shifted = date === null ? null : `${2010 + (document % 16)}${date.slice(4)}`;
    documents.push([`${id}-${document}`, `${title} ${document}`, shifted, issuers, null]);
    for (let place = 0; place < COMMITMENTS / DOCUMENTS; place += 1) {
      const [rowId, , quote, own, section, ...rest] = base.rows[place % base.rows.length];
      rows.push([
        `${rowId}-${document}-${place}`,
        document,
        `${quote} (${place})`,
        own.map((actor) => actor + (document % 40) * index.actors.length),
        section < 0 ? -1 : section + (document % 100) * index.sections.length,
        ...rest,
      ]);
    }
  }
  writeFileSync(join(to, 'page/index.js'), `factsheet.index(${JSON.stringify({ documents, actors, sections })});\n`);
  writeFileSync(
    join(to, 'page/commitments.js'),
    `factsheet.commitments([\n${rows.map((row) => `${JSON.stringify(row)},\n`).join('')}]);\n`,
  );
}

/** What the data files hand over. */
function received(folder, paths) {
  const given = {};
  const factsheet = new Proxy(
    {},
    {
      get: (_, name) => (value) => {
        given[name] = value;
      },
    },
  );
  for (const path of paths) new Function('factsheet', readFileSync(join(folder, path), 'utf8'))(factsheet);
  return given;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
