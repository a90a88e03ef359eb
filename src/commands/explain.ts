/** `factsheet explain`: what each stage made of a line, and which rule said so. */
import { explain as explainLayers, type Explanation } from '../pipeline/explain.ts';
import { findInputs, KNOWN_EXTENSIONS } from '../pipeline/inputs.ts';
import type { Pipeline } from '../pipeline/load.ts';
import { extractText, runStages } from '../pipeline/process.ts';
import { UsageError } from '../pipeline/usage-error.ts';
import { readInput } from '../pipeline/worker.ts';
import { defineCommand } from './command.ts';
import { readingPipeline, withReading } from './reading.ts';
import { colors, print, say, type Talk } from './terminal.ts';

interface ExplainArguments extends Talk {
  /** `FILE` or `FILE:LINE`. */
  readonly place: string;
  readonly pipeline: Pipeline;
  readonly format: string;
}

async function explain(args: ExplainArguments): Promise<number> {
  const { path, line } = parsePlace(args.place);
  const [file] = findInputs([path], null).files;
  if (!file) throw new UsageError(`${path} is no fact sheet. Known formats: ${KNOWN_EXTENSIONS.join(' ')}`);
  const { plan } = args.pipeline;
  const { layers, problems } = runStages(await extractText(readInput(file), plan), plan);
  const explanations = explainLayers(layers, path, line);
  if (args.format === 'json') print(JSON.stringify(explanations, null, 1));
  else if (line === null) for (const explanation of explanations) print(summarize(explanation));
  else for (const explanation of explanations) print(render(path, explanation));
  if (explanations.length === 0) say(args, `${args.place}: no sentence or item there.`);
  for (const { severity, code, message } of problems) say(args, `${severity}: ${message} (${code})`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function parsePlace(place: string): { path: string; line: number | null } {
  const match = /^(?<path>.+):(?<line>\d+)$/u.exec(place);
  return match?.groups
    ? { path: match.groups['path'] ?? place, line: Number(match.groups['line']) }
    : { path: place, line: null };
}

/** One line a unit: where, what it does, which rule said so, and its words. */
function summarize({ line, verdict, quote }: Explanation): string {
  const told = verdict ? `${verdict.class} (${verdict.rule})` : 'not read';
  return `${String(line).padStart(4)}  ${told.padEnd(34)}  ${quote}`;
}

function render(path: string, explanation: Explanation): string {
  const { line, quote, block, unit, verdict, commitment } = explanation;
  const marker = block.marker === null ? '' : ` marked ${block.marker}`;
  const section = unit.section.length > 0 ? `in ${unit.section.join(' / ')}` : 'before the first heading';
  const rows: (readonly [stage: string, told: string])[] = [
    ['ingest', `${block.kind}${marker}${block.depth > 0 ? `, list depth ${block.depth}` : ''}`],
    ['segment', `${unit.kind} ${section}${unit.paragraph === null ? '' : `, paragraph ${unit.paragraph}`}`],
    ...explanation.entities.map(({ text, type, name, rule }) => told('entities', text, `${type} ${name}`, rule)),
    ...explanation.dates.map(({ text, value, from, to, role, rule }) =>
      told('dates', text, `${value}${from === null ? '' : ` ${from} to ${to ?? '?'}`}, ${role}`, rule),
    ),
    ...explanation.quantities.map(({ text, value, unit: counted, rule }) =>
      told('quantities', text, `${value} ${counted}`, rule),
    ),
    ...(verdict ? verdictRows(verdict) : []),
    ...(commitment ? commitmentRows(commitment) : []),
  ];
  const lines = rows.map(([stage, text]) => `  ${colors.dim(stage.padEnd(12))}${text}`);
  return [`${colors.bold(`${path}:${line}`)}  ${quote}`, ...lines, ''].join('\n');
}

function told(stage: string, text: string, meaning: string, rule: string): readonly [string, string] {
  return [stage, `"${text}" is ${meaning}  (${rule})`];
}

function verdictRows({
  class: kind,
  rule,
  cue,
  because,
}: NonNullable<Explanation['verdict']>): (readonly [string, string])[] {
  const words = cue === null ? '' : ` because of "${cue}"`;
  return [
    ['commitments', `${kind === 'commitment' ? 'commitment' : `${kind}, no commitment,`}${words}  (${rule})`],
    ...because.map((feature) => ['commitments', `  ${feature}`] as const),
  ];
}

function commitmentRows(commitment: NonNullable<Explanation['commitment']>): (readonly [string, string])[] {
  const { actors, strength, status, polarity, deadline, amounts, confidence } = commitment;
  const amount = amounts.map(({ value, unit }) => `${value} ${unit}`).join('; ');
  return [
    ['commitments', `${strength}, ${status}, ${polarity}; confidence ${confidence.toFixed(2)}`],
    ['normalize', `actors: ${actors.map(({ name }) => name).join('; ') || 'none identifiable'}`],
    ['normalize', `deadline: ${deadline ?? 'none'}${amount === '' ? '' : `; amounts: ${amount}`}`],
  ];
}

export const command = defineCommand({
  builder: (yargs) =>
    withReading(
      yargs
        .positional('place', {
          describe: 'A fact sheet, or a line of it: FILE:LINE',
          type: 'string',
          demandOption: true,
        })
        .option('format', { describe: 'Form of the answer', choices: ['text', 'json'], default: 'text' })
        .example('$0 explain input/a.txt', 'What every sentence of the file was taken for')
        .example('$0 explain input/a.txt:12', 'What each stage made of line 12, and by which rule'),
    ),
  handler: (given) => explain({ ...given, pipeline: readingPipeline(given) }),
});
