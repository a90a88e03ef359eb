/** What a worker thread does with one document: read it, run the plan on it, hand back what the dataset holds of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toJson } from '../emit/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Input } from '../model/source.ts';
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

export interface Digest {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly url: string | null;
  /** Hash of the words of all units: equal for two documents of identical body. Null for an empty one. */
  readonly body: string | null;
  readonly commitments: number;
  readonly problems: readonly Pick<Problem, 'severity' | 'code' | 'message' | 'hint'>[];
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
  const words = record.units.map(({ quote }) => quote).join('\n');
  return {
    json: toJson(record),
    text,
    digest: {
      id: record.id,
      path: record.source.path,
      sha256: record.source.sha256,
      url: record.source.url,
      body: words === '' ? null : createHash('sha256').update(words).digest('hex'),
      commitments: record.commitments.length,
      problems: record.problems.map(({ severity, code, message, hint }) => ({ severity, code, message, hint })),
    },
  };
}
