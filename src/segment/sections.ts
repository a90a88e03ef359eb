import type { Section } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';

/** Headings and what they govern (GUIDELINES section 2), in order of the text. `titleBlock` is no section. */
export function findSections(_blocks: readonly Block[], _titleBlock: number | null): Section[] {
  return [];
}
