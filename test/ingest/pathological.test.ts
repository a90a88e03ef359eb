/** Inputs that cost a naive reader minutes, its stack or its memory: each must come to an end within the suite's time limit. */
import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { findFacts } from '../../src/segment/facts.ts';
import { findSections } from '../../src/segment/sections.ts';

const INPUTS = {
  'nested quotations': '>'.repeat(100_000) + ' a',
  'nested lists': '- '.repeat(100_000) + 'a',
  'list levels': Array.from({ length: 1_000 }, (_, level) => `${' '.repeat(2 * level)}- a`).join('\n'),
  'open brackets': '['.repeat(200_000),
  'open emphasis': 'a **b'.repeat(40_000),
  'closing emphasis': 'a* '.repeat(60_000),
  'half a link': '[a]('.repeat(50_000),
  'open tags': '<a '.repeat(50_000),
  'one long line': 'The ship will sail. '.repeat(50_000),
  'one long word': 'x'.repeat(1_000_000),
  'blank lines': '\n'.repeat(1_000_000),
  'no-break spaces': '\u00A0'.repeat(300_000) + 'a',
  'brackets as front matter': `---\n${'['.repeat(50_000)}\n---\n`,
};

test.each(
  Object.entries(INPUTS).flatMap(([name, text]) => [[name, 'markdown', text] as const, [name, 'text', text] as const]),
)('%s as %s', (_name, format, text) => {
  const bytes = new TextEncoder().encode(text);
  const { blocks, metadata } = ingest({ id: 'a', path: 'a', format, bytes, sha256: '', sidecar: null });
  const facts = findFacts(blocks, metadata, null);
  expect(findSections(blocks, facts.titleBlock).length).toBeLessThanOrEqual(blocks.length);
});

test('a part that nests too deeply is read as text, and a problem says so', () => {
  const bytes = new TextEncoder().encode(`We will dig.\n\n${'> '.repeat(200)}ten wells`);
  const { blocks, problems } = ingest({ id: 'a', path: 'a', format: 'markdown', bytes, sha256: '', sidecar: null });
  expect(problems.map(({ code }) => code)).toEqual(['nested-too-deep']);
  expect(blocks.at(-1)?.plain).toContain('ten wells');
});
