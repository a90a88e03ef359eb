/** Remembers the forms of a whole dataset (`OUT/.cache/outputs.json`): where no document changed, none of them is written anew. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { toJson } from '../emit/json.ts';
import { writeCacheFile } from './cache.ts';
import type { Pipeline } from './load.ts';
import { planHash } from './plan.ts';
import { holds, type DatasetFile, type StagedDocument, type StagedFile } from './staging.ts';
import { readTextFile } from './text-file.ts';
import { parseJson } from '../model/json.ts';

interface Forms {
  readonly key: string;
  readonly files: readonly DatasetFile[];
}

const FILE = '.cache/outputs.json';

/** What all forms of a dataset are made from: the code, the documents, and which tables and forms are asked for. */
export function outputsKey(
  code: string,
  { plan, tables, outputs }: Pipeline,
  documents: readonly StagedDocument[],
): string {
  const made = documents.map(({ digest, json, text }) => [digest.id, json.sha256, text.sha256]);
  return hash('sha256', JSON.stringify([code, planHash(plan), tables, outputs, made]));
}

/** The files of all forms, where they stand as the last run made them from the same; else null. */
export function readOutputsCache(out: string, key: string): StagedFile[] | null {
  const forms = parseForms(readTextFile(join(out, FILE)) ?? 'null');
  if (forms?.key !== key || !forms.files.every((file) => holds(join(out, file.path), file))) return null;
  return forms.files.map((file) => ({ ...file, changed: false }));
}

export function writeOutputsCache(out: string, key: string, files: readonly StagedFile[]): void {
  writeCacheFile(
    join(out, FILE),
    toJson({ key, files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })) }),
  );
}

/** Null where the file was spoilt. */
function parseForms(json: string): Forms | null {
  const value = parseJson(json);
  return isForms(value) ? value : null;
}

function isForms(value: unknown): value is Forms {
  return (
    typeof value === 'object' && value !== null && 'key' in value && 'files' in value && Array.isArray(value.files)
  );
}
