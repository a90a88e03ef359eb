/** Headings and what they govern (GUIDELINES section 2). */
import type { Section } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';
import { chooseHeadings } from './headings.ts';
import { nest } from './nesting.ts';

/** Sections in order of the text. `titleBlock` is no section. */
export function findSections(blocks: readonly Block[], titleBlock: number | null): Section[] {
  return nest(chooseHeadings(blocks, titleBlock), blocks);
}
