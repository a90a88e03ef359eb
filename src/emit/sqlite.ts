/** SQLite: typed tables with keys and indices, full-text search over every quote, and views that answer the first questions. */
import { writeFileSync } from 'node:fs';
import type { Database } from 'node-sqlite3-wasm';
import { toCell, type TableShape } from '../model/table.ts';
import { createSearch, createTable, createIndices, insertRow, placeholders } from './sqlite-schema.ts';
import { createViews } from './sqlite-views.ts';
import { defineWriter, type Dataset } from './writer.ts';

export const sqliteWriter = defineWriter({
  name: 'sqlite',
  summary: 'dataset.sqlite, with full-text search and views.',
  options: {},
  reads: 'rows',
  write: async (dataset, place) => {
    const { Database } = (await import('node-sqlite3-wasm')).default;
    const path = place.pathFor('dataset.sqlite');
    // An empty file is an empty database, with the permissions of every other file.
    writeFileSync(path, '');
    const database = new Database(path);
    try {
      fill(database, dataset);
    } finally {
      database.close();
    }
  },
});

function fill(database: Database, dataset: Dataset): void {
  // A staged file needs no journal: a run that is killed leaves no dataset. References may point to rows that come later.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN');
  const names = new Set(dataset.tables.map(({ name }) => name));
  for (const table of dataset.tables) {
    database.exec(createTable(table, names));
    insertAll(database, table, dataset);
    for (const statement of [...createIndices(table), ...createSearch(table)]) database.exec(statement);
  }
  describe(database, dataset.tables);
  for (const statement of createViews(names)) database.exec(statement);
  // Nothing was deleted, so there is nothing to pack: VACUUM would only hold the whole database in memory.
  database.exec('COMMIT; PRAGMA user_version = 1');
}

function insertAll(database: Database, table: TableShape, dataset: Dataset): void {
  const statement = database.prepare(insertRow(table));
  try {
    for (const row of dataset.rows(table)) statement.run(row.map(toCell));
  } finally {
    statement.finalize();
  }
}

/** The data dictionary, so that a database explains itself where it is alone. */
function describe(database: Database, tables: readonly TableShape[]): void {
  database.exec(
    'CREATE TABLE data_dictionary (table_name TEXT, column_name TEXT, type TEXT, description TEXT, "values" TEXT) STRICT',
  );
  for (const { name, description, columns } of tables) {
    const rows = [
      [name, null, 'table', description, null],
      ...columns.map((column) => [
        name,
        column.name,
        column.type,
        column.description,
        column.values?.join('; ') ?? null,
      ]),
    ];
    for (const row of rows) database.run(`INSERT INTO data_dictionary VALUES (${placeholders(row.length)})`, row);
  }
}
