import type { EntityMention, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import type { UserWords } from '../../model/draft.ts';

/** Named mentions (GUIDELINES section 3), without overlaps, in order of the text. */
export function findEntities(_blocks: readonly Block[], _units: readonly Unit[], _words: UserWords): EntityMention[] {
  return [];
}
