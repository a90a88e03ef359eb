/** Finds the subject of a clause: who stands before its verb. */
import type { Span } from '../model/span.ts';
import { matchesOf } from '../rules/pattern.ts';

/** Words that open a phrase before the subject ("In April, …") or one set into it ("HHS, through CDC, …"). */
export const OPENER =
  /^(?:(?:in|on|at|by|to|for|as|with|within|through|throughout|during|under|after|before|since|while|following|building|recognizing|noting|given|beginning|starting|if|when|where|once|until|over|from|consistent|taken|together|alongside|along|today|tomorrow|yesterday|additionally|finally|however|moreover|furthermore|importantly|specifically|domestically|internationally|instead|first|second|third|fourth|fifth|last|next|later|earlier|this (?:week|month|year|summer|fall|spring|winter|afternoon|morning|work|includes)|and|but|also|then|therefore|thus|further|now|because|although|though|unlike|like|rather|despite|without|across|based|including|working|led|joined|which|who|whose|that|such|especially|particularly|informed|among|amid|against|between|beyond|upon|via|per|due|thanks|according|so|(?!Italy|Beijing)[a-z]+(?:ly|ing))\b)/i;

/** A phrase set into a subject, between commas. */
export const SET_IN =
  /^(?:through|in (?:partnership|coordination|cooperation|consultation|collaboration|conjunction|close|concert)|in |on |at |by |as |working|along with|together with|joined by|with|alongside|acting|which|who|whose|including|led by|under|via|a |an |the (?:first|largest|world|nation|country)|home to|among|for (?:example|instance)|however|too|therefore|once|when|if|where)\b/i;

/**
 * The words from the start of the clause to its verb, without what only introduces them:
 *
 *   To support families, [Treasury, the DOJ, and the FTC] will …      [HHS, through the CDC,] will …
 *
 * Null where nothing stands before the verb.
 */
export function subjectBefore(text: string, from: number, verb: number): Span | null {
  const start = clauseStart(text, from, verb);
  const segments = segmentsOf(text, start, verb);
  let first = segments.length - 1;
  while (
    first > 0 &&
    /^\s*(?:(?:today|now|also|and|further|jointly)\s*)*$/u.test(
      text.slice(segments[first]?.start, segments[first]?.end),
    )
  )
    first -= 1;
  const trailingComma = first < segments.length - 1;
  if (trailingComma && first > 0) first = beforeSetIn(text, segments, first);
  first = startOfList(text, segments, first);
  return trimmed(text, segments[first]?.start ?? start, verb);
}

const BREAK = /[;:] |[!?]["')]{0,2} (?=[A-Z"])| (?:that|where|because|so that|while) (?=\S+ )/gu;

/** Past the last "that", "where", colon or semicolon before the verb: they begin a clause of their own. */
function clauseStart(text: string, from: number, verb: number): number {
  let start = from;
  const region = text.slice(from, verb);
  for (const match of matchesOf(BREAK, region)) {
    const end = from + match.index + match[0].length;
    if (text.slice(end, verb).trim().length > 0) start = end;
  }
  return start;
}

function segmentsOf(text: string, start: number, end: number): Span[] {
  const segments: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (
      (char === ',' || char === '—' || (char === '–' && text.charAt(at - 1) === ' ')) &&
      depth <= 0 &&
      !/\d/u.test(text.charAt(at + 1))
    ) {
      segments.push({ start: from, end: at });
      from = at + 1;
    }
  }
  segments.push({ start: from, end });
  return segments;
}

/** The segment before a phrase set in between commas, just before the verb; of a list without one its last. */
function beforeSetIn(text: string, segments: readonly Span[], last: number): number {
  const words = (index: number): string => text.slice(segments[index]?.start, segments[index]?.end).trim();
  for (let at = last; at > 0; at -= 1) if (SET_IN.test(words(at))) return at - 1;
  return /^(?:and|or) /u.test(words(last)) ? last : last - 1;
}

/** Goes back over "A, B, and C" to A. */
function startOfList(text: string, segments: readonly Span[], at: number): number {
  const words = (index: number): string => text.slice(segments[index]?.start, segments[index]?.end).trim();
  if (at === 0 || !/^(?:and|or|as well as|along with|together with) /u.test(words(at))) return at;
  let first = at - 1;
  while (first > 0 && !OPENER.test(words(first)) && !OPENER.test(words(first - 1)) && words(first).length < 90)
    first -= 1;
  return first;
}

const LEADING =
  /^[\s,–—"'(]*(?:(?:and|but|so|or|also|then|therefore|today|now|that is why|this is why|instead)\b[\s,]*){0,4}/i;
const TRAILING =
  /(?:[\s,–—]|\b(?:\p{Ll}+(?:al|iv|ent|ous|at|ed|ick|ear|nt)ly|also|now|further|each|both|all|then|never|not|hereby|today|and))$/u;

function trimmed(text: string, start: number, end: number): Span | null {
  const from = start + (LEADING.exec(text.slice(start, end))?.[0].length ?? 0);
  let words = text.slice(from, end);
  for (let match = TRAILING.exec(words); match; match = TRAILING.exec(words)) words = words.slice(0, match.index);
  return words === '' ? null : { start: from, end: from + words.length };
}
