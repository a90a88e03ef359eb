/** The user's topics that a promise speaks of: labels of the terms that stand in its words (none are built in). */
import type { UserWords } from '../model/draft.ts';

/** First word of a term → the terms that begin with it. */
export type TopicIndex = ReadonlyMap<string, readonly { readonly label: string; readonly words: readonly string[] }[]>;

export function indexTopics(topics: UserWords['topics']): TopicIndex {
  const index = new Map<string, { label: string; words: string[] }[]>();
  for (const { label, term } of topics) {
    const words = wordsOf(term);
    const [first] = words;
    if (first === undefined) continue;
    index.set(first, [...(index.get(first) ?? []), { label, words }]);
  }
  return index;
}

/** Labels in order of their first term in the text, each once. Case and a plural "s" make no difference. */
export function topicsOf(index: TopicIndex, text: string): string[] {
  if (index.size === 0) return [];
  const words = wordsOf(text);
  const labels = words.flatMap((word, at) =>
    (index.get(word) ?? [])
      .filter((term) => term.words.every((part, offset) => words[at + offset] === part))
      .map(({ label }) => label),
  );
  return [...new Set(labels)];
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\d]+(?:['-][\p{L}\d]+)*/gu) ?? []).map((word) =>
    word.replace(/(?<=[^s'])s$/u, ''),
  );
}
