/** Every table of the dataset, in the order in which a reader meets them: the one schema of every output. */
import type { Table } from '../model/table.ts';
import { commitmentActorsTable, commitmentAmountsTable, commitmentPartsTable } from './tables/commitment-members.ts';
import { commitmentsTable } from './tables/commitments.ts';
import { documentsTable } from './tables/documents.ts';
import {
  commitmentAssertedByTable,
  commitmentBeneficiariesTable,
  commitmentMissingTable,
  commitmentTopicsTable,
  documentIssuersTable,
  entityAliasesTable,
} from './tables/lists.ts';
import { datesTable, entitiesTable, mentionsTable, quantitiesTable } from './tables/mentions.ts';
import type { Tabled } from './tables/row.ts';
import { linksTable, problemsTable, sectionsTable, unitsTable } from './tables/text.ts';

export const TABLES: readonly Table<Tabled>[] = [
  documentsTable,
  documentIssuersTable,
  commitmentsTable,
  commitmentActorsTable,
  commitmentAmountsTable,
  commitmentPartsTable,
  commitmentBeneficiariesTable,
  commitmentTopicsTable,
  commitmentMissingTable,
  commitmentAssertedByTable,
  unitsTable,
  entitiesTable,
  entityAliasesTable,
  mentionsTable,
  datesTable,
  quantitiesTable,
  sectionsTable,
  problemsTable,
  linksTable,
];
