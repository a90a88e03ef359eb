/** What the address asks for, after the `#`: `c=ID` a commitment in its text, `d=ID` a document, else the table. */
import { queryFromHash, queryToHash, type Query } from './query.ts';

export type Route =
  | { readonly view: 'table'; readonly query: Query }
  | { readonly view: 'commitment'; readonly id: string }
  /** `at` is an offset of its text. */
  | { readonly view: 'document'; readonly id: string; readonly at: number | null };

export function routeFromHash(hash: string): Route {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ''));
  const [commitment, document] = [parameters.get('c'), parameters.get('d')];
  if (commitment !== null) return { view: 'commitment', id: commitment };
  if (document !== null) {
    const at = Number(parameters.get('at') ?? Number.NaN);
    return { view: 'document', id: document, at: Number.isInteger(at) ? at : null };
  }
  return { view: 'table', query: queryFromHash(parameters) };
}

export function tableHash(query: Query): string {
  return `#${queryToHash(query)}`;
}

export function commitmentHash(id: string): string {
  return `#c=${encodeURIComponent(id)}`;
}

export function documentHash(id: string, at: number | null = null): string {
  return `#d=${encodeURIComponent(id)}${at === null ? '' : `&at=${at}`}`;
}
