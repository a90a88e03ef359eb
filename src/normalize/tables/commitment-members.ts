/** The tables of what a commitment holds: one row for each actor, amount and part of it. */
import type { ActorDetail, Amount, CommitmentRecord, Part } from '../../model/record.ts';
import { defineTable, type Column } from '../../model/table.ts';
import { codeColumn, documentColumn, quantityColumns, toDocument, type Row, type Tabled } from './row.ts';

const ACTOR_TYPES = ['government', 'agency', 'intergovernmental', 'company', 'ngo', 'person', 'other'];
const AMOUNT_ROLES = ['total', 'part', 'increase', 'cap', 'leveraged', 'baseline'];

/** `up to 5000000 USD per P1Y`. */
export function amountWords({ value, unit, modifier, per }: Amount): string {
  return [modifier, String(value), unit, per === null ? null : `per ${per}`].filter((word) => word !== null).join(' ');
}

const commitmentColumn: Column<{ readonly commitment: string }> = {
  name: 'commitment',
  type: 'string',
  required: true,
  description: 'Id of the commitment that it belongs to.',
  of: ({ commitment }) => commitment,
};

const toCommitment = [{ field: 'commitment', table: 'commitments', key: 'id' }, ...toDocument];

interface Member<Item> extends Row<Item> {
  readonly commitment: string;
}

function membersOf<Item>(list: (commitment: CommitmentRecord) => readonly Item[]): (from: Tabled) => Member<Item>[] {
  return (from) =>
    from.record.commitments.flatMap((commitment) =>
      list(commitment).map((item) => ({ item, from, commitment: commitment.id })),
    );
}

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
    codeColumn,
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
    ...quantityColumns,
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
      type: 'list',
      description: 'Money and percentages promised.',
      of: ({ item }) => item.amounts.map(amountWords),
    },
    commitmentColumn,
    documentColumn,
  ],
});
