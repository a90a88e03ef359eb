/**
 * Commitments in long form (Wickham, "Tidy Data", 2014): one value a line, so that a list is several lines and nothing is empty.
 * A coder's or a checker's own columns can be appended as further lines of the same shape.
 */
import type { Value } from '../model/table.ts';
import { csvLines } from './csv.ts';
import { batches, defineWriter, namedRows, type Named } from './writer.ts';

const ROWS_AT_ONCE = 100;

export const csvLongWriter = defineWriter({
  name: 'csv-long',
  summary: 'long/commitments.csv, one value of a commitment a line: id, column, value, document.',
  options: {},
  write: (dataset, place) => {
    const file = place.open('long/commitments.csv');
    file.append(csvLines([['id', 'column', 'value', 'document']]));
    for (const rows of batches(namedRows(dataset, 'commitments'), ROWS_AT_ONCE)) {
      file.append(csvLines(rows.flatMap(longRows)));
    }
    file.close();
  },
});

function longRows({ id = null, document = null, ...rest }: Named): (string | number | null)[][] {
  return Object.entries(rest).flatMap(([column, value]) =>
    items(value).map((item) => [String(id), column, item, String(document)]),
  );
}

function items(value: Value): readonly (string | number)[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [value];
}
