/** Makes the ids of records. */
import { hash } from 'node:crypto';
import { words, type Unit } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';
import { fold } from './issuers.ts';

/**
 * Gives out stable ids: a hash of the document's id, the kind and the words, so an edit elsewhere renames nothing. The same
 * words a second time get `-2`, and so on.
 */
export function idMaker(document: string): (kind: string, words: string) => string {
  const seen = new Map<string, number>();
  return (kind, words) => {
    const digest = hash('sha256', `${document}\n${kind}\n${words.toLowerCase()}`).slice(0, 12);
    const base = `${kind}-${digest}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

/**
 * The id of each unit, which is that of the commitment in it where there is one: so a decision finds its sentence whatever the rules
 * say of it, and of two sentences of the same words each keeps its id.
 */
export function unitIds(document: string, blocks: readonly Block[], units: readonly Unit[]): string[] {
  const makeId = idMaker(document);
  return units.map((unit) => makeId('commitment', words(blocks, unit)));
}

/** The id of the first unit of these words. */
export function unitIdOf(document: string, quote: string): string {
  return idMaker(document)('commitment', fold(quote));
}
