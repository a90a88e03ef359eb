import type {
  CommitmentMention,
  DateMention,
  EntityMention,
  QuantityMention,
  Section,
  Unit,
  UnitVerdict,
} from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import type { Facts, UserWords } from '../../model/draft.ts';

export interface Reading {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  readonly entities: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
}

/** A class for every unit (GUIDELINES section 9), and the commitments among them (sections 6 and 8). */
export function findCommitments(
  reading: Reading,
  _words: UserWords,
): { verdicts: UnitVerdict[]; promises: CommitmentMention[] } {
  return { verdicts: reading.units.map(() => ({ class: 'fact', rule: 'none', cue: null })), promises: [] };
}
