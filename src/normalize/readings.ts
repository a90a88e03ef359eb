/** What the words that stand where an actor stands may be. */
import type { EntityMention, EntityType } from '../model/annotation.ts';

/** A party as a phrase names it. */
export interface Named {
  readonly kind: 'named';
  readonly name: string;
  readonly type: EntityType | 'OFFICE';
  readonly code: string | null;
  /** Of a person or an office: the body or state that the title beside it names, else null. */
  readonly agency: string | null;
  /** Of a person: the state that the title names, else null. */
  readonly state: string | null;
}

export type Holder = 'president' | 'vicePresident' | 'firstLady' | 'administration' | 'state';

export type Reading =
  | Named
  /** "we", "our governments" */
  | { readonly kind: 'speakers' }
  /** "I" */
  | { readonly kind: 'speaker' }
  /** "both sides", "the Leaders" */
  | { readonly kind: 'parties' }
  /** "the President", "the Vice President", "the Administration", "the federal government" */
  | { readonly kind: 'office-holder'; readonly office: Holder }
  /** "the Order" */
  | { readonly kind: 'order' }
  /** "the Council": a body met before; `noun` is its last word */
  | { readonly kind: 'body'; readonly noun: string; readonly words: string }
  /** "it", "they", "this funding" */
  | { readonly kind: 'back'; readonly plural: boolean }
  /** "G7 partners", "CRI members" */
  | { readonly kind: 'members'; readonly of: Named }
  /** "participating companies" */
  | { readonly kind: 'unnamed' }
  /** Whatever else can stand before a verb: things, and people whom a rule concerns. */
  | { readonly kind: 'other' };

export function named(name: string, type: Named['type']): Named {
  return { kind: 'named', name, type, code: null, agency: null, state: null };
}

export function namedOf({ name, type, code }: EntityMention): Named {
  return { kind: 'named', name, type, code, agency: null, state: null };
}
