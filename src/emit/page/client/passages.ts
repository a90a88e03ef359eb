/** Cuts the source text at every place that was recognised, so that a view can mark the pieces without a look at the words. */
import type { MentionKind, PageDocument, PageMention } from '../data.ts';

export interface Piece {
  readonly text: string;
  readonly heading: boolean;
  readonly mention: { readonly kind: MentionKind; readonly says: string } | null;
}

/** A run of pieces that is a commitment (its id) or stands between two (null). */
export interface Passage {
  readonly commitment: string | null;
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/** Every character of the text is in exactly one piece. */
export function passagesOf({ text, commitments, headings, mentions }: PageDocument): Passage[] {
  const cuts = new Set<number>([0, text.length]);
  for (const [start, end] of [...headings, ...mentions]) cuts.add(start).add(end);
  for (const { start, end } of commitments) cuts.add(start).add(end);
  const offsets = [...cuts].sort((a, b) => a - b);
  const at = {
    commitment: finder(commitments),
    heading: finder(headings.map(toSpan)),
    mention: finder(mentions.map(toSpan)),
  };
  const passages: { commitment: string | null; start: number; pieces: Piece[] }[] = [];
  for (const [place, start] of offsets.entries()) {
    const end = offsets[place + 1];
    if (end === undefined) break;
    const holder = commitments[at.commitment(start)]?.id ?? null;
    const mention = mentions[at.mention(start)];
    const piece = {
      text: text.slice(start, end),
      heading: at.heading(start) !== -1,
      mention: mention ? { kind: mention[2], says: mention[3] } : null,
    };
    const last = passages.at(-1);
    if (last?.commitment === holder) last.pieces.push(piece);
    else passages.push({ commitment: holder, start, pieces: [piece] });
  }
  return passages;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function toSpan([start, end]: readonly [number, number] | PageMention): Span {
  return { start, end };
}

/** Tells which span holds an offset, -1 where none does; spans stand in order, and so must the offsets that are asked for. */
function finder(spans: readonly Span[]): (offset: number) => number {
  let place = 0;
  return (offset) => {
    while ((spans[place]?.end ?? Infinity) <= offset) place += 1;
    return (spans[place]?.start ?? Infinity) <= offset ? place : -1;
  };
}
