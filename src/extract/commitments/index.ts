/** Says of every unit what it does (GUIDELINES section 9), and finds the commitments among them (sections 6 and 8). */
import type { CommitmentMention, UnitVerdict } from '../../model/annotation.ts';
import type { UserWords } from '../../model/draft.ts';
import type { Span } from '../../model/span.ts';
import { actionOf } from './action.ts';
import { boundBy } from './bound.ts';
import { conditionOf } from './condition.ts';
import { judged } from './features.ts';
import { polarityOf, statusOf, strengthOf } from './fields.ts';
import { ruleFor } from './rules/index.ts';
import { sentencesOf, type Reading, type Sentence } from './sentence.ts';
import { cueFinder, type UserCue } from './user-cues.ts';
import { LEAST, weigh, type Weighed } from './weigh.ts';

export type { Reading } from './sentence.ts';

export interface Found {
  /** One for each unit, in order. */
  readonly verdicts: readonly UnitVerdict[];
  readonly promises: readonly CommitmentMention[];
}

/** `decided`: what a person decided of a unit, by its index: whether it is a commitment. */
export function findCommitments(
  reading: Reading,
  words: UserWords,
  decided: ReadonlyMap<number, boolean> = NOT_DECIDED,
): Found {
  const findCue = cueFinder(words);
  const sentences = sentencesOf(reading);
  const cues = sentences.map(({ plain, unit }) => findCue(plain, unit.start, unit.end));
  const rules = sentences.map(ruleFor);
  const document = judged(sentences, rules, reading.entities);
  const verdicts = sentences.map((sentence, index) => {
    const verdict = verdictOf(sentence, weigh(document, index), cues[index] ?? null);
    return reviewed(verdict, sentence, decided.get(index));
  });
  const promises = sentences.flatMap((sentence, unit) => {
    const verdict = verdicts[unit];
    return verdict?.class === 'commitment' ? [promiseOf(sentence, unit, verdict, cues[unit] ?? null)] : [];
  });
  return { verdicts, promises };
}

const NOT_DECIDED: ReadonlyMap<number, boolean> = new Map();

/** A person's judgement overrules every rule and weight; where both agree, the rule still says why. */
function reviewed(verdict: UnitVerdict, sentence: Sentence, judgement: boolean | undefined): UnitVerdict {
  if (judgement === undefined) return verdict;
  const confidence = judgement ? 1 : 0;
  if (judgement === (verdict.class === 'commitment')) return { ...verdict, confidence };
  return judgement
    ? { class: 'commitment', rule: 'reviewed', cue: cueOf(sentence), confidence, because: [] }
    : { class: 'fact', rule: 'reviewed', cue: null, confidence, because: [] };
}

/** A user's cue overrules what else is refused, headings and pointers aside; it is trusted by half at least. */
function verdictOf(sentence: Sentence, weighed: Weighed, userCue: UserCue | null): UnitVerdict {
  if (userCue && weighed.class !== 'commitment' && weighed.class !== 'navigation') {
    const { start, end } = userCue;
    const confidence = Math.max(weighed.confidence, LEAST);
    return { class: 'commitment', rule: 'user-cue', cue: { start, end }, confidence, because: [] };
  }
  return { ...weighed, cue: cueOf(sentence) };
}

function promiseOf(
  sentence: Sentence,
  unit: number,
  { rule, cue, confidence }: UnitVerdict,
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
    confidence,
  };
}

function cueOf({ clause: { main, words } }: Sentence): Span | null {
  const first = main && words[main.start];
  const last = main && words[main.end - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
