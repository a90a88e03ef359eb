/** Every table of the dataset, in the order in which a reader meets them: the one schema of every output. */
import type { Table } from '../model/table.ts';
import { commitmentActorsTable, commitmentAmountsTable, commitmentPartsTable } from './tables/commitment-members.ts';
import { commitmentsTable } from './tables/commitments.ts';
import { documentsTable } from './tables/documents.ts';
import { datesTable, entitiesTable, mentionsTable, quantitiesTable } from './tables/mentions.ts';
import type { Tabled } from './tables/row.ts';
import { linksTable, problemsTable, sectionsTable, unitsTable } from './tables/text.ts';

export const TABLES: readonly Table<Tabled>[] = [
  documentsTable,
  commitmentsTable,
  commitmentActorsTable,
  commitmentAmountsTable,
  commitmentPartsTable,
  unitsTable,
  entitiesTable,
  mentionsTable,
  datesTable,
  quantitiesTable,
  sectionsTable,
  problemsTable,
  linksTable,
];
