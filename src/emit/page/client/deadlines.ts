/** The deadlines of the rows that a query found, for the timeline: those of the same period together. */
import type { DatePrecision } from '../../../model/annotation.ts';
import { periodOf, type Period } from './period.ts';
import { isOwnDay, precisionOf, type Rows } from './rows.ts';

export interface Due extends Period {
  /** The last day (ISO). */
  readonly deadline: string;
  readonly precision: DatePrecision;
  readonly count: number;
}

export interface Deadlines {
  readonly due: readonly Due[];
  /** Rows whose deadline is the day of their own document: no date to wait for. */
  readonly ownDay: number;
}

export function deadlinesOf(rows: Rows, found: Uint32Array): Deadlines {
  const counts = new Map<string, number>();
  let ownDay = 0;
  for (const row of found) {
    const deadline = rows.deadline[row] ?? null;
    if (deadline === null) continue;
    if (isOwnDay(rows, row)) ownDay += 1;
    else {
      const key = `${deadline} ${precisionOf(rows, row) ?? 'day'}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const due = [...counts].map(([key, count]): Due => {
    const [deadline = '', name = ''] = key.split(' ');
    const precision = LANES.find((lane) => lane === name) ?? 'day';
    return { deadline, precision, count, ...periodOf(deadline, precision) };
  });
  return { due: due.sort((a, b) => a.from - b.from || a.to - b.to), ownDay };
}

/** From the most precise words to the least. */
export const LANES = [
  'day',
  'relative',
  'month',
  'quarter',
  'fiscal-year',
  'year',
  'decade',
] as const satisfies readonly DatePrecision[];
