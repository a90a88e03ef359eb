/** What a coder's file says of each sentence, so that two coders can be compared. */
import type { Coding } from '../evaluate/agreement.ts';
import { CORRECTABLE } from '../normalize/corrections.ts';
import { unitIdOf } from '../normalize/ids.ts';
import { decidedRows, type DecidedRow } from './decisions.ts';
import type { Sheet } from './sheet.ts';

/**
 * `decision` is commitment or none. A field counts where it was corrected in any row of the file: there the coder looked at it, and an
 * accepted cell is a value too.
 */
export function codingOf(path: string, sheet: Sheet, looked: readonly string[]): Coding {
  return new Map(decidedRows(path, sheet).map((row) => [sentenceOf(row), codeOf(row, looked)]));
}

/** The fields that somebody corrected. */
export function correctedFields(path: string, sheet: Sheet): string[] {
  const rows = decidedRows(path, sheet);
  return CORRECTABLE.filter((field) => rows.some(({ decision }) => field in decision.corrected));
}

/** An added sentence that is quoted whole has the id that the tool would give it. */
function sentenceOf({ decision: { document, id, quote } }: DecidedRow): string {
  return id ?? unitIdOf(document, quote ?? '');
}

function codeOf({ decision, cells }: DecidedRow, looked: readonly string[]): ReadonlyMap<string, string> {
  const code = new Map<string, string>();
  if (decision.decision !== null) code.set('decision', decision.decision === 'reject' ? 'none' : 'commitment');
  // The tool knows no fields of a near miss: an empty cell there is no value.
  const shown = decision.decision === 'accept' && cells.get('found') !== 'near-miss';
  for (const field of looked) {
    const value = decision.corrected[field] ?? (shown ? (cells.get(field) ?? 'none') : undefined);
    if (value !== undefined) code.set(field, value);
  }
  for (const [column, cell] of Object.entries(decision.own)) code.set(column, cell);
  return code;
}
