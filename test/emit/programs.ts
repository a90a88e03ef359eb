/** Programs that read datasets, where the machine has them. Tests that need one that is missing are skipped, and say so. */
import { spawnSync } from 'node:child_process';

/** Whether a program is there; says loudly where it is not. */
export function has(program: string): boolean {
  const found = spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (!found) process.stderr.write(`\n  SKIPPED: ${program} is not installed, so what it reads is not tested.\n`);
  return found;
}

/** What the program prints; throws with its complaint where it fails. */
export function output(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
