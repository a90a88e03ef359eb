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
