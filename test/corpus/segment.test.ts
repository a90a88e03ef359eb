/** Over real documents: nothing throws, and every block, mark and section leads back to its own words. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { locate } from '../../src/model/annotation.ts';
import { findFacts } from '../../src/segment/facts.ts';
import { findSections } from '../../src/segment/sections.ts';
import { shared } from '../shared.ts';

const FOLDERS = ['corpus', 'gold/dev', 'seed'].flatMap((folder) => shared(folder) ?? []);
const FILES = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter((path) =>
  /\.(?:md|txt)$/u.test(path),
);

/** The same words, whatever markup stands between them. */
function letters(text: string): string {
  return text.replace(/<[^>]*>|&[a-z#\d]+;|\]\([^)]*\)|[^\p{L}\p{N}]+/gu, '');
}

describe.skipIf(FILES.length === 0)('real documents', () => {
  test('are read without a throw, and every span is true', () => {
    const wrong: string[] = [];
    for (const path of FILES) {
      const bytes = readFileSync(path);
      const { source, blocks, metadata } = ingest({
        id: path,
        path,
        format: path.endsWith('.md') ? 'markdown' : 'text',
        bytes,
        sha256: '',
        sidecar: null,
      });
      for (const [index, block] of blocks.entries()) {
        const span = locate(blocks, { block: index, start: 0, end: block.plain.length });
        if (letters(source.text.slice(span.start, span.end)) !== letters(block.plain))
          wrong.push(`${path}: ${block.plain.slice(0, 80)}`);
      }
      for (const section of findSections(blocks, findFacts(blocks, metadata, null).titleBlock)) {
        const span = locate(blocks, section);
        if (letters(source.text.slice(span.start, span.end)) !== letters(section.title))
          wrong.push(`${path}: § ${section.title}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
