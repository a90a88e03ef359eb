import type { Facts } from '../model/draft.ts';
import type { Block } from '../model/block.ts';
import type { Metadata } from '../model/source.ts';

/** Title, date and anchor: from a sidecar, the front matter, else the first lines of the text. */
export function findFacts(_blocks: readonly Block[], metadata: Metadata, anchor: string | null): Facts {
  return {
    title: metadata.title,
    titleBlock: null,
    date: metadata.date,
    anchor: metadata.date ?? anchor,
    anchorFrom: metadata.date ? 'front-matter' : anchor ? 'option' : 'none',
    language: 'en',
    words: 0,
  };
}
