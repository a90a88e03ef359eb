/** A row of a table before its cells are read, and the columns that many tables share. */
import { lineOf, lineStarts } from '../../model/lines.ts';
import type { DocumentRecord } from '../../model/record.ts';
import { lastStarting, type Span } from '../../model/span.ts';
import type { Column } from '../../model/table.ts';

/** What the rows of one document are made from: its record, and what only the other documents can tell. */
export interface Tabled {
  readonly record: DocumentRecord;
  readonly lines: readonly number[];
  readonly sectionPaths: ReadonlyMap<string, string>;
  readonly commitmentStarts: readonly number[];
  /** Id of the earlier document with the same body, else null. */
  readonly duplicateOf: string | null;
  /** Id of the document of the dataset that a URL leads to, else null. */
  readonly documentAt: (url: string) => string | null;
}

export interface Row<Item> {
  readonly item: Item;
  readonly from: Tabled;
}

export function tabled(
  record: DocumentRecord,
  text: string,
  dataset: Pick<Tabled, 'duplicateOf' | 'documentAt'>,
): Tabled {
  const sectionPaths = new Map(record.sections.map(({ id, path }) => [id, path.join(' / ')]));
  const commitmentStarts = record.commitments.map(({ start }) => start);
  return { record, lines: lineStarts(text), sectionPaths, commitmentStarts, ...dataset };
}

/** Makes a table's `rows` from the list in the record that holds its items. */
export function eachOf<Item>(list: (record: DocumentRecord) => readonly Item[]): (from: Tabled) => Row<Item>[] {
  return (from) => list(from.record).map((item) => ({ item, from }));
}

/** The commitment whose words hold the span; commitments stand in order and do not overlap. */
export function commitmentAt({ record, commitmentStarts }: Tabled, span: Span): string | null {
  const last = record.commitments[lastStarting(commitmentStarts, span.start)];
  return last && span.end <= last.end ? last.id : null;
}

/** Path of the innermost section that holds the offset; sections stand in order, outer before inner. */
export function sectionPathAt({ record }: Tabled, offset: number): string | null {
  const holding = record.sections.findLast(({ headingStart, end }) => headingStart <= offset && offset < end);
  return holding?.path.join(' / ') ?? null;
}

export const documentColumn: Column<Row<unknown>> = {
  name: 'document',
  type: 'string',
  description: 'Id of the document: its path without the extension.',
  of: ({ from }) => from.record.id,
};

export const sectionPathColumn: Column<Row<{ readonly section: string | null }>> = {
  name: 'section_path',
  type: 'string',
  description:
    'Headings from the top section down to where it stands, joined by ` / `; empty before the first heading.',
  of: ({ item, from }) => (item.section === null ? null : (from.sectionPaths.get(item.section) ?? null)),
};

export const lineColumn: Column<Row<Span>> = {
  name: 'line',
  type: 'integer',
  description: 'Line of the source text where it starts, from 1.',
  of: ({ item, from }) => lineOf(from.lines, item.start),
};

export const spanColumns: readonly Column<Row<Span>>[] = [
  {
    name: 'start',
    type: 'integer',
    description: 'Where it starts in the source text, in UTF-16 code units from 0.',
    of: ({ item }) => item.start,
  },
  {
    name: 'end',
    type: 'integer',
    description: 'Where it ends in the source text (the first code unit after it).',
    of: ({ item }) => item.end,
  },
];

export const textColumn: Column<Row<{ readonly text: string }>> = {
  name: 'text',
  type: 'string',
  description: 'The words as they stand in the source text, from `start` to `end`.',
  of: ({ item }) => item.text,
};

export const idColumn: Column<Row<{ readonly id: string }>> = {
  name: 'id',
  type: 'string',
  description: 'Stable id: an edit elsewhere in the document does not rename it.',
  of: ({ item }) => item.id,
};

export const ruleColumn: Column<Row<{ readonly rule: string }>> = {
  name: 'rule',
  type: 'string',
  description: 'Name of the rule that found it.',
  of: ({ item }) => item.rule,
};
