/** Prints what a run found to stdout, for `jq`, DuckDB and their like: rows of one table, or whole documents. */
import { BYTE_ORDER_MARK, csvHeader } from '../emit/csv.ts';
import { jsonLine } from '../emit/jsonl.ts';
import { batches, named, type Dataset } from '../emit/writer.ts';
import { unknownName } from '../pipeline/usage-error.ts';

export const ROW_FORMATS = ['jsonl', 'csv', 'json'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

const ROWS_AT_ONCE = 200;

/** Throws a UsageError where the pipeline leaves the table out. */
export function printDataset(dataset: Dataset, format: RowFormat, tableName: string, bom: boolean): void {
  if (format === 'json') {
    for (const { record } of dataset.documents()) process.stdout.write(jsonLine(record));
    return;
  }
  const table = dataset.tables.find(({ name }) => name === tableName);
  if (!table) {
    const names = dataset.tables.map(({ name }) => name);
    throw unknownName('table', tableName, '--table', names);
  }
  if (format === 'csv') {
    process.stdout.write((bom ? BYTE_ORDER_MARK : '') + csvHeader(table));
    for (const lines of dataset.csv(table)) process.stdout.write(lines);
    return;
  }
  for (const rows of batches(dataset.rows(table), ROWS_AT_ONCE)) {
    process.stdout.write(rows.map((row) => jsonLine(named(table, row))).join(''));
  }
}
