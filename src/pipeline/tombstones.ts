/** Why documents are gone: a sidecar that stayed behind says what the page's server answered, and when. */
import { parseDocument } from 'yaml';
import { isDay } from '../model/day.ts';
import type { Inputs } from './inputs.ts';
import { readTextFile } from './text-file.ts';

/** Document id → `404 since 2026-01-31`, from `status` and `retrieved`; a sidecar without `status` says nothing. */
export type Reasons = ReadonlyMap<string, string>;

export function reasonsOf({ orphans }: Pick<Inputs, 'orphans'>): Reasons {
  return new Map(
    orphans.flatMap(({ id, file }) => {
      const reason = reasonIn(readTextFile(file) ?? '');
      return reason === null ? [] : [[id, reason] as const];
    }),
  );
}

function reasonIn(yaml: string): string | null {
  const sidecar = parseDocument(yaml, { schema: 'failsafe' });
  if (sidecar.errors.length > 0) return null;
  const [status, retrieved] = [sidecar.get('status'), sidecar.get('retrieved')];
  if (typeof status !== 'string' || !/^\d{3}$/u.test(status)) return null;
  const day = typeof retrieved === 'string' ? retrieved.slice(0, 10) : '';
  return isDay(day) ? `${status} since ${day}` : status;
}
