/** The days that a deadline's words leave open: a quarter is three months, not its last day. */
import type { DatePrecision } from '../../../model/annotation.ts';

export interface Period {
  /** Milliseconds, UTC; `to` is the midnight after the last day. */
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** `deadline` is the last day of the period (ISO). */
export function periodOf(deadline: string, precision: DatePrecision | null): Period {
  const last = new Date(deadline);
  const to = last.getTime() + DAY;
  const [year, month] = [last.getUTCFullYear(), last.getUTCMonth()];
  switch (precision) {
    case 'month':
      return { from: Date.UTC(year, month, 1), to };
    case 'quarter':
      return { from: Date.UTC(year, month - 2, 1), to };
    case 'year':
    case 'fiscal-year':
      return { from: Date.UTC(year - 1, month, last.getUTCDate() + 1), to };
    case 'decade':
      return { from: Date.UTC(year - 10, month, last.getUTCDate() + 1), to };
    case 'day':
    case 'relative':
    case null:
      return { from: last.getTime(), to };
  }
}
