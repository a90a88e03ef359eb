// How fast the whole pipeline is beside tools that do a part of its work, and how soon it starts. Writes docs/performance.md.
//
//   node bench/speed.mjs          on ../shared/corpus where it is, else on input/ repeated
//
// All figures are ratios of times measured by turns in one run, each the median of five.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import compromise from 'compromise/three';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import model from 'wink-eng-lite-web-model';
import wink from 'wink-nlp';

const ROUNDS = 5;
/** Enough that starting up and warming up are a small part of it. */
const BYTES = 4_000_000;
const WORDS = 1000;

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'factsheet-bench-'));
const input = join(work, 'input');
const source = gather();
const texts = readdirSync(input).map((file) => readFileSync(join(input, file), 'utf8'));
const page = join(work, 'page.md');
writeFileSync(page, texts.join('\n\n').split(' ').slice(0, WORDS).join(' '));

/** Copies about BYTES of documents into one folder, and says where they are from. */
function gather() {
  mkdirSync(input);
  const corpus = join(root, '..', 'shared', 'corpus');
  const folder = existsSync(corpus) ? corpus : join(root, 'input');
  const files = readdirSync(folder).filter((file) => /\.(?:md|txt)$/.test(file));
  const step = Math.max(1, Math.floor(files.length / 400));
  const chosen = files.filter((_, index) => index % step === 0);
  for (let bytes = 0, copy = 0; bytes < BYTES; copy += 1) {
    const file = chosen[copy % chosen.length];
    bytes += readFileSync(join(folder, file)).length;
    cpSync(join(folder, file), join(input, `${copy}-${file}`));
  }
  return existsSync(corpus) ? 'public fact sheets and joint statements' : 'the samples in input/, repeated';
}

const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
const run = (from, out) => node('dist/cli.js', 'run', from, '--out', join(work, out), '--jobs', '1', '--quiet');
const fresh = (from, out) => {
  rmSync(join(work, out), { recursive: true, force: true });
  run(from, out);
};
const parser = unified().use(remarkParse);
const { readDoc } = wink(model);

/** What is timed, in the order of a round: the second run over `all` finds nothing changed. */
const TIMED = {
  whole: () => fresh(input, 'all'),
  unchanged: () => run(input, 'all'),
  three: () => texts.forEach((text) => compromise(text)),
  wink: () => texts.forEach((text) => readDoc(text)),
  bare: () => {
    for (const text of texts) {
      parser.parse(text);
      // Tier one: tokens alone, no tags.
      compromise.tokenize(text);
    }
  },
  page: () => fresh(page, 'page'),
  requireCompromise: () => node('-e', "require('compromise')"),
  help: () => node('dist/cli.js', '--help'),
  nothing: () => node('-e', '0'),
};

/** Each ratio is of times, the reach likewise; speeds are turned round. */
const FIGURES = [
  ['whole run, cold, `--jobs 1`', 'speed of compromise/three only tagging the same text', 'three', 'whole', '≥ 2.5'],
  ['', 'speed of wink-nlp only reading the same text', 'wink', 'whole', '≥ 0.25'],
  ['', 'speed of remark-parse, then compromise/one, bare, on the same text', 'bare', 'whole', '≥ 0.6'],
  ['nothing changed', 'time of a cold run', 'unchanged', 'whole', '≤ 0.04'],
  [`one file of ${WORDS} words, cold process`, 'time of `node -e "require(\'compromise\')"`', 'page', 'requireCompromise', '≤ 2.5'],
  ['`factsheet --help`', 'time of `node -e 0`', 'help', 'nothing', '≤ 3'],
]; // prettier-ignore

const rounds = Array.from({ length: ROUNDS }, () =>
  Object.fromEntries(
    Object.entries(TIMED).map(([name, work]) => {
      const start = performance.now();
      work();
      return [name, performance.now() - start];
    }),
  ),
);
rmSync(work, { recursive: true });

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rows = FIGURES.map(([figure, against, over, under, reach]) => {
  const ratio = median(rounds.map((times) => times[over] / times[under]));
  return `| ${figure} | ${against} | ${reach} | ${ratio.toFixed(2)} |`;
});

writeFileSync(
  join(root, 'docs', 'performance.md'),
  `# Performance

\`make bench\` measures these on the machine that it runs on, and writes this page: ratios of times taken by turns in one run,
median of ${ROUNDS}, on ${texts.length} documents (${source}). The whole run starts the program, reads, extracts, and writes the dataset;
the others are called on texts in memory.

| figure | against | reach | measured |
| --- | --- | --- | --- |
${rows.join('\n')}
`,
);
console.log(rows.join('\n'));
