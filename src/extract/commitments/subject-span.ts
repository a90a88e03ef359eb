/** Finds where the subject of a verb group stands: before it, past opening phrases and without appositions. */
import { OPENERS } from '../../vocab/grammar.ts';
import { verbForm } from '../../vocab/verb-forms.ts';
import type { VerbGroup } from './verb-group.ts';
import { isAdverb, textAt, type Word } from './words.ts';

/** Where the subject of `main`, one of `groups`, starts and ends, in words; the sentence itself starts at `from`. */
export function subjectSpan(
  words: readonly Word[],
  main: VerbGroup,
  groups: readonly VerbGroup[],
  from: number,
): { start: number; end: number } {
  const before = groups.findLast((group) => group.under === null && group.end <= main.start);
  // "has not and will not": the second verb shares the first one's subject.
  if (before && sharesSubject(words, before.end, main.start)) return subjectSpan(words, before, groups, from);
  let start = (before && clauseStart(words, before.end, main.start)) ?? from;
  let end = main.start;
  while (end > start && (isAdverb(textAt(words, end - 1)) || textAt(words, end - 1) === ',')) end -= 1;
  while (start < end && /^[^\p{L}\p{N}]|^(?:and|but|or|also|so|therefore|this is why)$/u.test(textAt(words, start)))
    start += 1;
  if (
    !OPENERS.has(textAt(words, start)) &&
    !verbForm(textAt(words, start))?.forms.has('ing') &&
    !isAdverb(textAt(words, start))
  )
    return { start, end: cutApposition(words, start, end, main.start) };
  for (let at = end - 1; at > start; at -= 1) {
    if (textAt(words, at) !== ',') continue;
    if (/^(?:and|or|&|as)$/u.test(textAt(words, at + 1))) continue;
    if (
      words.slice(at + 1, end).some(({ text }) => text === ',') &&
      words[at + 1]?.capital &&
      words[at - 1]?.capital &&
      at - start > 8
    )
      continue;
    return { start: at + 1, end };
  }
  return {
    start: start + (isAdverb(textAt(words, start)) || /^(?:today|now)$/u.test(textAt(words, start)) ? 1 : 0),
    end,
  };
}

/** Whether the verb at `to` follows the one that ended at `from` with no subject between: "… and will". */
function sharesSubject(words: readonly Word[], from: number, to: number): boolean {
  let at = to - 1;
  while (at >= from && (isAdverb(textAt(words, at)) || textAt(words, at) === ',')) at -= 1;
  return at < from || /^(?:and|or|but)$/u.test(textAt(words, at));
}

/** Past the last "and", "but", ";" or "–" between two main verbs. */
function clauseStart(words: readonly Word[], from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const text = textAt(words, at);
    if (/^[;–—:]$/u.test(text) || (/^(?:and|but|so|while)$/u.test(text) && textAt(words, at - 1) === ','))
      return at + 1;
  }
  return null;
}

/** "The Corps, which …, will": the subject ends at the first comma where a comma stands before the verb. */
function cutApposition(words: readonly Word[], start: number, end: number, verb: number): number {
  if (textAt(words, verb - 1) !== ',') return end;
  for (let at = start + 1; at < end; at += 1) if (textAt(words, at) === ',') return at;
  return end;
}
