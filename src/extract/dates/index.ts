import type { DateMention, EntityMention, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';

/** Dates, durations and sets (TIMEX3; GUIDELINES section 4), in order of the text. Relative ones count from `anchor` (ISO day). */
export function findDates(
  _blocks: readonly Block[],
  _units: readonly Unit[],
  _entities: readonly EntityMention[],
  _anchor: string | null,
): DateMention[] {
  return [];
}
