/** Every form that a dataset can be written in. A new one is a file beside this, and a line here. */
import { csvWriter } from './csv.ts';
import { pageWriter } from './page/index.ts';
import type { Writer } from './writer.ts';

export const WRITERS: readonly Writer[] = [csvWriter, pageWriter];
