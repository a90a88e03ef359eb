/** What a table of the dataset is: columns with their meaning beside the cells they give, one definition for every form. */

export type Cell = string | number | null;

/** Frictionless Table Schema types that we use. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** The only values that occur. */
  readonly values?: readonly string[];
  /** A list is joined by `; `. */
  readonly of: (row: Row) => Cell | readonly string[];
}

export interface ForeignKey {
  readonly field: string;
  readonly table: string;
  readonly key: string;
}

/** `Given` is what the rows are made from, one document at a time. */
export interface Table<Given> {
  readonly name: string;
  readonly description: string;
  /** Names of the columns that tell its rows apart; empty where none do. */
  readonly key: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly Omit<Column<never>, 'of'>[];
  /** Cells in the order of `columns`. */
  readonly rows: (given: Given) => Cell[][];
}

interface TableDefinition<Given, Row> {
  readonly name: string;
  readonly description: string;
  readonly key?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly columns: readonly Column<Row>[];
  readonly rows: (given: Given) => readonly Row[];
}

/** Ties the columns to the rows that they read, and hides the type of a row from those who only write cells. */
export function defineTable<Given, Row>(definition: TableDefinition<Given, Row>): Table<Given> {
  const { name, description, key = [], foreignKeys = [], columns } = definition;
  const toCells = (row: Row): Cell[] => columns.map((column) => toCell(column.of(row)));
  return { name, description, key, foreignKeys, columns, rows: (given) => definition.rows(given).map(toCells) };
}

function toCell(value: Cell | readonly string[]): Cell {
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}
