/** What a table of the dataset is: columns with their meaning beside the cells they give, one definition for every form. */

export type Cell = string | number | null;

/** What a row holds in a column: a cell, or a list where the column's type says so. */
export type Value = Cell | readonly string[];

/** Frictionless Table Schema types that we use. Forms that have no lists join a list by `; `. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'list';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** No cell of it is empty; so too of the columns of a table's key. */
  readonly required?: true;
  /** Its cells are web addresses. */
  readonly link?: true;
  /** A column of the user's, from the file of decisions. */
  readonly own?: true;
  /** The only values that occur. */
  readonly values?: readonly string[];
  readonly of: (row: Row) => Value;
  /** Makes the cell of what `of` gives, where only the other documents of the dataset can tell. */
  readonly among?: (cell: Value, neighbours: Neighbours) => Value;
}

/** What the other documents of a dataset tell of one. */
export interface Neighbours {
  /** Id of the earlier document with the same body, else null. */
  readonly duplicateOf: (document: string) => string | null;
  /** Id of the document that a URL leads to, else null. */
  readonly documentAt: (url: string) => string | null;
}

/** An empty cell refers to nothing. */
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
  readonly columns: readonly ColumnShape[];
  /** Values in the order of `columns`. They hang on nothing but the document. */
  readonly rows: (given: Given) => Value[][];
  /** What a row is among the other documents; null where it is the same. */
  readonly among: ((row: readonly Value[], neighbours: Neighbours) => readonly Value[]) | null;
  /** Which row stands first in the whole table, where that is not the order of the documents. */
  readonly order: ((a: readonly Value[], b: readonly Value[]) => number) | null;
}

export type ColumnShape = Omit<Column<never>, 'of' | 'among'>;

/** Whether no cell of the column is empty. */
export function isRequired(table: Pick<TableShape, 'key'>, column: ColumnShape): boolean {
  return column.required === true || table.key.includes(column.name);
}

/** A table without what its rows are made from: all that writers need to know. */
export type TableShape = Omit<Table<never>, 'rows' | 'among' | 'order'>;

interface TableDefinition<Given, Row> {
  readonly name: string;
  readonly description: string;
  readonly key?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly columns: readonly Column<Row>[];
  readonly rows: (given: Given) => readonly Row[];
  readonly order?: Table<Given>['order'];
}

/** Ties the columns to the rows that they read, and hides the type of a row from those who only write cells. */
export function defineTable<Given, Row>(definition: TableDefinition<Given, Row>): Table<Given> {
  const { name, description, key = [], foreignKeys = [], order = null, columns } = definition;
  const toValues = (row: Row): Value[] => columns.map((column) => column.of(row));
  const rows = (given: Given): Value[][] => definition.rows(given).map(toValues);
  return { name, description, key, foreignKeys, columns, order, rows, among: amongOf(columns) };
}

function amongOf(columns: readonly Pick<Column<never>, 'among'>[]): Table<never>['among'] {
  if (columns.every(({ among }) => among === undefined)) return null;
  return (row, neighbours) =>
    row.map((cell, index) => {
      const among = columns[index]?.among;
      return among ? among(cell, neighbours) : cell;
    });
}

/** The value as one cell, in forms that have no lists; an empty list is an empty cell. */
export function toCell(value: Value): Cell {
  if (typeof value !== 'object' || value === null) return value;
  return value.length === 0 ? null : value.join('; ');
}
