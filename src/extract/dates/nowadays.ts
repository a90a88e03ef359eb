/** "Today" as the day of the document, or as "nowadays" ("today's challenges", "the liberties that we enjoy today"). */

/** What is not of one day: "today's challenges", "today's modern economy"; all else is what was done on the day. */
const GENERAL = new RegExp(
  `^'s (?:[\\w-]+ ){0,3}(?:${[
    'challenges?|threats?|world|econom(?:y|ies)|needs?|problems?|realit(?:y|ies)|environment|workforce|jobs?|markets?|technolog(?:y|ies)',
    'standards?|landscape|society|youth|children|students?|famil(?:y|ies)|workers?|workplace|leaders?|generations?|prices?|dollars?',
    'crisis|crises|conflicts?|era|age|systems?|inflation|buyers?|users?|consumers?|farmers?|veterans?|gpus|models?|levels?|terms',
  ].join('|')})\\b`,
  'iu',
);
/** An act told just before: "released today", "will travel to Bowie today". */
const ACT_BEFORE =
  /\b(?:is|was|were|met|held|\p{L}+ed|sent|will|began|begins?|starts?|took|takes?|signs?|\p{L}+ing|made|mail|why|and|of that)(?: [\p{L}'.-]+,?){0,4} $/iu;
/** How things stand: "many enjoy today", "available in the United States today", "fighting for it today". */
const STATE_BEFORE =
  /\b(?:of|live|face|enjoy|exists?|remains?|available|overwhelmed|as|than|facing|world|see|even|still|need|have|for it) (?:[\p{L}'-]+ ){0,4}$/iu;
const ACT_AFTER =
  /^,? (?:the|we|also|to|is|was|that|announc\p{L}+|releas\p{L}+|\p{Ll}+ed|marks|held|met|at|with|in \p{Lu}|President|Vice|Secretary)\b/u;

export function meansNowadays(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 60), match.index);
  const after = match.input.slice(match.index + match[0].length, match.index + 80);
  if (after.startsWith("'s")) return GENERAL.test(after);
  if (/^\p{Lu}/u.test(match[0]) || !/\p{L}/u.test(before)) return false;
  if (ACT_AFTER.test(after)) return false;
  return !ACT_BEFORE.test(before) || STATE_BEFORE.test(before);
}
