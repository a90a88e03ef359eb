/** Versions of a document for tests of the diff: texts through the default pipeline. */
import { createHash } from 'node:crypto';
import type { Version } from '../../src/diff/index.ts';
import type { Format } from '../../src/model/source.ts';
import { loadPipeline } from '../../src/pipeline/load.ts';
import { processDocumentSync } from '../../src/pipeline/process.ts';

const { plan } = loadPipeline(null, null);

export function version(text: string, id = 'sheet', format: Format = 'markdown'): Version {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = `${id}.${format === 'text' ? 'txt' : 'md'}`;
  return processDocumentSync({ id, path, format, bytes, sha256, sidecar: null }, plan);
}
