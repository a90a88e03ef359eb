/** `factsheet eval`: how often the tool is right, against documents that readers marked by hand. */
import { evaluate } from '../evaluate/index.ts';
import { calibrationLines, figureLine } from '../evaluate/report.ts';
import { MISS_LAYERS } from '../evaluate/score.ts';
import { findAliases, findGold, runGold, type Share } from '../pipeline/gold.ts';
import { loadPipeline } from '../pipeline/load.ts';
import { unknownName, UsageError } from '../pipeline/usage-error.ts';
import { PIPELINE_OPTION } from './arguments.ts';
import { defineCommand } from './command.ts';
import { print, startProgress, type Talk } from './terminal.ts';

interface EvalArguments extends Talk {
  readonly gold: string;
  readonly pipeline: string | null;
  readonly share: Share;
  readonly calibration: boolean;
  /** A layer whose errors are listed instead. */
  readonly errors: string | null;
  readonly format: string;
}

async function evaluateGold(args: EvalArguments): Promise<number> {
  if (args.errors !== null && args.share !== 'seen') {
    throw new UsageError('--errors lists cases one by one, so it goes with --seen: what is held out must stay unseen.');
  }
  if (args.errors !== null && !MISS_LAYERS.some((layer) => layer === args.errors)) {
    throw unknownName('layer', args.errors, '--errors', MISS_LAYERS);
  }
  const { plan } = loadPipeline(args.pipeline, null);
  const gold = findGold(args.gold, args.share);
  const progress = await startProgress(args, gold.length);
  const cases = [];
  for (const one of gold) {
    cases.push(await runGold(one, plan));
    progress.update(cases.length);
  }
  progress.stop();
  const { figures, calibration, misses } = evaluate(cases, findAliases(args.gold));
  const listed = misses.filter(({ layer }) => layer === args.errors);
  if (args.format === 'json') {
    const asked = args.errors === null ? figures : listed;
    print(JSON.stringify(args.calibration ? calibration : asked, null, 1));
  } else if (args.errors !== null) {
    for (const { name, what, words } of listed) print(`${name}\t${what}\t${words}`);
  } else if (args.calibration) print(calibrationLines(calibration).join('\n'));
  else for (const [layer, figure] of Object.entries(figures)) print(figureLine(layer, figure));
  return 0;
}

export const command = defineCommand({
  builder: (yargs) =>
    yargs
      .positional('gold', {
        describe: 'Folder of documents with NAME.gold.json beside them (docs/gold.md)',
        type: 'string',
        demandOption: true,
      })
      .option('pipeline', PIPELINE_OPTION)
      .option('seen', { describe: 'Only the cases that are not held out', type: 'boolean', default: false })
      .option('heldout', { describe: 'Only the held-out cases: the 3rd, 7th, 11th …', type: 'boolean', default: false })
      .option('calibration', { describe: 'How often each confidence is right', type: 'boolean', default: false })
      .option('errors', { describe: 'List what is wrong in a layer (with --seen)', type: 'string' })
      .option('format', { describe: 'Form of the figures', choices: ['text', 'json'], default: 'text' })
      .example('$0 eval gold', 'Precision, recall and accuracy, layer by layer')
      .example('$0 eval gold --seen --errors commitments', 'The commitments that were missed or are none'),
  handler: ({ seen, heldout, pipeline, errors, ...given }) => {
    if (seen && heldout)
      throw new UsageError('--seen and --heldout are two halves of the cases. Leave both out for all.');
    return evaluateGold({
      ...given,
      pipeline: pipeline ?? null,
      errors: errors ?? null,
      share: seen ? 'seen' : heldout ? 'held-out' : 'all',
    });
  },
});
