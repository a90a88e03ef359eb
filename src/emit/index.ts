/** Every form that a dataset can be written in. A new one is a file beside this, and a line here. */
import { csvLongWriter } from './csv-long.ts';
import { csvWriter } from './csv.ts';
import { dictionaryWriter } from './data-dictionary.ts';
import { icsWriter } from './ics.ts';
import { jsonlWriter } from './jsonl.ts';
import { pageWriter } from './page/index.ts';
import { parquetWriter } from './parquet.ts';
import { sqliteWriter } from './sqlite.ts';
import type { Writer } from './writer.ts';
import { xlsxWriter } from './xlsx.ts';

export const WRITERS: readonly Writer[] = [
  csvWriter,
  csvLongWriter,
  xlsxWriter,
  sqliteWriter,
  parquetWriter,
  jsonlWriter,
  icsWriter,
  pageWriter,
  dictionaryWriter,
];
