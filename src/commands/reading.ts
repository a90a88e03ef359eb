/** Options of every command that reads documents: by which pipeline, from which day on, and within which limits. */
import type { Argv, Options } from 'yargs';
import { INGEST_OPTIONS } from '../ingest/options.ts';
import type { OptionSpec, OptionValue } from '../model/option.ts';
import { loadPipeline, type Pipeline } from '../pipeline/load.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { isoDay, PIPELINE_OPTION } from './arguments.ts';

const ANCHOR_OPTION = {
  describe: 'Day of issue (YYYY-MM-DD) of documents that state none',
  type: 'string',
} as const;

/** Adds `--pipeline`, `--anchor`, and each option of the stage `ingest` by its own name. */
export function withReading<Given>(yargs: Argv<Given>): Argv<Given> {
  yargs.option('pipeline', PIPELINE_OPTION).option('anchor', ANCHOR_OPTION);
  // A group is shown where it is first named: those of most use before the many.
  yargs.group(['pipeline', 'anchor'], 'Options:');
  // No default here: what the command line leaves out is as the pipeline says.
  for (const [name, spec] of Object.entries(INGEST_OPTIONS)) yargs.option(name, toOption(spec));
  return yargs;
}

function toOption(spec: OptionSpec): Options {
  return {
    describe: spec.help,
    type: typeof spec.default === 'number' ? 'number' : 'string',
    ...(spec.type === 'string' && spec.values && { choices: spec.values }),
    defaultDescription: String(spec.default),
    requiresArg: true,
    group: 'Reading a document (docs/formats.md):',
  };
}

/** The pipeline that the arguments of a command ask for. Throws a UsageError where anything of it is amiss. */
export function readingPipeline(given: object): Pipeline {
  const all = new Map<string, unknown>(Object.entries(given));
  const text = (name: string): string | undefined => {
    const value = all.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const options = Object.entries(INGEST_OPTIONS).flatMap(([name, spec]): [string, OptionValue][] => {
    const value = all.get(name);
    return value === undefined ? [] : [[name, checked(name, value, spec)]];
  });
  return loadPipeline(text('pipeline') ?? null, isoDay('--anchor', text('anchor')), Object.fromEntries(options));
}

function checked(name: string, value: unknown, spec: OptionSpec): OptionValue {
  if (spec.type === 'string' && typeof value === 'string') return value;
  const isWhole = spec.type === 'integer';
  if (typeof value === 'number' && value > 0 && (!isWhole || Number.isInteger(value))) return value;
  throw new UsageError(
    `--${name} must be ${isWhole ? 'a whole number from 1' : 'a number above 0'}, but is ${String(value)}.`,
  );
}
