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
import { reviewTable } from './tables/review.ts';
import type { Tabled } from './tables/row.ts';
import { linksTable, problemsTable, sectionsTable, unitsTable } from './tables/text.ts';

/** `own`: names of the columns that a file of decisions has for the user's own ends. */
export function tablesWith(own: readonly string[]): readonly Table<Tabled>[] {
  return [
    documentsTable,
    documentIssuersTable,
    commitmentsTable(own),
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
    reviewTable(own),
  ];
}

export const TABLES = tablesWith([]);
