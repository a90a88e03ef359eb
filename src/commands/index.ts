/** The command line: every command with its arguments, and what its end means to a shell. */
import yargs, { type Argv } from 'yargs';
import { VERSION } from '../pipeline/manifest.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { isoDay, wholeNumber } from './arguments.ts';
import { diff, diffArguments } from './diff.ts';
import { run, runArguments } from './run.ts';

/** Exit codes: 0 done (warnings included), 1 a problem of severity error, 2 could not run. */
const COULD_NOT_RUN = 2;

export async function main(args: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe();
  try {
    await commandLine(args).parseAsync();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`factsheet: ${error.message}\n`);
    process.exitCode = COULD_NOT_RUN;
  }
}

function commandLine(args: readonly string[]): Argv {
  return yargs([...args])
    .scriptName('factsheet')
    .usage(
      '$0 <command>\n\nTurns government fact sheets and joint statements into a dataset of who promised what, by when.',
    )
    .option('quiet', { describe: 'No talk, errors only', type: 'boolean', default: false, global: true })
    .command(
      'run [paths..]',
      'Turn fact sheets into a dataset',
      (command) => runArguments(command),
      async (given) => {
        process.exitCode = await run({
          paths: given.paths,
          out: given.out,
          pipeline: given.pipeline ?? null,
          anchor: isoDay('--anchor', given.anchor),
          jobs: wholeNumber('--jobs', given.jobs),
          quiet: given.quiet,
        });
      },
    )
    .command(
      'diff <old> <new>',
      'Say what changed between two versions, in substance',
      (command) => diffArguments(command),
      (given) => {
        process.exitCode = diff({
          old: given.old,
          new: given.new,
          format: given.format,
          out: given.out ?? null,
          failOn: given['fail-on'] ?? null,
          pipeline: given.pipeline ?? null,
          anchor: isoDay('--anchor', given.anchor),
          quiet: given.quiet,
        });
      },
    )
    .demandCommand(1, 'Name a command.')
    .recommendCommands()
    .strict()
    .version(VERSION)
    .help()
    .alias('help', 'h')
    .wrap(Math.min(110, process.stdout.columns || 110))
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new UsageError(`${message ?? 'Could not run.'} See factsheet --help.`);
    });
}

/** `factsheet … | head` ends as soon as the reader has enough: that is success. */
function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
