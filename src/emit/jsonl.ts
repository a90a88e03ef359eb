/** JSON Lines: one row of a table a line, keys as its columns, lists as lists. */
import { batches, defineWriter, named } from './writer.ts';

const ROWS_AT_ONCE = 500;

export const jsonlWriter = defineWriter({
  name: 'jsonl',
  summary: 'jsonl/NAME.jsonl, one row a line.',
  options: {},
  reads: 'rows',
  write: (dataset, place) => {
    for (const table of dataset.tables) {
      const file = place.open(`jsonl/${table.name}.jsonl`);
      for (const rows of batches(dataset.rows(table), ROWS_AT_ONCE)) {
        file.append(rows.map((row) => jsonLine(named(table, row))).join(''));
      }
      file.close();
    }
  },
});

export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
