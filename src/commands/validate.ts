/** `factsheet validate`: re-reads a dataset and says what is wrong with it. */
import { validateDataset } from '../pipeline/validate/index.ts';
import { defineCommand } from './command.ts';
import { count, print, say, type Talk } from './terminal.ts';

const SHOWN = 50;

/** Exit code: 0 clean, 1 where something is wrong. */
function validate(args: Talk & { readonly dataset: string; readonly format: string }): number {
  const { documents, files, findings } = validateDataset(args.dataset);
  if (args.format === 'json') print(JSON.stringify({ documents, files, findings }, null, 1));
  else for (const { path, message, code } of findings.slice(0, SHOWN)) print(`${path}: ${message} (${code})`);
  if (args.format !== 'json' && findings.length > SHOWN)
    say(args, `… and ${count(findings.length - SHOWN, 'finding')} more.`);
  say(
    args,
    `${count(documents, 'document')}, ${count(files, 'file')}: ${findings.length === 0 ? 'clean' : count(findings.length, 'finding')}.`,
  );
  return findings.length > 0 ? 1 : 0;
}

export const command = defineCommand({
  builder: (yargs) =>
    yargs
      .positional('dataset', { describe: 'Folder that a run wrote', type: 'string', default: 'output' })
      .option('format', { describe: 'Form of the findings', choices: ['text', 'json'], default: 'text' })
      .example('$0 validate output', 'Hashes, schema, spans, keys and references of output/'),
  handler: (given) => validate(given),
});
