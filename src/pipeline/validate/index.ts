/** Re-reads a dataset and checks all that it promises: hashes, schema, spans, keys and references. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseJson } from '../../model/json.ts';
import { compare } from '../inputs.ts';
import { jsonPath, openDataset, textPath } from '../dataset.ts';
import { holds } from '../staging.ts';
import { readTextFile } from '../text-file.ts';
import type { Finding } from './finding.ts';
import { checkRecord } from './record.ts';
import { checkTables } from './tables.ts';

export interface Validation {
  readonly documents: number;
  readonly files: number;
  readonly findings: readonly Finding[];
}

/** Folders that hold nothing but what the manifest lists. */
const OWN_FOLDERS = ['documents', 'jsonl', 'long', 'page', 'parquet', 'tables'];

/** Throws a UsageError where the folder holds no dataset. */
export function validateDataset(folder: string): Validation {
  const manifest = openDataset(folder);
  const listed = new Set(manifest.files.map(({ path }) => path));
  const findings = [
    ...manifest.files.flatMap((file) => checkFile(folder, file)),
    ...unlistedFiles(folder, listed),
    ...manifest.sources.flatMap(({ document }) => checkDocument(folder, document)),
    ...checkTables(folder, new Set([...listed].filter((path) => existsSync(join(folder, path))))),
  ];
  return { documents: manifest.sources.length, files: manifest.files.length, findings };
}

function checkFile(folder: string, file: { path: string; bytes: number; sha256: string }): Finding[] {
  const path = join(folder, file.path);
  if (!existsSync(path))
    return [{ path: file.path, code: 'no-file', message: 'is listed in manifest.json, but is not there' }];
  return holds(path, file) ? [] : [{ path: file.path, code: 'hash', message: 'differs from what manifest.json says' }];
}

function unlistedFiles(folder: string, listed: ReadonlySet<string>): Finding[] {
  return OWN_FOLDERS.filter((name) => existsSync(join(folder, name)))
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !listed.has(path))
    .sort(compare)
    .map((path) => ({ path, code: 'unlisted', message: 'is not listed in manifest.json' }));
}

function checkDocument(folder: string, document: string): Finding[] {
  const path = jsonPath(document);
  const [json, text] = [path, textPath(document)].map((file) => readTextFile(join(folder, file)));
  if (typeof json !== 'string' || typeof text !== 'string') return [];
  return checkRecord(parseJson(json), text).map((fault) => ({ path, ...fault }));
}
