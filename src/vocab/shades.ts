/** Words that change what a promise is worth, by what they change. */

/** Not, or no more. */
export const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'never',
  'cannot',
  "won't",
  "don't",
  'neither',
  'refuse',
  'refuses',
]);

/** What a promise hangs on or is hedged by: phrases that open a condition. */
export const CONDITIONS =
  /\b(?:if|unless|subject to|provided that|as appropriate|where (?:possible|appropriate|feasible|practicable)|when (?:possible|appropriate)|as needed|contingent|pending|depending on|to the extent|in principle)\b/i;

/** Words that begin, keep up or renew a promise. */
export const STATUS_WORDS =
  /\b(?:continu(?:e|es|ed|ing)|maintain(?:s|ed|ing)?|keep(?:s|ing)?|kept|remain(?:s|ed|ing)?|build(?:s|ing)? on|reaffirm(?:s|ed|ing)?|reiterat(?:e|es|ed|ing)|recommit(?:s|ted|ting)?|renew(?:s|ed|ing)?)\b/i;

/** Verbs of firm promises and of soft ones (GUIDELINES section 6, strength), for words that one version alone has. */
export const FIRM_WORDS =
  /\b(?:will|shall|must|commit(?:s|ted|ting)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|agree(?:s|d|ing)?|decid(?:e|es|ed)|resolv(?:e|es|ed)|undertak(?:e|es)|undertook|direct(?:s|ed|ing)?|require(?:s|d)?|determined|guarantee(?:s|d)?)\b/i;
export const SOFT_WORDS =
  /\b(?:intend(?:s|ed|ing)?|intention|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|striv(?:e|es|ing)|explor(?:e|es|ed|ing)|consider(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|hop(?:e|es|ed|ing)|may|might|could|look(?:s|ing)? forward|work(?:s|ing)? (?:to|towards?)|expect(?:s|ed)?|tr(?:y|ies|ying) to|negotiat(?:e|es|ing)|discuss(?:es|ing)?|propos(?:e|es|ed|ing))\b/i;

/** Words beside a figure that make it another figure: "up to $10". */
export const LIMITERS: ReadonlySet<string> = new Set(
  'up nearly about almost around roughly approximately over under least most more less than some only exceeding additional another'.split(
    ' ',
  ),
);

/** Function words whose coming or going leaves a shade of difference: modals and degrees. */
export const SHADING: ReadonlySet<string> = new Set(
  'will would shall should can could may might must not no all any every each only most more many few less least also some'.split(
    ' ',
  ),
);
