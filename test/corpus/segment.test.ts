/** Over real documents: nothing throws, and every block, mark and section leads back to its own words. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { locate } from '../../src/model/annotation.ts';
import { findFacts } from '../../src/segment/facts.ts';
import { findSections } from '../../src/segment/sections.ts';
import { foldUnits, mistakes } from '../positions.ts';
import { shared } from '../shared.ts';

const FOLDERS = ['corpus', 'gold/dev', 'seed'].flatMap((folder) => shared(folder) ?? []);
const FILES = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter((path) =>
  /\.(?:md|txt)$/u.test(path),
);

/** Whether a source slice begins and ends with the words of a title, whatever markup stands within. */
function frames(slice: string, title: string): boolean {
  return slice.startsWith(title.charAt(0)) && slice.endsWith(title.slice(-1));
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
      for (const block of blocks) wrong.push(...mistakes(block, source.text).map((mistake) => `${path}: ${mistake}`));
      for (const section of findSections(blocks, findFacts(blocks, metadata, null).titleBlock)) {
        const { start, end } = locate(blocks, section);
        if (!frames(foldUnits(source.text.slice(start, end)), section.title)) wrong.push(`${path}: § ${section.title}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 900_000);
});
