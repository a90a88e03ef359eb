/** A table for each list of names that is a cell of another table: one row an item, so that nobody needs to split cells. */
import type { CommitmentRecord, DocumentRecord, EntityRecord } from '../../model/record.ts';
import { defineTable, type Column, type Table } from '../../model/table.ts';
import { documentColumn, toDocument, type Tabled } from './row.ts';

interface Listed {
  readonly item: string;
  /** Id of whose list it is. */
  readonly owner: string;
  readonly from: Tabled;
}

/** Whose lists they are; a document is named in every table, so its lists have no column for the owner. */
interface Owner<Owning> {
  readonly name: string;
  /** The table that has the list in a cell. */
  readonly table: string;
  readonly all: (record: DocumentRecord) => readonly Owning[];
  readonly id: (owner: Owning) => string;
  readonly column: Column<Listed> | null;
}

const commitment: Owner<CommitmentRecord> = {
  name: 'commitment',
  table: 'commitments',
  all: (record) => record.commitments,
  id: ({ id }) => id,
  column: ownerColumn('commitment', 'Id of the commitment that it belongs to.'),
};

const entity: Owner<EntityRecord> = {
  name: 'entity',
  table: 'entities',
  all: (record) => record.entities,
  id: ({ id }) => id,
  column: ownerColumn('entity', 'Id of the entity that it belongs to.'),
};

const document: Owner<DocumentRecord> = {
  name: 'document',
  table: 'documents',
  all: (record) => [record],
  id: ({ id }) => id,
  column: null,
};

function ownerColumn(name: string, description: string): Column<Listed> {
  return { name, type: 'string', required: true, description, of: ({ owner }) => owner };
}

interface List<Owning> {
  /** Name of the list; the table is called after owner and list. */
  readonly name: string;
  /** Name of the column for one item. */
  readonly item: string;
  readonly description: string;
  readonly values?: readonly string[];
  readonly of: (owner: Owning) => readonly string[];
}

function listTable<Owning>(owner: Owner<Owning>, list: List<Owning>): Table<Tabled> {
  const { item, description, values } = list;
  return defineTable<Tabled, Listed>({
    name: `${owner.name}_${list.name}`,
    description: `One row for each item of \`${list.name}\` in \`${owner.table}\`.`,
    key: [owner.name, item],
    foreignKeys:
      owner.column === null ? toDocument : [{ field: owner.name, table: owner.table, key: 'id' }, ...toDocument],
    rows: (from) =>
      owner
        .all(from.record)
        .flatMap((one) => [...new Set(list.of(one))].map((each) => ({ item: each, owner: owner.id(one), from }))),
    columns: [
      { name: item, type: 'string', description, ...(values && { values }), of: (row) => row.item },
      ...(owner.column === null ? [] : [owner.column]),
      documentColumn,
    ],
  });
}

export const commitmentBeneficiariesTable = listTable(commitment, {
  name: 'beneficiaries',
  item: 'beneficiary',
  description: 'Whom the commitment is for.',
  of: ({ beneficiaries }) => beneficiaries,
});

export const commitmentTopicsTable = listTable(commitment, {
  name: 'topics',
  item: 'topic',
  description: 'What the commitment is about.',
  of: ({ topics }) => topics,
});

export const commitmentMissingTable = listTable(commitment, {
  name: 'missing',
  item: 'missing',
  description: 'What a checker would need and the text does not give.',
  values: ['actor', 'measure', 'date'],
  of: ({ missing }) => missing,
});

export const commitmentAssertedByTable = listTable(commitment, {
  name: 'asserted_by',
  item: 'asserted_by',
  description: 'Who reports the attributed promise.',
  of: ({ assertedBy }) => assertedBy,
});

export const entityAliasesTable = listTable(entity, {
  name: 'aliases',
  item: 'alias',
  description: 'Another form of the name in the document.',
  of: ({ aliases }) => aliases,
});

export const documentIssuersTable = listTable(document, {
  name: 'issuers',
  item: 'issuer',
  description: 'Canonical name of a party that issues the document.',
  of: (record) => record.document.issuers,
});
