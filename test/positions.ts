/** The one assertion that readers share: a block's map leads back to the very words that it was read from. */
import type { Block } from '../src/model/block.ts';

/** Each piece alone: verbatim pieces fold to the same text, unit by unit; a folded piece stands for what it decodes to. */
export function mistakes(block: Block, text: string): string[] {
  let at = 0;
  let source = block.start;
  return block.map.flatMap((piece) => {
    const plain = block.plain.slice(piece.plain, piece.plain + piece.length);
    const raw = text.slice(piece.source, piece.source + piece.sourceLength);
    const wrong: string[] = [];
    if (piece.plain !== at) wrong.push(`gap before ${plain}`);
    if (piece.source < source) wrong.push(`${plain} goes back`);
    if (piece.source + piece.sourceLength > block.end) wrong.push(`${plain} leaves the block`);
    if (piece.length === piece.sourceLength && foldUnits(raw) !== plain) wrong.push(`${raw} is not ${plain}`);
    at = piece.plain + piece.length;
    source = piece.source + piece.sourceLength;
    return wrong;
  });
}

/** The folding that block.ts promises, unit by unit; what is folded away is no part of a piece. */
export function foldUnits(raw: string): string {
  return raw
    .replace(/\s/gu, ' ')
    .replace(/[\u2018-\u201B\u2032\u02BC]/gu, "'")
    .replace(/[\u201C-\u201F\u2033]/gu, '"')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\0/gu, '\uFFFD');
}
