/** The dataset of a run as writers take it, and every form that it asks for written into the staging area. */
import { createHash } from 'node:crypto';
import { dataPackage } from '../emit/datapackage.ts';
import { WRITERS } from '../emit/index.ts';
import { toJson } from '../emit/json.ts';
import type { Dataset, Place, Writer } from '../emit/writer.ts';
import { tablesWith } from '../normalize/tables.ts';
import { tabled, type Tabled } from '../normalize/tables/row.ts';
import { codeHash } from './cache.ts';
import { readFiles } from './dataset.ts';
import type { Pipeline } from './load.ts';
import { storeRows, type RowSource } from './rows.ts';
import {
  adoptStaged,
  openStaged,
  stageFile,
  stagedPath,
  stagingPath,
  type StagedDocument,
  type StagedFile,
} from './staging.ts';

/** `keep` leaves the rows to the next run. */
export function stagedDataset(
  out: string,
  documents: readonly StagedDocument[],
  { plan, tables }: Pick<Pipeline, 'plan' | 'tables'>,
): { dataset: Dataset; keep: () => void } {
  const wanted = tablesWith(plan.context.decisions.columns).filter(
    ({ name }) => tables === null || tables.includes(name),
  );
  const { rows, keep } = storeRows(out, wanted, eachTabled(out, documents, codeHash()));
  return { dataset: { tables: wanted, rows, documents: () => eachDocument(out, documents) }, keep };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

export async function stageOutputs(out: string, dataset: Dataset, outputs: Pipeline['outputs']): Promise<StagedFile[]> {
  const files: StagedFile[] = [];
  for (const { writer, options } of outputs) {
    const { place, staged } = openPlace(out);
    await writerNamed(writer).write(dataset, place, options);
    files.push(...staged());
  }
  const resources = outputs.flatMap(({ writer }) => writerNamed(writer).resources?.(dataset.tables) ?? []);
  if (resources.length > 0) files.push(stageFile(out, 'datapackage.json', toJson(dataPackage(resources))));
  return files;
}

function writerNamed(name: string): Writer {
  const writer = WRITERS.find((candidate) => candidate.name === name);
  if (!writer) throw new RangeError(`No writer "${name}".`);
  return writer;
}

/** `staged` gives the files, when all are written. */
function openPlace(out: string): { place: Place; staged: () => StagedFile[] } {
  const files: StagedFile[] = [];
  const paths: string[] = [];
  const place: Place = {
    open: (path) => {
      const file = openStaged(out, path);
      return { append: file.append, close: () => void files.push(file.close()) };
    },
    pathFor: (path) => {
      paths.push(path);
      return stagingPath(out, path);
    },
  };
  return { place, staged: () => [...files, ...paths.map((path) => adoptStaged(out, path))] };
}

function* eachDocument(out: string, documents: readonly StagedDocument[]): ReturnType<Dataset['documents']> {
  for (const { json, text } of documents) yield readFiles(stagedPath(out, json), stagedPath(out, text));
}

/** A document's rows hang on its files, on the earlier document of the same body, and on where links lead to. */
function* eachTabled(out: string, documents: readonly StagedDocument[], code: string): Generator<RowSource<Tabled>> {
  const byUrl = firstOf(documents, ({ digest }) => digest.url);
  const byBody = firstOf(documents, ({ digest }) => digest.body);
  const shared = hashOf([code, ...byUrl]);
  for (const { digest, json, text } of documents) {
    const first = digest.body === null ? undefined : byBody.get(digest.body);
    const duplicateOf = first === undefined || first === digest.id ? null : first;
    yield {
      key: hashOf([shared, json.path, json.sha256, text.sha256, duplicateOf]),
      read: () => {
        const { record, text: source } = readFiles(stagedPath(out, json), stagedPath(out, text));
        return tabled(record, source, { duplicateOf, documentAt: (url) => byUrl.get(pageOf(url)) ?? null });
      },
    };
  }
}

/** Id of the first document for each value. */
function firstOf(
  documents: readonly StagedDocument[],
  value: (document: StagedDocument) => string | null,
): Map<string, string> {
  const first = new Map<string, string>();
  for (const document of documents) {
    const key = value(document);
    if (key !== null && !first.has(pageOf(key))) first.set(pageOf(key), document.digest.id);
  }
  return first;
}

/** A URL without fragment and closing slash. */
function pageOf(url: string): string {
  return url.replace(/#.*$/u, '').replace(/\/$/u, '');
}
