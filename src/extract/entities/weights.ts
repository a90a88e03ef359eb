/** Reads the tagger's weights: src/vocab/tagger.json, which train/entities.mjs learns. */
import { createSymbols, type Symbols } from './symbols.ts';
import { LABELS } from './labels.ts';

/** The form of the file. */
export interface Learned {
  readonly transitions: readonly number[];
  /**
   * Each line is a feature (its template, and the two parts of its value) and its weights: a letter for the label (A is label
   * 0) and a whole number, one after the other, parted by tabs: `wn` TAB `act` TAB `of` TAB `M31N28A-12`.
   */
  readonly features: readonly string[];
}

/** Weights in rows of one number a label, so that scores are summed in plain loops over numbers. */
export interface Weights {
  /** Has every string of the features that were learned. */
  readonly symbols: Symbols;
  /** Row after row. */
  readonly table: Int32Array;
  /** Where in the table the row of a feature begins; `NO_ROW` of one that was not learned. */
  readonly rowOf: (template: string, symbol: number, second: number) => number;
  /** From label × to label; label 0 also stands before a run. */
  readonly transitions: Float64Array;
}

export const NO_ROW = -1;

export function readWeights({ features, transitions }: Learned): Weights {
  const symbols = createSymbols();
  const lines = features.map((line) => {
    const [template = '', first = '', second = '', weights = ''] = line.split('\t');
    return { template, first: symbols.of(first), second: symbols.of(second), weights };
  });
  const templates = new Map<string, number>();
  for (const { template } of lines) if (!templates.has(template)) templates.set(template, templates.size);
  // A feature is one number: its template, first and second symbol as digits. It stays below 2 ** 30, above which maps are slow.
  const base = symbols.count();
  const numberOf = (template: number, first: number, second: number): number =>
    (template * base + first) * base + second;
  const rows = new Map<number, number>();
  for (const [index, { template, first, second }] of lines.entries())
    rows.set(numberOf(templates.get(template) ?? 0, first, second), index);
  const table = new Int32Array(lines.length * LABELS);
  const unread = lines.map(({ weights }): string | null => weights);
  return {
    symbols,
    table,
    transitions: Float64Array.from(transitions),
    rowOf: (template, symbol, second) => {
      const number = templates.get(template);
      // Symbols from `base` on, and UNKNOWN, are in no feature.
      if (number === undefined || symbol < 0 || second < 0 || symbol >= base || second >= base) return NO_ROW;
      const index = rows.get(numberOf(number, symbol, second));
      if (index === undefined) return NO_ROW;
      const weights = unread[index] ?? null;
      if (weights !== null) {
        // Read when first met: one document meets few of them.
        readNumbers(weights, table, index * LABELS);
        unread[index] = null;
      }
      return index * LABELS;
    },
  };
}

const A = 'A'.charCodeAt(0);

function readNumbers(text: string, table: Int32Array, from: number): void {
  for (const [, label = '', weight = ''] of text.matchAll(/([A-Z])(-?\d+)/gu))
    table[from + label.charCodeAt(0) - A] = Number(weight);
}
