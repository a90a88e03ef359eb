/**
 * Commitments in long form (Wickham, "Tidy Data", 2014): one value a line, so that a list is several lines and nothing is empty.
 * A coder's or a checker's own columns can be appended as further lines of the same shape.
 */
import type { TableShape, Value } from '../model/table.ts';
import { BOM_OPTION, BYTE_ORDER_MARK, csvLines } from './csv.ts';
import { batches, defineWriter, namedRows, type Named } from './writer.ts';

const ROWS_AT_ONCE = 100;

const PATH = 'long/commitments.csv';

const LONG: TableShape = {
  name: 'commitments_long',
  description: 'The table commitments with one value a line; a list is several lines, and what is empty has none.',
  key: [],
  foreignKeys: [
    { field: 'id', table: 'commitments', key: 'id' },
    { field: 'document', table: 'documents', key: 'document' },
  ],
  columns: [
    { name: 'id', type: 'string', required: true, description: 'Id of the commitment.' },
    { name: 'column', type: 'string', required: true, description: 'Column of the table commitments.' },
    { name: 'value', type: 'string', required: true, description: 'What it holds, or one item of its list.' },
    { name: 'document', type: 'string', required: true, description: 'Id of the document.' },
  ],
};

export const csvLongWriter = defineWriter({
  name: 'csv-long',
  summary: `${PATH}, one value of a commitment a line: id, column, value, document.`,
  options: BOM_OPTION,
  resources: () => [{ table: LONG, path: PATH }],
  reads: 'rows',
  write: (dataset, place, { bom }) => {
    const file = place.open(PATH);
    if (bom) file.append(BYTE_ORDER_MARK);
    file.append(csvLines([LONG.columns.map(({ name }) => name)]));
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
  if (value === null || value === '') return [];
  return typeof value === 'object' ? value : [value];
}
