/** The changes as rows of a table: one row for each field that differs, or one for a change without. */
import type { Cell } from '../model/table.ts';
import type { Change, Diff } from '../model/change.ts';
import { fieldText, listWords } from './describe.ts';

export const CHANGE_COLUMNS = [
  'severity',
  'record',
  'change',
  'kinds',
  'direction',
  'actors',
  'field',
  'from',
  'to',
  'how',
  'days',
  'ratio',
  'lost',
  'gained',
  'old_quote',
  'new_quote',
  'section_path',
  'cause',
  'document',
  'old_line',
  'new_line',
  'old_start',
  'old_end',
  'new_start',
  'new_end',
  'lineage',
] as const;

export function changeRows({ changes }: Diff): Cell[][] {
  return changes.flatMap((change) => {
    const fields = change.fields.length > 0 ? change.fields : [null];
    return fields.map((field) => [
      change.severity,
      change.record,
      change.change,
      change.kinds.join('; '),
      change.direction,
      change.actors.join('; '),
      field?.field ?? null,
      field ? fieldText(field.from) : null,
      field ? fieldText(field.to) : null,
      field?.how ?? null,
      field?.days ?? null,
      field?.ratio ?? null,
      ...whole(change),
    ]);
  });
}

function whole({ lost, gained, old, new: now, cause, document, lineage }: Change): Cell[] {
  return [
    listWords(lost),
    listWords(gained),
    old?.quote ?? null,
    now?.quote ?? null,
    (now ?? old)?.section.join(' › ') ?? null,
    cause,
    document,
    old?.line ?? null,
    now?.line ?? null,
    old?.start ?? null,
    old?.end ?? null,
    now?.start ?? null,
    now?.end ?? null,
    lineage,
  ];
}
