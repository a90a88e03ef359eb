/** A row of a table before its cells are read, and the columns that many tables share. */
import { textFragmentLink } from '../../model/fragment.ts';
import { lineStarts } from '../../model/lines.ts';
import type { Amount, DecisionRecord, DocumentRecord } from '../../model/record.ts';
import { lastStarting, type Span } from '../../model/span.ts';
import type { Column, ForeignKey } from '../../model/table.ts';

/** What the rows of one document are made from. */
export interface Tabled {
  readonly record: DocumentRecord;
  readonly lines: readonly number[];
  readonly sectionPaths: ReadonlyMap<string, string>;
  readonly commitmentStarts: readonly number[];
  /** Where each of the record's `places` starts; empty where the source text is the file itself. */
  readonly placeStarts: readonly number[];
  /** By the id of the unit that they are on. */
  readonly decisions: ReadonlyMap<string, DecisionRecord>;
}

export interface Row<Item> {
  readonly item: Item;
  readonly from: Tabled;
}

export function tabled(record: DocumentRecord, text: string): Tabled {
  const sectionPaths = new Map(record.sections.map(({ id, path }) => [id, path.join(' / ')]));
  const commitmentStarts = record.commitments.map(({ start }) => start);
  const placeStarts = (record.source.places ?? []).map(({ start }) => start);
  const decisions = new Map(record.decisions.map((decision) => [decision.id, decision]));
  return { record, lines: lineStarts(text), sectionPaths, commitmentStarts, placeStarts, decisions };
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

/** Id of the innermost section that holds the offset; sections stand in order, outer before inner. */
export function sectionAt(record: DocumentRecord, offset: number): string | null {
  return record.sections.findLast(({ headingStart, end }) => headingStart <= offset && offset < end)?.id ?? null;
}

/** Every table but `documents` says which document a row is of. */
export const toDocument: readonly ForeignKey[] = [{ field: 'document', table: 'documents', key: 'document' }];

export const documentColumn: Column<Pick<Row<unknown>, 'from'>> = {
  name: 'document',
  type: 'string',
  required: true,
  description: 'Id of the document: its path without the extension.',
  of: ({ from }) => from.record.id,
};

export const titleColumn: Column<Pick<Row<unknown>, 'from'>> = {
  name: 'title',
  type: 'string',
  description: 'Title of the document.',
  of: ({ from }) => from.record.document.title,
};

export const linkColumn: Column<Row<{ readonly quote: string }>> = {
  name: 'link',
  type: 'string',
  link: true,
  description: 'Opens the published page at the sentence.',
  of: ({ item, from }) => textFragmentLink(from.record.source.url, item.quote),
};

export const sectionPathColumn: Column<Row<{ readonly section: string | null }>> = {
  name: 'section_path',
  type: 'string',
  description:
    'Headings from the top section down to where it stands, joined by ` / `; empty before the first heading.',
  of: ({ item, from }) => (item.section === null ? null : (from.sectionPaths.get(item.section) ?? null)),
};

export const paragraphColumn: Column<Row<{ readonly paragraph: string | null }>> = {
  name: 'paragraph',
  type: 'string',
  description: 'Printed paragraph number, where paragraphs are numbered.',
  of: ({ item }) => item.paragraph,
};

export const textColumn: Column<Row<{ readonly text: string }>> = {
  name: 'text',
  type: 'string',
  description: 'The words as they stand in the source text, from `start` to `end`.',
  of: ({ item }) => item.text,
};

export const quoteColumn: Column<Row<{ readonly quote: string }>> = {
  name: 'quote',
  type: 'string',
  description: 'The words, plain, on one line.',
  of: ({ item }) => item.quote,
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

/** ISO 3166 calls it alpha-2. */
export const codeColumn: Column<Row<{ readonly code: string | null }>> = {
  name: 'code',
  type: 'string',
  description: 'ISO 3166-1 alpha-2 code of a state.',
  of: ({ item }) => item.code,
};

/** How much: of a mention of a quantity, and of an amount that a commitment promises. */
export const quantityColumns: readonly Column<Row<Pick<Amount, 'value' | 'unit' | 'modifier'>>>[] = [
  {
    name: 'value',
    type: 'number',
    description: 'The number; of a range the lower bound.',
    of: ({ item }) => item.value,
  },
  {
    name: 'unit',
    type: 'string',
    description: 'ISO 4217 code, percent, or the noun counted.',
    of: ({ item }) => item.unit,
  },
  { name: 'modifier', type: 'string', description: 'up to, more than, about …', of: ({ item }) => item.modifier },
];
