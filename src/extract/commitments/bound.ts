/** Finds the words that name who is bound: the subject, the agent of a passive, or the office that an order directs. */
import type { Located } from '../../model/annotation.ts';
import { DIRECT } from '../../vocab/cues.ts';
import type { Sentence } from './sentence.ts';
import type { Word } from './words.ts';

const HANDS_ON = new Set([
  'direct',
  'order',
  'instruct',
  'task',
  'charge',
  'require',
  'ask',
  'call',
  'authorize',
  'mandate',
]);

/** Null where the sentence names nobody who could be bound, and the context must. */
export function boundBy(sentence: Sentence): Located | null {
  const { clause, unit } = sentence;
  const { words, main, subject } = clause;
  if (!main) return null;
  const span = (from: number, to: number): Located | null => {
    const first = words[from];
    const last = words[to - 1];
    return first && last && to > from ? { block: unit.block, start: first.start, end: last.end } : null;
  };
  if (DIRECT.has(main.lemma) && HANDS_ON.has(main.lemma)) {
    if (main.passive) return subject && span(subject.start, subject.end);
    const to = directed(words, main.end);
    if (to !== null) return span(main.end, to);
  }
  const told = clause.groups.findIndex(({ under, modal }) => under === 'that' && modal === 'will');
  if (told >= 0 && main.lemma === 'announce') {
    const group = clause.groups[told];
    if (group) {
      let from = group.start;
      while (from > main.end && words[from - 1]?.text !== 'that') from -= 1;
      const named = span(from, group.start);
      if (named) return named;
    }
  }
  if (main.passive && !/^(?:commit|determine|dedicate|resolve|require|prepare|expect|direct)$/u.test(main.lemma)) {
    const by = words.findIndex(({ text }, at) => at >= main.end && text === 'by' && namedAt(words, at + 1));
    if (by < 0) return null;
    let end = by + 1;
    while (end < words.length && end < by + 14 && !/^(?:to|in|on|for|by|,|;|\.)$/u.test(words[end]?.text ?? ''))
      end += 1;
    return span(by + 1, end);
  }
  return subject && span(subject.start, subject.end);
}

/** "directs |the Secretary of Labor, with the Attorney General,| to": the word where the office's name ends, or null. */
function directed(words: readonly Word[], from: number): number | null {
  for (let at = from + 1; at < Math.min(words.length, from + 45); at += 1) {
    const text = words[at]?.text ?? '';
    if (text === 'to' || text === 'that' || text === ';') return text === 'to' ? trimmed(words, at) : null;
  }
  return null;
}

function trimmed(words: readonly Word[], end: number): number {
  return words[end - 1]?.text === ',' ? end - 1 : end;
}

/** A name, perhaps after "the". */
function namedAt(words: readonly Word[], at: number): boolean {
  return words[words[at]?.text === 'the' ? at + 1 : at]?.capital === true;
}
