/** `factsheet review`: the sheet that people decide in, and how far they agree. */
import { existsSync, writeFileSync } from 'node:fs';
import { agreementOf, type FieldAgreement } from '../evaluate/agreement.ts';
import { codingOf, correctedFields } from '../pipeline/coding.ts';
import { newsIn } from '../pipeline/edited-sheet.ts';
import { decidedRows } from '../pipeline/decisions.ts';
import { mergeSheets, reviewOf, sheetCsv, type Filled } from '../pipeline/review-sheet.ts';
import { isWorkbook, loadSheet } from '../pipeline/sheet.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { defineCommand } from './command.ts';
import { count, print, say, type Talk } from './terminal.ts';

interface ReviewArguments extends Talk {
  readonly dataset: string;
  /** A file to make or bring up to date; null to print. */
  readonly sheet: string | null;
  readonly from: readonly string[];
  readonly agreement: readonly string[];
  readonly format: string;
}

async function review(args: ReviewArguments): Promise<number> {
  if (args.agreement.length > 0) return compareCoders(args);
  if (args.sheet !== null && isWorkbook(args.sheet)) {
    throw new UsageError(`--sheet writes CSV, but ${args.sheet} is a workbook. Name it .csv; --from reads workbooks.`);
  }
  const kept = args.sheet !== null && existsSync(args.sheet) ? await loadAll([args.sheet]) : [];
  const known = kept.flatMap(({ path, sheet }) => decidedRows(path, sheet).map(({ decision }) => decision));
  const news = await newsIn(args.dataset, known);
  const columns = [...new Set(news.flatMap(({ cells }) => [...cells.keys()]))];
  const collected = { path: args.dataset, sheet: { columns, rows: news } };
  const merged = mergeSheets(reviewOf(args.dataset), [...kept, collected, ...(await loadAll(args.from))]);
  if (args.sheet === null) {
    print(args.format === 'json' ? JSON.stringify(merged.rows.map(Object.fromEntries), null, 1) : sheetCsv(merged));
    return 0;
  }
  writeFileSync(args.sheet, sheetCsv(merged));
  const undecided = merged.undecided.toLocaleString('en');
  say(args, `${args.sheet}: ${count(merged.rows.length, 'row')}, ${undecided} of them undecided.`);
  return 0;
}

function loadAll(paths: readonly string[]): Promise<Filled[]> {
  return Promise.all(paths.map(async (path) => ({ path, sheet: await loadSheet(path) })));
}

async function compareCoders(args: ReviewArguments): Promise<number> {
  if (args.agreement.length < 2) {
    throw new UsageError('--agreement compares coders: give the files of two or more.');
  }
  const files = await loadAll(args.agreement);
  const looked = [...new Set(files.flatMap(({ path, sheet }) => correctedFields(path, sheet)))];
  const fields = agreementOf(files.map(({ path, sheet }) => codingOf(path, sheet, looked)));
  if (args.format === 'json') print(JSON.stringify(fields, null, 1));
  else print([HEADER, ...fields.map(line)].join('\n'));
  return 0;
}

const HEADER = `${'field'.padEnd(24)}  ${'level'.padEnd(8)}  ${'alpha'.padStart(6)}  ${'agree'.padStart(6)}  ${'n'.padStart(6)}`;

function line({ field, level, alpha, agree, units }: FieldAgreement): string {
  const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padStart(6);
  return `${field.padEnd(24)}  ${level.padEnd(8)}  ${share(alpha)}  ${share(agree)}  ${String(units).padStart(6)}`;
}

export const command = defineCommand({
  builder: (yargs) =>
    yargs
      .positional('dataset', { describe: 'Folder that a run wrote', type: 'string', default: 'output' })
      .option('sheet', { describe: 'CSV file to make, or to bring up to date with the dataset', type: 'string' })
      .option('from', {
        describe: 'Filled-in sheets to take decisions from: CSV files or workbooks',
        type: 'string',
        array: true,
        default: [],
      })
      .option('agreement', {
        describe: "Compare coders' files: Krippendorff's alpha by field",
        type: 'string',
        array: true,
        default: [],
      })
      .option('format', { describe: 'Form of what is printed', choices: ['text', 'json'], default: 'text' })
      .example('$0 review output --sheet decisions.csv', 'What to look at, with room to decide')
      .example('$0 review --agreement ana.csv ben.csv', 'How far two coders agree'),
  handler: (given) => review({ ...given, sheet: given.sheet ?? null }),
});
