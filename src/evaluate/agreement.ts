/** How far coders of the same sentences agree, field by field. */
import { krippendorffAlpha, type Alpha, type Level } from './krippendorff.ts';

/** What one coder says of each sentence: by the sentence, then by field. */
export type Coding = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface FieldAgreement extends Alpha {
  readonly field: string;
  readonly level: Level;
}

/** Fields whose values have an order that their spelling does not tell. */
const ORDINAL: ReadonlySet<string> = new Set(['specificity']);

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** One row for each field that somebody coded, in the order in which the coders have them. */
export function agreementOf(coders: readonly Coding[]): FieldAgreement[] {
  const fields = new Set(coders.flatMap((coding) => [...coding.values()].flatMap((cells) => [...cells.keys()])));
  const sentences = new Set(coders.flatMap((coding) => [...coding.keys()]));
  return [...fields].map((field) => {
    const units = [...sentences].map((sentence) =>
      coders.map((coding) => coding.get(sentence)?.get(field)).filter((value) => value !== undefined),
    );
    const numeric = units.every((values) => values.every((value) => NUMBER.test(value)));
    const level = !numeric ? 'nominal' : ORDINAL.has(field) ? 'ordinal' : 'interval';
    const alpha = numeric
      ? krippendorffAlpha(
          units.map((values) => values.map(Number)),
          level,
        )
      : krippendorffAlpha(units, level);
    return { field, level, ...alpha };
  });
}
