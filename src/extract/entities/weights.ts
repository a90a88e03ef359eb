/** Reads the tagger's weights: src/vocab/tagger.json, which train/entities.mjs learns. */
import tagger from '../../vocab/tagger.json' with { type: 'json' };
import { LABELS, type Weights } from './tagger.ts';

/**
 * A line is a feature and, after a tab, its weights: a letter for the label (A is label 0) and a whole number, one after
 * the other: "h=act" TAB "M31N28A-12".
 */
export function readWeights(): Weights {
  return {
    features: new Map(tagger.features.map((line) => readLine(line))),
    transitions: Float64Array.from(tagger.transitions),
  };
}

const A = 'A'.charCodeAt(0);

function readLine(line: string): [string, Float64Array] {
  const tab = line.lastIndexOf('\t');
  const weights = new Float64Array(LABELS);
  for (const [, label = '', weight = ''] of line.slice(tab + 1).matchAll(/([A-Z])(-?\d+)/gu)) {
    weights[label.charCodeAt(0) - A] = Number(weight);
  }
  return [line.slice(0, tab), weights];
}
