/** Turns promises as their words say them into commitments: who is bound, by when and with how much (GUIDELINES sections 6 to 9). */
import type { Amount, Commitment, CommitmentMention, DateMention, Part, QuantityMention } from '../model/annotation.ts';
import type { UserWords } from '../model/draft.ts';
import { actOf } from './act.ts';
import { detailsOf } from './actor-details.ts';
import { findActors } from './actors.ts';
import { amountsOf } from './amounts.ts';
import { beneficiariesOf } from './beneficiaries.ts';
import { deadlineOf, type Deadline } from './deadlines.ts';
import { actsOf } from './parts.ts';
import type { Named } from './readings.ts';
import { byBlock, entitiesIn, mentionsWithin, settingOf, type Resolved, type Setting } from './setting.ts';
import { missingOf, specificityOf, type Testable } from './specificity.ts';
import { indexTopics, topicsOf, type Topic } from './topics.ts';
import { voiceOf } from './voice.ts';

interface Given {
  readonly setting: Setting;
  readonly dates: ReadonlyMap<number, readonly DateMention[]>;
  readonly quantities: ReadonlyMap<number, readonly QuantityMention[]>;
  readonly topics: readonly Topic[];
}

export function resolveCommitments(layers: Resolved, words: UserWords): Commitment[] {
  const setting = settingOf(layers);
  const actors = findActors(setting);
  const given = {
    setting,
    dates: byBlock(layers.dates),
    quantities: byBlock(layers.quantities),
    topics: indexTopics(words.topics),
  };
  return setting.promises.map((promise, index) => resolve(given, promise, actors[index] ?? []));
}

function resolve(given: Given, promise: CommitmentMention, parties: readonly Named[]): Commitment {
  const { setting, dates, quantities, topics } = given;
  const { subject: _subject, ...mention } = promise;
  const text = setting.blocks[promise.block]?.plain.slice(promise.start, promise.end) ?? '';
  const actors = detailsOf(parties);
  const amounts = amountsOf(setting, quantities, promise);
  const deadline = deadlineOf(setting, dates, promise);
  const predicate = text.slice(promise.cue.start - promise.start);
  const act = actOf({ ...promise, predicate, amounts, deadline: deadline?.day ?? null });
  const testable = testableOf(given, promise, { act, amounts, deadline, predicate, actors: parties.length });
  return {
    ...mention,
    actors,
    act,
    ...voiceOf(actors, setting.issuers),
    beneficiaries: beneficiaries(setting, promise, parties),
    deadline: deadline?.day ?? null,
    deadlineText: deadline?.text ?? null,
    deadlinePrecision: deadline?.precision ?? null,
    amounts,
    specificity: specificityOf(testable),
    missing: missingOf(testable),
    topics: topicsOf(topics, text),
    parts: partsOf(given, promise, text),
  };
}

function testableOf(
  { setting, quantities }: Given,
  promise: CommitmentMention,
  known: Pick<Testable, 'act' | 'amounts' | 'predicate' | 'actors'> & { readonly deadline: Deadline | null },
): Testable {
  const after = { start: promise.cue.end, end: promise.end };
  const counts = mentionsWithin(quantities.get(promise.block), after);
  const names = mentionsWithin(setting.entitiesOf.get(promise.block), after);
  return {
    ...known,
    action: promise.action,
    deadline: known.deadline?.day ?? null,
    counted: counts.some(({ kind }) => kind === 'count'),
    instrument: names.some(({ type }) => type === 'LAW' || type === 'PROGRAM'),
  };
}

function beneficiaries(setting: Setting, promise: CommitmentMention, parties: readonly Named[]): string[] {
  const unit = setting.units[promise.unit];
  if (!unit) return [];
  const from = promise.cue.start - promise.start;
  const text = setting.blocks[promise.block]?.plain.slice(promise.cue.start, promise.end) ?? '';
  const mentions = entitiesIn(setting, { ...unit, start: promise.start }, from, from + text.length);
  return beneficiariesOf(text, mentions, new Set(parties.map((party) => party.name)));
}

/** The acts of a promise that names several, each with its own deadline and amounts. */
function partsOf({ setting, dates, quantities }: Given, promise: CommitmentMention, text: string): Part[] {
  const acts = actsOf(text, promise.cue.start - promise.start, promise.action, promise.object);
  if (acts.length < 2) return [];
  return acts.map(({ action, object, start, end }, index): Part => {
    const span = { start: promise.start + start, end: promise.start + end };
    const own: CommitmentMention = {
      ...promise,
      ...span,
      cue: index === 0 ? promise.cue : { start: span.start, end: span.start },
    };
    const amounts: readonly Amount[] = amountsOf(setting, quantities, own);
    return { action, object, amounts, deadline: deadlineOf(setting, dates, own)?.day ?? null };
  });
}
