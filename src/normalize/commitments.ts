/** Turns promises as their words say them into commitments: who is bound, by when and with how much (GUIDELINES sections 6 to 9). */
import type { Commitment, CommitmentMention } from '../model/annotation.ts';
import { detailsOf } from './actor-details.ts';
import { findActors } from './actors.ts';
import { amountsOf } from './amounts.ts';
import { deadlineOf } from './deadlines.ts';
import type { Named } from './phrases.ts';
import { byBlock, settingOf, type Resolved } from './setting.ts';

export function resolveCommitments(layers: Resolved): Commitment[] {
  const setting = settingOf(layers);
  const actors = findActors(setting);
  const dates = byBlock(layers.dates);
  const quantities = byBlock(layers.quantities);
  return setting.promises.map((promise, index) => ({
    ...resolve(promise, actors[index] ?? [], deadlineOf(setting, dates, promise)),
    amounts: amountsOf(setting, quantities, promise),
  }));
}

function resolve(
  { subject: _subject, ...promise }: CommitmentMention,
  parties: readonly Named[],
  deadline: ReturnType<typeof deadlineOf>,
): Commitment {
  const actors = detailsOf(parties);
  return {
    ...promise,
    actors,
    beneficiaries: [],
    act: 'other',
    voice: 'own',
    assertedBy: [],
    deadline: deadline?.day ?? null,
    deadlineText: deadline?.text ?? null,
    deadlinePrecision: deadline?.precision ?? null,
    amounts: [],
    specificity: 1,
    missing: [],
    topics: [],
    parts: [],
  };
}
