/** Whether a date without a year lies before or after the anchor. */
import { isoDay, yearOf } from '../../model/day.ts';

const BACK = /(?:since|last|past|back in)(?: the)?(?: early| late| mid)?[ -]?$/i;
const AHEAD =
  /(?:by|until|till|next|upcoming|beginning|starting|starts?|begins?|effective|through|before|after|later than|later|scheduled for|planned for)(?: in| on)?(?: the)?(?: end of)?(?: early| late| mid)?[ -]?$/i;
const FUTURE = /\b(?:will|shall|plans? to|intends? to|aims? to|upcoming|is to|are to|to be held|scheduled|planned)\b/u;
const PAST = /\b(?:was|were|had|held|met|made|took|led|began|saw|gave|went|brought|signed|\p{Ll}+[^e\P{Ll}]ed)\b/u;

/** The year that makes `month` and `day` meant by the words around `match`; null without an anchor. */
export function chooseYear(match: RegExpExecArray, month: number, day: number, anchor: string | null): number | null {
  if (anchor === null) return null;
  const year = yearOf(anchor);
  const candidates = [year - 1, year, year + 1].map((y) => ({ year: y, distance: distance(anchor, y, month, day) }));
  const nearest = candidates.reduce((a, b) => (Math.abs(b.distance) < Math.abs(a.distance) ? b : a));
  const before = match.input.slice(Math.max(0, match.index - 40), match.index);
  const said = BACK.test(before) ? -1 : AHEAD.test(before) ? 1 : 0;
  // The tense of the sentence may be that of another clause: it does not overrule a date that is near.
  const wanted = said !== 0 || Math.abs(nearest.distance) < NEAR ? said : tense(match);
  if (wanted === 0 || Math.sign(nearest.distance) === wanted || Math.abs(nearest.distance) < SAME) return nearest.year;
  return wanted < 0
    ? (candidates.findLast((one) => one.distance <= 0)?.year ?? year)
    : (candidates.find((one) => one.distance >= 0)?.year ?? year);
}

/** Days within which a month counts as the anchor's own, and within which it is near. */
const SAME = 31;
const NEAR = 75;

/** How far the tense is read: the length of a long sentence. */
const AROUND = 250;

function distance(anchor: string, year: number, month: number, day: number): number {
  const at = isoDay(year, month, day) ?? isoDay(year, month, 28) ?? anchor;
  return (Date.parse(at) - Date.parse(anchor)) / 86_400_000;
}

/** -1 where the words around the match tell of the past alone, 1 of the future alone, else 0. */
export function tense({ input, index }: RegExpExecArray): -1 | 0 | 1 {
  const sentence = input.slice(Math.max(0, index - AROUND), index + AROUND);
  const future = FUTURE.test(sentence);
  const past = PAST.test(sentence);
  return future === past ? 0 : future ? 1 : -1;
}
