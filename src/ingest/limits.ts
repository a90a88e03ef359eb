/** What the reading of one document may cost: options of the ingest stage, the same for every format. */
import { withDefaults, type OptionSpecs, type OptionValues } from '../model/option.ts';

export const LIMITS = {
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
} as const satisfies OptionSpecs;

export type Limits = OptionValues<typeof LIMITS>;

export const DEFAULT_LIMITS: Limits = withDefaults(LIMITS, {});
