/**
 * How specific a promise is, and what a checker would miss (GUIDELINES section 9, after Pomper and Lederman's scale and
 * Thomson's testability).
 */
import type { Act, Amount, Commitment } from '../model/annotation.ts';
import { DIRECTIONS, VALUES, VISIBLE } from '../vocab/testable.ts';

export interface Testable {
  readonly action: string;
  readonly act: Act;
  readonly amounts: readonly Amount[];
  /** Whether the unit counts something ("30 countries"). */
  readonly counted: boolean;
  /** Whether it names a law, programme or agreement by which it acts. */
  readonly instrument: boolean;
  readonly deadline: string | null;
  readonly actors: number;
  /** The words from the promised verb on. */
  readonly predicate: string;
}

export function specificityOf(promise: Testable): Commitment['specificity'] {
  const measured = promise.amounts.length > 0 || promise.counted;
  if (measured && (promise.deadline !== null || promise.instrument)) return 3;
  if (measured || promise.deadline !== null || isVisible(promise)) return 2;
  return isValueTalk(promise) ? 0 : 1;
}

/** Whether an outsider could see the act done. */
function isVisible({ action, act }: Testable): boolean {
  if (DIRECTIONS.has(action)) return false;
  return VISIBLE.has(action) || (act !== 'other' && act !== 'cooperation' && act !== 'target');
}

function isValueTalk({ action, predicate }: Testable): boolean {
  return VALUES.verbs.has(action) || (DIRECTIONS.has(action) && VALUES.objects.test(predicate.slice(0, 60)));
}

export function missingOf(promise: Testable): Commitment['missing'] {
  const missing: ('actor' | 'measure' | 'date')[] = [];
  if (promise.actors === 0) missing.push('actor');
  if (specificityOf(promise) < 2 || (promise.act === 'target' && promise.amounts.length === 0 && !promise.counted))
    missing.push('measure');
  if (promise.deadline === null) missing.push('date');
  return missing;
}
