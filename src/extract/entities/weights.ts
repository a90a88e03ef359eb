/** Reads the tagger's weights: src/vocab/tagger.json, which train/entities.mjs learns. */
import { LABELS, type Weights } from './tagger.ts';

/** The form of the file. */
export interface Learned {
  readonly transitions: readonly number[];
  /**
   * Each line is a feature (its template, and the two parts of its value) and its weights: a letter for the label (A is label
   * 0) and a whole number, one after the other, parted by tabs: `wn` TAB `act` TAB `of` TAB `M31N28A-12`.
   */
  readonly features: readonly string[];
}

export function readWeights({ features, transitions }: Learned): Weights {
  const byTemplate = new Map<string, Map<string, Map<string, string | Float64Array>>>();
  for (const line of features) {
    const [template = '', first = '', second = '', weights = ''] = line.split('\t');
    const byFirst = mapIn(byTemplate, template);
    mapIn(byFirst, first).set(second, weights);
  }
  return {
    transitions: Float64Array.from(transitions),
    of: (template, first, second = '') => {
      const own = byTemplate.get(template)?.get(first);
      const found = own?.get(second);
      if (!own || typeof found !== 'string') return typeof found === 'string' ? undefined : found;
      // Read when first met: one document meets few of them.
      const weights = readNumbers(found);
      own.set(second, weights);
      return weights;
    },
  };
}

function mapIn<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key);
  if (known) return known;
  const made = new Map<string, Value>();
  maps.set(key, made);
  return made;
}

const A = 'A'.charCodeAt(0);

function readNumbers(text: string): Float64Array {
  const weights = new Float64Array(LABELS);
  for (const [, label = '', weight = ''] of text.matchAll(/([A-Z])(-?\d+)/gu)) {
    weights[label.charCodeAt(0) - A] = Number(weight);
  }
  return weights;
}
