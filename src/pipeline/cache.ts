/**
 * Remembers which documents a dataset holds already: `OUT/.cache/documents.jsonl`. A document is taken over where its bytes, its
 * sidecar, the plan with the decisions on it and the built code are what they were, and its files still have the bytes that were written. So there is no
 * version to bump, and no row is ever stale. While a run goes on, `OUT/.cache/journal.jsonl` gets a line for each document that
 * is done, in the same form: a run that is killed costs what it had not done.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_DECISIONS } from '../model/decision.ts';
import { parseJson } from '../model/json.ts';
import { bytesOf, type InputFile } from './inputs.ts';
import { planFor, type Plan } from './plan.ts';
import type { RowPlace } from './rows.ts';
import { holds, stagedPath, type DatasetFile, type StagedDocument } from './staging.ts';
import { readTextFile } from './text-file.ts';

/** What all documents of a run have in common. */
export interface Build {
  /** Hash of the built code. */
  readonly code: string;
  readonly plan: Plan;
}

export interface Entry extends StagedDocument {
  /** Hash of its bytes, its sidecar, its path and format; null where it could not be read. */
  readonly source: string | null;
  /** What people decided on it. */
  readonly decisions: string;
  /** Where its rows lie; null where they are still to be made. */
  readonly rows: RowPlace | null;
}

export interface Memory {
  readonly build: Build;
  readonly documents: readonly Entry[];
}

const FILE = '.cache/documents.jsonl';
const JOURNAL = '.cache/journal.jsonl';

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

/** Decisions are a document's own: `Entry.decisions`. */
export function buildOf(plan: Plan): Build {
  return { code: codeHash(), plan: { ...plan, context: { ...plan.context, decisions: NO_DECISIONS } } };
}

/** The decisions on one document. */
export function decisionsOn(plan: Plan, id: string): string {
  return JSON.stringify(planFor(plan, id).context.decisions.rows);
}

/** Null for a file that cannot be read. */
export function sourceHash({ id, path, format, file, sidecar }: InputFile): string | null {
  const [bytes, beside] = [bytesOf(file), sidecar === null ? NO_BYTES : bytesOf(sidecar)];
  if (!bytes || !beside) return null;
  const hash = createHash('sha256').update(JSON.stringify([id, path, format, bytes.length]));
  return hash.update(bytes).update(beside).digest('hex');
}

const NO_BYTES = new Uint8Array();

/** What the last run left; null where it left nothing that can be read. */
export function readMemory(out: string): Memory | null {
  return parseMemory(readTextFile(join(out, FILE)) ?? '');
}

/** Documents that a run of the same build had done when it was killed: their files are staged, or in place already. */
export function readJournal(out: string, build: Build): Entry[] {
  const journal = parseMemory(readTextFile(join(out, JOURNAL)) ?? '');
  if (!journal || JSON.stringify(journal.build) !== JSON.stringify(build)) return [];
  return journal.documents.flatMap((entry) => {
    const now = [entry.json, entry.text].map((file) =>
      [false, true].map((changed) => ({ ...file, changed })).find((one) => holds(stagedPath(out, one), one)),
    );
    const [json, text] = now;
    return json && text ? [{ ...entry, json, text }] : [];
  });
}

export function startJournal(out: string, memory: Memory): (entry: Entry) => void {
  const path = join(out, JOURNAL);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, memoryLines(memory));
  return (entry) => {
    appendFileSync(path, line(entry));
  };
}

/** Written after the manifest; a run that dies before costs time, not truth. */
export function writeMemory(out: string, { build, documents }: Memory): void {
  const unchanged = <File extends DatasetFile>(file: File): File => ({ ...file, changed: false });
  const entries = documents.map((entry) => ({ ...entry, json: unchanged(entry.json), text: unchanged(entry.text) }));
  writeCacheFile(join(out, FILE), memoryLines({ build, documents: entries }));
  rmSync(join(out, JOURNAL), { force: true });
}

/** The build, then a document a line. */
function memoryLines({ build, documents }: Memory): string {
  return [build, ...documents].map(line).join('');
}

function line(value: Build | Entry): string {
  return `${JSON.stringify(value)}\n`;
}

function parseMemory(text: string): Memory | null {
  const [first = '', ...lines] = text.split('\n');
  const build = parseJson(first);
  return isBuild(build) ? { build, documents: lines.map(parseJson).filter(isEntry) } : null;
}

/** A file that holds the same already is left alone. */
export function writeCacheFile(path: string, content: string): void {
  if (readTextFile(path) === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, content);
  renameSync(`${path}.next`, path);
}

function isBuild(value: unknown): value is Build {
  return hasKeys(value, ['code', 'plan']);
}

function isEntry(value: unknown): value is Entry {
  if (!hasKeys(value, ['source', 'decisions', 'digest', 'json', 'text', 'rows'])) return false;
  return value['rows'] === null || hasKeys(value['rows'], ['file', 'at', 'lengths']);
}

function hasKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}
