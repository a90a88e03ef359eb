/** What the rows of one document need of the others: which came first with the same body, and which was published where. */
import type { Neighbours } from '../model/table.ts';
import type { Digest } from './digest.ts';

/** The documents in the order of the dataset. */
export function neighboursOf(documents: readonly Digest[]): Neighbours {
  const bodies = new Map(documents.map(({ id, body }) => [id, body]));
  const byBody = firstOf(documents, ({ body }) => body);
  const byUrl = firstOf(documents, ({ url }) => (url === null ? null : pageOf(url)));
  return {
    duplicateOf: (document) => {
      const first = byBody.get(bodies.get(document) ?? '') ?? document;
      return first === document ? null : first;
    },
    documentAt: (url) => byUrl.get(pageOf(url)) ?? null,
  };
}

/** Id of the first document for each value. */
function firstOf(documents: readonly Digest[], value: (document: Digest) => string | null): Map<string, string> {
  const first = new Map<string, string>();
  for (const document of documents) {
    const key = value(document);
    if (key !== null && !first.has(key)) first.set(key, document.id);
  }
  return first;
}

/** A URL without fragment and closing slash. */
function pageOf(url: string): string {
  return url.replace(/#.*$/u, '').replace(/\/$/u, '');
}
