/** `factsheet merge`: one dataset from those of all shards. */
import type { Pipeline } from '../pipeline/load.ts';
import { mergeDatasets } from '../pipeline/shard.ts';
import { outFolder } from './arguments.ts';
import { defineCommand } from './command.ts';
import { readingPipeline, withReading } from './reading.ts';
import { count, say, type Talk } from './terminal.ts';

interface MergeArguments extends Talk {
  readonly datasets: readonly string[];
  readonly out: string;
  readonly pipeline: Pipeline;
}

async function merge(args: MergeArguments): Promise<number> {
  const { documents } = await mergeDatasets({
    datasets: args.datasets,
    out: args.out,
    pipeline: args.pipeline,
    say: (message) => {
      say(args, message);
    },
  });
  say(args, `${count(documents.length, 'document')} of ${count(args.datasets.length, 'dataset')} in ${args.out}.`);
  return documents.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

export const command = defineCommand({
  builder: (yargs) =>
    withReading(
      yargs
        .positional('datasets', { describe: 'Datasets of the shards', type: 'string', array: true, demandOption: true })
        .option('out', { describe: 'Folder of the merged dataset', type: 'string', default: 'output' })
        .example('$0 merge shards/* --out output', 'After `factsheet run input --shard 1/16 --out shards/1` and so on'),
    ),
  handler: (given) =>
    merge({
      ...given,
      out: outFolder(given.out),
      pipeline: readingPipeline(given),
    }),
});
