/** The tables of what is named, dated and counted: entities, mentions, dates and quantities. */
import { ENTITY_TYPES } from '../../model/annotation.ts';
import type { DateRecord, EntityRecord, MentionRecord, QuantityRecord } from '../../model/record.ts';
import { defineTable, type Column } from '../../model/table.ts';
import { lineColumn, spanColumns, type Placed } from './place.ts';
import {
  codeColumn,
  documentColumn,
  eachOf,
  idColumn,
  quantityColumns,
  ruleColumn,
  sectionPathColumn,
  textColumn,
  toDocument,
  type Row,
  type Tabled,
} from './row.ts';

type Found = { readonly id: string; readonly section: string | null; readonly rule: string } & Placed;

/** Where something that a rule found with an id stands: the last columns of its table. */
const foundColumns: readonly Column<Row<Found>>[] = [
  sectionPathColumn,
  lineColumn,
  documentColumn,
  idColumn,
  ...spanColumns,
  ruleColumn,
];

type Named = Row<{ readonly entity: EntityRecord }>;

const entityColumns: readonly Column<Named>[] = [
  { name: 'name', type: 'string', description: 'Canonical name.', of: ({ item }) => item.entity.name },
  {
    name: 'type',
    type: 'string',
    description: 'OntoNotes type, with small ones merged into LAW, EVENT and PROGRAM.',
    values: ENTITY_TYPES,
    of: ({ item }) => item.entity.type,
  },
  { ...codeColumn, of: ({ item }) => item.entity.code },
];

/** An entity stands where it is mentioned first. */
function firstMention(entity: EntityRecord): MentionRecord & { readonly entity: EntityRecord; readonly id: string } {
  const first = entity.mentions[0] ?? { start: 0, end: 0, text: '', section: null };
  return { ...first, entity, id: entity.id };
}

export const entitiesTable = defineTable<Tabled, Row<ReturnType<typeof firstMention>>>({
  name: 'entities',
  description: 'One row for each named person, place, organisation, law, event or programme of a document.',
  key: ['id'],
  foreignKeys: toDocument,
  rows: eachOf((record) => record.entities.map(firstMention)),
  columns: [
    ...entityColumns,
    {
      name: 'aliases',
      type: 'list',
      description: 'Other forms in the document.',
      of: ({ item }) => item.entity.aliases,
    },
    {
      name: 'mentions',
      type: 'integer',
      description: 'How often it is mentioned.',
      of: ({ item }) => item.entity.mentions.length,
    },
    { ...sectionPathColumn, description: 'Section of the first mention.' },
    { ...lineColumn, description: 'Line of the first mention.' },
    documentColumn,
    idColumn,
  ],
});

export const mentionsTable = defineTable<Tabled, Row<MentionRecord & { readonly entity: EntityRecord }>>({
  name: 'mentions',
  description: 'One row for each place where an entity is named.',
  foreignKeys: [...toDocument, { field: 'entity', table: 'entities', key: 'id' }],
  rows: eachOf((record) =>
    record.entities
      .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity })))
      .sort((a, b) => a.start - b.start),
  ),
  columns: [
    ...entityColumns,
    textColumn,
    sectionPathColumn,
    documentColumn,
    {
      name: 'entity',
      type: 'string',
      required: true,
      description: 'Id of the entity.',
      of: ({ item }) => item.entity.id,
    },
    ...spanColumns,
  ],
});

export const datesTable = defineTable<Tabled, Row<DateRecord>>({
  name: 'dates',
  description: 'One row for each date, duration or recurring time (TIMEX3).',
  key: ['id'],
  foreignKeys: toDocument,
  rows: eachOf((record) => record.dates),
  columns: [
    {
      name: 'from',
      type: 'date',
      description: 'First day; empty where the words are vague.',
      of: ({ item }) => item.from,
    },
    { name: 'to', type: 'date', description: 'Last day, inclusive.', of: ({ item }) => item.to },
    textColumn,
    {
      name: 'kind',
      type: 'string',
      description: 'A point or period of the calendar, a length of time, or a recurring time.',
      values: ['date', 'duration', 'set'],
      of: ({ item }) => item.kind,
    },
    { name: 'value', type: 'string', description: 'TIMEX3 value.', of: ({ item }) => item.value },
    {
      name: 'role',
      type: 'string',
      description: 'What the date does in its sentence.',
      values: ['deadline', 'start', 'event', 'period', 'issue', 'none'],
      of: ({ item }) => item.role,
    },
    ...foundColumns,
  ],
});

export const quantitiesTable = defineTable<Tabled, Row<QuantityRecord>>({
  name: 'quantities',
  description: 'One row for each sum of money, percentage or count.',
  key: ['id'],
  foreignKeys: toDocument,
  rows: eachOf((record) => record.quantities),
  columns: [
    ...quantityColumns,
    textColumn,
    {
      name: 'kind',
      type: 'string',
      description: 'What is counted.',
      values: ['money', 'percent', 'count'],
      of: ({ item }) => item.kind,
    },
    ...foundColumns,
  ],
});
