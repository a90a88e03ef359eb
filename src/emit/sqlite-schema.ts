/** SQL that makes the tables of a database from the definition of the dataset's tables. */
import { isRequired, type ColumnShape, type TableShape } from '../model/table.ts';

const TYPES: Readonly<Record<ColumnShape['type'], string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  // ISO 8601, which sorts as text and which SQLite's date functions read.
  date: 'TEXT',
  // Joined by `; `; the table of the list has the items.
  list: 'TEXT',
};

/** `written`: the names of all tables that the database gets; keys to others are left out. */
export function createTable(table: TableShape, written: ReadonlySet<string>): string {
  const parts = [
    ...table.columns.map(
      (column) => `${quoted(column.name)} ${TYPES[column.type]}${isRequired(table, column) ? ' NOT NULL' : ''}`,
    ),
    ...(table.key.length > 0 ? [`PRIMARY KEY (${table.key.map(quoted).join(', ')})`] : []),
    ...table.foreignKeys
      .filter((key) => written.has(key.table))
      .map(
        ({ field, table: target, key }) =>
          `FOREIGN KEY (${quoted(field)}) REFERENCES ${quoted(target)} (${quoted(key)})`,
      ),
  ];
  return `CREATE TABLE ${quoted(table.name)} (\n  ${parts.join(',\n  ')}\n) STRICT`;
}

/** An index for every reference and every day, since those are what rows are joined and filtered by. */
export function createIndices({ name, columns, foreignKeys, key }: TableShape): string[] {
  const days = columns.filter(({ type }) => type === 'date').map((column) => column.name);
  const indexed = new Set([...foreignKeys.map(({ field }) => field), ...days]);
  // The key's own index serves its first column.
  return [...indexed]
    .filter((column) => column !== key[0])
    .map((column) => `CREATE INDEX ${quoted(`${name}_${column}`)} ON ${quoted(name)} (${quoted(column)})`);
}

/** Where the words of a row, plain, are a column of it, `TABLE_search` finds them: `WHERE TABLE_search MATCH 'grid NEAR hydrogen'`. */
export function createSearch({ name, columns }: TableShape): string[] {
  if (!columns.some((column) => column.name === 'quote')) return [];
  const found = ['id', 'document', 'line'].filter((one) => columns.some((column) => column.name === one));
  const search = quoted(`${name}_search`);
  return [
    `CREATE VIRTUAL TABLE ${search} USING fts5(quote, ${found.map((column) => `${column} UNINDEXED`).join(', ')}, ` +
      "tokenize = 'porter unicode61 remove_diacritics 2')",
    `INSERT INTO ${search} SELECT quote, ${found.join(', ')} FROM ${quoted(name)}`,
    `INSERT INTO ${search} (${search}) VALUES ('optimize')`,
  ];
}

export function insertRow({ name, columns }: TableShape): string {
  return `INSERT INTO ${quoted(name)} VALUES (${placeholders(columns.length)})`;
}

export function placeholders(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

/** `from` and `to` are words of SQL, and a user's own columns are called what they like. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
