/** Measures records against gold. */
import { calibrate, type Calibration } from './calibration.ts';
import { makeFold } from './names.ts';
import { scoreCase, type Case, type Miss } from './score.ts';
import { toFigure, type Figure, type Tallies } from './tally.ts';

export interface Evaluation {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly calibration: Calibration;
  readonly misses: readonly Miss[];
}

/** `aliases` are lists of names that count as one. */
export function evaluate(cases: readonly Case[], aliases: readonly (readonly string[])[]): Evaluation {
  const fold = makeFold(aliases);
  const tallies: Tallies = new Map();
  const misses: Miss[] = [];
  for (const one of cases) scoreCase(one, fold, tallies, misses);
  return {
    figures: Object.fromEntries([...tallies].map(([layer, tally]) => [layer, toFigure(tally)])),
    calibration: calibrate(cases),
    misses,
  };
}
