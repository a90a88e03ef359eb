/** Levels and paths: what stands under what. */
import type { Section, SectionRole } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';
import { ANNEX, BOILERPLATE, PREAMBLE } from '../vocab/headings.ts';
import type { Lead } from './leads.ts';

export function nest(headings: readonly Lead[], blocks: readonly Block[]): Section[] {
  const open: { rank: number; title: string }[] = [];
  return headings.map((lead, index) => {
    const rank = rankOf(lead, blocks[lead.block]);
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    open.push({ rank, title: lead.words });
    const path = open.map((section) => section.title);
    const role = isQuoted(lead, headings[index + 1], blocks) ? 'quote' : roleOf(path);
    const { block, start, end, words, bodyStart, whole } = lead;
    return { block, start, end, title: words, level: open.length, path, role, runIn: !whole, bodyStart };
  });
}

/** A section has the role of what it stands in. */
function roleOf(path: readonly string[]): SectionRole {
  if (path.some((title) => ANNEX.test(title))) return 'annex';
  if (PREAMBLE.test(path[0] ?? '')) return 'preamble';
  return path.some((title) => BOILERPLATE.test(title)) ? 'boilerplate' : 'body';
}

/** Whether all that stands between a heading and the next one is quotations. */
function isQuoted(lead: Lead, next: Lead | undefined, blocks: readonly Block[]): boolean {
  if (!lead.whole) return false;
  const body = blocks.slice(lead.block + 1, next?.block);
  return body.length > 0 && body.every(({ kind, plain }) => kind === 'quotation' || SPEECH.test(plain));
}

/** Speech from end to end, with at most its speaker after it. */
const SPEECH = /^"[^"]+"(?:\s*[–—-].{1,120})?$/u;

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
