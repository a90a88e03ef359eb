/** `factsheet stages`: what a pipeline can be made of. */
import type { OptionSpec } from '../pipeline/stage.ts';
import { STAGES } from '../pipeline/stages.ts';
import { defineCommand } from './command.ts';
import { colors, print } from './terminal.ts';

function listStages(format: string): number {
  if (format === 'json') {
    print(
      JSON.stringify(
        STAGES.map(({ name, summary, needs, adds, options }) => ({ name, summary, needs, adds, options })),
        null,
        1,
      ),
    );
    return 0;
  }
  for (const { name, summary, needs, adds, options } of STAGES) {
    print(`${colors.bold(name)}  ${summary}`);
    print(`  needs ${needs.join(', ')}; adds ${adds.join(', ')}`);
    for (const [option, spec] of Object.entries(options)) print(`  ${option}: ${describe(spec)}`);
  }
  return 0;
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
