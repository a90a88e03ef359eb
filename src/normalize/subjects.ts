/** Finds the words of a unit that stand where its actor stands. */
import type { CommitmentMention } from '../model/annotation.ts';
import { OPENER, subjectBefore } from './clauses.ts';
import { entitiesIn, type Place, type Setting } from './setting.ts';

export interface Subject {
  readonly text: string;
  /** In offsets of the unit's text. */
  readonly start: number;
  readonly end: number;
}

/** Verbs by which a sentence that promises nothing shows its subject. */
const VERB =
  /\b(?:will|shall|must|would|can|may|should|has|have|had|is|are|was|were|am|directs?|directed|orders?(?= (?:the|all)\b)|ordered|requires?|required|instructs?|instructed|calls?(?= (?:on|for|upon)\b)|called|agreed?|agrees|commits?|committed|pledge[sd]?|announce[sd]?|reaffirm(?:s|ed)?|intends?|plans?(?= to\b)|establishe[sd]|signed|launche[sd]|released|issued|welcomed?|welcomes|noted?|notes|underscored?|discussed|decided?|resolved?|affirm(?:s|ed)?|recogni[sz]ed?|met|continue[sd]?|expressed)\b/u;

/** The subject that the promise names, else the words before the verb; null where nothing stands before it. */
export function subjectOf(place: Place, promise: CommitmentMention | null): Subject | null {
  return (promise && namedSubject(place, promise)) ?? subjectOfVerb(place, promise);
}

function namedSubject({ unit, text }: Place, promise: CommitmentMention): Subject | null {
  if (promise.subject?.block !== unit.block) return null;
  const start = promise.subject.start - unit.start;
  const end = promise.subject.end - unit.start;
  const words = text.slice(start, end);
  if (start < 0 || end > text.length || (OPENER.test(words) && !/^both\b/i.test(words))) return null;
  const told = commander(text, start);
  // 'President Trump: "We will …': who speaks stands before the quotation.
  return told ?? widened(text, start + words.lastIndexOf('"') + 1, end, promise.cue.start - unit.start);
}

function subjectOfVerb({ unit, text }: Place, promise: CommitmentMention | null): Subject | null {
  const verb = promise ? promise.cue.start - unit.start : (VERB.exec(text)?.index ?? 0);
  if (verb <= 0) return null;
  // "The Council met and agreed to …": the subject stands before the first of two verbs.
  const coordinated = / and(?: also| further| \p{Ll}+ly)? $/u.test(text.slice(Math.max(0, verb - 25), verb));
  const first = coordinated ? (VERB.exec(text)?.index ?? verb) : verb;
  return asSubject(text, subjectBefore(text, 0, first > 0 && first < verb ? first : verb));
}

function asSubject(text: string, span: { readonly start: number; readonly end: number } | null): Subject | null {
  return span && { text: text.slice(span.start, span.end), start: span.start, end: span.end };
}

const COMMANDS =
  /\b(?:direct|order|instruct|requir|task|mandat|authoriz|command|ask|urg|call(?:s|ed|ing)? (?:on|upon|for))(?:e?s|e|ed|ing)? (?:the |all |each )?$/u;

/** Of a subject that is told to act, who tells it: "[The Order] directs the Secretary of Labor to …"; null of any other. */
function commander(text: string, start: number): Subject | null {
  const from = Math.max(0, start - 40);
  const command = COMMANDS.exec(text.slice(from, start));
  return command && asSubject(text, subjectBefore(text, 0, from + command.index));
}

/** With the partners that stand between subject and verb: "HHS[, through the CDC,] will …". */
function widened(text: string, start: number, end: number, verb: number): Subject {
  const between = text.slice(end, Math.max(end, verb));
  const listed = /^(?: \([^)]{0,40}\))?, (?:the )?\p{Lu}/u.test(between) && /, and (?:the )?\p{Lu}/u.test(between);
  const partnered =
    /^(?: \([^)]{0,40}\))?,? (?:through|and|along with|together with|as well as|with|joined by|including|such as) /u.test(
      between,
    );
  const to = between.length < 200 && (listed || partnered) ? verb : end;
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
  return verb > 0 && verb < before.index ? asSubject(text, subjectBefore(text, 0, verb)) : null;
}

/** Takes in the names of a list that stand before its last ones: "[Fiji, Norway,] the UK, and Peru will …". */
export function wholeList(setting: Setting, { unit, text }: Place, subject: Subject | null): Subject | null {
  if (!subject || !/\band\b/u.test(subject.text)) return subject;
  const first = entitiesIn(setting, unit, subject.start, subject.end)[0]?.start ?? Infinity;
  if (subject.text.slice(0, first).replace(/^the /i, '') !== '') return subject;
  const names = entitiesIn(setting, unit, 0, subject.start);
  let start = subject.start;
  for (const name of names.reverse()) {
    if (!/^, (?:the )?$/u.test(text.slice(name.end, start))) break;
    start = /(?:^| )the $/i.test(text.slice(Math.max(0, name.start - 5), name.start)) ? name.start - 4 : name.start;
  }
  // "In Ohio, the Senate and the House will …": a place where, and no first of the list.
  if (/\b(?:in|at|from|of|with|on|to|for|by) (?:the )?$/i.test(text.slice(Math.max(0, start - 12), start)))
    return subject;
  return start === subject.start ? subject : { ...subject, text: text.slice(start, subject.end), start };
}
