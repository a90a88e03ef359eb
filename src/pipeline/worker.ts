/** What a worker thread does with one document: read it, run the plan on it, hand back what the dataset holds of it. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toJson } from '../emit/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Input } from '../model/source.ts';
import { digestOf, type Digest } from './digest.ts';
import { bytesOf, type InputFile } from './inputs.ts';
import type { Plan } from './plan.ts';
import { failedDocument, processDocument, type Processed } from './process.ts';
import { encodeTexts, rowTexts, type KeptTable, type RowBytes } from './row-texts.ts';

export interface Task {
  readonly file: InputFile;
  readonly plan: Plan;
  /** The tables that the run writes. */
  readonly kept: readonly KeptTable[];
}

/** A document as the dataset holds it, with what the other documents' rows need of it. */
export interface Outcome {
  readonly digest: Digest;
  /** In UTF-8: bytes go from thread to thread sooner than strings. */
  readonly json: Uint8Array;
  readonly text: Uint8Array;
  readonly rows: RowBytes;
}

export async function processFile(task: Task): Promise<Outcome> {
  return toOutcome(await processDocument(readInput(task.file), task.plan), task);
}

/** Throws what the file system throws where a file cannot be read. */
export function readInput({ id, path, format, file, sidecar }: InputFile): Input {
  const bytes = readFileSync(file);
  return {
    id,
    path,
    format,
    bytes,
    sha256: hash('sha256', bytes),
    sidecar: sidecar === null ? null : readFileSync(sidecar, 'utf8'),
  };
}

/** The outcome of a document that could not be read or was given up. */
export function failedFile(task: Task, problem: Problem): Outcome {
  const { id, path, format, file } = task.file;
  const bytes = bytesOf(file) ?? new Uint8Array();
  const sha256 = hash('sha256', bytes);
  return toOutcome(failedDocument({ id, path, format, bytes, sha256, sidecar: null }, problem), task);
}

function toOutcome(processed: Processed, { plan, kept }: Task): Outcome {
  const { record, text } = processed;
  const rows = rowTexts(kept, plan.context.decisions.columns, processed);
  const { bytes, lengths } = encodeTexts([toJson(record), text, ...rows]);
  const [json = 0, source = 0, ...rest] = lengths;
  return {
    digest: digestOf(record),
    json: bytes.subarray(0, json),
    text: bytes.subarray(json, json + source),
    rows: { bytes: bytes.subarray(json + source), lengths: rest },
  };
}
