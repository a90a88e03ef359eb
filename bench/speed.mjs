// How fast the pipeline is beside tools that do a part of its work, how it grows, and how soon it starts. `node bench/speed.mjs`
// measures on ../shared/corpus where it is, else on input/ repeated, and writes docs/performance.md.
//
// Ratios are of times taken by turns in one run, each the median of five. One core unless said, where `taskset` can see to it.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { HOSTILE } from './hostile.mjs';

const ROUNDS = 5;
const MEGABYTE = 1e6;
/** For the tools beside: enough that starting up and warming up are a small part of it. */
const SAMPLE = 4 * MEGABYTE;
/** What is run once and several times over. */
const COPY = 6 * MEGABYTE;
const DOCUMENTS = 1700;
const LONGEST = 50;
const WORDS = 1000;

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'factsheet-bench-'));
const corpus = join(root, '..', 'shared', 'corpus');
const source = existsSync(corpus) ? corpus : join(root, 'input');
const files = readdirSync(source).filter((file) => /\.(?:md|txt)$/.test(file));
const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : [];

/** Copies documents, taken evenly, into a folder until `enough` says so; gives the folder. */
function gather(name, enough, copies = 1) {
  const folder = join(work, name);
  mkdirSync(folder);
  const expected = enough.bytes ? enough.bytes / (sizeOf(files) / files.length) : enough.documents;
  const step = Math.max(1, Math.floor(files.length / expected));
  const chosen = files.filter((_, index) => index % step === 0);
  let [bytes, count] = [0, 0];
  while (enough.bytes ? bytes < enough.bytes : count < enough.documents) {
    const file = chosen[count % chosen.length];
    bytes += readFileSync(join(source, file)).length;
    for (let copy = 0; copy < copies; copy += 1) cpSync(join(source, file), join(folder, `${copy}-${count}-${file}`));
    count += 1;
  }
  return folder;
}

function sizeOf(list) {
  return list.reduce((sum, file) => sum + readFileSync(join(source, file)).length, 0);
}

function seconds(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const alone = (...args) => execFileSync([...pinned, process.execPath][0], [...pinned.slice(1), ...(pinned.length ? [process.execPath] : []), ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
const peer = (name, folder) => Number(alone('bench/peer.mjs', name, folder)) / 1000;

const out = (name) => join(work, `out-${name}`);
const runArgs = (from, name, jobs) => [
  'dist/cli.js',
  'run',
  from,
  '--out',
  out(name),
  '--jobs',
  String(jobs),
  '--quiet',
];
const fresh = (name) => rmSync(out(name), { recursive: true, force: true });

/** A run with two jobs on all cores: its seconds, and its peak in megabytes. */
function runOnAll(from, name) {
  const peak = join(work, 'peak');
  const env = { ...process.env, NODE_OPTIONS: `--require=${join(root, 'bench/peak.cjs')}`, FACTSHEET_PEAK: peak };
  const time = seconds(() => execFileSync(process.execPath, runArgs(from, name, 2), { cwd: root, env }));
  return { time, peak: Number(readFileSync(peak, 'utf8')) / 1000 };
}

function timesOfRounds(timed) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(Object.fromEntries(Object.entries(timed).map(([name, time]) => [name, time()])));
  }
  return (over, under) => median(rounds.map((times) => times[over] / times[under]));
}

const rows = [];
const row = (figure, against, reach, value) => {
  rows.push(`| ${figure} | ${against} | ${reach} | ${value} |`);
  console.log(rows.at(-1));
};

function besideOthers() {
  const sample = gather('sample', { bytes: SAMPLE });
  const ratio = timesOfRounds({
    whole: () => (fresh('sample'), seconds(() => alone(...runArgs(sample, 'sample', 1)))),
    two: () => (fresh('sample'), runOnAll(sample, 'sample').time),
    three: () => peer('three', sample),
    wink: () => peer('wink', sample),
    bare: () => peer('bare', sample),
  });
  row('whole run, cold, `--jobs 1`', 'speed of compromise/three only tagging the same text', '≥ 2.5', ratio('three', 'whole').toFixed(2)); // prettier-ignore
  row('', 'speed of wink-nlp only reading the same text', '≥ 0.25', ratio('wink', 'whole').toFixed(2));
  row('', 'speed of remark-parse, then compromise/one, bare, on the same text', '≥ 0.6', ratio('bare', 'whole').toFixed(2)); // prettier-ignore
  row('`--jobs 2`, two cores', 'speed of `--jobs 1` on one', '≥ 1.6', ratio('whole', 'two').toFixed(2));
}

function again() {
  const all = gather('all', { documents: DOCUMENTS });
  const cold = runOnAll(all, 'all');
  const [first] = readdirSync(all);
  const ratio = timesOfRounds({
    cold: () => cold.time,
    unchanged: () => runOnAll(all, 'all').time,
    changed: () => {
      appendFileSync(join(all, first), '\n\nThe two ports will share tide data by March 2030.\n');
      return runOnAll(all, 'all').time;
    },
  });
  row('nothing changed', `time of a cold run over ${DOCUMENTS} documents`, '≤ 0.04', ratio('unchanged', 'cold').toFixed(3)); // prettier-ignore
  row(`one file of ${DOCUMENTS} changed`, 'the same', '≤ 0.06', ratio('changed', 'cold').toFixed(3));
  row(`peak memory, ${DOCUMENTS} documents, \`--jobs 2\``, '–', '≤ 700 MB', `${cold.peak.toFixed(0)} MB`);
  rmSync(out('all'), { recursive: true });
}

function growth() {
  const [one, two, six, ten] = [1, 2, 6, 10].map((copies) => {
    const name = `copies-${copies}`;
    const run = runOnAll(gather(name, { bytes: COPY }, copies), name);
    fresh(name);
    return run;
  });
  row('ten copies of a corpus, time', 'one copy', '9 to 11', (ten.time / one.time).toFixed(2));
  row('the last four copies', 'the four before', '0.9 to 1.1', ((ten.time - six.time) / (six.time - two.time)).toFixed(2)); // prettier-ignore
  row('ten copies of a corpus, peak memory', 'one copy', '≤ 1.3', (ten.peak / one.peak).toFixed(2));
  const text = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n\n');
  const long = (megabytes) => {
    const file = join(work, `long-${megabytes}.md`);
    writeFileSync(file, text.repeat(Math.ceil((megabytes * MEGABYTE) / text.length)).slice(0, megabytes * MEGABYTE));
    return median([1, 2, 3].map(() => (fresh('long'), seconds(() => alone(...runArgs(file, 'long', 1))))));
  };
  row('a document of 10 MB', 'one of 1 MB', '≤ 12', (long(10) / long(1)).toFixed(2));
}

function slowest() {
  const longest = files
    .map((file) => ({ file, length: readFileSync(join(source, file)).length }))
    .sort((a, b) => b.length - a.length)
    .slice(0, LONGEST);
  const folder = join(work, 'longest');
  mkdirSync(folder);
  for (const { file } of longest) cpSync(join(source, file), join(folder, file));
  row('slowest document, in a process of its own', '–', '≤ 2 s', `${Number(alone('bench/slowest.mjs', folder)).toFixed(2)} s`); // prettier-ignore
  for (const [name, hostile] of Object.entries(HOSTILE)) {
    const file = join(work, 'hostile.md');
    writeFileSync(file, hostile);
    fresh('hostile');
    const time = seconds(() => spawnSync(process.execPath, runArgs(file, 'hostile', 1), { cwd: root }));
    row(`1 MB of ${name}`, '–', '≤ 12 s', `${time.toFixed(1)} s`);
  }
}

function start() {
  const page = join(work, 'page.md');
  const text = files.slice(0, 50).map((file) => readFileSync(join(source, file), 'utf8')).join('\n\n'); // prettier-ignore
  writeFileSync(page, text.split(' ').slice(0, WORDS).join(' '));
  const ratio = timesOfRounds({
    help: () => seconds(() => alone('dist/cli.js', '--help')),
    nothing: () => seconds(() => alone('-e', '0')),
    page: () => (fresh('page'), seconds(() => alone(...runArgs(page, 'page', 1)))),
    compromise: () => seconds(() => alone('-e', "require('compromise')")),
  });
  row('`factsheet --help`', 'time of `node -e 0`', '≤ 3', ratio('help', 'nothing').toFixed(2));
  row(`one file of ${WORDS} words, cold process`, 'time of `node -e "require(\'compromise\')"`', '≤ 2.5', ratio('page', 'compromise').toFixed(2)); // prettier-ignore
}

besideOthers();
start();
again();
growth();
slowest();
rmSync(work, { recursive: true });

writeFileSync(
  join(root, 'docs', 'performance.md'),
  `# Performance

\`make bench\` measures these on the machine that it runs on, and writes this page: times taken by turns in one run, median of
${ROUNDS}, ${pinned.length > 0 ? 'on one core unless said' : 'on any core'}, on ${existsSync(corpus) ? 'public fact sheets and joint statements' : 'the samples in input/, repeated'}. A run starts the program, reads, extracts, and
writes the documents and their tables in CSV, as it does where no pipeline is named; the tools beside it are called on texts in memory, each in a
process of its own. Cold: without the memory of an earlier run. Ratios over 1 mean that factsheet is faster, where they are of speed.
Time grows with the text, but its first megabytes take twice as long as later ones: the engine has still to compile what runs often, and
what a word is like is worked out once for each different word. So ten copies take less than ten times one.

| figure | against | reach | measured |
| --- | --- | --- | --- |
${rows.join('\n')}
`,
);
