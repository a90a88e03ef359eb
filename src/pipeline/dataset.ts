/** Reads a dataset back: its documents one at a time, in the order of their ids. */
import { join } from 'node:path';
import type { Manifest } from '../model/manifest.ts';
import { parseRecord, type DocumentRecord } from '../model/record.ts';
import { MANIFEST, readManifest } from './manifest.ts';
import { readTextFile } from './text-file.ts';
import { UsageError } from './usage-error.ts';

export interface StoredDocument {
  readonly record: DocumentRecord;
  readonly text: string;
}

/** Throws a UsageError where the folder holds no dataset. */
export function openDataset(folder: string): Manifest {
  const manifest = readManifest(folder);
  if (!manifest)
    throw new UsageError(`${folder} is no dataset: it has no readable ${MANIFEST}. \`factsheet run\` writes one.`);
  return manifest;
}

/** Throws a UsageError where a file of the document is missing or damaged. */
export function readDocument(folder: string, id: string): StoredDocument {
  return readFiles(join(folder, jsonPath(id)), join(folder, textPath(id)));
}

export function readFiles(json: string, text: string): StoredDocument {
  const record = parseRecord(readPart(json));
  if (!record)
    throw new UsageError(`${json} is damaged: it holds no record. Make the dataset anew with \`factsheet run\`.`);
  return { record, text: readPart(text) };
}

function readPart(file: string): string {
  const content = readTextFile(file);
  if (content === null) throw new UsageError(`The dataset lacks ${file}. Make it anew with \`factsheet run\`.`);
  return content;
}

/** Where the record of a document lies in its dataset. */
export function jsonPath(id: string): string {
  return `documents/${id}.json`;
}

/** Where the source text of a document lies in its dataset. */
export function textPath(id: string): string {
  return `documents/${id}.txt`;
}
