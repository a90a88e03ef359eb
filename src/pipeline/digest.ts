/** What the rows of other documents, and the talk of a run, need of a document. */
import { hash } from 'node:crypto';
import type { Problem } from '../model/problem.ts';
import type { DocumentRecord } from '../model/record.ts';

export interface Digest {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly url: string | null;
  /** Hash of the words of all units: equal for two documents of identical body. Null for an empty one. */
  readonly body: string | null;
  readonly commitments: number;
  readonly problems: readonly Pick<Problem, 'severity' | 'code' | 'message' | 'hint'>[];
}

export function digestOf({ id, source, units, commitments, problems }: DocumentRecord): Digest {
  const words = units.map(({ quote }) => quote).join('\n');
  return {
    id,
    path: source.path,
    sha256: source.sha256,
    url: source.url,
    body: words === '' ? null : hash('sha256', words),
    commitments: commitments.length,
    problems: problems.map(({ severity, code, message, hint }) => ({ severity, code, message, hint })),
  };
}
