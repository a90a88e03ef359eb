/** How the tool talks: data on stdout, talk and progress on stderr. */
import { createColors } from 'picocolors';
import type { Pace, Progress } from './progress-bar.ts';

/** Colours of stdout; none where it is no terminal or `NO_COLOR` is set. */
export const colors = createColors(hasColors(process.stdout.isTTY));

/** The same of stderr. */
export const talkColors = createColors(hasColors(process.stderr.isTTY));

/** Whether to write talk; errors are written all the same. */
export interface Talk {
  readonly quiet: boolean;
}

export function say(talk: Talk, line: string): void {
  if (!talk.quiet) process.stderr.write(`${line}\n`);
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Files, their rate and the time left: a bar on a terminal, a line now and then elsewhere. */
export async function startProgress(talk: Talk, total: number): Promise<Progress> {
  if (talk.quiet || total < 2) return { update: () => undefined, stop: () => undefined };
  if (!process.stderr.isTTY) return startLines(talk, total);
  const { startBar } = await import('./progress-bar.ts');
  return startBar(total, paceOf(total));
}

const SECONDS_BETWEEN_LINES = 10;

function startLines(talk: Talk, total: number): Progress {
  const pace = paceOf(total);
  let last = performance.now();
  return {
    update: (done, reused = 0) => {
      if (done === total || performance.now() - last < SECONDS_BETWEEN_LINES * 1000) return;
      last = performance.now();
      const { rate, left } = pace(done, reused);
      say(talk, `${done.toLocaleString('en')} of ${count(total, 'document')}, ${rate}/s, ${left} left`);
    },
    stop: () => undefined,
  };
}

function paceOf(total: number): Pace {
  const start = performance.now();
  return (done, reused) => {
    const rate = (done - reused) / ((performance.now() - start) / 1000);
    return { rate: rate.toFixed(rate < 10 ? 1 : 0), left: duration((total - done) / rate) };
  };
}

/** `4.2 s`, `3 m 20 s`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : seconds.toFixed(0)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} m ${whole % 60} s`;
}

/** `1 document`, `2 documents`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function hasColors(terminal: boolean | undefined): boolean {
  return terminal === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}
