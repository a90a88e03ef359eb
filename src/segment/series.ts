/** Leads that are built alike: one phrase that opens a paragraph is prose, five in a row are headings. */
import type { Block } from '../model/block.ts';
import { LEAD_IN, SPEAKER } from '../vocab/headings.ts';
import type { Lead } from './leads.ts';

/** Leads that are built alike: in running text or in one list, closed alike, a phrase and no sentence. */
export interface Series {
  alike: number;
  /** Leads of any shape that are closed alike. */
  closed: number;
  /** Blocks that could have such a lead. */
  all: number;
}

export type SeriesOf = (lead: Lead) => Series;

export function findSeries(leads: readonly (Lead | null)[], blocks: readonly Block[]): SeriesOf {
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
export function isInterrupted({ bodyStart, closing, shape, words }: Lead, { plain }: Block): boolean {
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
