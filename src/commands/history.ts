/** `factsheet history`: the life of each commitment over the versions of one document. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HISTORY_COLUMNS, historyHtml, historyRows, summarise } from '../diff/history-report.ts';
import { traceCommitments, type Edition, type Life } from '../diff/history.ts';
import { csvLines } from '../emit/csv.ts';
import { toJson } from '../emit/json.ts';
import { fileRevisions } from '../pipeline/git.ts';
import { findInputs } from '../pipeline/inputs.ts';
import type { Pipeline } from '../pipeline/load.ts';
import type { Plan } from '../pipeline/plan.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { loadEdition } from '../pipeline/versions.ts';
import { outFolder } from './arguments.ts';
import { defineCommand } from './command.ts';
import { readingPipeline, withReading } from './reading.ts';
import { print, say, type Talk } from './terminal.ts';

const FORMS = {
  csv: { file: 'history.csv', render: csv },
  json: { file: 'history.json', render: (lives: readonly Life[]) => toJson(lives) },
  html: { file: 'history.html', render: historyHtml },
} as const;

const FORMATS = ['csv', 'json', 'html'] as const;

interface HistoryArguments extends Talk {
  readonly paths: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly out: string | null;
  readonly pipeline: Pipeline;
}

async function history(args: HistoryArguments): Promise<number> {
  const editions = await findEditions(args.paths, args.pipeline.plan);
  if (editions.length < 2) {
    throw new UsageError(
      `A history needs two versions, but ${args.paths.join(', ')} gives ${editions.length}. ` +
        'Give a folder of versions, several files, or a file that git has changed.',
    );
  }
  const lives = traceCommitments(editions);
  say(args, summarise(lives, editions));
  if (args.out !== null) {
    mkdirSync(args.out, { recursive: true });
    for (const { file, render } of Object.values(FORMS)) writeFileSync(join(args.out, file), render(lives, editions));
  }
  print(FORMS[args.format].render(lives, editions));
  return 0;
}

/** One file means its revisions in git; else every file is a version, in the order given, a folder's in order of their names. */
async function findEditions(paths: readonly string[], plan: Plan): Promise<Edition[]> {
  const [path, ...more] = paths;
  const single = path !== undefined && more.length === 0 && statSync(path, { throwIfNoEntry: false })?.isFile();
  const named = single
    ? fileRevisions(path).map(({ revision, day, path: then }) => ({
        label: `${day} ${revision.slice(0, 7)}`,
        name: `git:${revision}:${then}`,
      }))
    : findFiles(paths);
  const editions: Edition[] = [];
  for (const { label, name } of named) {
    const [version, ...others] = (await loadEdition(name, null, plan)).versions;
    if (others.length > 0) throw new UsageError(`${name} holds several documents. A history is of one.`);
    if (version) editions.push({ label, version });
  }
  return editions;
}

/** In natural order, so that version 10 comes after version 9. */
function findFiles(paths: readonly string[]): { label: string; name: string }[] {
  const order = new Intl.Collator('en', { numeric: true });
  return paths
    .flatMap((path) => findInputs([path], null).files.toSorted((a, b) => order.compare(a.path, b.path)))
    .map(({ file }) => ({ label: basename(file), name: file }));
}

function csv(lives: readonly Life[], editions: readonly Edition[]): string {
  return csvLines([HISTORY_COLUMNS, ...historyRows(lives, editions)]);
}

export const command = defineCommand({
  builder: (yargs) =>
    withReading(
      yargs
        .positional('paths', {
          describe: 'A folder of versions, several files in order, or one file with its git history',
          type: 'string',
          array: true,
          demandOption: true,
        })
        .option('format', { describe: 'What to print', choices: FORMATS, default: FORMATS[0] })
        .option('out', { describe: 'Folder to write every form into', type: 'string' })
        .example('$0 history versions/ --out lives', 'Each commitment from its first version to its last'),
    ),
  handler: (given) =>
    history({
      ...given,
      out: given.out === undefined ? null : outFolder(given.out),
      pipeline: readingPipeline(given),
    }),
});
