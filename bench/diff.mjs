// Times the diff: two datasets of 100,000 commitments against daff on their tables, two documents of 10,000 units, and the longest
// pairs of real versions against jsdiff's diffWords on their plain words. `node --expose-gc bench/diff.mjs [FOLDER_OF_VERSIONS]`.
// All is in memory before a clock starts; rivals take turns, so that what else the machine does hits both; each its best of five.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import daff from 'daff';
import { diffWords } from 'diff';
import { diffDatasets, loadPipeline, processDocument } from '../dist/index.js';

const DOCUMENTS = 1000;
const EACH = 100;

/** The best time of each in milliseconds. */
function race(...rivals) {
  const times = rivals.map(() => Infinity);
  for (let round = 0; round < 5; round++) {
    for (const [index, run] of rivals.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      run();
      times[index] = Math.min(times[index], performance.now() - start);
    }
  }
  return times;
}

const random = (() => {
  let state = 42;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
})();
const pick = (list) => list[random(list.length)];
const ACTORS = ['Norland', 'Sudland', 'the Harbour Office', 'the Ministry of Roads', 'the Coastal Union'];
const VERBS = ['build', 'fund', 'open', 'train', 'restore', 'publish', 'review', 'equip', 'survey', 'map'];
const WORDS = Array.from(
  { length: 3000 },
  (_, i) =>
    `${pick(['ber', 'cal', 'dor', 'fen', 'gol'])}${pick(['a', 'e', 'i', 'o'])}${pick(['m', 'n', 'r', 's'])}${i.toString(36)}`,
);

function sentence() {
  const words = Array.from({ length: 10 + random(12) }, () => pick(WORDS)).join(' ');
  return `${pick(ACTORS)} will ${pick(VERBS)} ${2 + random(900)} ${words} by ${2025 + random(20)}.`;
}

/** What one document says, and what it says after an editor was there: one in twenty reworded, one in a hundred gone or new. */
function edited(sentences) {
  const now = sentences.flatMap((one) => {
    const lot = random(100);
    if (lot < 5) return [one.replace(' will ', ' intends to ')];
    if (lot === 5) return [];
    return lot === 6 ? [one, sentence()] : [one];
  });
  if (random(20) === 0) now.push(...now.splice(0, 5));
  return now;
}

function version(id, sentences) {
  let text = '';
  const units = [];
  const commitments = [];
  for (const quote of sentences) {
    const start = text.length;
    const end = start + quote.length;
    text += `${quote}\n\n`;
    const cue = start + quote.search(/ (?:will|intends) /) + 1;
    const strength = quote.includes(' will ') ? 'firm' : 'soft';
    const actors = [ACTORS.find((actor) => quote.startsWith(actor))];
    units.push({
      start,
      end,
      quote,
      kind: 'sentence',
      class: 'commitment',
      section: null,
      paragraph: null,
      rule: 'bench',
    });
    commitments.push({
      id: `commitment-${createHash('sha1').update(`${id} ${quote}`).digest('hex').slice(0, 12)}`,
      start,
      end,
      text: quote,
      quote,
      section: null,
      actors,
      strength,
      status: 'new',
      polarity: 'will',
      deadline: null,
      deadlineText: null,
      amounts: [],
      condition: null,
      parts: [],
      cue: { start: cue, end: cue + 4 },
    });
  }
  const source = {
    path: `${id}.md`,
    format: 'markdown',
    sha256: '',
    bytes: text.length,
    url: null,
    published: null,
    modified: null,
  };
  const document = { title: id, date: null, anchor: null, anchorFrom: 'none', issuers: [], language: 'en', words: 0 };
  const record = {
    schema: 1,
    id,
    source,
    document,
    sections: [],
    units,
    entities: [],
    dates: [],
    quantities: [],
    commitments,
    links: [],
    problems: [],
  };
  return { record, text };
}

function table(versions) {
  const columns = ['actors', 'quote', 'strength', 'status', 'polarity', 'document', 'id', 'start', 'end'];
  const rows = versions.flatMap(({ record }) =>
    record.commitments.map((c) => [
      c.actors.join('; '),
      c.quote,
      c.strength,
      c.status,
      c.polarity,
      record.id,
      c.id,
      c.start,
      c.end,
    ]),
  );
  return [columns, ...rows];
}

const before = Array.from({ length: DOCUMENTS }, () => Array.from({ length: EACH }, sentence));
const old = before.map((sentences, i) => version(`sheet-${i}`, sentences));
const now = before.map((sentences, i) => version(`sheet-${i}`, edited(sentences)));
const rows = old.reduce((sum, { record }) => sum + record.commitments.length, 0);

const tables = [old, now].map(table);
let changes = 0;
let differing = 0;
const [ours, theirs] = race(
  () => {
    changes = diffDatasets(old, now).changes.length;
  },
  () => {
    const [a, b] = tables.map((rows) => new daff.TableView(rows));
    const flags = new daff.CompareFlags();
    flags.ids = ['id'];
    const alignment = daff.compareTables(a, b, flags).align();
    const out = [];
    new daff.TableDiff(alignment, flags).hilite(new daff.TableView(out));
    differing = out.length;
  },
);
const times = (first, second) => `${first.toFixed(0)} ms, ${second}`;
console.log(
  `${rows.toLocaleString('en')} commitments: factsheet ${times(ours, `${changes} changes`)}; daff ${times(theirs, `${differing} rows`)}`,
);

const long = before.flat().slice(0, 10_000);
const reworded = long.map((one) => one.replace(' will ', ' intends to '));
for (const [what, after] of [
  ['edited here and there', edited(long)],
  ['each reworded', reworded],
]) {
  const pair = [long, after].map((sentences) => [version('long', sentences)]);
  const [taken] = race(() => {
    changes = diffDatasets(...pair).changes.length;
  });
  console.log(`10,000 units against 10,000, ${what}: factsheet ${times(taken, `${changes} changes`)}`);
}

const folder = process.argv[2];
if (folder && existsSync(folder)) {
  const { plan } = loadPipeline(null, null);
  const load = (file) => {
    const bytes = readFileSync(file);
    return processDocument({ id: 'sheet', path: file, format: 'markdown', bytes, sha256: '', sidecar: null }, plan);
  };
  const longest = readdirSync(folder)
    .map((name) => [join(folder, name, '1.md'), join(folder, name, '2.md')])
    .filter((pair) => pair.every((file) => existsSync(file)))
    .map((pair) => ({ pair, length: readFileSync(pair[0]).length }))
    .sort((a, b) => b.length - a.length)
    .slice(0, 10);
  const pairs = await Promise.all(longest.map(({ pair }) => Promise.all(pair.map(load))));
  const plain = pairs.map((pair) => pair.map(({ record }) => record.units.map((unit) => unit.quote).join('\n')));
  const [text, words] = race(
    () => pairs.forEach(([a, b]) => diffDatasets([a], [b])),
    () => plain.forEach(([a, b]) => diffWords(a, b)),
  );
  console.log(`ten longest pairs: factsheet ${text.toFixed(0)} ms; diffWords ${words.toFixed(0)} ms`);
}
