/** Makes short names full: "Cameron", "the Partnerships Office", "the National Plan" stand for the one longer name that has their words. */
import type { EntityType } from '../../model/annotation.ts';

export interface Named {
  readonly type: EntityType;
  /** The name as printed. */
  readonly text: string;
  /** Its canonical name. */
  readonly name: string;
}

/** The canonical name of the one longer name of a document that a short one stands for, or null. */
export type FullNames = (type: EntityType, short: string) => string | null;

interface Full extends Named {
  readonly words: readonly string[];
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.&']+/u)
    .filter((word) => word !== '' && !/^(?:the|of|and|for|to)$/u.test(word));

/** A word that more names have than this tells none of them apart; it also bounds what a question costs. */
const MOST_NAMES = 200;

/** Indexes the names of a document by their words. */
export function fullNamesOf(names: readonly Named[]): FullNames {
  const byWord = new Map<string, Full[]>();
  const seen = new Set<string>();
  for (const named of names) {
    const key = `${named.type} ${named.text}`;
    const words = wordsOf(named.text);
    if (words.length < 2 || seen.has(key)) continue;
    seen.add(key);
    for (const word of new Set(words)) {
      const own = byWord.get(`${named.type} ${word}`) ?? [];
      own.push({ ...named, words });
      byWord.set(`${named.type} ${word}`, own);
    }
  }
  const asked = new Map<string, string | null>();
  return (type, short) => {
    const key = `${type} ${short}`;
    const before = asked.get(key);
    if (before !== undefined) return before;
    const words = wordsOf(short);
    const answer = fullFor(type, short, words, byWord.get(`${type} ${words[0] ?? ''}`) ?? []);
    asked.set(key, answer);
    return answer;
  };
}

/**
 * Places and peoples have no short names. A person's surname or given name, the beginning of a name before a preposition, its
 * end, and of a body its words turned about ("Partnerships Office" of the Office of … Partnerships) stand for the longer name,
 * if there is but one.
 */
function fullFor(type: EntityType, short: string, words: readonly string[], fulls: readonly Full[]): string | null {
  if (type === 'GPE' || type === 'NORP' || type === 'LOC' || fulls.length > MOST_NAMES) return null;
  const only = (some: readonly Full[]): string | null => {
    const [first, ...others] = new Set(some.map(({ name }) => name));
    return first !== undefined && others.length === 0 ? first : null;
  };
  const standing = only(fulls.filter((full) => stands(type, short, words, full)));
  return standing ?? (type === 'PERSON' ? null : only(fulls.filter((full) => goesOn(short, full))));
}

function stands(type: EntityType, short: string, words: readonly string[], full: Full): boolean {
  if (full.words.length <= words.length) return false;
  if (type === 'ORG' && words.length === 1) return full.text.startsWith(`${short} `) && !/^\p{Lu}+$/u.test(short);
  if (type === 'PERSON') return words.every((word) => full.words.includes(word));
  if (words.length < 2) return false;
  const turned =
    type === 'ORG' && headOf(full.text) === words.at(-1) && words.every((word) => full.words.includes(word));
  return turned || goesOn(short, full) || full.words.join(' ').endsWith(` ${words.join(' ')}`);
}

const goesOn = (short: string, { text }: Full): boolean =>
  text.startsWith(short) && /^ (?:to|for|of|on|against|in|between)\b/u.test(text.slice(short.length));

/** Of "Office of Tribal Partnerships" its office, in small letters. */
const headOf = (text: string): string | undefined => /(\S+) (?:of|for|on) /u.exec(text)?.[1]?.toLowerCase();
