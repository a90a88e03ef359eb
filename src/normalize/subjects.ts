/** Finds the words of a unit that stand where its actor stands. */
import type { CommitmentMention } from '../model/annotation.ts';
import { subjectBefore } from './clauses.ts';
import type { Place } from './setting.ts';

const COMMANDS =
  /\b(?:direct|order|instruct|requir|task|mandat|authoriz|command|ask|urg|call(?:s|ed|ing)? (?:on|upon|for))(?:e?s|e|ed|ing)? (?:the |all |each )?$/u;

/** Of a subject that is told to act, who tells it: "[The Order] directs the Secretary of Labor to …"; null of any other. */
function commander(text: string, start: number): Subject | null {
  const command = COMMANDS.exec(text.slice(Math.max(0, start - 40), start));
  if (!command) return null;
  const span = subjectBefore(text, 0, Math.max(0, start - 40) + command.index);
  return span && { text: text.slice(span.start, span.end), ...span };
}

/** With the partners that stand between subject and verb: "HHS[, through the CDC,] will …". */
function widened(text: string, start: number, end: number, verb: number): Subject {
  const joined = /^(?: \([^)]{0,40}\))?,? (?:through|and|along with|together with|as well as|with|joined by) /u.test(
    text.slice(end, verb),
  );
  const to = joined && verb - end < 200 ? verb : end;
  return { text: text.slice(start, to).replace(/[\s,]+$/u, ''), start, end: to };
}

/** Who says what follows "that": "The CDC has determined [that vaccines accepted will include …]". */
export function framed(text: string, subject: Subject): Subject | null {
  const before = / that $/u.exec(text.slice(0, subject.start));
  if (!before) return null;
  const possessor =
    /(?:^|[\s,])((?:the |\p{Lu})[^,;]{0,60}?)'s? (?:announcement|pledge|promise|commitment|decision) that $/u.exec(
      text.slice(0, subject.start),
    );
  const words = possessor?.[1];
  if (possessor && words !== undefined) {
    const start = possessor.index + possessor[0].indexOf(words);
    return { text: words, start, end: start + words.length };
  }
  const verb = VERB.exec(text)?.index ?? 0;
  const span = verb > 0 && verb < before.index ? subjectBefore(text, 0, verb) : null;
  return span && { text: text.slice(span.start, span.end), ...span };
}

export interface Subject {
  readonly text: string;
  /** In offsets of the unit's text. */
  readonly start: number;
  readonly end: number;
}

/** Verbs by which a sentence that promises nothing shows its subject. */
const VERB =
  /\b(?:will|shall|must|would|can|may|should|has|have|had|is|are|was|were|am|directs?|directed|orders?|ordered|requires?|required|instructs?|instructed|calls?|called|agreed?|agrees|commits?|committed|pledge[sd]?|announce[sd]?|reaffirm(?:s|ed)?|intends?|plans?|establishe[sd]|signed|launche[sd]|released|issued|welcomed?|welcomes|noted?|notes|underscored?|discussed|decided?|resolved?|affirm(?:s|ed)?|support(?:s|ed)?|recogni[sz]ed?|met|continue[sd]?|expressed)\b/u;

/** The subject that the promise names, else the words before the verb; null where nothing stands before it. */
export function subjectOf({ unit, text }: Place, promise: CommitmentMention | null): Subject | null {
  if (promise?.subject?.block === unit.block) {
    const start = promise.subject.start - unit.start;
    const end = promise.subject.end - unit.start;
    if (start >= 0 && end <= text.length)
      return commander(text, start) ?? widened(text, start, end, promise.cue.start - unit.start);
  }
  const verb = promise ? promise.cue.start - unit.start : (VERB.exec(text)?.index ?? 0);
  if (verb <= 0) return null;
  // "The Council met and agreed to …": the subject stands before the first of two verbs.
  const coordinated = / and(?: also| further| \p{Ll}+ly)? $/u.test(text.slice(Math.max(0, verb - 25), verb));
  const first = coordinated ? (VERB.exec(text)?.index ?? verb) : verb;
  const span = subjectBefore(text, 0, first > 0 && first < verb ? first : verb);
  return span && { text: text.slice(span.start, span.end), ...span };
}
