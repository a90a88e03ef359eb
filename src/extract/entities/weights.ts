/** Reads the tagger's weights: src/vocab/tagger.json, which train/entities.mjs learns. */
import tagger from '../../vocab/tagger.json' with { type: 'json' };
import { LABELS, type Weights } from './tagger.ts';

/**
 * A line is a feature's template and value, and its weights: a letter for the label (A is label 0) and a whole number, one
 * after the other, parted by tabs: `h` TAB `act` TAB `M31N28A-12`.
 */
export function readWeights(): Weights {
  const features = new Map<string, Map<string, Float64Array>>();
  for (const line of tagger.features) {
    const [template = '', value = '', weights = ''] = line.split('\t');
    const own = features.get(template) ?? new Map<string, Float64Array>();
    features.set(template, own.set(value, readNumbers(weights)));
  }
  return { features, transitions: Float64Array.from(tagger.transitions) };
}

const A = 'A'.charCodeAt(0);

function readNumbers(text: string): Float64Array {
  const weights = new Float64Array(LABELS);
  for (const [, label = '', weight = ''] of text.matchAll(/([A-Z])(-?\d+)/gu)) {
    weights[label.charCodeAt(0) - A] = Number(weight);
  }
  return weights;
}
