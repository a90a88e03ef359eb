/** Which leads are headings. */
import type { Block } from '../model/block.ts';
import { LEAD_IN, OPEN_END, NAVIGATION, SPEAKER } from '../vocab/headings.ts';
import { leadOf, type Lead } from './leads.ts';
import { tells, titleCase } from './phrases.ts';

export function chooseHeadings(blocks: readonly Block[], titleBlock: number | null): Lead[] {
  const leads = blocks.map((block, index) => (index === titleBlock ? null : leadOf(block, index)));
  const top = leads.findIndex((lead, index) => index !== titleBlock && isProse(blocks[index], lead));
  const seriesOf = findSeries(leads, blocks);
  return leads.flatMap((lead, index) => {
    const block = blocks[index];
    if (!lead || !block || (lead.look !== 'hash' && NAVIGATION.test(lead.words))) return [];
    if (index < top && isSubtitle(lead)) return [];
    return isHeading(lead, block, blocks.slice(index + 1, index + 3), seriesOf) ? [lead] : [];
  });
}

/** Running text, which what stands above the first of it introduces. */
function isProse(block: Block | undefined, lead: Lead | null): boolean {
  return (
    block !== undefined && block.plain.length > 120 && !(lead?.whole && (lead.look !== 'plain' || lead.closing === ''))
  );
}

/** A line between the title and the first running text. */
function isSubtitle(lead: Lead): boolean {
  return lead.whole && lead.look !== 'hash' && (lead.count > 6 || /\d{4}$/u.test(lead.words));
}

/** Leads that are built alike: in running text or in one list, closed alike, a phrase and no sentence. */
interface Series {
  alike: number;
  /** Leads of any shape that are closed alike. */
  closed: number;
  /** Blocks that could have such a lead. */
  all: number;
}

type SeriesOf = (lead: Lead) => Series;

function findSeries(leads: readonly (Lead | null)[], blocks: readonly Block[]): SeriesOf {
  const lists = listNumbers(blocks);
  const listOf = ({ block }: Lead): string => `${lists[block] ?? 0} ${blocks[block]?.depth ?? 0}`;
  const count = createCounts();
  blocks.forEach(({ kind, depth }, index) => {
    if (depth === 0 || kind === 'item') count.add(`${lists[index] ?? 0} ${depth}`);
  });
  for (const lead of leads) {
    const block = lead && blocks[lead.block];
    if (!block || lead.look !== 'plain' || lead.whole || lead.count > 20 || isInterrupted(lead, block)) continue;
    count.add(`${listOf(lead)} ${lead.closing} any`);
    if (lead.shape === 'title' || lead.shape === 'task') count.add(`${listOf(lead)} ${lead.closing}`);
  }
  return (lead) => ({
    alike: count.of(`${listOf(lead)} ${lead.closing}`),
    closed: count.of(`${listOf(lead)} ${lead.closing} any`),
    all: count.of(listOf(lead)),
  });
}

function createCounts(): { add: (key: string) => void; of: (key: string) => number } {
  const counts = new Map<string, number>();
  const of = (key: string): number => counts.get(key) ?? 0;
  return { add: (key) => void counts.set(key, of(key) + 1), of };
}

/** A sentence with a dash or colon in its midst: "The port – closed since May – will open". */
function isInterrupted({ bodyStart, closing, shape, words }: Lead, { plain }: Block): boolean {
  if (closing === ':')
    return (
      (shape !== 'title' && LEAD_IN.test(words)) || (SPEAKER.test(words) && /^["'(]/u.test(plain.slice(bodyStart)))
    );
  return /[–—-]/u.test(closing) && /^\p{Ll}/u.test(plain.slice(bodyStart));
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
    return (
      !/[,;]/u.test(closing) &&
      !(closing === ':' && OPEN_END.test(words)) &&
      (lead.look === 'strong' || count <= 15) &&
      (closing !== '.' || count <= 12 || shape === 'title')
    );
  return /[.:–—!?-]/u.test(closing);
}

/** Words of a bold lead that a mark closes: a task is a heading whatever its length, a sentence only if short. */
const LONGEST = { title: 30, task: 40, noun: 25, clause: 12 };

function isEmphasisedItem(lead: Lead): boolean {
  const { count, closing, shape, words } = lead;
  if (lead.look === 'emphasis') return /[.:–—]/u.test(closing) && count <= 20;
  if (/[.:–—!?]/u.test(closing)) return count <= LONGEST[shape === 'noun' && tells(words) ? 'clause' : shape];
  return count <= 12 && shape !== 'clause';
}

/** A work that is referred to: "Berg, A. (2018, May 3). On wells". */
const CITED = /\((?:n\.d\.|(?:19|20)\d\d)[^)]{0,20}\)|https?:/u;

function isPlainLine(lead: Lead, block: Block, next: readonly Block[]): boolean {
  const { count, closing, shape, words } = lead;
  if (!next.some(isGoverned) || block.depth > 0 || count > 20 || !/^:?$/u.test(closing) || shape === 'clause')
    return false;
  if (CITED.test(words)) return false;
  if (closing === ':') return !LEAD_IN.test(words) && !/^The /u.test(words) && (shape === 'title' || count <= 4);
  return /^["'(]?[\p{Lu}\d$]/u.test(words);
}

/** A list, a table, or text with punctuation at its end: a bare line above other bare lines heads nothing. */
function isGoverned({ kind, depth, plain }: Block): boolean {
  return depth > 0 || kind === 'cell' || plain.length > 150 || /[.!?:;,]["')]*$/u.test(plain);
}

function isPlainRunIn(lead: Lead, block: Block, { alike, closed, all }: Series): boolean {
  const { count, closing, shape, words } = lead;
  if (!/[.:–—]/u.test(closing) || isInterrupted(lead, block) || /^["']/u.test(words) || CITED.test(words)) return false;
  if (block.depth > 0 && closing === ':' && closed === all && all >= 2) return count <= 20 && !isSaid(lead, block);
  if (shape === 'clause' || count > (shape === 'title' ? 30 : 20)) return false;
  if (block.depth > 0 && alike / all < 0.5) return false;
  return alike >= (shape === 'noun' ? 3 : 2);
}

/** "In 2030 the mayor said: "We will dig."" */
function isSaid({ shape, bodyStart }: Lead, { plain }: Block): boolean {
  return shape === 'clause' && /^["']/u.test(plain.slice(bodyStart));
}
