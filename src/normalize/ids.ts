import { createHash } from 'node:crypto';

/**
 * Gives out stable ids: a hash of the document's id, the kind and the words, so an edit elsewhere renames nothing. The same
 * words a second time get `-2`, and so on.
 */
export function idMaker(document: string): (kind: string, words: string) => string {
  const seen = new Map<string, number>();
  return (kind, words) => {
    const hash = createHash('sha256').update(`${document}\n${kind}\n${words.toLowerCase()}`).digest('hex').slice(0, 12);
    const base = `${kind}-${hash}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}
