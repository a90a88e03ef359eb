/** Says of every unit what it does (GUIDELINES section 9), and finds the commitments among them (sections 6 and 8). */
import type { CommitmentMention, UnitVerdict } from '../../model/annotation.ts';
import type { UserWords } from '../../model/draft.ts';
import type { Span } from '../../model/span.ts';
import { actionOf } from './action.ts';
import { boundBy } from './bound.ts';
import { conditionOf } from './condition.ts';
import { confidenceOf, CUED } from './confidence.ts';
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

/** `judged`: what a person decided of a unit, by its index: whether it is a commitment. */
export function findCommitments(
  reading: Reading,
  words: UserWords,
  judged: ReadonlyMap<number, boolean> = NOT_JUDGED,
): Found {
  const findCue = cueFinder(words);
  const sentences = sentencesOf(reading);
  const cues = sentences.map(({ plain, unit }) => findCue(plain, unit.start, unit.end));
  const verdicts = sentences.map((sentence, index) =>
    reviewed(verdictOf(sentence, cues[index] ?? null), sentence, judged.get(index)),
  );
  const promises = sentences.flatMap((sentence, unit) => {
    const verdict = verdicts[unit];
    return verdict?.class === 'commitment' ? [promiseOf(sentence, unit, verdict, cues[unit] ?? null)] : [];
  });
  return { verdicts, promises };
}

const NOT_JUDGED: ReadonlyMap<number, boolean> = new Map();

/** A person's judgement overrules every rule; where both agree, the rule still says why. */
function reviewed(verdict: UnitVerdict, sentence: Sentence, judgement: boolean | undefined): UnitVerdict {
  if (judgement === undefined) return verdict;
  const confidence = judgement ? 1 : 0;
  if (judgement === (verdict.class === 'commitment')) return { ...verdict, confidence };
  return judgement
    ? { class: 'commitment', rule: 'reviewed', cue: cueOf(sentence), confidence }
    : { class: 'fact', rule: 'reviewed', cue: null, confidence };
}

/** A user's cue overrules what the rules refuse, headings and pointers aside. */
function verdictOf(sentence: Sentence, cue: UserCue | null): UnitVerdict {
  const rule = ruleFor(sentence);
  const confidence = confidenceOf(rule, sentence.subject);
  if (cue && rule.class !== 'commitment' && rule.class !== 'navigation')
    return { class: 'commitment', rule: 'user-cue', cue: { start: cue.start, end: cue.end }, confidence: CUED };
  return { class: rule.class, rule: rule.name, cue: cueOf(sentence), confidence };
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
