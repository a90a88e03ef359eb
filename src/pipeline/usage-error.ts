/** What a user can mend: shown without a stack, ends with exit 2. */
import { nearName } from '../model/near-name.ts';

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `Unknown stage "date" in pipelines/x.yaml:7. Available: dates, entities. Did you mean "dates"?` */
export function unknownName(kind: string, got: string, where: string, available: readonly string[]): UsageError {
  const near = nearName(got, available);
  const intent = near === null ? '' : ` Did you mean "${near}"?`;
  return new UsageError(`Unknown ${kind} "${got}" in ${where}. Available: ${available.join(', ') || 'none'}.${intent}`);
}
