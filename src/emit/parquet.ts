/** Parquet with typed columns: strings, 32-bit integers, doubles, days, and lists of strings. */
import type { SchemaElement } from 'hyparquet';
import { isRequired, type ColumnShape, type TableShape, type Value } from '../model/table.ts';
import { batches, defineWriter, type Dataset, type Place } from './writer.ts';

/** Rows of a row group: few enough to hold, enough to pack well. */
const ROWS_PER_GROUP = 20_000;

const MILLISECONDS_A_DAY = 86_400_000;

export const parquetWriter = defineWriter({
  name: 'parquet',
  summary: 'parquet/NAME.parquet, for DuckDB, R, pandas and their like.',
  options: {},
  reads: 'rows',
  write: async (dataset, place) => {
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
    for (const table of dataset.tables) writeTable(table, dataset, place, { ByteWriter, ParquetWriter });
  },
});

type Library = Pick<typeof import('hyparquet-writer'), 'ByteWriter' | 'ParquetWriter'>;

function writeTable(table: TableShape, dataset: Dataset, place: Place, { ByteWriter, ParquetWriter }: Library): void {
  const file = place.open(`parquet/${table.name}.parquet`);
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({ writer: bytes, schema: schemaOf(table), createdBy: 'factsheet' });
  // The library counts offsets by itself; only what is not written yet stays in its buffer.
  const flush = (): void => {
    file.append(bytes.getBytes().slice());
    bytes.index = 0;
  };
  for (const rows of batches(dataset.rows(table), ROWS_PER_GROUP)) {
    const columnData = table.columns.map((column, index) => ({
      name: column.name,
      data: rows.map((row) => toParquet(column, row[index] ?? null)),
    }));
    void parquet.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    flush();
  }
  void parquet.finish();
  flush();
  file.close();
}

function schemaOf(table: TableShape): SchemaElement[] {
  return [
    { name: 'root', num_children: table.columns.length },
    ...table.columns.flatMap((column) => elements(column, isRequired(table, column))),
  ];
}

function elements({ name, type }: ColumnShape, required: boolean): SchemaElement[] {
  const repetition_type = required ? 'REQUIRED' : 'OPTIONAL';
  switch (type) {
    case 'string':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
    case 'integer':
      return [{ name, type: 'INT32', repetition_type }];
    case 'number':
      return [{ name, type: 'DOUBLE', repetition_type }];
    case 'date':
      return [{ name, type: 'INT32', converted_type: 'DATE', repetition_type }];
    case 'list':
      // The three levels of parquet-format, "Lists".
      return [
        { name, converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ];
  }
}

function toParquet({ type }: ColumnShape, value: Value): unknown {
  if (type === 'list') return value ?? [];
  // Parquet counts days from 1970-01-01.
  if (type === 'date' && typeof value === 'string') return Date.parse(value) / MILLISECONDS_A_DAY;
  return value;
}
