/** A name on its way from the tagger to a mention: still in tokens of its block. */
import type { EntityType } from '../../model/annotation.ts';
import type { Run } from './runs.ts';

export interface Candidate extends Run {
  readonly block: number;
  readonly type: EntityType;
  /** Canonical name where the rule tells it, else null. */
  readonly name: string | null;
  readonly rule: string;
}

/** The same over other tokens. Written out, since copies by spread are of as many forms to the engine as places make them. */
export function over(candidate: Candidate, first: number, last: number, type: EntityType = candidate.type): Candidate {
  return { block: candidate.block, first, last, type, name: candidate.name, rule: candidate.rule };
}
