/**
 * Overrules a verdict rule where all that a unit shows speaks loudly against it: a logistic regression over `features.ts`, whose
 * weights (src/vocab/verdicts.json) train/verdicts.mjs learned from labelled documents.
 */
import type { UnitClass, UnitVerdict } from '../../model/annotation.ts';
import table from '../../vocab/verdicts.json' with { type: 'json' };
import { featuresOf, FEW, type Judged, type Part } from './features.ts';
import type { VerdictRule } from './rules/rule.ts';
import type { VerbGroup } from './verb-group.ts';

/** From here on a unit is a commitment, whatever its rule says. */
export const LEAST = 0.5;
/** A commitment that a rule saw stays one down to here: half of the F1 reached, which makes F1 highest (Lipton et al. 2014). */
export const LEAST_OF_RULE = 0.45;
/** How many features `because` names. */
const LOUDEST = 5;

/** By template and value, in hundredths of the log-odds of a commitment. */
type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

const WEIGHTS: Weights = new Map(
  Object.entries(table).map(([template, values]) => [template, new Map(Object.entries(values))]),
);

/** Without the words that decided. */
export type Weighed = Omit<UnitVerdict, 'cue'>;

/** Whether the weights have a say: headings, cells and pointers are no matter of degree. */
export function isWeighed({ class: kind, name }: VerdictRule): boolean {
  return kind !== 'navigation' || name === 'opens-a-list';
}

/** The verdict on the unit at `index`: its rule's, unless the weights overrule it. */
export function weigh(document: Judged, index: number): Weighed {
  const rule = document.rules[index];
  if (!rule) throw new RangeError(`No unit ${index}; the document has ${document.rules.length}.`);
  const own = { class: rule.class, rule: rule.name, because: [] };
  if (!isWeighed(rule)) return { ...own, confidence: 0 };
  const confidence = probabilityOf(document, index);
  const promised = rule.class === 'commitment';
  const { units } = document.shares.get('all') ?? { units: 0 };
  // So few units show too little to overrule a rule.
  if (units <= FEW || promised === confidence >= (promised ? LEAST_OF_RULE : LEAST)) return { ...own, confidence };
  const because = loudest(document, index, promised ? -1 : 1);
  return promised
    ? { class: classOf(document.sentences[index]?.clause.main ?? null), rule: 'weighed-out', confidence, because }
    : { class: 'commitment', rule: 'weighed-in', confidence, because };
}

/** That the unit is a commitment, to three decimals. */
function probabilityOf(document: Judged, index: number): number {
  let sum = 0;
  featuresOf(document, index, (template, ...value) => {
    sum += WEIGHTS.get(template)?.get(seenOf(value)) ?? 0;
  });
  return Math.round(1000 / (1 + Math.exp(-sum / 100))) / 1000;
}

/** The parts of a value as one; most have one part, and `join` is dear. */
function seenOf(value: readonly Part[]): string {
  return value.length === 1 ? String(value[0] ?? '') : value.join(' ');
}

/** The features that speak most for (1) or against (-1) a commitment, the loudest first: "subject: thing (-0.83)". */
function loudest(document: Judged, index: number, side: 1 | -1): string[] {
  const spoke: { readonly told: string; readonly weight: number }[] = [];
  featuresOf(document, index, (template, ...value) => {
    const seen = seenOf(value);
    const weight = WEIGHTS.get(template)?.get(seen) ?? 0;
    if (weight * side > 0 && seen !== '')
      spoke.push({ told: `${template}: ${seen} (${(weight / 100).toFixed(2)})`, weight });
  });
  spoke.sort((a, b) => side * (b.weight - a.weight));
  return spoke.slice(0, LOUDEST).map(({ told }) => told);
}

/** What else it does, by its verb. */
function classOf(main: VerbGroup | null): UnitClass {
  if (main?.modal) return 'effect';
  return main && /^(?:past|past-passive|perfect)$/u.test(main.build) ? 'achievement' : 'fact';
}
