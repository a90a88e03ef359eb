import type { Section, Unit } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';

/** Sentences, and list items and headings that are none, in order of the text. */
export function findUnits(
  _blocks: readonly Block[],
  _sections: readonly Section[],
  _titleBlock: number | null,
): Unit[] {
  return [];
}
