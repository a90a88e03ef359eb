/** Says of every unit what it does (GUIDELINES section 9), and finds the commitments among them (sections 6 and 8). */
import type { CommitmentMention, UnitVerdict } from '../../model/annotation.ts';
import type { UserWords } from '../../model/draft.ts';
import type { Span } from '../../model/span.ts';
import { actionOf } from './action.ts';
import { boundBy } from './bound.ts';
import { conditionOf } from './condition.ts';
import { confidenceOf } from './confidence.ts';
import { polarityOf, statusOf, strengthOf } from './fields.ts';
import { ruleFor } from './rules/index.ts';
import { sentencesOf, type Reading, type Sentence } from './sentence.ts';
import { cueFinder, type UserCue } from './user-cues.ts';

export type { Reading } from './sentence.ts';

export interface Found {
  /** One for each unit, in order. */
  readonly verdicts: readonly UnitVerdict[];
  readonly promises: readonly CommitmentMention[];
}

export function findCommitments(reading: Reading, words: UserWords): Found {
  const findCue = cueFinder(words);
  const sentences = sentencesOf(reading);
  const cues = sentences.map(({ plain, unit }) => findCue(plain, unit.start, unit.end));
  const verdicts = sentences.map((sentence, index) => verdictOf(sentence, cues[index] ?? null));
  const promises = sentences.flatMap((sentence, unit) => {
    const verdict = verdicts[unit];
    return verdict?.class === 'commitment' ? [promiseOf(sentence, unit, verdict, cues[unit] ?? null)] : [];
  });
  return { verdicts, promises };
}

/** A user's cue overrules what the rules refuse, headings and pointers aside. */
function verdictOf(sentence: Sentence, cue: UserCue | null): UnitVerdict {
  const rule = ruleFor(sentence);
  if (cue && rule.class !== 'commitment' && rule.class !== 'navigation')
    return { class: 'commitment', rule: 'user-cue', cue: { start: cue.start, end: cue.end } };
  return { class: rule.class, rule: rule.name, cue: cueOf(sentence) };
}

function promiseOf(
  sentence: Sentence,
  unit: number,
  { rule, cue }: UnitVerdict,
  userCue: UserCue | null,
): CommitmentMention {
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
    strength: userCue?.strength ?? strengthOf(sentence),
    status: statusOf(sentence),
    polarity: polarityOf(sentence),
    action: action.verb,
    object: action.object,
    condition: conditionOf(sentence.text),
    confidence: confidenceOf(rule, sentence.subject),
  };
}

function cueOf({ clause: { main, words } }: Sentence): Span | null {
  const first = main && words[main.start];
  const last = main && words[main.end - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
