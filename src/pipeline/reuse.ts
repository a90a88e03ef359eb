/** Says of each file of a run whether its document can be taken over from the last run, and why not. */
import { decisionsOn, sourceHash, type Build, type Entry, type Memory } from './cache.ts';
import type { InputFile } from './inputs.ts';
import type { Plan } from './plan.ts';
import { holds, stagedPath } from './staging.ts';

export interface Work {
  readonly file: InputFile;
  readonly source: string | null;
  readonly decisions: string;
  /** Why it has to be made: `new`, `source changed` …, in words for people. */
  readonly why: string;
}

export interface Reuse {
  readonly kept: readonly Entry[];
  readonly work: readonly Work[];
}

/** Problems of the moment: such a document is tried again. */
const PASSING = new Set(['too-slow', 'not-processed', 'unreadable']);

/** `done`: documents that a killed run of this build had done. */
export function findReuse(
  files: readonly InputFile[],
  out: string,
  plan: Plan,
  build: Build,
  memory: Memory | null,
  done: readonly Entry[],
): Reuse {
  const before = new Map(memory?.documents.map((entry) => [entry.digest.id, entry]));
  const resumed = new Map(done.map((entry) => [entry.digest.id, entry]));
  const rebuilt = memory && whyRebuilt(memory.build, build);
  const kept: Entry[] = [];
  const work: Work[] = [];
  for (const file of files) {
    const source = sourceHash(file);
    const decisions = decisionsOn(plan, file.id);
    const ready = resumed.get(file.id);
    const last = before.get(file.id);
    if (ready?.decisions === decisions && isGood(ready, source)) kept.push(ready);
    else {
      const why = last
        ? (sourceWhy(last, source) ?? rebuilt ?? decidedWhy(last, decisions) ?? filesWhy(out, last))
        : 'new';
      if (last && why === null) kept.push(last);
      else work.push({ file, source, decisions, why: why ?? 'new' });
    }
  }
  return { kept, work };
}

/** Says of a document whether today's tool and pipeline made what stands of it: a change to it is then its source's alone. */
export function madeAlike(out: string, plan: Plan, build: Build, memory: Memory | null): (id: string) => boolean {
  if (!memory || whyRebuilt(memory.build, build) !== null) return () => false;
  const before = new Map(memory.documents.map((entry) => [entry.digest.id, entry]));
  return (id) => {
    const last = before.get(id);
    return (
      last !== undefined && isLasting(last) && (decidedWhy(last, decisionsOn(plan, id)) ?? filesWhy(out, last)) === null
    );
  };
}

function isGood(last: Entry, now: string | null): boolean {
  return now !== null && last.source === now && isLasting(last);
}

function isLasting({ digest }: Entry): boolean {
  return !digest.problems.some(({ code }) => PASSING.has(code));
}

function sourceWhy(last: Entry, now: string | null): string | null {
  if (isGood(last, now)) return null;
  return last.source === now ? 'not processed the last time' : 'source changed';
}

function decidedWhy(last: Entry, decisions: string): string | null {
  return last.decisions === decisions ? null : 'decisions changed';
}

function filesWhy(out: string, { json, text }: Entry): string | null {
  const standing = [json, text].every((file) => holds(stagedPath(out, { ...file, changed: false }), file));
  return standing ? null : 'files of the dataset changed';
}

function whyRebuilt(before: Build, now: Build): string | null {
  if (before.code !== now.code) return 'built code changed';
  return planWhy(before.plan, now.plan);
}

/** Which option differs: `option anchor`, `option min-confidence of commitments`, `stages`, `words`. */
function planWhy(before: Plan, now: Plan): string | null {
  const names = (plan: Plan): string => plan.steps.map(({ stage }) => stage).join(' ');
  if (names(before) !== names(now)) return 'stages changed';
  const options = now.steps.flatMap(({ stage, options }, index) =>
    Object.keys(options)
      .filter((name) => JSON.stringify(before.steps[index]?.options[name]) !== JSON.stringify(options[name]))
      .map((name) => `option ${name} of ${stage}`),
  );
  if (before.context.anchor !== now.context.anchor) options.push('option anchor');
  if (options.length > 0) return options.join(', ');
  return JSON.stringify(before) === JSON.stringify(now) ? null : 'words changed';
}
