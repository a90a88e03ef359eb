import { expect, test } from 'vitest';
import { extract, ingest } from '../../src/ingest/index.ts';
import { DEFAULT_OPTIONS } from '../../src/ingest/options.ts';
import type { Input } from '../../src/model/source.ts';

const INPUT: Input = {
  id: 'a',
  path: 'a.txt',
  format: 'text',
  bytes: new TextEncoder().encode('We will act. '.repeat(1000)),
  sha256: '',
  sidecar: 'title: A pact\n',
};

test('a file over the limit is not read, and says how large it is and what to do', async () => {
  const options = { ...DEFAULT_OPTIONS, 'max-megabytes': 0.01 };
  const { source, blocks, metadata, problems } = ingest(await extract(INPUT, options), options);
  expect([source.text, source.bytes, blocks.length, metadata.title]).toEqual(['', 13_000, 0, 'A pact']);
  expect(problems).toMatchObject([{ severity: 'error', code: 'too-large' }]);
  expect(problems[0]?.hint).toContain('max-megabytes');
  expect(ingest(INPUT).blocks).toHaveLength(1);
});

test('what was extracted is taken as it is', () => {
  const [block] = ingest(INPUT).blocks;
  const extracted = { ...ingest(INPUT), text: 'We will act.', blocks: block ? [block, block] : [], places: [] };
  const { source, blocks } = ingest({ ...INPUT, format: 'pdf', extracted });
  expect([source.text, blocks.length]).toEqual(['We will act.', 2]);
});
