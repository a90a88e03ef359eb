/** Loads one side of a diff: a file, a folder of sources, a dataset, or any of them out of a git revision. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Version } from '../diff/index.ts';
import { SCHEMA_VERSION, type DocumentRecord } from '../model/record.ts';
import { jsonPath, readDocument, textPath } from './dataset.ts';
import { findInputs } from './inputs.ts';
import { MANIFEST, readManifest, refuseNewer, tooNew, VERSION } from './manifest.ts';
import { parseRevision, withRevision } from './git.ts';
import { planHash, type Plan } from './plan.ts';
import { processDocument, processDocumentSync } from './process.ts';
import { reasonsOf, type Reasons } from './tombstones.ts';
import { UsageError } from './usage-error.ts';
import { readInput } from './worker.ts';

export interface Edition {
  readonly versions: readonly Version[];
  /** Tool and pipeline that made it: two of one maker differ in their sources alone. */
  readonly maker: string;
  /** What the user named. */
  readonly kind: 'file' | 'folder' | 'dataset';
  /** Why documents are gone from it, where it says so. */
  readonly reasons: Reasons;
}

/** Documents of datasets by the hashes of their files: what two datasets share is read once. */
export type Known = Map<string, Version>;

/** `other` names the path for a `git:REV` without one. Throws a UsageError where there is nothing to read. */
export async function loadEdition(
  name: string,
  other: string | null,
  plan: Plan,
  known: Known = new Map(),
): Promise<Edition> {
  const found = parseRevision(name);
  if (!found) return loadPath(name, plan, known);
  return withRevision(found.revision, pathOf(name, other), (place) => loadPath(place, plan, known));
}

/** Where a side lies in the work tree, whatever its revision. Throws a UsageError for a `git:REV` without a path. */
export function pathOf(name: string, other: string | null): string {
  const found = parseRevision(name);
  const path = found ? (found.path ?? other) : name;
  if (path === null) throw new UsageError(`${name} names no path. Write ${name}:PATH.`);
  return path;
}

/** What made a dataset, or would make one today. */
export function makerOf(plan: Plan): string {
  return `${VERSION} ${planHash(plan)}`;
}

/** Runs the text of a version through today's plan: every dataset holds its sources' texts. */
export function replay({ record, text }: Version, plan: Plan): Version {
  const { id, document, source } = record;
  const { path, sha256 } = source;
  // Of a format whose text was extracted, the text is all there is.
  const format = source.format === 'docx' || source.format === 'pdf' ? 'text' : source.format;
  const sidecar = document.anchorFrom === 'sidecar' && document.date !== null ? `date: ${document.date}\n` : null;
  // The mark of UTF-8 goes before whatever a page says of its own characters.
  const bytes = new TextEncoder().encode(`\uFEFF${text}`);
  return processDocumentSync({ id, path, format, bytes, sha256, sidecar }, plan);
}

async function loadPath(path: string, plan: Plan, known: Known): Promise<Edition> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`Nothing at ${path}. Give a file, a folder, a dataset, or git:REV:PATH.`);
  if (stats.isDirectory() && existsSync(join(path, MANIFEST))) return loadDataset(path, plan, known);
  const inputs = findInputs([path], null);
  const { files } = inputs;
  const reasons = reasonsOf(inputs);
  if (files.length === 0 && reasons.size === 0)
    throw new UsageError(`${path} is no dataset (no ${MANIFEST}) and holds no fact sheet.`);
  const versions: Version[] = [];
  for (const file of files) versions.push(await processDocument(readInput(file), plan));
  return {
    versions,
    maker: makerOf(plan),
    kind: stats.isDirectory() ? 'folder' : 'file',
    reasons,
  };
}

function loadDataset(folder: string, plan: Plan, known: Known): Edition {
  refuseNewer(folder);
  const manifest = readManifest(folder);
  if (!manifest) throw new UsageError(`${join(folder, MANIFEST)} is no manifest of a dataset. Make the dataset anew.`);
  const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const versions = manifest.sources.map(({ document }) => {
    const [json, text] = [hashes.get(jsonPath(document)) ?? folder, hashes.get(textPath(document)) ?? folder];
    const key = [document, json, text].join(' ');
    const version = known.get(key) ?? loadDocument(folder, document);
    known.set(key, version);
    return version;
  });
  // An older schema lacks what is compared: its texts go through today's plan.
  const old = versions.some(({ record }) => isOlder(record));
  return {
    versions: old ? versions.map((version) => replay(version, plan)) : versions,
    maker: old ? makerOf(plan) : `${manifest.tool.version} ${manifest.pipeline.sha256}`,
    kind: 'dataset',
    reasons: new Map(manifest.gone?.map(({ document, reason }) => [document, reason])),
  };
}

function loadDocument(folder: string, id: string): Version {
  const { record, text } = readDocument(folder, id);
  if (record.schema > SCHEMA_VERSION) throw tooNew(folder, record.schema);
  return { record, text };
}

function isOlder({ schema, units }: DocumentRecord): boolean {
  return schema < SCHEMA_VERSION || units.some((unit) => typeof unit.id !== 'string');
}
