/** `factsheet run`: turns fact sheets into a dataset. */
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { digestTerminal } from '../diff/report-terminal.ts';
import type { Diff } from '../model/change.ts';
import { namedPrior, standingPrior } from '../pipeline/changes.ts';
import { findInputs, KNOWN_EXTENSIONS, type Inputs } from '../pipeline/inputs.ts';
import { checkReviewUntouched } from '../pipeline/edited-sheet.ts';
import { loadPipeline } from '../pipeline/load.ts';
import type { Plan } from '../pipeline/plan.ts';
import { runPipeline, type RunResult } from '../pipeline/run.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { ANCHOR_OPTION, isoDay, outFolder, PIPELINE_OPTION, wholeNumber } from './arguments.ts';
import { defineCommand } from './command.ts';
import { writeForms } from './diff.ts';
import { count, say, startProgress, talkColors, type Talk } from './terminal.ts';

interface RunArguments extends Talk {
  readonly paths: readonly string[];
  readonly out: string;
  readonly pipeline: string | null;
  readonly anchor: string | null;
  readonly jobs: number;
  /** What to compare with: a dataset, folder, file or `git:REV`; null for the dataset that stands in `out`. */
  readonly prior: string | null;
}

/** Exit code: 0 done, 1 where a document has an error. */
async function run(args: RunArguments): Promise<number> {
  const pipeline = loadPipeline(args.pipeline, args.anchor);
  if (args.paths.some((path) => resolve(path) === resolve(args.out))) {
    throw new UsageError(
      `The dataset would be written into its own input, ${args.out}. Give another folder with --out.`,
    );
  }
  checkReviewUntouched(args.out, pipeline.plan.context.decisions.rows);
  const inputs = findInputs(args.paths, args.out);
  reportSkipped(args, inputs);
  reportStray(args, pipeline.plan, inputs);
  const prior =
    args.prior === null
      ? standingPrior(args.out, (message) => {
          say(args, message);
        })
      : await namedPrior(args.prior, args.out, pipeline.plan);
  const progress = startProgress(args, inputs.files.length);
  const result = await runPipeline({
    files: inputs.files,
    pipeline,
    out: args.out,
    jobs: args.jobs,
    prior,
    progress: progress.update,
  }).finally(progress.stop);
  const code = report(args, result);
  if (result.changes) tellChanges(args, result.changes);
  return code;
}

/** `changes/` compares two states, so it stands outside the dataset; it is left alone where nothing changed. */
function tellChanges(args: RunArguments, changes: Diff): void {
  if (changes.changes.length === 0 && changes.documents.every(({ change }) => change === 'same')) return;
  const folder = join(args.out, 'changes');
  writeForms(changes, folder);
  say(args, `Since the prior version (${folder}):`);
  say(args, digestTerminal(changes, talkColors));
}

/** Throws a UsageError where nothing is left: an empty run would empty the dataset that stands in `out`. */
function reportSkipped(args: RunArguments, { files, skipped }: Inputs): void {
  if (skipped.length > 0) {
    const shown = skipped.slice(0, 5).join(', ');
    const more = skipped.length > 5 ? ` and ${skipped.length - 5} more` : '';
    say(args, `Skipped ${count(skipped.length, 'file')} of unknown format: ${shown}${more}.`);
  }
  if (files.length === 0) {
    throw new UsageError(
      `No files of known formats in ${args.paths.join(', ')}. Give fact sheets that end in ${KNOWN_EXTENSIONS.join(' ')}`,
    );
  }
}

/** Decisions on documents that are no input find no row that could tell of them. */
function reportStray(args: RunArguments, { context }: Plan, { files }: Inputs): void {
  const ids = new Set(files.map(({ id }) => id));
  const stray = [...new Set(context.decisions.rows.map(({ document }) => document))].filter((id) => !ids.has(id));
  if (stray.length === 0) return;
  const shown = stray.slice(0, 5).join(', ');
  const more = stray.length > 5 ? ` and ${stray.length - 5} more` : '';
  say(args, `Decisions on ${count(stray.length, 'document')} not among the inputs: ${shown}${more}.`);
}

function report(args: RunArguments, { documents, reused, written }: RunResult): number {
  const errors = documents.flatMap(({ path, problems }) =>
    problems.filter(({ severity }) => severity === 'error').map((problem) => ({ path, problem })),
  );
  for (const { path, problem } of errors) {
    process.stderr.write(`${path}: ${problem.message} (${problem.code}) ${problem.hint}\n`);
  }
  const warnings = documents.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'warning'));
  const commitments = documents.reduce((sum, document) => sum + document.commitments, 0);
  const trouble = [
    errors.length > 0 ? `, ${count(errors.length, 'error')}` : '',
    warnings.length > 0 ? `, ${count(warnings.length, 'warning')} (in tables/problems.csv)` : '',
  ].join('');
  const before = reused > 0 ? ` (${reused.toLocaleString('en')} as before)` : '';
  say(args, `${count(documents.length, 'document')}${before}, ${count(commitments, 'commitment')}${trouble}.`);
  say(args, written === 0 ? `${args.out}: nothing changed.` : `${args.out}: ${count(written, 'file')} written.`);
  return errors.length > 0 ? 1 : 0;
}

export const command = defineCommand({
  builder: (yargs) =>
    yargs
      .positional('paths', {
        describe: 'Fact sheets, or folders that hold them',
        type: 'string',
        array: true,
        default: ['input'],
      })
      .option('out', { describe: 'Folder of the dataset', type: 'string', default: 'output' })
      .option('pipeline', PIPELINE_OPTION)
      .option('anchor', ANCHOR_OPTION)
      .option('prior', {
        describe: 'What to compare with, instead of the dataset that stands in --out: a dataset, folder or git:REV',
        type: 'string',
      })
      .option('jobs', { describe: 'Documents at once', type: 'number', default: availableParallelism() })
      .example('$0 run input --out output', 'Every fact sheet in input/ into the dataset output/')
      .example('$0 run a.txt --anchor 2011-05-25', 'One file that states no date'),
  handler: (given) =>
    run({
      ...given,
      out: outFolder(given.out),
      pipeline: given.pipeline ?? null,
      prior: given.prior ?? null,
      anchor: isoDay('--anchor', given.anchor),
      jobs: wholeNumber('--jobs', given.jobs),
    }),
});
