/** Says of every unit what it does (GUIDELINES section 9), and finds the commitments among them (sections 6 and 8). */
import type { CommitmentMention, UnitVerdict } from '../../model/annotation.ts';
import type { UserWords } from '../../model/draft.ts';
import type { Span } from '../../model/span.ts';
import { actionOf } from './action.ts';
import { conditionOf } from './condition.ts';
import { polarityOf, statusOf, strengthOf } from './fields.ts';
import { ruleFor } from './rules/index.ts';
import { boundBy } from './bound.ts';
import { sentencesOf, type Reading, type Sentence } from './sentence.ts';

export type { Reading } from './sentence.ts';

export interface Found {
  /** One for each unit, in order. */
  readonly verdicts: readonly UnitVerdict[];
  readonly promises: readonly CommitmentMention[];
}

export function findCommitments(reading: Reading, _words: UserWords): Found {
  const sentences = sentencesOf(reading);
  const verdicts = sentences.map((sentence): UnitVerdict => {
    const rule = ruleFor(sentence);
    return { class: rule.class, rule: rule.name, cue: cueOf(sentence) };
  });
  const promises = sentences.flatMap((sentence, unit) => {
    const verdict = verdicts[unit];
    return verdict?.class === 'commitment' ? [promiseOf(sentence, unit, verdict)] : [];
  });
  return { verdicts, promises };
}

function promiseOf(sentence: Sentence, unit: number, { rule, cue }: UnitVerdict): CommitmentMention {
  const { block, start, end } = sentence.unit;
  const action = actionOf(sentence.plain, sentence.clause);
  return {
    block,
    start,
    end,
    unit,
    cue: cue ?? { start, end },
    rule,
    subject: boundBy(sentence),
    strength: strengthOf(sentence),
    status: statusOf(sentence),
    polarity: polarityOf(sentence),
    action: action.verb,
    object: action.object,
    condition: conditionOf(sentence.text),
    confidence: 0.75,
  };
}

function cueOf({ clause: { main, words } }: Sentence): Span | null {
  const first = main && words[main.start];
  const last = main && words[main.end - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
