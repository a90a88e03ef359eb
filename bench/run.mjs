// How fast one core is here: the project's own samples (or the folder named), through the whole pipeline, median of five.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { findInputs, loadPipeline, processDocument } from '../dist/index.js';

const ROUNDS = 5;
const KILOBYTES = 500;

const folder = process.argv[2] ?? 'input';
const { plan } = loadPipeline(null, null);
const inputs = findInputs([folder], null).files.map(({ id, path, format, file }) => {
  return { id, path, format, bytes: readFileSync(file), sha256: '', sidecar: null };
});
const size = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
const repeats = Math.max(1, Math.ceil((KILOBYTES * 1000) / size));

const times = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now();
  for (let time = 0; time < repeats; time += 1) for (const input of inputs) await processDocument(input, plan);
  times.push((performance.now() - start) / 1000);
}
const seconds = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];

const kilobytes = (size * repeats) / 1000;
console.log(`${folder}: ${inputs.length} documents × ${repeats}, ${kilobytes.toFixed(0)} kB`);
console.log(
  `${((inputs.length * repeats) / seconds).toFixed(0)} documents/s, ${(kilobytes / seconds).toFixed(0)} kB/s, ${((seconds * 1e5) / kilobytes).toFixed(0)} ms per 100 kB`,
);
