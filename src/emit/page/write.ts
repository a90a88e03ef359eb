/**
 * The page: `index.html` and the files under `page/`, which work from disk without a network. The index and the rows are loaded
 * at once, the text of a document when it is opened.
 */
import { readFileSync } from 'node:fs';
import { pageScript, toScriptJson } from '../../model/page-script.ts';
import { writeFile, type Dataset, type Place } from '../writer.ts';
import { commitmentRows } from './commitments.ts';
import type { PageDocumentEntry } from './data.ts';
import { dictionary } from './dictionary.ts';
import { pageDocument, titleOf } from './document.ts';
import { APP, COMMITMENTS, documentScript, INDEX, STYLE } from './names.ts';
import { shell } from './shell.ts';

export function writePage(dataset: Dataset, place: Place): void {
  writeFile(place, 'index.html', shell());
  // The build puts both beside the program.
  for (const path of [APP, STYLE]) writeFile(place, path, readFileSync(new URL(`./${path}`, import.meta.url)));
  const duplicates = duplicatesOf(dataset);
  const [actors, sections] = [dictionary(), dictionary()];
  const entries: PageDocumentEntry[] = [];
  // A row a line, so that versions of a dataset can be compared.
  const rows = place.open(COMMITMENTS);
  rows.append('factsheet.commitments([\n');
  for (const { record, text } of dataset.documents()) {
    writeFile(place, documentScript(record.id), pageScript('document', pageDocument(record, text)));
    const duplicateOf = duplicates.get(record.id) ?? null;
    if (duplicateOf === null)
      for (const row of commitmentRows(record, entries.length, actors, sections))
        rows.append(`${toScriptJson(row)},\n`);
    entries.push([record.id, titleOf(record), record.document.date, record.document.issuers, duplicateOf]);
  }
  rows.append(']);\n');
  rows.close();
  const index = { documents: entries, actors: actors.words(), sections: sections.words() };
  writeFile(place, INDEX, pageScript('index', index));
}

/** From the id of each duplicate to the document that stands for both. */
function duplicatesOf(dataset: Dataset): ReadonlyMap<string, string> {
  const table = dataset.tables.find(({ name }) => name === 'documents');
  if (!table) return new Map();
  const [id, first] = ['document', 'duplicate_of'].map((name) =>
    table.columns.findIndex((column) => column.name === name),
  );
  const pairs = new Map<string, string>();
  for (const row of dataset.rows(table)) {
    const [document, duplicateOf] = [row[id ?? -1], row[first ?? -1]];
    if (typeof document === 'string' && typeof duplicateOf === 'string') pairs.set(document, duplicateOf);
  }
  return pairs;
}
