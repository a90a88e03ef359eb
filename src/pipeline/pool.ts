/**
 * Runs documents in worker threads. A synchronous parser cannot be stopped from its own thread, so there is a worker even for
 * one job: a document that takes too long or too much memory costs its own row, and its worker is replaced.
 */
import { statSync } from 'node:fs';
import Tinypool from 'tinypool';
import type { Problem } from '../model/problem.ts';
import type { InputFile } from './inputs.ts';
import { ingestOptionsOf, planFor, type Plan } from './plan.ts';
import type { KeptTable } from './row-texts.ts';
import type { Outcome, Task } from './worker.ts';

const MEGABYTES_PER_WORKER = 1024;
/** Twice the default: most of what a document leaves is dead before it is looked at. */
const MEGABYTES_OF_YOUNG = 96;

/** Calls `done` for every file, in the order in which they finish; at most `jobs` at once. */
export async function processFiles(
  files: readonly InputFile[],
  plan: Plan,
  kept: readonly KeptTable[],
  jobs: number,
  done: (outcome: Outcome) => void,
): Promise<void> {
  if (files.length === 0) return;
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    name: 'processFile',
    runtime: 'worker_threads',
    minThreads: 1,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_PER_WORKER, maxYoungGenerationSizeMb: MEGABYTES_OF_YOUNG },
  });
  const queue = files.values();
  const take = async (): Promise<void> => {
    for (const file of queue) done(await processInPool(pool, { file, plan: planFor(plan, file.id), kept }));
  };
  try {
    await Promise.all(Array.from({ length: jobs }, take));
  } finally {
    await pool.destroy();
  }
}

async function processInPool(pool: Tinypool, task: Task): Promise<Outcome> {
  const limit = secondsFor(task);
  const watch = watchTime(pool, limit);
  try {
    const outcome: unknown = await pool.run(task, { signal: watch.signal });
    if (!isOutcome(outcome)) throw new TypeError('The worker answered with something else than a document.');
    return outcome;
  } catch (error) {
    // What a worker runs is loaded here for a failure alone.
    const { failedFile } = await import('./worker.ts');
    return failedFile(task, givenUp(watch.signal.aborted ? limit : null, error));
  } finally {
    watch.stop();
  }
}

const TICK_MILLISECONDS = 250;
/** A worker that waits without working is given up too, if later. */
const MOST_WAITING = 6;

/**
 * Ends a task after so many seconds of work: a worker's share of the process's time on the processor, since on a busy machine
 * the clock alone would give up documents that nothing is wrong with.
 */
function watchTime(pool: Tinypool, limit: number): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  let [clock, used] = [performance.now(), process.cpuUsage()];
  const spent = { clock: 0, work: 0 };
  const timer = setInterval(() => {
    const passed = (performance.now() - clock) / 1000;
    const { user, system } = process.cpuUsage(used);
    [clock, used] = [performance.now(), process.cpuUsage()];
    spent.clock += passed;
    spent.work += Math.min(passed, (user + system) / 1e6 / Math.max(1, pool.threads.length));
    if (spent.work >= limit || spent.clock >= limit * MOST_WAITING) controller.abort();
  }, TICK_MILLISECONDS);
  return {
    signal: controller.signal,
    stop: () => {
      clearInterval(timer);
    },
  };
}

function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'object' && value !== null && 'json' in value && 'text' in value && 'digest' in value;
}

/** Reading is linear, so a long document gets its time, and a short one that stalls is found soon. */
function secondsFor({ file, plan }: Task): number {
  const bytes = statSync(file.file, { throwIfNoEntry: false })?.size ?? 0;
  return Math.max(1, Math.ceil(bytes / 1e6)) * ingestOptionsOf(plan)['seconds-per-megabyte'];
}

/** `late`: the seconds after which it was stopped, null where it ended by itself. */
function givenUp(late: number | null, error: unknown): Problem {
  const place = { severity: 'error', start: null, end: null, stage: 'run' } as const;
  if (late !== null) {
    return {
      ...place,
      code: 'too-slow',
      message: `Given up after ${late} seconds.`,
      hint: 'Cut the document into smaller files, or raise --seconds-per-megabyte.',
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (/memory limit/u.test(message)) {
    return {
      ...place,
      code: 'too-much-memory',
      message: `Given up at ${MEGABYTES_PER_WORKER} MB of memory.`,
      hint: 'Cut the document into smaller files.',
    };
  }
  const system = /^(E[A-Z]+): /u.exec(message)?.[1];
  if (system !== undefined) {
    return { ...place, code: 'unreadable', message: `Cannot be read (${system}).`, hint: 'Check its permissions.' };
  }
  return { ...place, code: 'not-processed', message, hint: 'Cut the document into smaller files.' };
}
