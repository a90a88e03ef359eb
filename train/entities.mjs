// Learns the weights of the entity tagger from gold cases, and says by cross-validation how good they are.
//
//   node train/entities.mjs GOLD_DIR            cross-validates: F1 of each type over documents that were not learned from
//   node train/entities.mjs GOLD_DIR --errors   the same, with what was missed, found too much and named otherwise
//   node train/entities.mjs GOLD_DIR --write    learns from all cases and writes src/vocab/tagger.json
//
// The same gold and code give the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, readCases } from './cases.mjs';
import { root } from './load.mjs';
import { learn } from './perceptron.mjs';

const FOLDS = 10;
const { LABELS, TYPES } = code;

const [goldDir, ...flags] = process.argv.slice(2);
if (!goldDir) {
  console.error('usage: node train/entities.mjs GOLD_DIR [--errors | --write]');
  process.exit(2);
}
const cases = readCases(goldDir);
if (flags.includes('--write')) writeWeights(learnFrom(cases));
else crossValidate();

function learnFrom(training) {
  return learn(
    training.flatMap(({ runs }) => runs),
    LABELS,
    code.viterbi,
  );
}

/** As src/extract/entities/weights.ts reads them. */
function told({ features, transitions }) {
  const letter = (label) => String.fromCharCode('A'.charCodeAt(0) + label);
  const numbers = (own) => [...own].map((weight, label) => (weight === 0 ? '' : letter(label) + weight)).join('');
  return {
    transitions: [...transitions],
    features: [...features].map(([feature, own]) => `${feature}\t${numbers(own)}`).sort(),
  };
}

function writeWeights(weights) {
  const { transitions, features } = told(weights);
  const lines = features.map((line) => JSON.stringify(line));
  const json = `{\n"transitions": ${JSON.stringify(transitions)},\n"features": [\n${lines.join(',\n')}\n]\n}\n`;
  writeFileSync(join(root, 'src/vocab/tagger.json'), json);
  console.log(`${lines.length} features, ${json.length} bytes`);
}

function crossValidate() {
  const totals = new Map(['all', ...TYPES].map((type) => [type, { hit: 0, missed: 0, extra: 0, exact: 0, named: 0 }]));
  const count = (type, key) => {
    totals.get('all')[key] += 1;
    totals.get(type)[key] += 1;
  };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const tagger = code.taggerOf(code.readWeights(told(learnFrom(cases.filter((_, index) => index % FOLDS !== fold)))));
    for (const one of cases.filter((_, index) => index % FOLDS === fold)) compare(one, tagger, count);
  }
  for (const [type, own] of totals) console.log(type.padEnd(8), figures(own));
}

/** Counts as the scorer does: the type and any overlap make a hit. */
function compare({ name, blocks, units, entities }, tagger, count) {
  const found = code.findEntitiesWith(tagger, blocks, units, code.NO_USER_WORDS);
  const free = new Set(
    found.map((mention) => ({ ...mention, ...code.locate(blocks, mention), text: code.words(blocks, mention) })),
  );
  for (const gold of entities) {
    const overlapping = [...free].filter(
      ({ type, start, end }) => type === gold.type && start < gold.end && gold.start < end,
    );
    const match = overlapping.find(({ start, end }) => start === gold.start && end === gold.end) ?? overlapping[0];
    count(gold.type, match ? 'hit' : 'missed');
    if (!match) tell(name, 'MISSED', gold.type, gold.text);
    else {
      free.delete(match);
      if (match.start === gold.start && match.end === gold.end) count(gold.type, 'exact');
      else tell(name, 'SPAN', gold.type, gold.text, match.text);
      if (match.name === gold.name) count(gold.type, 'named');
      else tell(name, 'NAME', gold.type, gold.name, match.name);
    }
  }
  for (const extra of free) {
    count(extra.type, 'extra');
    tell(name, 'EXTRA', extra.type, extra.text);
  }
}

function tell(...words) {
  if (flags.includes('--errors')) console.log(words.map((word) => word.replace(/\s+/g, ' ')).join('\t'));
}

function figures({ hit, missed, extra, exact, named }) {
  const f1 = (right) => ((2 * right) / (2 * hit + missed + extra)).toFixed(3);
  return `F1 ${f1(hit)}  exact ${f1(exact)}  names ${(named / hit).toFixed(3)}  (gold ${hit + missed}, found ${hit + extra})`;
}
