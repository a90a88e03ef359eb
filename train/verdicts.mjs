// Learns the weights that overrule verdict rules from labelled documents, and says by cross-validation how good they are.
//
//   node train/verdicts.mjs GOLD_DIR TEXT_DIR           cross-validates: F1 of the rules and of the weights
//   node train/verdicts.mjs GOLD_DIR TEXT_DIR --errors  the same, with what is still missed and found too much
//   node train/verdicts.mjs GOLD_DIR TEXT_DIR --write   learns from all and writes src/vocab/verdicts.json
//
// GOLD_DIR holds NAME.gold.json beside NAME.txt or NAME.md; every 4th document from the 3rd on is left out, as a held-out part.
// TEXT_DIR holds NAME.md for each document named in train/labels.json: where its commitments stand, by UTF-16 offsets. Units of
// which the reader was in doubt are neither learned from nor judged. The same input and code give the same bytes.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from './load.mjs';
import { fit, probability } from './logistic.mjs';

const FOLDS = 10;
/** Of a weight squared. What the rules say may weigh more: a unit of few words, unlike all seen, keeps its rule's verdict. */
const PENALTIES = [
  [/^(?:bias|class)\t/, 0.01],
  [/^rule\t/, 2],
  [/./, 8],
];
/** Features of fewer documents are left out. */
const LEAST_SEEN = 3;
/** A label that one reader gave counts less than gold. */
const LABELS_COUNT = 0.7;
/** In hundredths: lighter weights are left out of what is written. */
const LEAST_WEIGHT = 3;

const code = await load(`
  export { ingest } from './src/ingest/index.ts';
  export { findFacts } from './src/segment/facts.ts';
  export { findSections } from './src/segment/sections.ts';
  export { findUnits } from './src/segment/units.ts';
  export { findEntities } from './src/extract/entities/index.ts';
  export { findDates } from './src/extract/dates/index.ts';
  export { toSource } from './src/model/text-map.ts';
  export { NO_USER_WORDS } from './src/model/draft.ts';
  export { sentencesOf } from './src/extract/commitments/sentence.ts';
  export { ruleFor } from './src/extract/commitments/rules/index.ts';
  export { featuresOf, judged } from './src/extract/commitments/features.ts';
  export { isWeighed, LEAST, LEAST_OF_RULE } from './src/extract/commitments/weigh.ts';
`);

const [goldDir, textDir, ...flags] = process.argv.slice(2);
if (!goldDir || !textDir) {
  console.error('usage: node train/verdicts.mjs GOLD_DIR TEXT_DIR [--errors | --write]');
  process.exit(2);
}
const documents = [...readGold(goldDir), ...readLabels(textDir)];
if (flags.includes('--write')) write(learn(documents));
else crossValidate();

function readGold(folder) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .filter((_, index) => index % 4 !== 2)
    .map((file) => file.slice(0, -'.gold.json'.length));
  return names.map((name) => {
    const { commitments, anchor = null } = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'));
    const extension = existsSync(join(folder, `${name}.md`)) ? 'md' : 'txt';
    return readDocument('gold', join(folder, `${name}.${extension}`), anchor, commitments, []);
  });
}

function readLabels(folder) {
  const spans = (list) => list.map(([start, end]) => ({ start, end }));
  const labels = JSON.parse(readFileSync(join(root, 'train/labels.json'), 'utf8'));
  return Object.entries(labels).map(([name, { commitments, doubtful }]) =>
    readDocument('labels', join(folder, `${name}.md`), null, spans(commitments), spans(doubtful)),
  );
}

/** A document's units: the names of their features, whether they are commitments (null where in doubt), and what the rules say. */
function readDocument(set, path, anchor, commitments, doubtful) {
  const format = path.endsWith('.md') ? 'markdown' : 'text';
  const input = { id: path, path, format, bytes: readFileSync(path), sha256: '', sidecar: null };
  const { blocks, metadata } = code.ingest(input);
  const facts = code.findFacts(blocks, metadata, anchor);
  const sections = code.findSections(blocks, facts.titleBlock);
  const units = code.findUnits(blocks, sections, facts.titleBlock);
  const entities = code.findEntities(blocks, units, code.NO_USER_WORDS);
  const dates = code.findDates(blocks, units, entities, facts.anchor);
  const sentences = code.sentencesOf({ blocks, facts, sections, units, entities, dates, quantities: [] });
  const rules = sentences.map(code.ruleFor);
  const judged = code.judged(sentences, rules, entities);
  const spans = sentences.map(({ unit }) => code.toSource(blocks[unit.block].map, unit));
  const own = new Set(commitments.map((one) => bestOf(spans, one)));
  const found = sentences.map(({ text }, index) => {
    const features = [];
    code.featuresOf(judged, index, (template, ...value) => features.push(`${template}\t${value.join(' ')}`));
    const doubted = doubtful.some((one) => overlap(one, spans[index]) > 0);
    const right = own.has(index) ? 1 : doubted ? null : 0;
    const rule = rules[index];
    return {
      text,
      features,
      right,
      promised: rule.class === 'commitment',
      weighed: code.isWeighed(rule),
      rule: rule.name,
    };
  });
  return { set, path, units: found, lost: commitments.length - [...own].filter((index) => index >= 0).length };
}

/** The unit that a label stands for: overlaps it by half (intersection over union) and most; -1 where none does. */
function bestOf(spans, label) {
  const shares = spans.map((span) => {
    const shared = overlap(span, label);
    return shared / (span.end - span.start + label.end - label.start - shared);
  });
  const most = Math.max(0, ...shares);
  return most >= 0.5 ? shares.indexOf(most) : -1;
}

function overlap(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Feature name → index, and the weight of each. */
function learn(from) {
  const seen = new Map();
  for (const { units } of from) {
    for (const feature of new Set(units.flatMap(({ features }) => features)))
      seen.set(feature, (seen.get(feature) ?? 0) + 1);
  }
  const kept = [...seen].filter(([, times]) => times >= LEAST_SEEN).map(([feature]) => feature);
  const ids = new Map(kept.map((feature, id) => [feature, id]));
  const rows = from.flatMap(({ set, units }) =>
    units
      .filter(({ right, weighed }) => right !== null && weighed)
      .map(({ features, right }) => ({
        features: idsOf(ids, features),
        right,
        weight: set === 'gold' ? 1 : LABELS_COUNT,
      })),
  );
  const penalties = Float64Array.from(kept, (feature) => PENALTIES.find(([pattern]) => pattern.test(feature))[1]);
  return { ids, weights: fit(rows, penalties) };
}

function idsOf(ids, features) {
  return features.map((feature) => ids.get(feature)).filter((id) => id !== undefined);
}

function write({ ids, weights }) {
  const templates = new Map();
  for (const [feature, id] of ids) {
    const weight = Math.round(100 * weights[id]);
    if (Math.abs(weight) < LEAST_WEIGHT) continue;
    const [template, value] = feature.split('\t');
    if (!templates.has(template)) templates.set(template, []);
    templates.get(template).push([value, weight]);
  }
  const line = ([template, values]) =>
    `${JSON.stringify(template)}: {${values
      .sort(byName)
      .map(([value, weight]) => `${JSON.stringify(value)}:${weight}`)
      .join(',')}}`;
  const json = `{\n${[...templates].sort(byName).map(line).join(',\n')}\n}\n`;
  writeFileSync(join(root, 'src/vocab/verdicts.json'), json);
  console.log(`${[...templates.values()].flat().length} features, ${json.length} bytes`);
}

function byName([a], [b]) {
  return a < b ? -1 : 1;
}

function crossValidate() {
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { ids, weights } = learn(documents.filter((_, index) => index % FOLDS !== fold));
    for (const { units } of documents.filter((_, index) => index % FOLDS === fold)) {
      for (const unit of units) unit.chance = unit.weighed ? probability(weights, idsOf(ids, unit.features)) : 0;
    }
  }
  const says = ({ chance, promised }) => chance >= (promised ? code.LEAST_OF_RULE : code.LEAST);
  report('rules', ({ promised }) => promised);
  report('weights', says);
  reliability(documents.flatMap(({ units }) => units.filter((unit) => unit.right !== null && says(unit))));
  if (flags.includes('--errors')) tellErrors(says);
}

function report(name, says) {
  const figures = ['gold', 'labels', 'all'].map((set) => {
    const counts = { hit: 0, missed: 0, extra: 0 };
    for (const { units, lost } of documents.filter((document) => set === 'all' || document.set === set)) {
      counts.missed += lost;
      for (const unit of units.filter(({ right }) => right !== null)) {
        if (says(unit)) counts[unit.right ? 'hit' : 'extra'] += 1;
        else if (unit.right) counts.missed += 1;
      }
    }
    const { hit, missed, extra } = counts;
    return `${set} F1 ${((2 * hit) / (2 * hit + missed + extra)).toFixed(3)} (missed ${missed}, extra ${extra})`;
  });
  console.log(name.padEnd(8), figures.join('  '));
}

function reliability(found) {
  console.log('confidence  found  mean   right');
  let error = 0;
  for (let low = 0.4; low < 0.99; low += 0.1) {
    const bin = found.filter(({ chance }) => low <= chance && chance < low + 0.1);
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { chance }) => sum + chance, 0) / bin.length;
    const right = bin.filter((unit) => unit.right).length / bin.length;
    error += Math.abs(mean - right) * bin.length;
    console.log(
      `${low.toFixed(1)}–${(low + 0.1).toFixed(1)}  ${String(bin.length).padStart(9)}  ${mean.toFixed(3)}  ${right.toFixed(3)}`,
    );
  }
  console.log(`expected calibration error ${(error / found.length).toFixed(3)}`);
}

function tellErrors(says) {
  for (const { path, units } of documents) {
    for (const unit of units.filter(({ right }) => right !== null)) {
      if (says(unit) === Boolean(unit.right)) continue;
      console.log(
        [path.split('/').at(-1), unit.right ? 'MISSED' : 'EXTRA', unit.chance.toFixed(2), unit.rule, unit.text].join(
          '\t',
        ),
      );
    }
  }
}
