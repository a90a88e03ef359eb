// Measures how often each verdict rule is right, and writes src/extract/commitments/measured.ts, from which confidences are read.
//
//   node train/confidence.mjs GOLD_DIR
//
// GOLD_DIR holds NAME.gold.json beside NAME.txt or NAME.md (spans of commitments in UTF-16 code units of the raw text). A rule's
// find is right where a gold commitment overlaps it by half (intersection over union); a rule that refuses is counted the same way,
// so that near misses can be told. Every 4th document from the 3rd on is
// left out, as a held-out part. No randomness: the same gold and code write the same bytes. Prints the reliability of the
// confidences, each document judged by counts of the other nine tenths.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const gold = process.argv[2];
if (!gold) {
  console.error('usage: node train/confidence.mjs GOLD_DIR');
  process.exit(2);
}

/** The stages that lead to sentences, bundled as they stand in src/. */
async function loadStages() {
  const dir = mkdtempSync(join(root, '.train-'));
  const outfile = join(dir, 'stages.mjs');
  await build({
    stdin: {
      contents: `
        export { ingest } from './src/ingest/index.ts';
        export { findFacts } from './src/segment/facts.ts';
        export { findSections } from './src/segment/sections.ts';
        export { findUnits } from './src/segment/units.ts';
        export { sentencesOf } from './src/extract/commitments/sentence.ts';
        export { ruleFor } from './src/extract/commitments/rules/index.ts';
        export { keysOf, confidenceFrom } from './src/extract/commitments/confidence.ts';
        export { toSource } from './src/model/text-map.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: { js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);" },
  });
  const stages = await import(pathToFileURL(outfile).href);
  rmSync(dir, { recursive: true });
  return stages;
}

const overlaps = (a, b) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
    (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >=
  0.5;

/** Every unit of one document: the keys that it is counted under, and whether the gold has a commitment there. */
function findsOf(name, stages) {
  const answers = JSON.parse(readFileSync(join(gold, `${name}.gold.json`), 'utf8'));
  const extension = existsSync(join(gold, `${name}.md`)) ? 'md' : 'txt';
  const bytes = readFileSync(join(gold, `${name}.${extension}`));
  const format = extension === 'md' ? 'markdown' : 'text';
  const { blocks, metadata } = stages.ingest({
    id: name,
    path: `${name}.${extension}`,
    format,
    bytes,
    sha256: '',
    sidecar: null,
  });
  const facts = stages.findFacts(blocks, metadata, answers.anchor ?? null);
  const sections = stages.findSections(blocks, facts.titleBlock);
  const units = stages.findUnits(blocks, sections, facts.titleBlock);
  const sentences = stages.sentencesOf({ blocks, facts, sections, units, entities: [], dates: [], quantities: [] });
  return sentences.flatMap((sentence) => {
    const rule = stages.ruleFor(sentence);
    const span = stages.toSource(blocks[sentence.unit.block].map, sentence.unit);
    const right = answers.commitments.some((commitment) => overlaps(commitment, span));
    return [{ keys: stages.keysOf(rule, sentence.subject), right }];
  });
}

function count(finds) {
  const counts = {};
  for (const { keys, right } of finds)
    for (const key of keys) {
      counts[key] ??= [0, 0];
      counts[key][0] += right ? 1 : 0;
      counts[key][1] += 1;
    }
  return counts;
}

const stages = await loadStages();
const names = readdirSync(gold)
  .filter((file) => file.endsWith('.gold.json'))
  .sort()
  .filter((_, index) => index % 4 !== 2)
  .map((file) => file.slice(0, -'.gold.json'.length));
const documents = names.map((name) => findsOf(name, stages));

const lines = Object.entries(count(documents.flat())).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  join(root, 'src/extract/commitments/measured.ts'),
  `/** How often each verdict rule was right on the gold, as [right, found]; written by train/confidence.mjs. */

export const MEASURED: Readonly<Record<string, readonly [right: number, found: number]>> = {
${lines.map(([key, [right, found]]) => `  ${/^[a-z]+$/.test(key) ? key : `'${key}'`}: [${right}, ${found}],`).join('\n')}
};
`,
);

const judged = documents.flatMap((finds, index) => {
  const counts = count(documents.filter((_, other) => other % 10 !== index % 10).flat());
  return finds.map(({ keys, right }) => ({ confidence: stages.confidenceFrom(counts, keys), right }));
});
console.log('confidence   found  mean confidence  right');
for (const [low, high] of [
  [0, 0.15],
  [0.15, 0.7],
  [0.7, 0.8],
  [0.8, 0.85],
  [0.85, 0.9],
  [0.9, 0.95],
  [0.95, 1],
]) {
  const bin = judged.filter(({ confidence }) => low <= confidence && confidence < high);
  if (bin.length === 0) continue;
  const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
  const right = bin.filter((find) => find.right).length / bin.length;
  console.log(
    `${low.toFixed(2)}–${high.toFixed(2)}  ${String(bin.length).padStart(5)}  ${mean.toFixed(3).padStart(15)}  ${right.toFixed(3)}`,
  );
}
