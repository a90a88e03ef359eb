/** Tells from a word's form whether it may be a verb, of which lemma, and in which form. */
import { IRREGULAR, VERBS } from './verbs.ts';

export type Form = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface VerbForm {
  readonly lemma: string;
  readonly forms: ReadonlySet<Form>;
}

/** Every inflected form of the known verbs, built once. */
const FORMS: ReadonlyMap<string, VerbForm> = inflectAll([...new Set([...VERBS, ...Object.keys(IRREGULAR)])]);

/** The verb that a lower-case word may be a form of, or null. */
export function verbForm(word: string): VerbForm | null {
  const known = FORMS.get(word);
  if (known) return known;
  if (!/^[rco]/.test(word)) return null;
  const prefix = /^(?:re-?|co-|over)(?=\p{L}{4})/u.exec(word)?.[0];
  const bare = prefix === undefined ? undefined : FORMS.get(word.slice(prefix.length));
  return bare && prefix !== undefined ? { lemma: prefix + bare.lemma, forms: bare.forms } : null;
}

function inflectAll(lemmas: readonly string[]): Map<string, VerbForm> {
  const found = new Map<string, { lemma: string; forms: Set<Form> }>();
  const add = (word: string, lemma: string, form: Form): void => {
    const entry = found.get(word);
    if (!entry) found.set(word, { lemma, forms: new Set([form]) });
    else if (entry.lemma === lemma) entry.forms.add(form);
  };
  for (const lemma of lemmas) add(lemma, lemma, 'base');
  for (const lemma of lemmas) {
    add(sForm(lemma), lemma, 's');
    for (const stem of stems(lemma)) add(`${stem}ing`, lemma, 'ing');
    const irregular = IRREGULAR[lemma];
    const pasts = irregular ? [irregular[0]] : pastForms(lemma);
    const participles = irregular ? [irregular[1]] : pasts;
    for (const past of pasts) add(past, lemma, 'past');
    for (const participle of participles) add(participle, lemma, 'participle');
  }
  return found;
}

function sForm(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

/** What "-ing" is put after: "launch", "provid", "commit" and "committ" (the wrong one of the two is no word). */
function stems(lemma: string): string[] {
  if (/[^eoy]e$/u.test(lemma)) return [lemma.slice(0, -1)];
  return /[^aeiou][aeiou][bdglmnprt]$/u.test(lemma) ? [lemma, lemma + lemma.slice(-1)] : [lemma];
}

function pastForms(lemma: string): string[] {
  if (/[^aeiou]y$/u.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  if (lemma.endsWith('e')) return [`${lemma}d`];
  return stems(lemma).map((stem) => `${stem}ed`);
}
