/** Words that a user adds as cues of promises: where one stands in a sentence, it is a commitment of the strength given. */
import type { Strength } from '../../model/annotation.ts';
import type { UserWords } from '../../model/draft.ts';
import type { Span } from '../../model/span.ts';

export interface UserCue extends Span {
  readonly strength: Strength;
}

export type FindCue = (text: string, start: number, end: number) => UserCue | null;

/** A finder of the first cue between two offsets of a text; whole words, in any case. */
export function cueFinder({ cues }: Pick<UserWords, 'cues'>): FindCue {
  const strengths = new Map(cues.map(({ cue, strength }) => [cue.trim().toLowerCase(), strength]));
  const alternatives = [...strengths.keys()].filter((cue) => cue !== '').sort((a, b) => b.length - a.length);
  if (alternatives.length === 0) return () => null;
  const escaped = alternatives.map((cue) => cue.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&').replace(/\s+/gu, '\\s'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text, start, end) => {
    const match = pattern.exec(text.slice(start, end));
    const strength = match && strengths.get(match[0].toLowerCase());
    return match && strength
      ? { start: start + match.index, end: start + match.index + match[0].length, strength }
      : null;
  };
}
