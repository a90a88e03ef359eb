/** The tables of commitments: one row a promise, and one for each actor, amount and part of it. */
import type { ActorDetail, Amount, CommitmentRecord, Part } from '../../model/record.ts';
import { defineTable, type Column } from '../../model/table.ts';
import { CONFIDENCE_LEVELS, confidenceLevel } from './confidence.ts';
import { textFragmentLink } from './fragment.ts';
import {
  documentColumn,
  eachOf,
  idColumn,
  lineColumn,
  ruleColumn,
  sectionPathColumn,
  spanColumns,
  type Row,
  type Tabled,
} from './row.ts';

const PRECISIONS = ['day', 'month', 'quarter', 'year', 'decade', 'fiscal-year', 'relative'];
const ACTOR_TYPES = ['government', 'agency', 'intergovernmental', 'company', 'ngo', 'person', 'other'];
const ACTS = ['funding', 'rule', 'body', 'target', 'meeting', 'report', 'cooperation', 'appointment', 'other'];
const AMOUNT_ROLES = ['total', 'part', 'increase', 'cap', 'leveraged', 'baseline'];

/** `up to 5000000 USD per P1Y`. */
function amountWords({ value, unit, modifier, per }: Amount): string {
  return [modifier, String(value), unit, per === null ? null : `per ${per}`].filter((word) => word !== null).join(' ');
}

const commitmentColumn: Column<{ readonly commitment: string }> = {
  name: 'commitment',
  type: 'string',
  description: 'Id of the commitment that it belongs to.',
  of: ({ commitment }) => commitment,
};

const toCommitment = [
  { field: 'commitment', table: 'commitments', key: 'id' },
  { field: 'document', table: 'documents', key: 'document' },
] as const;

interface Member<Item> extends Row<Item> {
  readonly commitment: string;
}

function membersOf<Item>(list: (commitment: CommitmentRecord) => readonly Item[]): (from: Tabled) => Member<Item>[] {
  return (from) =>
    from.record.commitments.flatMap((commitment) =>
      list(commitment).map((item) => ({ item, from, commitment: commitment.id })),
    );
}

export const commitmentsTable = defineTable<Tabled, Row<CommitmentRecord>>({
  name: 'commitments',
  description:
    'One row for each sentence or item by which an actor binds itself to do something after the document’s date.',
  key: ['id'],
  foreignKeys: [{ field: 'document', table: 'documents', key: 'document' }],
  rows: eachOf((record) => record.commitments),
  columns: [
    {
      name: 'date',
      type: 'date',
      description: 'Day of issue of the document.',
      of: ({ from }) => from.record.document.date,
    },
    {
      name: 'actors',
      type: 'string',
      description: 'Canonical names of who is bound, in order; "we" and "the leaders" are resolved.',
      of: ({ item }) => item.actors,
    },
    { name: 'quote', type: 'string', description: 'The words, plain, on one line.', of: ({ item }) => item.quote },
    {
      name: 'action',
      type: 'string',
      description: 'Main promised verb, as a lemma.',
      of: ({ item }) => item.action,
    },
    { name: 'object', type: 'string', description: 'What the verb is done to.', of: ({ item }) => item.object },
    {
      name: 'deadline',
      type: 'date',
      description: 'Last day on which it is due; its precision says what the words said.',
      of: ({ item }) => item.deadline,
    },
    {
      name: 'deadline_text',
      type: 'string',
      description: 'The words of the deadline.',
      of: ({ item }) => item.deadlineText,
    },
    {
      name: 'deadline_precision',
      type: 'string',
      description: 'What the words of the deadline said: a day, a month, a year …',
      values: PRECISIONS,
      of: ({ item }) => item.deadlinePrecision,
    },
    {
      name: 'amounts',
      type: 'string',
      description: 'Money and percentages promised. Not to be summed: roles and joint actors would count money twice.',
      of: ({ item }) => item.amounts.map(amountWords),
    },
    {
      name: 'strength',
      type: 'string',
      description: 'firm: will, shall, commit, agree, announce …; soft: intend, plan, aim, seek, explore …',
      values: ['firm', 'soft'],
      of: ({ item }) => item.strength,
    },
    {
      name: 'status',
      type: 'string',
      description: 'continuing and reaffirmed only where the words say so.',
      values: ['new', 'continuing', 'reaffirmed'],
      of: ({ item }) => item.status,
    },
    {
      name: 'polarity',
      type: 'string',
      description: 'will-not where the promise is not to do something.',
      values: ['will', 'will-not'],
      of: ({ item }) => item.polarity,
    },
    {
      name: 'act',
      type: 'string',
      description: 'Kind of act that is promised.',
      values: ACTS,
      of: ({ item }) => item.act,
    },
    {
      name: 'specificity',
      type: 'integer',
      description:
        '3: measurable target or amount, with deadline or named instrument; 2: an act that an outsider could see done; 1: a direction; 0: untestable.',
      of: ({ item }) => item.specificity,
    },
    {
      name: 'missing',
      type: 'string',
      description: 'What a checker would need and the text does not give: actor, measure, date.',
      of: ({ item }) => item.missing,
    },
    {
      name: 'voice',
      type: 'string',
      description: 'attributed: a promise of others that the issuers report.',
      values: ['own', 'attributed'],
      of: ({ item }) => item.voice,
    },
    {
      name: 'asserted_by',
      type: 'string',
      description: 'Who reports an attributed promise.',
      of: ({ item }) => item.assertedBy,
    },
    {
      name: 'beneficiaries',
      type: 'string',
      description: 'Whom it is for.',
      of: ({ item }) => item.beneficiaries,
    },
    {
      name: 'condition',
      type: 'string',
      description: 'What it hangs on or is hedged by ("subject to appropriations").',
      of: ({ item }) => item.condition,
    },
    { name: 'topics', type: 'string', description: 'What it is about.', of: ({ item }) => item.topics },
    {
      name: 'confidence',
      type: 'string',
      description: 'How sure the tool is that this is a commitment.',
      values: CONFIDENCE_LEVELS,
      of: ({ item }) => confidenceLevel(item.confidence),
    },
    sectionPathColumn,
    {
      name: 'paragraph',
      type: 'string',
      description: 'Printed paragraph number, where paragraphs are numbered.',
      of: ({ item }) => item.paragraph,
    },
    {
      name: 'title',
      type: 'string',
      description: 'Title of the document.',
      of: ({ from }) => from.record.document.title,
    },
    {
      name: 'link',
      type: 'string',
      description: 'Opens the published page at the sentence.',
      of: ({ item, from }) => textFragmentLink(from.record.source.url, item.quote),
    },
    lineColumn,
    documentColumn,
    idColumn,
    ...spanColumns,
    ruleColumn,
  ],
});

export const commitmentActorsTable = defineTable<Tabled, Member<ActorDetail>>({
  name: 'commitment_actors',
  description: 'One row for each actor of each commitment.',
  key: ['commitment', 'actor'],
  foreignKeys: toCommitment,
  rows: membersOf((commitment) => commitment.actorDetails),
  columns: [
    { name: 'actor', type: 'string', description: 'Canonical name.', of: ({ item }) => item.name },
    {
      name: 'actor_type',
      type: 'string',
      description: 'What kind of actor.',
      values: ACTOR_TYPES,
      of: ({ item }) => item.type,
    },
    {
      name: 'code',
      type: 'string',
      description: 'ISO 3166-1 alpha-2 code of a state.',
      of: ({ item }) => item.code,
    },
    {
      name: 'via',
      type: 'string',
      description: 'The group that it is bound through.',
      of: ({ item }) => item.via,
    },
    commitmentColumn,
    documentColumn,
  ],
});

export const commitmentAmountsTable = defineTable<Tabled, Member<Amount>>({
  name: 'commitment_amounts',
  description:
    'One row for each amount of each commitment. Roles overlap (a total and its parts): sums count money twice.',
  foreignKeys: toCommitment,
  rows: membersOf((commitment) => commitment.amounts),
  columns: [
    {
      name: 'value',
      type: 'number',
      description: 'The number; of a range the lower bound.',
      of: ({ item }) => item.value,
    },
    { name: 'unit', type: 'string', description: 'ISO 4217 code, or percent.', of: ({ item }) => item.unit },
    {
      name: 'modifier',
      type: 'string',
      description: 'up to, more than, about …',
      of: ({ item }) => item.modifier,
    },
    {
      name: 'role',
      type: 'string',
      description: 'What the amount is in its sentence.',
      values: AMOUNT_ROLES,
      of: ({ item }) => item.role,
    },
    {
      name: 'per',
      type: 'string',
      description: 'ISO 8601 duration or noun that it is counted by ("$10 billion each year": P1Y).',
      of: ({ item }) => item.per,
    },
    commitmentColumn,
    documentColumn,
  ],
});

export const commitmentPartsTable = defineTable<Tabled, Member<Part>>({
  name: 'commitment_parts',
  description: 'One row for each promise within a commitment that makes several.',
  foreignKeys: toCommitment,
  rows: membersOf((commitment) => commitment.parts),
  columns: [
    { name: 'action', type: 'string', description: 'Promised verb, as a lemma.', of: ({ item }) => item.action },
    { name: 'object', type: 'string', description: 'What the verb is done to.', of: ({ item }) => item.object },
    {
      name: 'deadline',
      type: 'date',
      description: 'Last day on which it is due.',
      of: ({ item }) => item.deadline,
    },
    {
      name: 'amounts',
      type: 'string',
      description: 'Money and percentages promised.',
      of: ({ item }) => item.amounts.map(amountWords),
    },
    commitmentColumn,
    documentColumn,
  ],
});
