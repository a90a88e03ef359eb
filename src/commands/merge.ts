/** `factsheet merge`: one dataset from those of all shards. */
import { loadPipeline } from '../pipeline/load.ts';
import { mergeDatasets } from '../pipeline/shard.ts';
import { ANCHOR_OPTION, isoDay, outFolder, PIPELINE_OPTION } from './arguments.ts';
import { defineCommand } from './command.ts';
import { count, say, type Talk } from './terminal.ts';

interface MergeArguments extends Talk {
  readonly datasets: readonly string[];
  readonly out: string;
  readonly pipeline: string | null;
  readonly anchor: string | null;
}

async function merge(args: MergeArguments): Promise<number> {
  const { documents } = await mergeDatasets({
    datasets: args.datasets,
    out: args.out,
    pipeline: loadPipeline(args.pipeline, args.anchor),
    say: (message) => {
      say(args, message);
    },
  });
  say(args, `${count(documents.length, 'document')} of ${count(args.datasets.length, 'dataset')} in ${args.out}.`);
  return documents.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

export const command = defineCommand({
  builder: (yargs) =>
    yargs
      .positional('datasets', { describe: 'Datasets of the shards', type: 'string', array: true, demandOption: true })
      .option('out', { describe: 'Folder of the merged dataset', type: 'string', default: 'output' })
      .option('pipeline', PIPELINE_OPTION)
      .option('anchor', ANCHOR_OPTION)
      .example('$0 merge shards/* --out output', 'After `factsheet run input --shard 1/16 --out shards/1` and so on'),
  handler: (given) =>
    merge({
      ...given,
      out: outFolder(given.out),
      pipeline: given.pipeline ?? null,
      anchor: isoDay('--anchor', given.anchor),
    }),
});
