/** What the file of a command gives to the command line: its arguments, and what it does with them. */
import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { Talk } from './terminal.ts';

export interface Command<Given> {
  readonly builder: (yargs: Argv<Talk>) => Argv<Given>;
  /** Gives the exit code: 0 done (warnings included), 1 a problem of severity error. Throws a UsageError where it could not run. */
  readonly handler: (given: ArgumentsCamelCase<Given>) => number | Promise<number>;
}

/** Ties the types of a command's arguments to those of its handler. */
export function defineCommand<Given>(command: Command<Given>): Command<Given> {
  return command;
}
