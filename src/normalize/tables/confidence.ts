/** Confidence as a word, for people who filter by it. */

export const CONFIDENCE_LEVELS = ['high', 'medium', 'low'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** From `high` on, at least so many of a hundred are right; from `medium` on, at least so many. */
export const HIGH = 0.85;
const MEDIUM = 0.7;

export function confidenceLevel(confidence: number): ConfidenceLevel {
  if (confidence >= HIGH) return 'high';
  return confidence >= MEDIUM ? 'medium' : 'low';
}
