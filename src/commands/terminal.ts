/** How the tool talks: data on stdout, talk on stderr, progress on a terminal only. */
import { SingleBar } from 'cli-progress';
import { createColors } from 'picocolors';

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

/** Counts files on a terminal; elsewhere it does nothing. */
export function startProgress(talk: Talk, total: number): { update: (done: number) => void; stop: () => void } {
  if (talk.quiet || !process.stderr.isTTY || total < 2) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{value}/{total} documents  {bar}  {eta_formatted} left',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0);
  return {
    update: (done) => {
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}

/** `1 document`, `2 documents`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function hasColors(terminal: boolean | undefined): boolean {
  return terminal === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}
