/** Whom an order binds: "The Order directs the Secretary of Labor to …" binds the office that it tells to act. */
import { lastSaid, type Progress } from './context.ts';
import { resolve } from './coreference.ts';
import { readPhrase } from './phrases.ts';
import type { Named, Reading } from './readings.ts';
import { entitiesIn, type Place } from './setting.ts';

/** How far back "It also directs …" may find its order. */
const REACH = 3;

/** Whether the subject is an order, or a word for one met just before. */
export function isOrder({ history }: Progress, { unit, index }: Place, reading: Reading): boolean {
  if (reading.kind === 'order' || (reading.kind === 'named' && reading.type === 'LAW')) return true;
  return reading.kind === 'back' && !reading.plural && lastSaid(history, index, unit.section, REACH)?.order === true;
}

const DIRECTS =
  /\b(?:direct(?:s|ed|ing)?|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|requir(?:es?|ed|ing)|task(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for|upon)|authoriz(?:es?|ed|ing)|mandat(?:es?|ed|ing)|command(?:s|ed|ing)?|charg(?:es?|ed|ing)|urg(?:es?|ed|ing)|encourag(?:es?|ed|ing)|ask(?:s|ed|ing)?) (?:that )?(.{2,300}?)(?:,|:)? ?to(?=:| (?!the\b)\p{Ll})/u;

/** "mandates the Secretary of Education realign …": without "to", up to the verb. */
const MANDATES =
  /\b(?:mandat(?:es?|ed|ing)|requir(?:es?|ed|ing)|direct(?:s|ed|ing)|order(?:s|ed|ing)) (?:that )?((?:the )?(?:\p{Lu}[\p{L}.&-]*|of|and|the|for)(?: (?:\p{Lu}[\p{L}.&-]*|of|and|the|for)){1,12}) (?=\p{Ll})/u;

/** Whom the words from `from` on tell to act; null where they tell nobody ("The Order establishes …"). */
export function directed(progress: Progress, place: Place, from: number): Named[] | null {
  // An item may open with the verb: "Directs the Secretary of Labor to …".
  const rest = place.text.charAt(from).toLowerCase() + place.text.slice(from + 1);
  const match = DIRECTS.exec(rest) ?? MANDATES.exec(rest);
  const whom = match?.[1];
  if (!match || whom === undefined) return null;
  const start = from + match.index + match[0].indexOf(whom);
  const readings = readPhrase(whom, entitiesIn(progress.setting, place.unit, start, start + whom.length));
  const thing = readings.every((reading) => reading.kind === 'other' || reading.kind === 'back');
  return thing ? null : readings.flatMap((reading) => resolve(progress, place, reading));
}

/** Whether the words say that an order is signed: the office it tells to act is bound by it. */
export function signs(text: string): boolean {
  return /\b(?:sign(?:s|ed|ing)?|issu(?:es?|ed|ing)) (?:\S+ ){0,3}(?:Executive Orders?|(?<=\b(?:an?|the) )Order|Memorandum|Proclamation|Presidential \S*Memorandum|National Security \S*Memorandum)\b/u.test(
    text,
  );
}
