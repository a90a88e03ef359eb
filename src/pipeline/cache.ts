/**
 * Remembers which documents a dataset holds already: `OUT/.cache/documents.json`. A document is taken over where its bytes, its
 * sidecar, the plan with the decisions on it and the built code are what they were, and its files still have the bytes that were written. So there is no
 * version to bump, and no row is ever stale.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJson } from '../emit/json.ts';
import { NO_DECISIONS } from '../model/decision.ts';
import { bytesOf, type InputFile } from './inputs.ts';
import { planFor, planHash, type Plan } from './plan.ts';
import { holds, type StagedDocument } from './staging.ts';
import { readTextFile } from './text-file.ts';

interface Entry extends StagedDocument {
  readonly key: string;
}

const FILE = '.cache/documents.json';

/** Problems of the moment: such a document is tried again. */
const PASSING = new Set(['too-slow', 'not-processed', 'unreadable']);

/** The built code itself, so that there is no version to bump. */
export function codeHash(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  const built = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of built.filter((name) => /\.(?:js|css)$/u.test(name)).sort()) {
    hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** What all documents of a run have in common: the built code and the plan, decisions aside. */
function runKey(plan: Plan): string {
  return `${codeHash()} ${planHash({ ...plan, context: { ...plan.context, decisions: NO_DECISIONS } })}`;
}

/** A key for each document, by id; none for a file that cannot be read. */
export function documentKeys(files: readonly InputFile[], plan: Plan): ReadonlyMap<string, string> {
  const run = runKey(plan);
  return new Map(
    files.flatMap((file) => {
      const [bytes, sidecar] = [bytesOf(file.file), file.sidecar === null ? NO_BYTES : bytesOf(file.sidecar)];
      if (!bytes || !sidecar) return [];
      const hash = createHash('sha256').update(
        JSON.stringify([
          run,
          file.id,
          file.path,
          file.format,
          bytes.length,
          planFor(plan, file.id).context.decisions.rows,
        ]),
      );
      return [[file.id, hash.update(bytes).update(sidecar).digest('hex')] as const];
    }),
  );
}

const NO_BYTES = new Uint8Array();

/** The documents of the last run by key, those whose files were touched since left out. */
export function readCache(out: string): ReadonlyMap<string, StagedDocument> {
  const standing = parseEntries(readTextFile(join(out, FILE)) ?? '[]').filter(
    ({ json, text }) => holds(join(out, json.path), json) && holds(join(out, text.path), text),
  );
  return new Map(standing.map(({ key, ...document }) => [key, document]));
}

/** Written after the manifest; a run that dies before costs time, not truth. */
export function writeCache(out: string, documents: readonly StagedDocument[], keys: ReadonlyMap<string, string>): void {
  const entries = documents.flatMap(({ digest, json, text }): Entry[] => {
    const key = keys.get(digest.id);
    const passing = digest.problems.some(({ code }) => PASSING.has(code));
    if (key === undefined || passing) return [];
    return [{ key, digest, json: { ...json, changed: false }, text: { ...text, changed: false } }];
  });
  writeMemory(join(out, FILE), toJson(entries));
}

/** Nothing where the file was spoilt. */
function parseEntries(json: string): readonly Entry[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    'digest' in value &&
    'json' in value &&
    'text' in value
  );
}

/** A file that holds the same already is left alone. */
export function writeMemory(path: string, content: string): void {
  if (readTextFile(path) === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, content);
  renameSync(`${path}.next`, path);
}
