// `node bench/slowest.mjs FOLDER` prints the seconds that the slowest document of a folder takes, once the code is warm.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { findInputs, loadPipeline, processDocument } from '../dist/index.js';

const { plan } = loadPipeline(null, null);
const inputs = findInputs([process.argv[2]], null).files.map(({ id, path, format, file }) => {
  return { id, path, format, bytes: readFileSync(file), sha256: '', sidecar: null };
});
await processDocument(inputs.at(-1), plan);
const times = [];
for (const input of inputs) {
  const start = performance.now();
  await processDocument(input, plan);
  times.push((performance.now() - start) / 1000);
}
console.log(Math.max(...times));
