/** `factsheet fetch`: downloads pages into dated versions. The one command that touches the network. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fetchPages, type Fetched } from '../pipeline/fetch/fetch.ts';
import { readList } from '../pipeline/fetch/list.ts';
import type { Clock, Limits } from '../pipeline/fetch/request.ts';
import { readTextFile } from '../pipeline/text-file.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { outFolder } from './arguments.ts';
import { defineCommand } from './command.ts';
import { count, say, type Talk } from './terminal.ts';

const CLOCK: Clock = {
  now: Date.now,
  sleep: (milliseconds) => setTimeout(milliseconds),
};

interface FetchArguments extends Talk {
  readonly list: string;
  readonly into: string;
  readonly limits: Limits;
}

/** Exit code: 1 where a page could not be fetched; a page that is gone is an answer. */
async function fetchList(args: FetchArguments): Promise<number> {
  const text = readTextFile(args.list);
  if (text === null) throw new UsageError(`No file at ${args.list}. Give a file of addresses, one a line.`);
  const pages = readList(text, args.list);
  if (pages.length === 0) throw new UsageError(`${args.list} holds no address. Write one a line.`);
  const outcomes = new Map<Fetched['outcome'], number>();
  await fetchPages(pages, args.into, args.limits, CLOCK, (fetched) => {
    const { outcome } = fetched;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (outcome === 'failed') process.stderr.write(`${fetched.name}: ${fetched.url} ${fetched.detail}.\n`);
    else say(args, `${fetched.name}: ${wording(fetched, args.into)}`);
  });
  const told = [...outcomes].map(([outcome, number]) => `${number.toLocaleString('en')} ${outcome}`);
  say(args, `${count(pages.length, 'page')}: ${told.join(', ')}.`);
  return outcomes.has('failed') ? 1 : 0;
}

function wording({ name, outcome, detail }: Fetched, into: string): string {
  if (outcome === 'unchanged') return `unchanged ${detail}.`;
  return outcome === 'gone' ? `gone, ${detail}.` : `${outcome}, ${join(into, name, detail)}`;
}

function number(option: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option} must be a number from ${least} to ${most}, but is ${value}.`);
}

export const command = defineCommand({
  builder: (yargs) =>
    yargs
      .positional('list', {
        describe: 'A file of addresses: URL or NAME URL on each line, # begins a comment',
        type: 'string',
        demandOption: true,
      })
      .option('into', { describe: 'Folder that gets a folder for each page', type: 'string', default: 'input' })
      .option('delay', { describe: 'Seconds between two requests to one host', type: 'number', default: 1 })
      .option('timeout', { describe: 'Seconds for one answer', type: 'number', default: 30 })
      .option('max-megabytes', { describe: 'A larger answer is not read', type: 'number', default: 50 })
      .option('retries', {
        describe: 'How often to ask again a server that is busy or broken',
        type: 'number',
        default: 3,
      })
      .example('$0 fetch pages.txt && $0 run input', 'Today’s versions, and what changed since the last run'),
  handler: ({ list, into, delay, timeout, maxMegabytes, retries, quiet }) =>
    fetchList({
      quiet,
      list,
      into: outFolder(into),
      limits: {
        delay: number('--delay', delay, 0.01, 3600),
        timeout: number('--timeout', timeout, 0.01, 3600),
        megabytes: number('--max-megabytes', maxMegabytes, 0.001, 1000),
        retries: Math.floor(number('--retries', retries, 0, 10)),
      },
    }),
});
