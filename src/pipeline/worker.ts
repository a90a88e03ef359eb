/** What a worker thread does with one document: read it, run the plan on it, hand back what the dataset holds of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toJson } from '../emit/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Input } from '../model/source.ts';
import { digestOf, type Digest } from './digest.ts';
import { bytesOf, type InputFile } from './inputs.ts';
import type { Plan } from './plan.ts';
import { failedDocument, processDocument, type Processed } from './process.ts';

export interface Task {
  readonly file: InputFile;
  readonly plan: Plan;
}

/** A document as the dataset holds it, with what the other documents' rows need of it. */
export interface Outcome {
  readonly json: string;
  readonly text: string;
  readonly digest: Digest;
}

export async function processFile({ file, plan }: Task): Promise<Outcome> {
  return toOutcome(await processDocument(readInput(file), plan));
}

/** Throws what the file system throws where a file cannot be read. */
export function readInput({ id, path, format, file, sidecar }: InputFile): Input {
  const bytes = readFileSync(file);
  return {
    id,
    path,
    format,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sidecar: sidecar === null ? null : readFileSync(sidecar, 'utf8'),
  };
}

/** The outcome of a document that could not be read or was given up. */
export function failedFile({ id, path, format, file }: InputFile, problem: Problem): Outcome {
  const bytes = bytesOf(file) ?? new Uint8Array();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return toOutcome(failedDocument({ id, path, format, bytes, sha256, sidecar: null }, problem));
}

function toOutcome({ record, text }: Processed): Outcome {
  return { json: toJson(record), text, digest: digestOf(record) };
}
