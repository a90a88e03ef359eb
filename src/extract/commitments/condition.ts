/** Finds what a commitment hangs on or is hedged by: the words of the condition. */

/** Set phrases first; a clause with "if" or "unless" last, up to its comma. */
const CONDITIONS: readonly RegExp[] = [
  /\bsubject to [^,;.()\uD800-\uDFFF]{3,90}/i,
  /\b(?:contingent|conditional|dependent) (?:up)?on [^,;.()\uD800-\uDFFF]{3,90}/i,
  /\bpending [^,;.()\uD800-\uDFFF]{3,80}/i,
  /\b(?:as|where|when|whenever|wherever|if|to the extent) (?:appropriate|possible|feasible|practicable|necessary|needed|relevant|applicable|available|warranted|permitted by law|permissible|desirable|consistent with law)(?: and (?:appropriate|possible|feasible|practicable|necessary|applicable|consistent with [^,;.()\uD800-\uDFFF]{3,50}))?/i,
  /\bto the (?:maximum |greatest |fullest )?extent (?:possible|practicable|feasible|appropriate|permitted(?: by [^,;.()\uD800-\uDFFF]{3,40})?|allowed(?: by [^,;.()\uD800-\uDFFF]{3,40})?)/i,
  /\b(?:provided|assuming|on (?:the )?condition) that [^,;.()\uD800-\uDFFF]{3,90}/i,
  /\b(?:consistent with|as permitted by|in accordance with) (?:applicable|existing|relevant|their|our|its|national|domestic|respective|international) (?:\w+ ){0,3}(?:laws?|authorit(?:y|ies)|legislation|regulations?|obligations|procedures)\b/i,
  /\b(?:unless|if (?!not\b))[^,;.()\uD800-\uDFFF]{3,90}/i,
  /\b(?:as long as|so long as|in the event (?:that|of)|should) (?:the|it|they|he|she|any|such|russia|congress|a|an)\b[^,;.()\uD800-\uDFFF]{3,90}/i,
  /\b(?:once|when|after) (?:finali[sz]ed|enacted|approved|confirmed|passed|implemented|completed|fully implemented|ratified)\b/i,
];

/** The words of the first condition named, or null. "See if it works" is a question and no condition. */
export function conditionOf(text: string): string | null {
  for (const pattern of CONDITIONS) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (
      /\b(?:determine|see|ask|assess|check|decide|consider|evaluate|know) $/i.test(
        text.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      continue;
    return match[0].trim();
  }
  return null;
}
