/** Options of the ingest stage: what the reading of one document may cost, and what is read of it. */
import { withDefaults, type OptionSpecs, type OptionValues } from '../model/option.ts';

export const INGEST_OPTIONS = {
  'max-megabytes': { type: 'number', default: 50, help: 'A larger file is not read.' },
  'max-nesting': {
    type: 'integer',
    default: 100,
    help: 'How deep lists, quotations or elements may stand within one another; what is deeper is not read, or as plain text.',
  },
  'seconds-per-megabyte': {
    type: 'number',
    default: 10,
    help: 'A run gives a document up after so many seconds for each megabyte begun.',
  },
  'max-pages': { type: 'integer', default: 1000, help: 'Of a PDF with more pages, the others are not read.' },
  'max-zip-entries': { type: 'integer', default: 5000, help: 'A Word file whose zip holds more files is not read.' },
  'max-zip-ratio': {
    type: 'number',
    default: 200,
    help: 'A Word file is not read if a part of it of more than a megabyte grows by more than this when unzipped.',
  },
  'max-unzipped-megabytes': {
    type: 'number',
    default: 100,
    help: 'A Word file that has more when unzipped is not read.',
  },
  tracked: {
    type: 'string',
    default: 'accept',
    values: ['accept', 'reject', 'mark'],
    help: 'Tracked changes of a Word file: read as accepted, as rejected, or as accepted with {++insertions++} and {--deletions--} marked in the text.',
  },
} as const satisfies OptionSpecs;

export type IngestOptions = OptionValues<typeof INGEST_OPTIONS>;

export const DEFAULT_OPTIONS: IngestOptions = withDefaults(INGEST_OPTIONS, {});
