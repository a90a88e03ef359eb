/** Cuts the source text at every place that was recognised, so that a view can mark the pieces without a look at the words. */
import { MENTION_KINDS, type MentionKind, type PageDocument, type Range } from '../data.ts';

export interface Piece {
  readonly text: string;
  readonly heading: boolean;
  /** A line break that reads as a space. */
  readonly wrap: boolean;
  /** Those that hold it, the outer first. */
  readonly mentions: readonly { readonly kind: MentionKind; readonly says: string }[];
}

/** A run of pieces that is a commitment (its id) or stands between two (null). */
export interface Passage {
  readonly commitment: string | null;
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/** Every character of the text is in exactly one piece. */
export function passagesOf({ text, commitments, headings, wraps, mentions }: PageDocument): Passage[] {
  const cuts = new Set<number>([0, text.length]);
  for (const [start, end] of [...headings, ...wraps, ...mentions]) cuts.add(start).add(end);
  for (const { start, end } of commitments) cuts.add(start).add(end);
  const offsets = [...cuts].sort((a, b) => a - b);
  const commitmentAt = holder(commitments, ({ start, end }) => [start, end]);
  const headingAt = holder(headings, rangeOf);
  const wrapAt = holder(wraps, rangeOf);
  const mentionsAt = MENTION_KINDS.map((kind) =>
    holder(
      mentions.filter((mention) => mention[2] === kind),
      rangeOf,
    ),
  );
  const passages: { commitment: string | null; start: number; pieces: Piece[] }[] = [];
  for (const [place, start] of offsets.entries()) {
    const end = offsets[place + 1];
    if (end === undefined) break;
    const commitment = commitmentAt(start)?.id ?? null;
    const piece: Piece = {
      text: text.slice(start, end),
      heading: headingAt(start) !== null,
      wrap: wrapAt(start) !== null,
      mentions: mentionsAt.flatMap((at) => {
        const [, , kind, says] = at(start) ?? [];
        return kind === undefined || says === undefined ? [] : [{ kind, says }];
      }),
    };
    const last = passages.at(-1);
    if (last?.commitment === commitment) last.pieces.push(piece);
    else passages.push({ commitment, start, pieces: [piece] });
  }
  return passages;
}

function rangeOf([start, end]: readonly [number, number, ...unknown[]]): Range {
  return [start, end];
}

/** Tells which item holds an offset; items stand in order and apart, and so must the offsets that are asked for. */
function holder<Item>(items: readonly Item[], range: (item: Item) => Range): (offset: number) => Item | null {
  const ranges = items.map(range);
  let place = 0;
  return (offset) => {
    while ((ranges[place]?.[1] ?? Infinity) <= offset) place += 1;
    return (ranges[place]?.[0] ?? Infinity) <= offset ? (items[place] ?? null) : null;
  };
}
