/** Takes what the data files hand over, and loads those that are asked for later. */
import type { PageCall, PageChanges } from '../../../model/page-script.ts';
import type { PageCommitment, PageDocument, PageIndex } from '../data.ts';
import { CHANGES, documentScript } from '../names.ts';
import { toRows, type Rows } from './rows.ts';

let index: PageIndex | null = null;
let commitments: readonly PageCommitment[] | null = null;
let changes: PageChanges | null = null;
const documents = new Map<string, PageDocument>();

const RECEIVER = {
  index: (given: PageIndex) => void (index = given),
  commitments: (given: readonly PageCommitment[]) => void (commitments = given),
  changes: (given: PageChanges) => void (changes = given),
  document: (given: PageDocument) => void documents.set(given.id, given),
} satisfies Record<PageCall, unknown>;

/** Data files call `factsheet.index(…)` and so on: only scripts can be loaded from disk. */
export function receive(): void {
  Object.assign(window, { factsheet: RECEIVER });
}

/** Null where a file of the page is missing or damaged. */
export function receivedRows(): Rows | null {
  return index && commitments ? toRows(index, commitments) : null;
}

/** Throws an Error where the file is missing. */
export async function loadDocument(id: string): Promise<PageDocument> {
  if (!documents.has(id)) await loadScript(documentScript(id));
  const document = documents.get(id);
  if (!document) throw new Error(`${documentScript(id)} is damaged.`);
  return document;
}

/** A document that was loaded before; null where it was not. */
export function loadedDocument(id: string): PageDocument | null {
  return documents.get(id) ?? null;
}

/** Null where nothing was compared. */
export async function loadChanges(): Promise<PageChanges | null> {
  await loadScript(CHANGES).catch(() => undefined);
  return changes;
}

function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path.split('/').map(encodeURIComponent).join('/');
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${path} is missing.`));
    });
    document.head.append(script);
  });
}
