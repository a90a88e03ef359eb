/**
 * A text map ties the plain text of a block to the source it was read from.
 *
 *   source  The U.S.&nbsp;will **act**⏎    now
 *   plain   The U.S. will act now
 *   pieces  [The U.S.] [ ] [will ] [act] [ ] [now]
 *
 * A piece is either verbatim (as many plain as source units, one for one) or folded (an entity, an escape, a line break with
 * its indent): a folded piece has no inner positions, so a span that begins or ends inside it takes it whole.
 */
import type { Span } from './span.ts';

export interface Piece {
  /** Where the piece starts in the plain text. */
  readonly plain: number;
  /** How many plain code units it has. */
  readonly length: number;
  /** Where it starts in the source. */
  readonly source: number;
  /** How many source code units it has; equal to `length` in a verbatim piece. */
  readonly sourceLength: number;
}

/** Pieces in order, covering the plain text without gap; the source may have gaps between them (markup). */
export type TextMap = readonly Piece[];

/** The piece that holds the plain offset, by binary search. */
function pieceAt(map: TextMap, offset: number): Piece | undefined {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle]?.plain ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return map[low];
}

function startInSource(map: TextMap, offset: number): number {
  const piece = pieceAt(map, offset);
  if (!piece) return 0;
  if (piece.length !== piece.sourceLength) return piece.source;
  return piece.source + Math.min(offset - piece.plain, piece.length);
}

function endInSource(map: TextMap, offset: number): number {
  const piece = pieceAt(map, offset - 1);
  if (!piece) return 0;
  if (piece.length !== piece.sourceLength) return piece.source + piece.sourceLength;
  return piece.source + Math.min(offset - piece.plain, piece.length);
}

/** The source span of a plain span: from the first code unit of its first character to the last of its last. */
export function toSource(map: TextMap, span: Span): Span {
  const start = startInSource(map, span.start);
  return { start, end: span.end > span.start ? Math.max(start, endInSource(map, span.end)) : start };
}
