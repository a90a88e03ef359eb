/** `factsheet diff`: says what changed between two versions, in substance. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Diff, Severity } from '../model/change.ts';
import { diffDatasets, type DiffOptions } from '../diff/index.ts';
import { CHANGE_COLUMNS, changeRows } from '../diff/report-csv.ts';
import { reportAtom } from '../diff/report-atom.ts';
import { reportGithub } from '../diff/report-github.ts';
import { reportHtml } from '../diff/report-html.ts';
import { reportMarkdown } from '../diff/report-markdown.ts';
import { reportPage } from '../diff/report-page.ts';
import { reportTerminal } from '../diff/report-terminal.ts';
import { isAtLeast } from '../diff/severity.ts';
import { bySource, churned } from '../diff/summary.ts';
import { csvLines } from '../emit/csv.ts';
import { toJson } from '../emit/json.ts';
import type { Pipeline } from '../pipeline/load.ts';
import { loadEdition, makerOf, pathOf, replay, type Edition, type Known } from '../pipeline/versions.ts';
import { outFolder } from './arguments.ts';
import { defineCommand } from './command.ts';
import { readingPipeline, withReading } from './reading.ts';
import { colors, print, say, type Talk } from './terminal.ts';

/** Every form of a report, and the file that it is written to. */
const FORMS = {
  json: { file: 'changes.json', render: (diff: Diff) => toJson(diff) },
  csv: { file: 'changes.csv', render: (diff: Diff) => csvLines([CHANGE_COLUMNS, ...changeRows(diff)]) },
  md: { file: 'report.md', render: (diff: Diff) => reportMarkdown(diff) },
  html: { file: 'report.html', render: (diff: Diff) => reportHtml(diff) },
  page: { file: 'changes.js', render: (diff: Diff) => reportPage(diff) },
  atom: { file: 'changes.atom', render: (diff: Diff) => reportAtom(diff) },
} as const;

const FORMATS = ['text', 'json', 'csv', 'md', 'html', 'atom', 'github'] as const;
const SEVERITIES = ['major', 'minor', 'cosmetic'] as const satisfies readonly Severity[];

/** More than half of a document's passages changed: probably another document. */
const CHURNED = 3;

interface DiffArguments extends Talk {
  readonly old: string;
  readonly new: string;
  readonly format: (typeof FORMATS)[number];
  /** Folder for every form, null for none. */
  readonly out: string | null;
  readonly failOn: Severity | null;
  readonly pipeline: Pipeline;
}

/** Exit code: 0 done, 1 where a change is as grave as `--fail-on` says, 3 where a document is probably another one. */
async function diff(args: DiffArguments): Promise<number> {
  const { found, folder } = await compare(args);
  if (args.out !== null) writeForms(found, args.out);
  print(render(found, args.format, folder));
  const mixed = churned(found);
  for (const { id } of mixed)
    say(args, `${id}: more than half of its passages changed; probably a different document.`);
  if (mixed.length > 0) return CHURNED;
  const { failOn } = args;
  if (failOn === null) return 0;
  return bySource(found.changes).some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}

function render(found: Diff, format: DiffArguments['format'], folder: string): string {
  if (format === 'text') return reportTerminal(found, colors);
  return format === 'github' ? reportGithub(found, folder) : FORMS[format].render(found);
}

/** `folder`: what the paths of the newer sources are relative to, as seen from here; '' where a dataset does not say. */
async function compare(args: DiffArguments): Promise<{ readonly found: Diff; readonly folder: string }> {
  const { plan, severities } = args.pipeline;
  const known: Known = new Map();
  const old = await loadEdition(args.old, args.new, plan, known);
  const now = await loadEdition(args.new, args.old, plan, known);
  const oneDocument = old.kind === 'file' && now.kind === 'file';
  const options: DiffOptions = { severities, oneDocument, reasons: now.reasons };
  const folder = sourceFolder(now.kind, pathOf(args.new, args.old));
  if (old.maker === now.maker) return { found: diffDatasets(old.versions, now.versions, options), folder };
  say(
    args,
    'The two were made by different tools or pipelines: each change says whether the text or the tool made it.',
  );
  const versions = replayed(now, makerOf(plan), plan);
  const found = diffDatasets(old.versions, versions, { ...options, replay: (version) => replay(version, plan) });
  return { found, folder };
}

function sourceFolder(kind: Edition['kind'], path: string): string {
  if (kind === 'dataset') return '';
  return relative('', kind === 'file' ? dirname(path) : path);
}

/** The newer edition as today's plan makes it. */
function replayed({ maker, versions }: Edition, today: string, plan: Pipeline['plan']): Edition['versions'] {
  return maker === today ? versions : versions.map((version) => replay(version, plan));
}

/** Writes every form of a diff into a folder. */
export function writeForms(found: Diff, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const { file, render } of Object.values(FORMS)) writeFileSync(join(out, file), render(found));
}

export const command = defineCommand({
  builder: (yargs) =>
    withReading(
      yargs
        .positional('old', { describe: 'File, folder, dataset or git:REV:PATH', type: 'string', demandOption: true })
        .positional('new', { describe: 'The same, newer', type: 'string', demandOption: true })
        .option('format', { describe: 'What to print', choices: FORMATS, default: FORMATS[0] })
        .option('out', { describe: 'Folder to write every form into', type: 'string' })
        .option('fail-on', { describe: 'Exit 1 where a change is as grave', choices: SEVERITIES })
        .example('$0 diff old.md new.md', 'What changed between two versions of a file')
        .example('$0 diff git:HEAD~1:input input --fail-on major', 'What the last commit changed; for CI'),
    ),
  handler: (given) =>
    diff({
      ...given,
      out: given.out === undefined ? null : outFolder(given.out),
      failOn: given.failOn ?? null,
      pipeline: readingPipeline(given),
    }),
});
