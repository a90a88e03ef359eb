/** Which leads are headings. */
import type { Block } from '../model/block.ts';
import { leadOf, type Lead } from './leads.ts';
import { titleCase } from './phrases.ts';

export function chooseHeadings(blocks: readonly Block[], titleBlock: number | null): Lead[] {
  const leads = blocks.map((block, index) => (index === titleBlock ? null : leadOf(block, index)));
  const top = leads.findIndex((lead, index) => index !== titleBlock && isProse(blocks[index], lead));
  const series = countSeries(leads, blocks);
  return leads.flatMap((lead, index) => {
    const block = blocks[index];
    if (!lead || !block) return [];
    if (index < top && isSubtitle(lead)) return [];
    return isHeading(lead, block, blocks[index + 1], series) ? [lead] : [];
  });
}

/** Running text, which what stands above the first of it introduces. */
function isProse(block: Block | undefined, lead: Lead | null): boolean {
  return block !== undefined && !lead?.whole && block.plain.length > 120;
}

/** A line between the title and the first running text. */
function isSubtitle(lead: Lead): boolean {
  return lead.whole && lead.look !== 'hash' && (lead.count > 6 || /\d{4}$/u.test(lead.words));
}

/** How many leads are built alike: same container, same closing, a phrase and no sentence. */
type Series = ReadonlyMap<string, number>;

function seriesOf(lead: Lead, block: Block): string {
  return `${block.depth > 0 ? 'item' : 'paragraph'}${lead.closing}`;
}

function countSeries(leads: readonly (Lead | null)[], blocks: readonly Block[]): Series {
  const counts = new Map<string, number>();
  for (const lead of leads) {
    const block = lead && blocks[lead.block];
    if (!lead || !block || lead.whole || lead.shape === 'clause' || lead.shape === 'noun' || lead.count > 20) continue;
    const key = seriesOf(lead, block);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function isHeading(lead: Lead, block: Block, next: Block | undefined, series: Series): boolean {
  switch (lead.look) {
    case 'hash':
      return true;
    case 'strong':
    case 'emphasis':
      return block.depth > 0 ? isEmphasisedItem(lead) : isEmphasised(lead);
    case 'caps':
      return lead.closing === ':' || lead.whole;
    case 'plain':
      return lead.whole ? isPlainLine(lead, block, next) : isPlainRunIn(lead, block, series);
  }
}

function isEmphasised(lead: Lead): boolean {
  const { count, closing, words, shape } = lead;
  if (/[.!?]["')]* /u.test(words.replace(/\b(?:U\.S|No|Inc|[A-Z])\. /gu, ''))) return false;
  if (count > 30 || (count > 14 && shape === 'clause' && titleCase(words) < 0.6)) return false;
  if (lead.whole)
    return !/[,;]/u.test(closing) && (lead.look === 'strong' || count <= 15) && (closing !== '.' || count <= 12);
  return /[.:–—!?-]/u.test(closing);
}

function isEmphasisedItem(lead: Lead): boolean {
  const { count, closing, shape } = lead;
  if (lead.look === 'emphasis') return /[.:–—]/u.test(closing) && count <= 20;
  if (/[.:–—!?]/u.test(closing)) return count <= (shape === 'clause' ? 12 : 25);
  return count <= 12 && shape !== 'clause';
}

function isPlainLine(lead: Lead, block: Block, next: Block | undefined): boolean {
  const { count, closing, shape } = lead;
  if (!next || block.depth > 0 || count > 20 || !/^:?$/u.test(closing)) return false;
  if (closing === ':') return shape === 'title' || (shape !== 'clause' && count <= 4);
  return /^["'(]?[\p{Lu}\d$]/u.test(lead.words);
}

function isPlainRunIn(lead: Lead, block: Block, series: Series): boolean {
  const { count, closing, shape } = lead;
  if (!/[.:–—]/u.test(closing) || shape === 'clause' || count > 20) return false;
  const alike = series.get(seriesOf(lead, block)) ?? 0;
  if (shape === 'noun') return alike >= 3;
  return alike >= 2;
}
