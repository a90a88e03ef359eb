import type { QuantityMention, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';

/** Money, percentages and counts (GUIDELINES section 5), in order of the text. */
export function findQuantities(_blocks: readonly Block[], _units: readonly Unit[]): QuantityMention[] {
  return [];
}
