/**
 * One writer at a time: `OUT/.lock` names the process that writes the dataset. A second one says whom it waits for. The lock of
 * a process that is dead, however it died, is taken over.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseJson } from '../model/json.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, where the system tells: numbers of processes are given out again. */
  readonly began: string | null;
}

const POLL_MILLISECONDS = 100;
/** A lock that is empty for longer was left by a process that died while it wrote it. */
const EMPTY_MILLISECONDS = 5000;

/** Runs `work` while no other process writes the dataset; `say` is told once whom it waits for. */
export async function withLock<Result>(
  out: string,
  say: (message: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(out, { recursive: true });
  const path = join(out, '.lock');
  let told = false;
  while (!take(path)) {
    const text = textOf(path);
    if (text === null) continue;
    if (isLeft(path, text)) {
      discard(path, text);
      continue;
    }
    if (!told) say(`${out} is being written by ${nameOf(text)}: waiting for its end.`);
    told = true;
    await pause(POLL_MILLISECONDS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Whether a living process other than this one writes the dataset. */
export function isLocked(out: string): boolean {
  const path = join(out, '.lock');
  const text = textOf(path);
  return text !== null && !isLeft(path, text) && holderIn(text)?.pid !== process.pid;
}

function take(path: string): boolean {
  const holder: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moved aside first: of two processes that find the same lock left, one alone gets it, and a new lock is put back. */
function discard(path: string, left: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (textOf(aside) === left) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function isLeft(path: string, text: string): boolean {
  const holder = holderIn(text);
  if (!holder) {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats !== undefined && Date.now() - stats.mtimeMs > EMPTY_MILLISECONDS;
  }
  // Of another machine's processes nothing is known.
  if (holder.host !== hostname()) return false;
  return !isAlive(holder.pid) || beganAt(holder.pid) !== holder.began;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

/** The clock tick at which a process began (proc(5), field 22 of `stat`), null where there is no such file. */
function beganAt(pid: number): string | null {
  const stat = textOf(`/proc/${pid}/stat`);
  // The second field is the name in brackets, which may hold anything.
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null);
}

function holderIn(text: string): Holder | null {
  const value = parseJson(text);
  return isHolder(value) ? value : null;
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'host' in value &&
    'began' in value
  );
}

function nameOf(text: string): string {
  const holder = holderIn(text);
  return holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
