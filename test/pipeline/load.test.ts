import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPipeline } from '../../src/pipeline/load.ts';
import { folderOf } from '../cli.ts';

test('a file of words that is not there is told with the line that names it', () => {
  const file = join(folderOf({ 'p.yaml': 'stages: [ingest]\nwords:\n  - nowhere.yaml\n' }), 'p.yaml');
  expect(() => loadPipeline(file, null)).toThrow(`${file}:3 names a file of words, but there is none at `);
});
