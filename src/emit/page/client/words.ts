/** Words that several views show. */

/** By specificity (docs/what-counts.md). */
export const SPECIFICITY_WORDS = ['untestable', 'a direction', 'a visible act', 'measurable and dated'] as const;
