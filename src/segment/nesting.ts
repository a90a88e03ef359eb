/** Levels and paths: what stands under what. */
import type { Section, SectionRole } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';
import { ANNEX, BOILERPLATE } from '../vocab/headings.ts';
import type { Lead } from './leads.ts';

export function nest(headings: readonly Lead[], blocks: readonly Block[]): Section[] {
  const open: { rank: number; title: string }[] = [];
  return headings.map((lead) => {
    const rank = rankOf(lead, blocks[lead.block]);
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    open.push({ rank, title: lead.words });
    const path = open.map((section) => section.title);
    const role = roleOf(path);
    const { block, start, end, words, bodyStart, whole } = lead;
    return { block, start, end, title: words, level: open.length, path, role, runIn: !whole, bodyStart };
  });
}

/** A section has the role of what it stands in. */
function roleOf(path: readonly string[]): SectionRole {
  if (path.some((title) => ANNEX.test(title))) return 'annex';
  return path.some((title) => BOILERPLATE.test(title)) ? 'boilerplate' : 'body';
}

/**
 * The lower, the higher in the hierarchy: `#` by its level, then lines of their own, then lines that end in a colon and
 * run-in headings, then items by the depth of their list; among alike ones bold and capitals, then italics, then plain.
 */
function rankOf(lead: Lead, block: Block | undefined): number {
  if (lead.look === 'hash') return block?.level ?? 1;
  const look = lead.look === 'plain' ? 0.7 : lead.look === 'emphasis' ? 0.5 : 0;
  if (block?.depth) return 20 + block.depth + look;
  return (lead.whole && lead.closing !== ':' ? 7 : 8) + look;
}
