/** Runs the entity stage over plain paragraphs, for tests. */
import type { EntityMention, Unit } from '../../../src/model/annotation.ts';
import type { Block } from '../../../src/model/block.ts';
import { NO_USER_WORDS, type UserWords } from '../../../src/model/draft.ts';
import { findEntities } from '../../../src/extract/entities/index.ts';

export function mentionsIn(paragraphs: readonly string[], words: UserWords = NO_USER_WORDS): EntityMention[] {
  const blocks = paragraphs.map((plain): Block => ({
    kind: 'paragraph',
    plain,
    start: 0,
    end: plain.length,
    map: [{ plain: 0, length: plain.length, source: 0, sourceLength: plain.length }],
    level: 0,
    depth: 0,
    marker: null,
    marks: [],
  }));
  const units = blocks.map((block, index): Unit => ({
    block: index,
    start: 0,
    end: block.plain.length,
    kind: 'sentence',
    section: null,
    paragraph: null,
  }));
  return findEntities(blocks, units, words);
}

/** Of each mention its words, type and canonical name: `U.S. | GPE | United States`; the name is left out where it is the words. */
export function told(paragraphs: readonly string[], words: UserWords = NO_USER_WORDS): string[] {
  return mentionsIn(paragraphs, words).map(({ block, start, end, type, name }) => {
    const text = paragraphs[block]?.slice(start, end) ?? '';
    return [text, type, ...(name === text ? [] : [name])].join(' | ');
  });
}
