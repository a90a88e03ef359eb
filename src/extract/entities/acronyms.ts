/** Ties an acronym in brackets to the name before it: "Trade and Technology Council (TTC)". */
import type { Candidate } from './candidate.ts';
import type { Scene } from './features.ts';
import type { Token } from './tokens.ts';

/** Acronyms of a document: what each stands for, or null where the words before it are no name ("electric vehicles (EV)"). */
export type Acronyms = ReadonlyMap<string, Candidate | null>;

/** The first explanation of an acronym counts. */
export function acronymsOf(scenes: readonly Scene[], candidates: readonly (readonly Candidate[])[]): Acronyms {
  const acronyms = new Map<string, Candidate | null>();
  scenes.forEach((scene, block) => {
    if (scene.bracketed.length === 0) return;
    const endingAt = new Map((candidates[block] ?? []).map((candidate) => [candidate.last, candidate]));
    for (const at of scene.bracketed) {
      const text = scene.tokens[at]?.word.text ?? '';
      const name =
        endingAt.get(at - 1) ?? (scene.tokens[at - 2]?.word.text === "'s" ? endingAt.get(at - 2) : undefined);
      if (name && name.last - name.first > 1) {
        if (!acronyms.get(text)) acronyms.set(text, name);
      } else if (!acronyms.has(text) && spelledFrom(scene.tokens, at - 2, text) !== null) acronyms.set(text, null);
    }
  });
  return acronyms;
}

export function isBracketed(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word.text === '(' && tokens[at + 1]?.word.text === ')';
}

const SMALL = /^(?:of|for|and|the|on|to|in|&|-)$/u;

/**
 * Where the words up to `last` begin that spell the acronym with their first letters, or null. Read backwards; a plural s and
 * small words are passed over.
 */
export function spelledFrom(tokens: readonly Token[], last: number, acronym: string): number | null {
  const letters = acronym.replace(/s$/u, '').toLowerCase().match(/\p{L}/gu) ?? [];
  if (letters.length < 2) return null;
  let at = last + 1;
  for (const letter of letters.reverse()) {
    at -= 1;
    while (SMALL.test(tokens[at]?.word.lower ?? '') && tokens[at]?.word.lower[0] !== letter) at -= 1;
    if (tokens[at]?.word.lower[0] !== letter) return null;
  }
  return at;
}
