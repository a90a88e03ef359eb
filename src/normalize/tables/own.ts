/** Columns of the user's own: what a file of decisions says of a sentence beyond what the tool knows. */
import type { DecisionRecord } from '../../model/record.ts';
import type { Column } from '../../model/table.ts';

export function ownColumns<Row>(
  names: readonly string[],
  decisionOf: (row: Row) => DecisionRecord | null,
): Column<Row>[] {
  return names.map((name) => ({
    name,
    type: 'string',
    own: true,
    description: 'A column of the file of decisions.',
    of: (row) => decisionOf(row)?.own[name] ?? null,
  }));
}
