/** What a user can mend: shown without a stack, ends with exit 2. */
import { closest, distance } from 'fastest-levenshtein';

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `Unknown stage "date" in pipelines/x.yaml:7. Available: dates, entities. Did you mean "dates"?` */
export function unknownName(kind: string, got: string, where: string, available: readonly string[]): UsageError {
  const nearest = available.length > 0 ? closest(got, available) : '';
  const near = nearest !== '' && distance(got, nearest) <= Math.max(2, got.length / 3);
  const intent = near ? ` Did you mean "${nearest}"?` : '';
  return new UsageError(`Unknown ${kind} "${got}" in ${where}. Available: ${available.join(', ') || 'none'}.${intent}`);
}
