// Reads gold cases as the pipeline sees them: blocks, units, and the runs of the entity tagger with their labels and features.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './load.mjs';

export const code = await load(`
  export { ingest } from './src/ingest/index.ts';
  export { findFacts } from './src/segment/facts.ts';
  export { findSections } from './src/segment/sections.ts';
  export { findUnits } from './src/segment/units.ts';
  export { locate, words } from './src/model/annotation.ts';
  export { NO_USER_WORDS } from './src/model/draft.ts';
  export { lexiconOf } from './src/extract/entities/lexicon.ts';
  export { scenesOf } from './src/extract/entities/scene.ts';
  export { placeFeatures } from './src/extract/entities/features.ts';
  export { LABELS, TYPES, viterbi } from './src/extract/entities/labels.ts';
  export { createSymbols } from './src/extract/entities/symbols.ts';
  export { taggerOf } from './src/extract/entities/tagger.ts';
  export { REACH, symbolsOf, wordFeatures } from './src/extract/entities/word-features.ts';
  export { readWeights } from './src/extract/entities/weights.ts';
  export { findEntitiesWith } from './src/extract/entities/index.ts';
`);
const { REACH, TYPES } = code;

/** The gold cases of a folder, in order of their names. */
export function readCases(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => readCase(folder, file.slice(0, -'.gold.json'.length)));
}

const FORMATS = { txt: 'text', md: 'markdown', html: 'html' };

function readCase(folder, name) {
  const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'));
  const ending = Object.keys(FORMATS).find((extension) => existsSync(join(folder, `${name}.${extension}`)));
  const path = `${name}.${ending}`;
  const bytes = readFileSync(join(folder, path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { blocks, metadata } = code.ingest({ id: name, path, format: FORMATS[ending], bytes, sha256, sidecar: null });
  const facts = code.findFacts(blocks, metadata, gold.anchor ?? null);
  const sections = code.findSections(blocks, facts.titleBlock);
  const units = code.findUnits(blocks, sections, facts.titleBlock);
  const entities = [...gold.entities].sort((a, b) => a.start - b.start);
  const scenes = code.scenesOf(blocks, units, code.lexiconOf(code.NO_USER_WORDS));
  const runs = scenes.flatMap((scene, block) => {
    const goldAt = scene.tokens.map((token) => {
      const { start, end } = code.locate(blocks, { block, start: token.start, end: token.end });
      return entities.findIndex((entity) => start < entity.end && entity.start < end);
    });
    return scene.runs.map((run) => ({ labels: labelsOf(goldAt, run, entities), features: featuresOf(scene, run) }));
  });
  return { name, blocks, units, entities, runs };
}

function labelsOf(goldAt, run, entities) {
  return goldAt.slice(run.first, run.last).map((index, offset) => {
    if (index < 0) return 0;
    const begins = offset === 0 || goldAt[run.first + offset - 1] !== index;
    return 2 * TYPES.indexOf(entities[index].type) + (begins ? 1 : 2);
  });
}

/** Every word gets a number here, since any may turn out to tell something. */
const symbols = code.createSymbols();
const open = { ...symbols, known: symbols.of };

function featuresOf(scene, run) {
  const words = scene.tokens.map(({ word }) => code.symbolsOf(word, open));
  const features = Array.from({ length: run.last - run.first }, () => []);
  code.placeFeatures({ scene, wordAt: (at) => words[at], symbols: open }, run, (first, last, ...feature) => {
    for (let at = first; at < last; at += 1) features[at - run.first].push(told(...feature));
  });
  features.forEach((own, offset) => {
    for (let distance = -REACH; distance <= REACH; distance += 1) {
      const near = words[run.first + offset + distance];
      if (!near) continue;
      code.wordFeatures(near, (from, ...feature) => {
        if (from === distance) own.push(told(...feature));
      });
    }
  });
  return features;
}

/** A feature as src/extract/entities/weights.ts reads it. */
function told(template, symbol, second) {
  return [template, symbols.textOf(symbol), second === undefined ? '' : symbols.textOf(second)].join('\t');
}
