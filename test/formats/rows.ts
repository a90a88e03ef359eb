/** What two forms of one text must have in common: their records, without ids and places. */
import type { DocumentRecord } from '../../src/model/record.ts';

export type Layer = 'sections' | 'entities' | 'dates' | 'quantities' | 'commitments';

/** One line a record, so that a difference can be read. */
export function rowsOf(record: DocumentRecord): Record<Layer, string[]> {
  const { sections, entities, dates, quantities, commitments } = record;
  return {
    sections: sections.map(({ level, path }) => `${level} ${path.join(' / ')}`),
    entities: entities.flatMap(({ type, name, mentions }) => mentions.map(() => `${type} ${name}`)),
    dates: dates.map(({ kind, value, from, to, role }) => `${kind} ${value} ${from ?? ''}..${to ?? ''} ${role}`),
    quantities: quantities.map(({ kind, value, unit, modifier }) => `${kind} ${modifier ?? ''} ${value} ${unit}`),
    commitments: commitments.map(
      ({ id: _id, start: _start, end: _end, text: _text, cue: _cue, section: _section, ...fields }) =>
        JSON.stringify(fields),
    ),
  };
}

/** What plain text carries: no rank of a heading, no bold lead, no cell, and so nothing that hangs on them. */
export function plainRowsOf(record: DocumentRecord): Record<Exclude<Layer, 'sections'>, string[]> {
  const { entities, dates, quantities } = rowsOf(record);
  const commitments = record.commitments.map(({ quote, strength, status, deadline, amounts }) =>
    JSON.stringify({ quote, strength, status, deadline, amounts }),
  );
  return { entities, dates, quantities, commitments };
}

/** Rows of either that the other lacks, each as often as it lacks it. */
export function differing(a: readonly string[], b: readonly string[]): string[] {
  const rest = [...b];
  const missing = a.filter((row) => {
    const at = rest.indexOf(row);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((row) => `- ${row}`), ...rest.map((row) => `+ ${row}`)];
}
