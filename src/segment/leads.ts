/** Words at the start of a block that may be a heading, with how they are set. */
import type { Located } from '../model/annotation.ts';
import type { Block, Mark } from '../model/block.ts';
import { countWords, shapeOf, type Shape } from './phrases.ts';
import { splitSentences } from './sentences.ts';

/** How a lead is told from the text: by `#`, by bold or underline, by italics, by capitals, or by nothing but its shape. */
export type Look = 'hash' | 'strong' | 'emphasis' | 'caps' | 'plain';

export interface Lead extends Located {
  readonly look: Look;
  readonly words: string;
  readonly count: number;
  readonly shape: Shape;
  /** The block has no other words. */
  readonly whole: boolean;
  /** The punctuation that ends it (`.`, `:`, `–` …), '' where none does. */
  readonly closing: string;
  /** Where the text goes on: at the lead itself where that opens a sentence. */
  readonly bodyStart: number;
}

/** The lead of a block, by the strongest sign that it has; null where nothing sets it off. */
export function leadOf(block: Block, index: number): Lead | null {
  if (block.kind === 'code' || block.kind === 'cell') return null;
  if (block.kind === 'heading') return lead(block, index, block.plain.length, 'hash');
  const strong = emphasised(block, ['strong', 'underline']);
  if (strong > 0) return lead(block, index, strong, 'strong');
  const emphasis = emphasised(block, ['emphasis']);
  if (emphasis > 0) return lead(block, index, emphasis, 'emphasis');
  const caps = CAPS.exec(block.plain)?.[0].length ?? 0;
  if (caps > 0) return lead(block, index, caps, 'caps');
  const plain = plainReach(block.plain);
  return plain > 0 ? lead(block, index, plain, 'plain') : null;
}

/** How far marks of the kinds reach from the start of the block; gaps of punctuation between two are bridged. */
function emphasised({ plain, marks }: Block, kinds: readonly Mark['kind'][]): number {
  let end = 0;
  for (const mark of marks) {
    if (!kinds.includes(mark.kind)) continue;
    if (/[\p{L}\p{N}]/u.test(plain.slice(end, mark.start))) break;
    end = Math.max(end, mark.end);
  }
  const insideWord = /^[\p{L}\p{N}]{2}/u.test(plain.slice(end - 1, end + 1));
  return insideWord ? 0 : end;
}

/** Two words or more in capitals, up to a colon, dash or full stop, or to the end. */
const CAPS = /^(?=[^a-z]{6})(?:[^\p{Ll}\s:]+ ){1,30}?[^\p{Ll}\s:]+(?=:|$| [–—-] )/u;

/** Up to a colon or dash that text follows. */
const RUN_IN = /^(?:[^\s:]+ ){0,24}?[^\s:]+(?=: | [–—] )/u;

/** Up to a colon or dash, else the first sentence; the whole of a line that nothing ends. */
function plainReach(plain: string): number {
  if (plain.length <= 150 && /[^.!?;:,"')\]]$/u.test(plain)) return plain.length;
  const [sentence] = splitSentences(plain.slice(0, 400));
  const reach = RUN_IN.exec(plain)?.[0].length ?? 0;
  return reach > 0 && reach < (sentence?.end ?? 0) ? reach : (sentence?.end ?? 0);
}

/** A printed number or letter in front of a heading is no part of its words. */
const NUMBER = /^(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)] (?=\p{Lu})/u;

function lead({ plain }: Block, block: number, reach: number, look: Look): Lead | null {
  const start = NUMBER.exec(plain)?.[0].length ?? 0;
  const end = plain.slice(0, reach).replace(/[\s.:;,–—-]+$/u, '').length;
  const words = plain.slice(start, end);
  if (!/\p{L}/u.test(words)) return null;
  const closing = /^\s*([.:;,!?]|[–—-](?=\s|$))?[\s.:;,]*/u.exec(plain.slice(end)) ?? [''];
  const after = end + closing[0].length;
  // A sentence that goes on keeps its first words: "**Oslo** will open …".
  const goesOn = (closing[1] ?? ',') === ',' && /^[ ,]*[\p{Ll}([]/u.test(plain.slice(end));
  const bodyStart = goesOn ? start : after;
  return {
    block,
    start,
    end,
    look,
    words,
    count: countWords(words),
    shape: shapeOf(words),
    whole: after >= plain.length,
    closing: closing[1] ?? '',
    bodyStart,
  };
}
