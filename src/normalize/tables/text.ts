/** The tables of the text itself: sections, units, links and problems. */
import type { LinkRecord, SectionRecord, UnitRecord } from '../../model/record.ts';
import type { Problem } from '../../model/problem.ts';
import { defineTable, type Column } from '../../model/table.ts';
import { lineColumn, spanColumns } from './place.ts';
import {
  commitmentAt,
  documentColumn,
  eachOf,
  idColumn,
  paragraphColumn,
  quoteColumn,
  ruleColumn,
  sectionAt,
  sectionPathColumn,
  textColumn,
  toDocument,
  type Row,
  type Tabled,
} from './row.ts';

const UNIT_CLASSES = [
  'commitment',
  'achievement',
  'directive-to-others',
  'effect',
  'proposal',
  'view',
  'fact',
  'navigation',
];

const holdingCommitmentColumn: Column<Row<UnitRecord | LinkRecord>> = {
  name: 'commitment',
  type: 'string',
  description: 'Id of the commitment whose words hold it.',
  of: ({ item, from }) => commitmentAt(from, item),
};

const toHoldingCommitment = { field: 'commitment', table: 'commitments', key: 'id' };

export const sectionsTable = defineTable<Tabled, Row<SectionRecord>>({
  name: 'sections',
  description: 'One row for each heading and the text up to the next.',
  key: ['id'],
  foreignKeys: toDocument,
  rows: eachOf((record) => record.sections),
  columns: [
    { name: 'title', type: 'string', description: 'Words of the heading.', of: ({ item }) => item.title },
    {
      name: 'level',
      type: 'integer',
      description: '1 for a top section, 2 for one inside it …',
      of: ({ item }) => item.level,
    },
    {
      name: 'role',
      type: 'string',
      description: 'What kind of text it holds.',
      values: ['body', 'preamble', 'boilerplate', 'quote', 'annex'],
      of: ({ item }) => item.role,
    },
    {
      name: 'section_path',
      type: 'string',
      description: 'Headings from the top section down to this one, joined by ` / `.',
      of: ({ item }) => item.path.join(' / '),
    },
    lineColumn,
    documentColumn,
    idColumn,
    {
      name: 'heading_start',
      type: 'integer',
      description: "Where the heading's words start in the source text.",
      of: ({ item }) => item.headingStart,
    },
    {
      name: 'heading_end',
      type: 'integer',
      description: "Where the heading's words end.",
      of: ({ item }) => item.headingEnd,
    },
    ...spanColumns,
  ],
});

export const unitsTable = defineTable<Tabled, Row<UnitRecord>>({
  name: 'units',
  description: 'Every sentence, and every list item or heading that is none, with what it does.',
  key: ['id'],
  foreignKeys: [toHoldingCommitment, ...toDocument],
  rows: eachOf((record) => record.units),
  columns: [
    {
      name: 'class',
      type: 'string',
      description: 'What it does.',
      values: UNIT_CLASSES,
      of: ({ item }) => item.class,
    },
    quoteColumn,
    sectionPathColumn,
    paragraphColumn,
    lineColumn,
    holdingCommitmentColumn,
    documentColumn,
    idColumn,
    ...spanColumns,
    ruleColumn,
  ],
});

export const linksTable = defineTable<Tabled, Row<LinkRecord>>({
  name: 'links',
  description: 'One row for each hyperlink.',
  foreignKeys: [{ field: 'resolves_to', table: 'documents', key: 'document' }, toHoldingCommitment, ...toDocument],
  rows: eachOf((record) => record.links),
  columns: [
    textColumn,
    { name: 'url', type: 'string', link: true, description: 'Where it leads.', of: ({ item }) => item.url },
    {
      name: 'resolves_to',
      type: 'string',
      description: 'Id of the document of this dataset that was published there.',
      of: ({ item }) => item.url,
      among: (url, { documentAt }) => documentAt(String(url)),
    },
    sectionPathColumn,
    lineColumn,
    holdingCommitmentColumn,
    documentColumn,
    ...spanColumns,
  ],
});

export const problemsTable = defineTable<Tabled, Row<Problem & { readonly section: string | null }>>({
  name: 'problems',
  description: 'What is wrong with a document, and what can be done about it.',
  foreignKeys: toDocument,
  rows: eachOf((record) =>
    record.problems.map((problem) => ({
      ...problem,
      section: problem.start === null ? null : sectionAt(record, problem.start),
    })),
  ),
  columns: [
    {
      name: 'severity',
      type: 'string',
      description: 'error: the document could not be read as it is.',
      values: ['info', 'warning', 'error'],
      of: ({ item }) => item.severity,
    },
    { name: 'code', type: 'string', description: 'Kind of problem.', of: ({ item }) => item.code },
    { name: 'message', type: 'string', description: 'What is wrong.', of: ({ item }) => item.message },
    { name: 'hint', type: 'string', description: 'What can be done about it.', of: ({ item }) => item.hint },
    sectionPathColumn,
    lineColumn,
    { name: 'stage', type: 'string', description: 'Stage that found it.', of: ({ item }) => item.stage },
    documentColumn,
    ...spanColumns,
  ],
});
