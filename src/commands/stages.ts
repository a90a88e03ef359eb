/** `factsheet stages`: what a pipeline can be made of. */
import { WRITERS } from '../emit/index.ts';
import type { OptionSpec, OptionSpecs } from '../model/option.ts';
import { STAGES } from '../pipeline/stages.ts';
import { defineCommand } from './command.ts';
import { colors, print } from './terminal.ts';

function listStages(format: string): number {
  if (format === 'json') {
    const stages = STAGES.map(({ name, summary, needs, adds, options }) => ({ name, summary, needs, adds, options }));
    const outputs = WRITERS.map(({ name, summary, options }) => ({ name, summary, options }));
    print(JSON.stringify({ stages, outputs }, null, 1));
    return 0;
  }
  for (const { name, summary, needs, adds, options } of STAGES) {
    print(`${colors.bold(name)}  ${summary}`);
    print(`  needs ${needs.join(', ')}; adds ${adds.join(', ')}`);
    printOptions(options);
  }
  print('\nOutputs:');
  for (const { name, summary, options } of WRITERS) {
    print(`${colors.bold(name)}  ${summary}`);
    printOptions(options);
  }
  return 0;
}

function printOptions(options: OptionSpecs): void {
  for (const [option, spec] of Object.entries(options)) print(`  ${option}: ${describe(spec)}`);
}

function describe(spec: OptionSpec): string {
  const preset = Array.isArray(spec.default) ? `[${spec.default.join(', ')}]` : String(spec.default);
  return `${spec.help} (${spec.type}, default ${preset})`;
}

export const command = defineCommand({
  builder: (yargs) =>
    yargs
      .option('format', { describe: 'Form of the list', choices: ['text', 'json'], default: 'text' })
      .example('$0 stages', 'Names, needs and options, as a pipeline file writes them'),
  handler: ({ format }) => listStages(format),
});
