/** `factsheet run`: turns fact sheets into a dataset, or into rows on stdout. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Diff } from '../model/change.ts';
import { keepEdits } from '../pipeline/edited-sheet.ts';
import { findInputs } from '../pipeline/inputs.ts';
import type { Pipeline } from '../pipeline/load.ts';
import type { Plan } from '../pipeline/plan.ts';
import { standingPrior, type Prior } from '../pipeline/prior.ts';
import { runPipeline, useDataset } from '../pipeline/run.ts';
import { filesOfShard, type Shard } from '../pipeline/shard.ts';
import { reasonsOf } from '../pipeline/tombstones.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { outFolder, shardOf, STDIN, wholeNumber } from './arguments.ts';
import { defineCommand } from './command.ts';
import { printDataset, ROW_FORMATS, type RowFormat } from './print-rows.ts';
import { readingPipeline, withReading } from './reading.ts';
import { reportDocuments, reportSkipped, reportStray } from './run-report.ts';
import { STDIN_FORMATS, storeStdin } from './stdin.ts';
import { count, duration, print, say, startProgress, talkColors, type Talk } from './terminal.ts';

interface RunArguments extends Talk {
  readonly paths: readonly string[];
  /** The folder of the dataset; null for the default. */
  readonly out: string | null;
  /** Loads it, with the decisions as they stand then. */
  readonly pipeline: () => Pipeline;
  readonly jobs: number;
  /** What to compare with: a dataset, folder, file or `git:REV`; null for the dataset that stands in `out`. */
  readonly prior: string | null;
  /** Begin CSV with a byte order mark, whatever the pipeline says. */
  readonly bom: boolean;
  /** What to print instead of writing a dataset; null to write one. */
  readonly format: RowFormat | null;
  readonly table: string;
  /** What stdin holds; null to guess. */
  readonly as: string | null;
  /** Which part of the documents; null for all. */
  readonly shard: Shard | null;
  readonly why: boolean;
}

const DEFAULT_OUT = 'output';

/** Exit code: 0 done, 1 where a document has an error. */
async function run(args: RunArguments): Promise<number> {
  const pipeline = withMark(args.pipeline(), args.bom);
  if (!args.paths.includes(STDIN)) return runPaths(args, pipeline);
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-'));
  try {
    const stored = storeStdin(folder, args.as);
    return await runPaths({ ...args, paths: args.paths.map((path) => (path === STDIN ? stored : path)) }, pipeline);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runPaths(args: RunArguments, pipeline: Pipeline): Promise<number> {
  return args.format === null ? writeDataset(args, pipeline) : printRows(args, args.format, pipeline);
}

async function writeDataset(args: RunArguments, given: Pipeline): Promise<number> {
  const out = outFolder(args.out ?? DEFAULT_OUT);
  if (args.paths.some((path) => resolve(path) === resolve(out))) {
    throw new UsageError(`The dataset would be written into its own input, ${out}. Give another folder with --out.`);
  }
  const pipeline = await withEdits(args, given, out);
  const inputs = findInputs(args.paths, out);
  reportSkipped(args, args.paths, inputs);
  reportStray(args, pipeline.plan, inputs);
  const files = args.shard ? filesOfShard(inputs.files, args.shard) : inputs.files;
  const started = performance.now();
  const progress = await startProgress(args, files.length);
  const result = await runPipeline({
    files,
    pipeline,
    out,
    jobs: args.jobs,
    prior: () => priorOf(args, out, pipeline.plan),
    say: (message) => {
      say(args, message);
    },
    reasons: reasonsOf(inputs),
    progress: progress.update,
  }).finally(progress.stop);
  const { documents, reused, why, written, changes } = result;
  if (args.why) for (const one of why) print(`${one.id}: ${one.why}`);
  const code = reportDocuments(args, documents, reused);
  const done = written === 0 ? 'nothing changed' : `${count(written, 'file')} written`;
  say(args, `${out}: ${done}, in ${duration((performance.now() - started) / 1000)}.`);
  if (changes) await tellChanges(args, changes, out);
  return code;
}

/** What somebody wrote into the dataset itself becomes decisions first. */
async function withEdits(args: RunArguments, pipeline: Pipeline, out: string): Promise<Pipeline> {
  const kept = await keepEdits(out, pipeline.decisions, pipeline.plan.context.decisions.rows);
  if (kept.length === 0) return pipeline;
  const from = [...new Set(kept.map(({ where }) => where.replace(/:\d+$/u, '')))].join(' and ');
  say(args, `${pipeline.decisions ?? ''}: ${count(kept.length, 'decision')} taken over from ${from}.`);
  return withMark(args.pipeline(), args.bom);
}

async function priorOf(args: RunArguments, out: string, plan: Plan): Promise<Prior | null> {
  if (args.prior === null)
    return standingPrior(out, (message) => {
      say(args, message);
    });
  const { namedPrior } = await import('../pipeline/named-prior.ts');
  return namedPrior(args.prior, out, plan);
}

async function printRows(args: RunArguments, format: RowFormat, pipeline: Pipeline): Promise<number> {
  if (args.out !== null || args.prior !== null) {
    throw new UsageError(
      '--format prints rows and writes no dataset. Leave out --out and --prior, or leave out --format.',
    );
  }
  const inputs = findInputs(args.paths, null);
  reportSkipped(args, args.paths, inputs);
  reportStray(args, pipeline.plan, inputs);
  const reads = format === 'jsonl' ? 'rows' : format === 'csv' ? 'csv' : null;
  const documents = await useDataset({ files: inputs.files, pipeline, jobs: args.jobs }, reads, (dataset) => {
    printDataset(dataset, format, args.table, args.bom);
  });
  return reportDocuments(args, documents, 0);
}

function withMark(pipeline: Pipeline, bom: boolean): Pipeline {
  if (!bom) return pipeline;
  const outputs = pipeline.outputs.map((output) =>
    'bom' in output.options ? { ...output, options: { ...output.options, bom } } : output,
  );
  return { ...pipeline, outputs };
}

/** `changes/` compares two states, so it stands outside the dataset; it is left alone where nothing changed. */
async function tellChanges(talk: Talk, changes: Diff, out: string): Promise<void> {
  if (changes.changes.length === 0 && changes.documents.every(({ change }) => change === 'same')) return;
  const [{ writeForms }, { digestTerminal }] = await Promise.all([
    import('./diff.ts'),
    import('../diff/report-terminal.ts'),
  ]);
  const folder = join(out, 'changes');
  writeForms(changes, folder);
  say(talk, `Since the prior version (${folder}):`);
  say(talk, digestTerminal(changes, talkColors));
}

export const command = defineCommand({
  builder: (yargs) =>
    withReading(
      yargs
        .positional('paths', {
          describe: 'Fact sheets, or folders that hold them; - for stdin',
          type: 'string',
          array: true,
          default: ['input'],
        })
        .option('out', { describe: 'Folder of the dataset', type: 'string', defaultDescription: `"${DEFAULT_OUT}"` })
        .option('prior', {
          describe: 'What to compare with, instead of the dataset that stands in --out: a dataset, folder or git:REV',
          type: 'string',
        })
        .option('format', {
          describe: 'Print rows to stdout instead of writing a dataset; json is one whole document a line',
          choices: ROW_FORMATS,
        })
        .option('table', { describe: 'Which rows --format prints', type: 'string', default: 'commitments' })
        .option('bom', { describe: 'Begin CSV with a byte order mark, for Excel', type: 'boolean', default: false })
        .option('as', { describe: 'What stdin holds, where it is not to be guessed', choices: STDIN_FORMATS })
        .option('jobs', { describe: 'Documents at once', type: 'number', default: availableParallelism() })
        .option('shard', { describe: 'Only a part of the documents, as 3/16: see factsheet merge', type: 'string' })
        .option('why', {
          describe: 'Print for each document that was made why it was',
          type: 'boolean',
          default: false,
        })
        .example('$0 run input --out output', 'Every fact sheet in input/ into the dataset output/')
        .example('$0 run a.txt --anchor 2011-05-25', 'One file that states no date')
        .example('curl -s URL | $0 run - --format jsonl | jq .quote', 'The commitments of a page, one a line'),
    ),
  handler: (given) =>
    run({
      ...given,
      out: given.out ?? null,
      pipeline: () => readingPipeline(given),
      prior: given.prior ?? null,
      format: given.format ?? null,
      as: given.as ?? null,
      jobs: wholeNumber('--jobs', given.jobs),
      shard: shardOf(given.shard),
    }),
});
