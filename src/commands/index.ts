/** The command line: every command with its arguments, and what its end means to a shell. */
import yargs, { type Argv } from 'yargs';
import { nearName } from '../model/near-name.ts';
import { VERSION } from '../pipeline/manifest.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { STDIN } from './arguments.ts';
import type { Command } from './command.ts';
import type { Talk } from './terminal.ts';

/** Exit codes: 0 done (warnings included), 1 a problem of severity error, 2 could not run. */
const COULD_NOT_RUN = 2;

export async function main(args: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe();
  try {
    await commandLine(args).parseAsync();
  } catch (error) {
    const message = error instanceof UsageError ? error.message : fileTrouble(error);
    if (message === null) throw error;
    process.stderr.write(`factsheet: ${message}\n`);
    process.exitCode = COULD_NOT_RUN;
  }
}

/** What the file system refused, as one line; null for any other error, which is a defect. */
function fileTrouble(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return null;
  const [, reason = error.message] = /^E\w+: ([^,]+),/u.exec(error.message) ?? [];
  return `${String(error.path)}: ${reason} (${String(error.code)}). Give another path, or check its permissions.`;
}

function commandLine(args: readonly string[]): Argv<Talk> {
  const line = yargs(args.map((argument) => (argument === '-' ? STDIN : argument)))
    .scriptName('factsheet')
    .usage(
      '$0 <command>\n\nTurns government fact sheets and joint statements into a dataset of who promised what, by when.',
    )
    .option('quiet', { describe: 'No talk, errors only', type: 'boolean', default: false })
    .demandCommand(1, 'Name a command.')
    .recommendCommands()
    .strict()
    .version(VERSION)
    .help()
    .alias('help', 'h')
    .wrap(Math.min(110, process.stdout.columns || 110))
    .fail((message: string | null, error: Error | undefined) => {
      const said = message ?? 'Could not run.';
      const stop = /[.?!]$/u.test(said) ? '' : '.';
      throw error ?? new UsageError(`${said}${stop}${likelyOption(said, line)} See factsheet --help.`);
    });
  leaveOutLateHelp(line);
  add(line, 'run [paths..]', 'Turn fact sheets into a dataset', () => import('./run.ts'));
  add(line, 'merge <datasets..>', 'Make one dataset of those of all shards', () => import('./merge.ts'));
  add(line, 'fetch <list>', 'Download pages, each change a new version', () => import('./fetch.ts'));
  add(line, 'diff <old> <new>', 'Say what changed between two versions, in substance', () => import('./diff.ts'));
  add(
    line,
    'history <paths..>',
    'Show the life of each commitment over the versions of a document',
    () => import('./history.ts'),
  );
  add(line, 'explain <place>', 'Show what each stage made of a line, and by which rule', () => import('./explain.ts'));
  add(line, 'eval <gold>', 'Measure how often the tool is right', () => import('./eval.ts'));
  add(line, 'review [dataset]', 'Make the sheet to decide in, or compare coders', () => import('./review.ts'));
  add(line, 'validate [dataset]', 'Check all that a dataset promises', () => import('./validate.ts'));
  add(line, 'stages', 'List what a pipeline can be made of', () => import('./stages.ts'));
  return line;
}

/** ` Did you mean --format?` where the complaint is of an option that is nearly one; else nothing. */
function likelyOption(complaint: string, yargs: object): string {
  const got = /^Unknown arguments?: ([\w-]+)/u.exec(complaint)?.[1];
  const near = got === undefined || !hasOptions(yargs) ? null : nearName(got, Object.keys(yargs.getOptions().key));
  return near === null ? '' : ` Did you mean --${near}?`;
}

/** The types of the library leave this method out. */
function hasOptions(yargs: object): yargs is { getOptions: () => { key: Readonly<Record<string, unknown>> } } {
  return 'getOptions' in yargs && typeof yargs.getOptions === 'function';
}

/** After each command the library lays out the whole help, for complaints that come later: here none do, and it takes as long as to start. */
function leaveOutLateHelp(yargs: object): void {
  if (!hasInternals(yargs)) return;
  yargs.getInternalMethods().getUsageInstance().cacheHelpMessage = () => undefined;
}

function hasInternals(yargs: object): yargs is {
  getInternalMethods: () => { getUsageInstance: () => { cacheHelpMessage: () => void } };
} {
  return 'getInternalMethods' in yargs && typeof yargs.getInternalMethods === 'function';
}

/** A command's file is loaded when the command is called, so that help comes at once. */
function add<Given>(
  line: Argv<Talk>,
  usage: string,
  description: string,
  load: () => Promise<{ readonly command: Command<Given> }>,
): void {
  line.command(
    usage,
    description,
    async (yargs) => (await load()).command.builder(yargs),
    async (given) => {
      process.exitCode = await (await load()).command.handler(given);
    },
  );
}

/** `factsheet … | head` ends as soon as the reader has enough: that is success. */
function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
