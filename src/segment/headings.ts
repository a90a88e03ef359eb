/** Which leads are headings. */
import type { Block } from '../model/block.ts';
import { LEAD_IN, NAVIGATION, OPEN_END } from '../vocab/headings.ts';
import { MONTHS } from '../vocab/months.ts';
import { dateOfLine } from './facts.ts';
import { leadOf, type Lead } from './leads.ts';
import { findSeries, isInterrupted, type Series, type SeriesOf } from './series.ts';
import { isSentence, namesTask, opensPredicate, titleCase } from './phrases.ts';

export function chooseHeadings(blocks: readonly Block[], titleBlock: number | null): Lead[] {
  const leads = blocks.map((block, index) => (index === titleBlock ? null : leadOf(block, index)));
  const top = leads.findIndex((lead, index) => index !== titleBlock && isProse(blocks[index], lead));
  const seriesOf = findSeries(leads, blocks);
  return leads.flatMap((lead, index) => {
    const block = blocks[index];
    if (!lead || !block || (lead.look !== 'hash' && lead.whole && isApparatus(lead.words))) return [];
    if (index < top && isSubtitle(lead)) return [];
    return isHeading(lead, block, blocks.slice(index + 1, index + 3), seriesOf) ? [lead] : [];
  });
}

/** A link that leads elsewhere, or the day of issue. */
function isApparatus(words: string): boolean {
  return NAVIGATION.test(words) || dateOfLine(words) !== null;
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
  if (/[.:–—!?]/u.test(closing)) return count <= LONGEST[shape === 'noun' && isSentence(words) ? 'clause' : shape];
  // A bold predicate of the lead-in above, or part of a name: "**Directs the ports** to open", "**Oslo's** ports".
  return count <= 12 && shape !== 'clause' && (lead.whole || !(opensPredicate(words) || /'s?$/u.test(words)));
}

/** A work that is referred to: "Berg, A. (2018, May 3). On wells". */
const CITED = /\((?:n\.d\.|(?:19|20)\d\d)[^)]{0,20}\)|https?:/u;

/** "Notice of Wells," 84 Fed. Reg. 12 */
const QUOTED = /^["'](?:[^"']*$|.*[,.;]["'])/u;

/** "May 2030", "March 3-5", "On 4 May 2030". */
const DATED = new RegExp(
  `^(?:on )?(?:\\d{1,2} )?(?:${Object.keys(MONTHS).join('|')})\\.?(?: \\d{1,2}(?:[-–]\\d{1,2})?,?)?(?: \\d{4})?$`,
  'iu',
);

function isPlainLine(lead: Lead, block: Block, next: readonly Block[]): boolean {
  const { count, closing, shape, words } = lead;
  if (!next.some(isGoverned) || block.depth > 0 || count > 20 || !/^:?$/u.test(closing) || shape === 'clause')
    return false;
  if (CITED.test(words) || QUOTED.test(words)) return false;
  if (closing === ':')
    return !LEAD_IN.test(words) && !/^The /u.test(words) && (shape === 'title' || count <= 4 || isGerund(lead));
  return /^["'(]?[\p{Lu}\d$]/u.test(words);
}

/** "Investing in the ports of the north:" */
function isGerund({ words, count }: Lead): boolean {
  return count <= 14 && /^\p{Lu}\p{Ll}+ing [^,;]*$/u.test(words);
}

/** A list, a table, or text with punctuation at its end: a bare line above other bare lines heads nothing. */
function isGoverned({ kind, depth, plain }: Block): boolean {
  return depth > 0 || kind === 'cell' || plain.length > 150 || /[.!?:;,]["')]*$/u.test(plain);
}

function isPlainRunIn(lead: Lead, block: Block, { alike, closed, all }: Series): boolean {
  const { count, closing, shape, words } = lead;
  if (!/[.:–—]/u.test(closing) || isInterrupted(lead, block) || QUOTED.test(words) || CITED.test(words)) return false;
  if (closing === ':' && isSaidOrDated(lead, block)) return false;
  if (block.depth > 0 && closing === ':' && closed === all && all >= 2) return count <= 20;
  if (shape === 'clause' || count > (shape === 'title' ? 30 : 20)) return false;
  const titled = shape === 'title' && closing === ':';
  if (block.depth > 0 && !titled && alike / all < 0.5) return false;
  return alike >= (shape === 'noun' ? 3 : 2);
}

/** "The mayor of the northern town: "We will dig."", and "May 2030: The mayor met the farmers." */
function isSaidOrDated({ words, bodyStart }: Lead, { plain }: Block): boolean {
  return (!namesTask(words) && /^["']/u.test(plain.slice(bodyStart))) || DATED.test(words);
}
