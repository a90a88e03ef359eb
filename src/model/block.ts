import type { Span } from './span.ts';
import type { TextMap } from './text-map.ts';

/**
 * One run of prose. `plain` is on one line and folded for matching: white space of any kind is one space, typographic quotes
 * are ASCII (' and "), non-breaking hyphens are "-", invisible characters are gone; dashes stay. `map` leads back to the source.
 */
export interface Block extends Span {
  /** `item` is the first paragraph of a list item; its later paragraphs are paragraphs of the same depth. */
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quotation' | 'cell' | 'code';
  readonly plain: string;
  readonly map: TextMap;
  /** Of a heading set with `#` or an underline, 1 to 6; else 0. */
  readonly level: number;
  /** How many lists enclose the block: 0 in running text, 1 in a list, 2 in a list within a list. */
  readonly depth: number;
  /** The printed marker of an item or numbered paragraph (`-`, `•`, `12.`, `(a)`), else null. */
  readonly marker: string | null;
  readonly marks: readonly Mark[];
}

/** Emphasis and links, in offsets of the block's plain text. */
export interface Mark extends Span {
  readonly kind: 'strong' | 'emphasis' | 'underline' | 'link';
  /** Of a link. */
  readonly url: string | null;
}
