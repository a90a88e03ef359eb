/** One row of the page's table for each commitment of a document. */
import { POLARITIES, STATUSES, STRENGTHS } from '../../model/annotation.ts';
import type { CommitmentRecord, DocumentRecord } from '../../model/record.ts';
import { PRECISIONS, type PageCommitment } from './data.ts';
import type { Dictionary } from './dictionary.ts';

/** `document` is the place of the document in the index. */
export function commitmentRows(
  record: DocumentRecord,
  document: number,
  actors: Dictionary,
  sections: Dictionary,
): PageCommitment[] {
  const paths = new Map(record.sections.map(({ id, path }) => [id, path.join(' / ')]));
  const sectionOf = ({ section }: CommitmentRecord): number => {
    const path = section === null ? undefined : paths.get(section);
    return path === undefined ? -1 : sections.codeOf(path);
  };
  return record.commitments.map((commitment) => [
    commitment.id,
    document,
    commitment.quote,
    commitment.actors.map(actors.codeOf),
    sectionOf(commitment),
    commitment.deadline,
    commitment.deadlinePrecision === null ? -1 : PRECISIONS.indexOf(commitment.deadlinePrecision),
    commitment.amounts.map(({ value, unit, modifier, per }) => [value, unit, modifier, per]),
    STRENGTHS.indexOf(commitment.strength),
    STATUSES.indexOf(commitment.status),
    POLARITIES.indexOf(commitment.polarity),
    commitment.specificity,
  ]);
}
