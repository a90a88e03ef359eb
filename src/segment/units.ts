/** Cuts blocks into units: sentences, and list items, headings and titles that are none. */
import type { Section, Unit } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import { splitSentences, trim } from './sentences.ts';

type Piece = Span & Pick<Unit, 'kind' | 'section'>;

/**
 * Every word of the document in one unit, in order of the text. Spans are trimmed and leave out list markers, and what ties
 * an item to the next ("; and"). A run-in heading
 * is a unit of its own, and its block's first sentence starts after it. An `item` is a list item or cell without a full stop.
 */
export function findUnits(blocks: readonly Block[], sections: readonly Section[], titleBlock: number | null): Unit[] {
  const headings = new Map<number, number[]>();
  sections.forEach(({ block }, index) => headings.set(block, [...(headings.get(block) ?? []), index]));
  let section: number | null = null;
  return blocks.flatMap((block, index) => {
    const own = headings.get(index) ?? [];
    const pieces = index === titleBlock ? [whole(block, 'title', section)] : cut(block, own, sections, section);
    section = own.at(-1) ?? section;
    const paragraph = block.marker !== null && PARAGRAPH_NUMBER.test(block.marker) ? block.marker : null;
    const worded = pieces.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(block.plain.slice(start, end)));
    return worded.map((piece) => ({ block: index, ...piece, paragraph }));
  });
}

const PARAGRAPH_NUMBER = /^\(?\d{1,3}[.)]{0,2}$/u;

const NUMBER_ALONE = /^\(?[\da-z]{1,3}[.)]?$/i;

/** The pieces of one block: `own` are the indices of the sections whose headings stand in it, `above` the one that goes on. */
function cut(block: Block, own: readonly number[], sections: readonly Section[], above: number | null): Piece[] {
  if (block.kind === 'heading' && own.length === 0) return [whole(block, 'heading', above)];
  const pieces: Piece[] = [];
  let from = 0;
  let current = above;
  for (const index of own) {
    const heading = sections[index];
    if (!heading?.runIn) return [whole(block, 'heading', index)];
    // What stands before a run-in heading may be no more than its number: "5)".
    const before = body(block, from, heading.start, current);
    pieces.push(...before.filter(({ start, end }) => !NUMBER_ALONE.test(block.plain.slice(start, end))));
    // Words that open a sentence stay with it.
    if (heading.bodyStart > heading.start)
      pieces.push({ kind: 'heading', section: index, ...trim(block.plain, heading.start, heading.end) });
    from = heading.bodyStart;
    current = index;
  }
  pieces.push(...body(block, from, block.plain.length, current));
  return pieces;
}

function body(block: Block, from: number, to: number, section: number | null): Piece[] {
  return splitSentences(block.plain, from, to).map((whole) => {
    const span = bare(block.plain, whole, whole.start === 0);
    return { ...span, section, kind: kindOf(block, span) };
  });
}

/** A printed number or letter that is no list marker of the format: "(1)", "a." */
const PRINTED = /^(?:\((?:\d{1,2}|[a-z]{1,4})\)|[a-z][.)]|\d{1,2}\)) (?=\P{L}{0,3}\p{L})/u;
/** What ties an item to the next one ("or" does more than that: it leaves a choice), and an ellipsis after the full stop. */
const TAIL = /(?<=[;,]) and$|(?<=[.!?]["')]?) ?(?:…|\.\.\.)$/u;

/** Without what belongs to the list or the speech around it: its number, a last "and", the closing quote of a longer speech. */
function bare(plain: string, { start, end }: Span, first: boolean): Span {
  const words = plain.slice(start, end);
  const number = first ? (PRINTED.exec(words)?.[0].length ?? 0) : 0;
  const tail = TAIL.exec(words.slice(-12))?.[0].length ?? 0;
  const last = end - tail;
  const closes = plain[last - 1] === '"' && (words.split('"').length - 1) % 2 === 1;
  return { start: start + number, end: closes && last - 1 > start + number ? last - 1 : last };
}

function whole(block: Block, kind: Unit['kind'], section: number | null): Piece {
  return { kind, section, ...trim(block.plain, 0, block.plain.length) };
}

function kindOf(block: Block, { start, end }: Span): 'sentence' | 'item' {
  const listed = block.kind === 'item' || block.kind === 'cell';
  return listed && !/[.!?]["')\]]{0,3}$/u.test(block.plain.slice(Math.max(start, end - 4), end)) ? 'item' : 'sentence';
}
