// Learns the weights of the entity tagger from gold cases, and says by cross-validation how good they are.
//
//   node train/entities.mjs GOLD_DIR            cross-validates: prints F1 a type over documents that were not learned from
//   node train/entities.mjs GOLD_DIR --write    learns from all cases and writes src/vocab/tagger.json
//
// The same gold gives the same bytes: the order of cases is shuffled by a generator with a fixed seed.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const FOLDS = 10;
const ROUNDS = 12;
/** Weights are written as whole numbers of this fraction; smaller ones are left out. */
const SCALE = 4;
/** A feature whose every weight is smaller is left out. */
const LEAST_WEIGHT = 4;
const LEAST_SEEN = 2;

const root = new URL('..', import.meta.url).pathname;
const [goldDir, ...flags] = process.argv.slice(2);
if (!goldDir) {
  console.error('usage: node train/entities.mjs GOLD_DIR [--write]');
  process.exit(2);
}

const code = await load(`
  export { ingest } from './src/ingest/index.ts';
  export { findFacts } from './src/segment/facts.ts';
  export { findSections } from './src/segment/sections.ts';
  export { findUnits } from './src/segment/units.ts';
  export { locate, words } from './src/model/annotation.ts';
  export { NO_USER_WORDS } from './src/model/draft.ts';
  export { lexiconOf } from './src/extract/entities/lexicon.ts';
  export { scenesOf } from './src/extract/entities/scene.ts';
  export { placeFeatures, wordFeatures } from './src/extract/entities/features.ts';
  export { LABELS, REACH, TYPES, best, mayFollow, taggerOf } from './src/extract/entities/tagger.ts';
  export { findEntitiesWith } from './src/extract/entities/index.ts';
`);
const { LABELS, REACH, TYPES } = code;

const cases = readdirSync(goldDir)
  .filter((file) => file.endsWith('.gold.json'))
  .sort()
  .map((file) => readCase(file.slice(0, -'.gold.json'.length)));

async function load(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-train-'));
  const outfile = join(folder, 'code.mjs');
  const banner = { js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);" };
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner,
  });
  const module = await import(pathToFileURL(outfile));
  rmSync(folder, { recursive: true });
  return module;
}

/** A gold case as the pipeline sees it, with its tokens' labels and features. */
function readCase(name) {
  const gold = JSON.parse(readFileSync(join(goldDir, `${name}.gold.json`), 'utf8'));
  const file = ['.txt', '.md', '.html']
    .map((extension) => name + extension)
    .find((path) => existsSync(join(goldDir, path)));
  const bytes = readFileSync(join(goldDir, file));
  const format = { txt: 'text', md: 'markdown', html: 'html' }[file.split('.').pop()];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { blocks, metadata } = code.ingest({ id: name, path: file, format, bytes, sha256, sidecar: null });
  const facts = code.findFacts(blocks, metadata, null);
  const sections = code.findSections(blocks, facts.titleBlock);
  const units = code.findUnits(blocks, sections, facts.titleBlock);
  const scenes = code.scenesOf(blocks, units, code.lexiconOf(code.NO_USER_WORDS));
  const entities = [...gold.entities].sort((a, b) => a.start - b.start);
  const runs = scenes.flatMap((scene, block) => {
    const goldAt = scene.tokens.map((token) => {
      const { start, end } = code.locate(blocks, { block, start: token.start, end: token.end });
      return entities.findIndex((entity) => start < entity.end && entity.start < end);
    });
    return scene.runs.map((run) => ({
      labels: goldAt.slice(run.first, run.last).map((index, offset) => {
        if (index < 0) return 0;
        const type = TYPES.indexOf(entities[index].type);
        const begins = offset === 0 || goldAt[run.first + offset - 1] !== index;
        return 2 * type + (begins ? 1 : 2);
      }),
      features: code.placeFeatures(scene, run).map((features, offset) => {
        const all = [...features];
        for (let distance = -REACH; distance <= REACH; distance += 1) {
          const near = scene.tokens[run.first + offset + distance];
          if (near) all.push(...code.wordFeatures(near.word, distance));
        }
        return all;
      }),
    }));
  });
  return { name, blocks, units, entities, runs };
}

/** Averaged structured perceptron. */
function learn(training) {
  const ids = new Map();
  const counts = [];
  for (const { runs } of training) {
    for (const { features } of runs)
      for (const feature of features.flat()) {
        if (!ids.has(feature)) ids.set(feature, ids.size);
        const id = ids.get(feature);
        counts[id] = (counts[id] ?? 0) + 1;
      }
  }
  const examples = training.flatMap(({ runs }) =>
    runs.map(({ labels, features }) => ({
      labels,
      features: features.map((own) =>
        Int32Array.from(own.map((feature) => ids.get(feature)).filter((id) => counts[id] >= LEAST_SEEN)),
      ),
    })),
  );
  const size = ids.size * LABELS;
  const weights = new Float64Array(size),
    summed = new Float64Array(size);
  const moves = new Float64Array(LABELS * LABELS),
    movesSummed = new Float64Array(LABELS * LABELS);
  const forbidden = Float64Array.from({ length: LABELS * LABELS }, (_, i) =>
    code.mayFollow(Math.floor(i / LABELS), i % LABELS) ? 0 : -Infinity,
  );
  const random = generator(1);
  let step = 1;
  const bump = (table, sums, index, by) => {
    table[index] += by;
    sums[index] += by * step;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { labels, features } of shuffled(examples, random)) {
      const scores = features.map((own) => {
        const score = new Float64Array(LABELS);
        for (const id of own)
          for (let label = 0; label < LABELS; label += 1) score[label] += weights[id * LABELS + label];
        return score;
      });
      const guess = code.best(
        scores,
        moves.map((weight, i) => weight + forbidden[i]),
      );
      if (guess.some((label, at) => label !== labels[at])) {
        let before = 0,
          beforeGuess = 0;
        guess.forEach((label, at) => {
          const right = labels[at];
          if (label !== right)
            for (const id of features[at]) {
              bump(weights, summed, id * LABELS + right, 1);
              bump(weights, summed, id * LABELS + label, -1);
            }
          bump(moves, movesSummed, before * LABELS + right, 1);
          bump(moves, movesSummed, beforeGuess * LABELS + label, -1);
          before = right;
          beforeGuess = label;
        });
      }
      step += 1;
    }
  }
  const mean = (table, sums, index) => table[index] - sums[index] / step;
  const features = new Map();
  for (const [feature, id] of ids) {
    const own = Float64Array.from({ length: LABELS }, (_, label) =>
      Math.round(SCALE * mean(weights, summed, id * LABELS + label)),
    );
    if (own.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)) features.set(feature, own);
  }
  return { features, transitions: moves.map((_, index) => Math.round(SCALE * mean(moves, movesSummed, index))) };
}

/** Numerical Recipes' linear congruential generator: enough to shuffle by. */
function generator(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function shuffled(items, random) {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

function writeWeights({ features, transitions }) {
  const letter = (label) => String.fromCharCode('A'.charCodeAt(0) + label);
  const lines = [...features]
    .map(
      ([feature, own]) =>
        `${feature}\t${[...own].map((weight, label) => (weight === 0 ? '' : letter(label) + weight)).join('')}`,
    )
    .sort();
  const json = `{\n"transitions": ${JSON.stringify([...transitions])},\n"features": [\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n}\n`;
  writeFileSync(join(root, 'src/vocab/tagger.json'), json);
  console.log(`${lines.length} features, ${json.length} bytes`);
}

const plain = (s) =>
  String(s ?? '')
    .normalize('NFKC')
    .replace(/[\u2060\u200b\ufeff]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/^the\s+/i, '')
    .replace(
      /^U\.?S\.?\s+(?=Department|Agency|Office|Customs|Army|Navy|Treasury|International|Coast|Trade|Citizenship|Immigration|Small|Patent|Geological|Forest|Fish)/i,
      '',
    )
    .replace(/[.\s]+/g, ' ')
    .trim()
    .toLowerCase();
const aliasesPath = join(goldDir, '..', 'aliases.json');
const canonical = new Map(
  (existsSync(aliasesPath) ? JSON.parse(readFileSync(aliasesPath, 'utf8')) : []).flatMap((names) =>
    names.map((n) => [plain(n), plain(names[0])]),
  ),
);
function folded(s) {
  return canonical.get(plain(s)) ?? plain(s);
}

function crossValidate() {
  const totals = new Map();
  const count = (type, key) => {
    const own = totals.get(type) ?? { hit: 0, missed: 0, extra: 0, exact: 0, named: 0, misnamed: 0 };
    own[key] += 1;
    totals.set(type, own);
  };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const tagger = code.taggerOf(learn(cases.filter((_, index) => index % FOLDS !== fold)));
    for (const { blocks, units, entities, name } of cases.filter((_, index) => index % FOLDS === fold)) {
      const found = code
        .findEntitiesWith(tagger, blocks, units, code.NO_USER_WORDS)
        .map((mention) => ({ ...mention, text: code.words(blocks, mention), ...code.locate(blocks, mention) }));
      const free = new Set(found);
      for (const gold of entities) {
        const match = [...free].find(
          ({ type, start, end }) => type === gold.type && start < gold.end && gold.start < end,
        );
        if (match) free.delete(match);
        if (match) count(gold.type, folded(match.name) === folded(gold.name) ? 'named' : 'misnamed');
        if (match && folded(match.name) !== folded(gold.name) && flags.includes('--errors'))
          console.log(
            `${name}\tNAME\t${gold.type}\t${gold.text.replace(/\s+/g, ' ')}\t${gold.name}\tgot ${match.name}`,
          );
        count(gold.type, match ? 'hit' : 'missed');
        if (match?.start === gold.start && match.end === gold.end) count(gold.type, 'exact');
        if (!match && flags.includes('--errors'))
          console.log(`${name}\tMISSED\t${gold.type}\t${gold.text.replace(/\s+/g, ' ')}`);
      }
      for (const extra of free) {
        count(extra.type, 'extra');
        if (flags.includes('--errors')) console.log(`${name}\tEXTRA\t${extra.type}\t${extra.text}`);
      }
    }
  }
  const f1 = (hit, missed, extra) => ((2 * hit) / (2 * hit + missed + extra)).toFixed(3);
  const all = { hit: 0, missed: 0, extra: 0, exact: 0, named: 0, misnamed: 0 };
  for (const type of TYPES) {
    const own = totals.get(type);
    for (const key of Object.keys(all)) all[key] += own[key];
    console.log(
      type.padEnd(8),
      'F1',
      f1(own.hit, own.missed, own.extra),
      'exact',
      f1(own.exact, own.hit + own.missed - own.exact, own.hit + own.extra - own.exact),
      own,
    );
  }
  console.log(
    'all     ',
    'F1',
    f1(all.hit, all.missed, all.extra),
    'exact',
    f1(all.exact, all.hit + all.missed - all.exact, all.hit + all.extra - all.exact),
    all,
  );
}

if (flags.includes('--write')) {
  writeWeights(learn(cases));
} else {
  crossValidate();
}
