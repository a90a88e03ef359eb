/** The bar of progress on a terminal. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  /** `reused` of the documents done had not to be made: they say nothing of the time that the others take. */
  readonly update: (done: number, reused?: number) => void;
  readonly stop: () => void;
}

/** Documents a second since the start, and the time that is left at that rate. */
export type Pace = (done: number, reused: number) => { rate: string; left: string };

export function startBar(total: number, pace: Pace): Progress {
  const bar = new SingleBar({
    format: '{value}/{total} documents  {bar}  {rate}/s  {left} left',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { rate: '–', left: '–' });
  return {
    update: (done, reused = 0) => {
      bar.update(done, pace(done, reused));
    },
    stop: () => {
      bar.stop();
    },
  };
}
