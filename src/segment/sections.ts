/** Headings and what they govern (GUIDELINES section 2). */
import type { Section, SectionRole } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';
import { leadOf, type Lead } from './leads.ts';

/** Sections in order of the text. `titleBlock` is no section. */
export function findSections(blocks: readonly Block[], titleBlock: number | null): Section[] {
  const leads = blocks.map((block, index) => (index === titleBlock ? null : leadOf(block, index)));
  const headings = leads.flatMap((lead, index) => (lead && isHeading(lead, index, blocks, leads) ? lead : []));
  return nest(headings, blocks);
}

function isHeading(lead: Lead, index: number, blocks: readonly Block[], leads: readonly (Lead | null)[]): boolean {
  const block = blocks[index];
  if (!block) return false;
  const words = block.plain.slice(lead.start, lead.end);
  const count = words.split(' ').length;
  switch (lead.look) {
    case 'hash':
      return true;
    case 'strong':
    case 'emphasis':
      if (lead.whole) return count <= 25 && lead.closing !== '.' && !(block.kind === 'item');
      if (block.kind === 'item') return lead.look === 'strong' ? count <= 12 : /[.:–—]/u.test(lead.closing);
      return /[.:–—]/u.test(lead.closing);
    case 'caps':
      return lead.closing === ':' || lead.whole;
    case 'plain':
      return plainHeading(lead, words, count, block, blocks[index + 1], leads);
  }
}

const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|shall|should|must|do|does|did|including|includes?|following)\b/iu;

function plainHeading(
  lead: Lead,
  words: string,
  count: number,
  block: Block,
  next: Block | undefined,
  leads: readonly (Lead | null)[],
): boolean {
  if (FINITE.test(words) || !/^["'(]?[\p{Lu}\d$]/u.test(words)) return false;
  if (lead.whole) {
    if (!next || block.kind === 'item' || lead.closing === '.' || count > 15) return false;
    return lead.closing !== ':' || titleCase(words) >= 0.7 || count <= 4;
  }
  if (titleCase(words) < 0.8 || count < 2) return false;
  return (
    leads.filter((other) => other && other.look === 'plain' && !other.whole && other.closing === lead.closing).length >
    2
  );
}

/** Share of the words that begin with a capital, small ones aside. */
function titleCase(words: string): number {
  const long = words.split(' ').filter((word) => word.length > 3 && /^\W*\p{L}/u.test(word));
  return long.filter((word) => /^\W*\p{Lu}/u.test(word)).length / Math.max(1, long.length);
}

function nest(headings: readonly Lead[], blocks: readonly Block[]): Section[] {
  const open: { rank: number; title: string }[] = [];
  return headings.map((lead) => {
    const block = blocks[lead.block];
    const rank = rankOf(lead, block);
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    const title = block?.plain.slice(lead.start, lead.end) ?? '';
    open.push({ rank, title });
    const path = open.map((section) => section.title);
    const role: SectionRole = 'body';
    const { start, end, bodyStart } = lead;
    return { block: lead.block, start, end, title, level: open.length, path, role, runIn: !lead.whole, bodyStart };
  });
}

function rankOf(lead: Lead, block: Block | undefined): number {
  if (lead.look === 'hash') return block?.level ?? 1;
  if (block?.depth) return 20 + block.depth;
  return lead.whole ? 7 : 8;
}
