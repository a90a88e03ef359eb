/** The library: everything that a program may import from `factsheet`. */
export { processDocument, type Processed } from './pipeline/process.ts';
export { loadPipeline, type Pipeline } from './pipeline/load.ts';
export { runPipeline, type RunOptions, type RunResult } from './pipeline/run.ts';
export { diffDatasets, type DiffOptions, type Version } from './diff/index.ts';
export type { Change, Diff, DocumentChange } from './model/change.ts';
