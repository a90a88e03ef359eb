/** The user's topics that a promise speaks of: labels of the terms that stand in its words (none are built in). */
import nlp from 'compromise/one';
import type { UserWords } from '../model/draft.ts';

export interface Topic {
  readonly label: string;
  /** The label's terms, as compromise looks them up. */
  readonly terms: object;
}

/** One topic a label, in order of the first term of each. */
export function indexTopics(topics: UserWords['topics']): Topic[] {
  const terms = new Map<string, string[]>();
  for (const { label, term } of topics) terms.set(label, [...(terms.get(label) ?? []), ...inBothNumbers(term)]);
  return [...terms].map(([label, words]) => ({ label, terms: nlp.buildTrie(words) }));
}

/** Labels in order of their first term in the text, each once. Case and a plural "s" make no difference. */
export function topicsOf(topics: readonly Topic[], text: string): string[] {
  if (topics.length === 0) return [];
  const document = nlp(text.slice(0, LIMIT));
  return topics
    .flatMap(({ label, terms }) => {
      const [sentence, term] = document.lookup(terms).docs[0]?.[0]?.index ?? [];
      return sentence === undefined || term === undefined ? [] : [{ label, sentence, term }];
    })
    .sort((a, b) => a.sentence - b.sentence || a.term - b.term)
    .map(({ label }) => label);
}

/** compromise takes more than linear time for very long text; no promise that a person reads is longer. */
const LIMIT = 10_000;

function inBothNumbers(term: string): string[] {
  const singular = term.replace(/(?<=[^s'])s$/u, '');
  return [singular, `${singular}s`];
}
