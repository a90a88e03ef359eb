/** Options that several commands have, and checks of what the command line hands over as text. */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Shard } from '../pipeline/shard.ts';
import { UsageError } from '../pipeline/usage-error.ts';

export const PIPELINE_OPTION = {
  describe: 'Pipeline file; without one every stage runs with its defaults',
  type: 'string',
} as const;

/** The path that stands for stdin. The parser of arguments loses `-`, so it is turned into this first. */
export const STDIN = '/dev/stdin';

/** An ISO day that exists, or null where none was given. */
export function isoDay(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new UsageError(`${option} must be a day such as 2011-05-25, but is "${value}".`);
  }
  return value;
}

export function wholeNumber(option: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) {
    throw new UsageError(`${option} must be a whole number from 1, but is ${value}.`);
  }
  return value;
}

/** `3/16`: the third of sixteen. */
export function shardOf(value: string | undefined): Shard | null {
  if (value === undefined) return null;
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(value) ?? []).map(Number);
  if (number < 1 || number > of)
    throw new UsageError(`--shard must be as 3/16, the third of sixteen, but is "${value}".`);
  return { number, of };
}

/** The folder to write into, which need not be there yet. Throws a UsageError where it, or what it would lie in, is a file. */
export function outFolder(out: string): string {
  let place = resolve(out);
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  if (!statSync(place).isDirectory()) {
    throw new UsageError(`--out must be a folder, but ${place} is a file. Give another folder with --out.`);
  }
  return out;
}
