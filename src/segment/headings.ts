/** Which leads are headings. */
import type { Block } from '../model/block.ts';
import { LEAD_IN, NAVIGATION, SPEAKER } from '../vocab/headings.ts';
import { leadOf, type Lead } from './leads.ts';
import { titleCase } from './phrases.ts';

export function chooseHeadings(blocks: readonly Block[], titleBlock: number | null): Lead[] {
  const leads = blocks.map((block, index) => (index === titleBlock ? null : leadOf(block, index)));
  const top = leads.findIndex((lead, index) => index !== titleBlock && isProse(blocks[index], lead));
  const seriesOf = findSeries(leads, blocks);
  return leads.flatMap((lead, index) => {
    const block = blocks[index];
    if (!lead || !block) return [];
    if (index < top && isSubtitle(lead)) return [];
    return isHeading(lead, block, blocks.slice(index + 1, index + 3), seriesOf) ? [lead] : [];
  });
}

/** Running text, which what stands above the first of it introduces. */
function isProse(block: Block | undefined, lead: Lead | null): boolean {
  return block !== undefined && block.plain.length > 120 && !(lead?.whole && lead.look !== 'plain');
}

/** A line between the title and the first running text. */
function isSubtitle(lead: Lead): boolean {
  return lead.whole && lead.look !== 'hash' && (lead.count > 6 || /\d{4}$/u.test(lead.words));
}

/** Leads that are built alike: in running text or in one list, closed alike, a phrase and no sentence. */
interface Series {
  alike: number;
  /** Blocks that could have such a lead. */
  all: number;
}

type SeriesOf = (lead: Lead) => Series;

function findSeries(leads: readonly (Lead | null)[], blocks: readonly Block[]): SeriesOf {
  const lists = listNumbers(blocks);
  const keyOf = ({ block, closing }: Lead): string => `${lists[block] ?? 0}${closing}`;
  const all = new Map<number, number>();
  for (const list of lists) all.set(list, (all.get(list) ?? 0) + 1);
  const alike = new Map<string, number>();
  for (const lead of leads) {
    if (!lead || lead.look !== 'plain' || lead.whole || lead.count > 20) continue;
    if (lead.shape === 'title' || lead.shape === 'task') alike.set(keyOf(lead), (alike.get(keyOf(lead)) ?? 0) + 1);
  }
  return (lead) => ({ alike: alike.get(keyOf(lead)) ?? 0, all: all.get(lists[lead.block] ?? 0) ?? 0 });
}

/** Of each block the list that it stands in, 0 for running text; a list ends where running text begins. */
function listNumbers(blocks: readonly Block[]): number[] {
  let list = 0;
  let inside = false;
  return blocks.map((block) => {
    if (block.depth === 0) {
      inside = false;
      return 0;
    }
    if (!inside) list += 1;
    inside = true;
    return list;
  });
}

function isHeading(lead: Lead, block: Block, next: readonly Block[], seriesOf: SeriesOf): boolean {
  switch (lead.look) {
    case 'hash':
      return true;
    case 'strong':
    case 'emphasis':
      return block.depth > 0 ? isEmphasisedItem(lead) : isEmphasised(lead);
    case 'caps':
      return lead.closing === ':' || lead.whole;
    case 'plain':
      return lead.whole ? isPlainLine(lead, block, next) : isPlainRunIn(lead, block, seriesOf(lead));
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

function isPlainLine(lead: Lead, block: Block, next: readonly Block[]): boolean {
  const { count, closing, shape, words } = lead;
  if (!next.some(isGoverned) || block.depth > 0 || count > 20 || !/^:?$/u.test(closing) || NAVIGATION.test(words))
    return false;
  if (closing === ':')
    return !LEAD_IN.test(words) && !/^The /u.test(words) && (shape === 'title' || (shape !== 'clause' && count <= 4));
  return /^["'(]?[\p{Lu}\d$]/u.test(words);
}

/** A list, a table, or text with punctuation at its end: a bare line above other bare lines heads nothing. */
function isGoverned({ kind, depth, plain }: Block): boolean {
  return depth > 0 || kind === 'cell' || plain.length > 150 || /[.!?:;,]["')]*$/u.test(plain);
}

function isPlainRunIn(lead: Lead, block: Block, { alike, all }: Series): boolean {
  const { count, closing, shape, words } = lead;
  if (!/[.:–—]/u.test(closing) || shape === 'clause' || count > (shape === 'title' ? 30 : 20)) return false;
  if (closing === ':' && SPEAKER.test(words) && /^["'(]/u.test(block.plain.slice(lead.bodyStart))) return false;
  if (block.depth > 0 && alike / all < 0.5) return false;
  return alike >= (shape === 'noun' ? 3 : 2);
}
