/** What a document says of itself: its title, the day of issue, and the day that relative dates count from. */
import type { Block } from '../model/block.ts';
import type { Facts } from '../model/draft.ts';
import type { Metadata } from '../model/source.ts';
import { oneOf } from '../rules/pattern.ts';
import { MONTHS, WEEKDAYS } from '../vocab/months.ts';

/** Title and date: from a sidecar, the front matter, else the first lines of the text. `anchor` is what the run was told. */
export function findFacts(blocks: readonly Block[], metadata: Metadata, anchor: string | null): Facts {
  const top = readTop(blocks, metadata.title);
  const date = metadata.date ?? top.date;
  return {
    title: metadata.title ?? (top.titleBlock === null ? null : (blocks[top.titleBlock]?.plain ?? null)),
    titleBlock: top.titleBlock,
    date,
    anchor: date ?? anchor,
    anchorFrom: metadata.date ? (metadata.dateFrom ?? 'front-matter') : top.date ? 'text' : anchor ? 'option' : 'none',
    language: languageOf(blocks),
    words: blocks.reduce((sum, { plain }) => sum + (plain.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0),
  };
}

/** Words that are looked at. */
const SAMPLE = 400;

/** `en` where its commonest words are there as often as even lists have them, else `und` (BCP 47: undetermined). */
export function languageOf(blocks: readonly Block[]): string {
  const words: string[] = [];
  for (const { plain } of blocks) {
    if (words.length >= SAMPLE) break;
    words.push(
      ...(plain
        .slice(0, SAMPLE * 10)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []),
    );
  }
  const english = words.filter((word) => /^(?:the|of|and|to)$/u.test(word)).length;
  return words.length < FEW || english / words.length >= 0.03 ? 'en' : 'und';
}

/** Too few words to tell: the language that all rules are for. */
const FEW = 40;

interface Top {
  readonly titleBlock: number | null;
  readonly date: string | null;
}

/** A date line stands among the first blocks. */
const TOP = 6;

function readTop(blocks: readonly Block[], knownTitle: string | null): Top {
  const top = blocks.slice(0, TOP);
  const dateBlock = top.findIndex(({ plain }) => dateOfLine(plain) !== null);
  const titleBlock = top.findIndex((block, index) =>
    knownTitle === null ? isTitle(block, index, dateBlock) : fold(block.plain) === fold(knownTitle),
  );
  return {
    titleBlock: titleBlock < 0 ? null : titleBlock,
    date: dateOfLine(top[dateBlock]?.plain ?? ''),
  };
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A heading of the first rank, or an unfinished line that stands first or before the date. */
function isTitle(block: Block, index: number, dateBlock: number): boolean {
  const { kind, level, plain } = block;
  if (kind === 'heading') return level === 1;
  if (kind !== 'paragraph' || SLUG.test(plain) || dateOfLine(plain) !== null) return false;
  const unfinished = !/[.:;,!?]["')]*$/u.test(plain) && plain.split(' ').length <= 80;
  return unfinished && (index === 0 || index < dateBlock);
}

/** What stands above a title in press releases and on saved pages. */
const SLUG =
  /^(?:for immediate release|immediate release|press release|the white house|statements? and releases?|briefing room|home)\b.{0,40}$/i;

const MONTH = `(?<month>${oneOf(Object.keys(MONTHS))})\\.?`;
const WEEKDAY = `(?:${oneOf(Object.keys(WEEKDAYS))},? )?`;
/** A line that is a date and no more, whatever stands before it in the way of "Released:" or a city. */
const DATE_LINES = [
  new RegExp(
    `^(?:[\\p{L}.,'() ]{0,40}[,:–—-] ?)?${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\.?$`,
    'iu',
  ),
  new RegExp(
    `^(?:[\\p{L}.,'() ]{0,40}[,:–—-] ?)?${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (?<year>\\d{4})\\.?$`,
    'iu',
  ),
  /^(?:[\p{L} ]{0,20}: ?)?(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u,
];

/** The ISO day of a line that is a date, else null. */
export function dateOfLine(line: string): string | null {
  if (line.length > 100) return null;
  for (const pattern of DATE_LINES) {
    const { year, month = '', day = '' } = pattern.exec(line)?.groups ?? {};
    if (!year) continue;
    const number = /^\d/u.test(month) ? Number(month) : (MONTHS[month.toLowerCase()] ?? 0);
    const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    // A day that no calendar has (February 30) comes back as another one.
    const time = Date.parse(iso);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)) return iso;
  }
  return null;
}
