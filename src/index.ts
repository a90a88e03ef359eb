/** The library: everything that a program may import from `factsheet`. */
export { diffDatasets, type DiffOptions, type Version } from './diff/index.ts';
export type { Change, Diff, DocumentChange } from './model/change.ts';
export type { Problem } from './model/problem.ts';
export type { CommitmentRecord, DocumentRecord, EntityRecord, SectionRecord, UnitRecord } from './model/record.ts';
export type { Input } from './model/source.ts';
export { openDataset, readDocument } from './pipeline/dataset.ts';
export { findInputs, type InputFile, type Inputs } from './pipeline/inputs.ts';
export { loadPipeline, type Pipeline } from './pipeline/load.ts';
export { processDocument, type Processed } from './pipeline/process.ts';
export { runPipeline, type RunOptions, type RunResult } from './pipeline/run.ts';
