/** Versions of a document for tests of the diff: texts through the default pipeline. */
import { createHash } from 'node:crypto';
import type { Version } from '../../src/diff/index.ts';
import { loadPipeline } from '../../src/pipeline/load.ts';
import { processDocument } from '../../src/pipeline/process.ts';

const { plan } = loadPipeline(null, null);

export function version(text: string, id = 'sheet'): Version {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return processDocument({ id, path: `${id}.md`, format: 'markdown', bytes, sha256, sidecar: null }, plan);
}
