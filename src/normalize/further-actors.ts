/** Actors beside the subject: the doer of a passive, the subjects of further clauses, who announces, whose promise is welcomed. */
import type { CommitmentMention } from '../model/annotation.ts';
import { matchesOf } from '../rules/pattern.ts';
import type { Progress } from './context.ts';
import { resolve } from './coreference.ts';
import { officesIn } from './offices.ts';
import { readPhrase } from './phrases.ts';
import type { Named, Reading } from './readings.ts';
import { entitiesIn, type Place } from './setting.ts';
import { subjectOf, type Subject } from './subjects.ts';

const PASSIVE = /\b(?:be|being|been) (?:\p{Ll}+ly )?\p{Ll}+(?:ed|en|un|ade|eld|ent|ilt|ught|ed out)\b/u;

/**
 * "Two courts will be opened by the Department of Justice", "This action, completed by HHS, authorizes …": whom "by" names; null in
 * an active clause or where it names nobody.
 */
export function passiveAgents(
  progress: Progress,
  place: Place,
  readings: readonly Reading[],
  subject: Subject,
): Named[] | null {
  if (readings.some((reading) => reading.kind !== 'other' && reading.kind !== 'back' && reading.kind !== 'body'))
    return null;
  const passive = PASSIVE.exec(place.text.slice(subject.end, subject.end + 60));
  const from = passive ? subject.end : subject.start;
  const text = place.text.slice(0, passive ? place.text.length : subject.end);
  const named: Named[] = [];
  for (const match of matchesOf(/\bby (?:the )?/gu, text.slice(from))) {
    const start = from + match.index + match[0].length;
    const end = endOfNames(text, start);
    const read = readPhrase(text.slice(start, end), entitiesIn(progress.setting, place.unit, start, end));
    for (const reading of read)
      if (reading.kind === 'named' && reading.type !== 'LAW' && reading.type !== 'PROGRAM')
        named.push(...resolve(progress, place, reading));
  }
  return named.length > 0 ? named : null;
}

/** To the first word in lower case that joins no names. */
function endOfNames(text: string, start: number): number {
  const match = /^(?:(?:and|the|of|for|,|\p{Lu}[\p{L}.'&-]*|\([^)]{0,20}\))[ ,]*)+/u.exec(
    text.slice(start, start + 300),
  );
  return start + (match?.[0].trimEnd().length ?? 0);
}

const CLAUSE =
  /(?:(?:, )?(?:which|who|that))?(?: also| now| further| jointly)? (?:will|shall|agree[sd]? to|(?:has |have )?(?:committed|pledged) to|commits to|pledges to|intends? to|plans? to)\b/gu;

/** "… announce that [SBA] will expand …, and [the FTC Chairman] will serve": names that stand right before another promise. */
export function otherClauses(progress: Progress, place: Place, from: number): Named[] {
  const { text, unit } = place;
  const mentions = entitiesIn(progress.setting, unit, 0, text.length);
  const offices = officesIn(text);
  const found: Named[] = [];
  for (const match of matchesOf(CLAUSE, text.slice(from))) {
    const end = from + match.index;
    if (end <= from) continue;
    const before = text.slice(0, end).replace(/\s*(?:\([^)]{0,40}\))?,?$/u, '').length;
    const ends = [...offices, ...mentions].filter((each) => each.end === before && each.start >= from);
    const [name] = ends;
    if (!name) continue;
    const partner = /, through (?:the )?$/u.test(text.slice(Math.max(0, name.start - 14), name.start));
    const first = partner ? mentions.findLast((mention) => mention.end < name.start) : name;
    if (!first || !opensClause(text, first.start)) continue;
    const phrase = text.slice(first.start, before);
    for (const reading of readPhrase(phrase, entitiesIn(progress.setting, unit, first.start, before)))
      if (reading.kind === 'named' && /^(?:ORG|GPE|PERSON|OFFICE)$/u.test(reading.type))
        found.push(...resolve(progress, place, reading));
  }
  return found;
}

/** Not the object of a preposition: "support for [Ukraine] will". */
function opensClause(text: string, start: number): boolean {
  return (
    /(?:^|[,;:–—] (?:and |while )?|\b(?:that|and|while|as|where|which) )(?:the |The |U\.S\. )?(?:\p{Lu}[\p{L}.]* ){0,3}$/u.test(
      text.slice(Math.max(0, start - 60), start),
    ) ||
    /\b(?:establish|creat|reestablish|launch)\p{Ll}* (?:the |a )?$/u.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** "Peru welcomed [Fiji]'s commitment to …": whose promise is welcomed. */
export function welcomed({ setting }: Progress, { unit, text }: Place, promise: CommitmentMention): Named[] | null {
  const cue = text.slice(promise.cue.start - unit.start, promise.cue.end - unit.start);
  if (
    !/\b(?:welcom|applaud|commend|appreciat|acknowledg|recogni[sz]|not(?:e|ed|es)\b|(?:re)?affirm|renew|reiterat)/i.test(
      cue,
    )
  )
    return null;
  const from = promise.cue.end - unit.start;
  const whose =
    /^ (?:the )?(\p{Lu}[^,;.]{1,60}?)'s? (?:\p{Ll}+ ){0,3}(?:commitment|pledge|intention|intent|decision|determination|plan|resolve)s?\b/u.exec(
      text.slice(from, from + 140),
    );
  if (!whose?.[1]) return null;
  const start = from + whose[0].indexOf(whose[1]);
  const readings = readPhrase(whose[1], entitiesIn(setting, unit, start, start + whose[1].length));
  const named = readings.filter((reading): reading is Named => reading.kind === 'named');
  return named.length > 0 ? named : null;
}

/** "[The President] will announce that the SBA will expand …": who announces, where the subject is the one that will act. */
export function announcer(
  progress: Progress,
  { unit, index, text }: Place,
  promise: CommitmentMention,
  subject: Subject,
): readonly Named[] {
  const cue = promise.cue.start - unit.start;
  if (subject.start < cue || !/\bannounc\p{Ll}* (?:today )?that (?:the )?$/u.test(text.slice(cue, subject.start)))
    return [];
  const span = subjectOf({ unit, index, text }, { ...promise, subject: null });
  if (!span) return [];
  const readings = readPhrase(span.text, entitiesIn(progress.setting, unit, span.start, span.end));
  return readings
    .filter(({ kind }) => kind !== 'speakers' && kind !== 'parties')
    .flatMap((reading) => resolve(progress, { unit, index, text }, reading));
}

/** "Together with our Nordic neighbours, Canada …" */
export function beside(progress: Progress, place: Place, subject: Subject): readonly Named[] {
  const match = /^(?:together|alongside|along) (?:with )?/i.exec(place.text.slice(0, subject.start));
  if (!match) return [];
  const comma = place.text.indexOf(',', match[0].length);
  const end = comma < 0 || comma > subject.start ? subject.start : comma;
  const readings = readPhrase(
    place.text.slice(match[0].length, end),
    entitiesIn(progress.setting, place.unit, match[0].length, end),
  );
  return readings.flatMap((reading) =>
    reading.kind === 'named' || reading.kind === 'members' ? resolve(progress, place, reading) : [],
  );
}
