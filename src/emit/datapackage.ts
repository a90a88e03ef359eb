/** Describes the tables for programs: Frictionless Data Package with a Table Schema for each (datapackage.org, version 2). */
import { isRequired, type ColumnShape, type TableShape } from '../model/table.ts';

/** A table as a file of delimited text, which is what a Table Schema describes. */
export interface Resource {
  readonly table: TableShape;
  readonly path: string;
}

export function dataPackage(resources: readonly Resource[]): object {
  const written = new Set(resources.map(({ table }) => table.name));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'factsheet',
    title: 'Commitments in government fact sheets and joint statements',
    resources: resources.map((resource) => describe(resource, written)),
  };
}

/** `written`: the names of all resources; references to others are left out. */
function describe({ table, path }: Resource, written: ReadonlySet<string>): object {
  const foreignKeys = table.foreignKeys.filter((key) => written.has(key.table));
  return {
    name: table.name,
    description: table.description,
    path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\n' },
    schema: {
      fields: table.columns.map((column) => field(table, column)),
      missingValues: [''],
      ...(table.key.length > 0 && { primaryKey: table.key }),
      ...(foreignKeys.length > 0 && {
        foreignKeys: foreignKeys.map(({ field, table: resourceName, key }) => ({
          fields: [field],
          // A reference without a resource is to the table itself.
          reference: { ...(resourceName !== table.name && { resource: resourceName }), fields: [key] },
        })),
      }),
    },
  };
}

function field(table: TableShape, column: ColumnShape): object {
  const { name, type, description, values } = column;
  const required = isRequired(table, column);
  return {
    name,
    type,
    description,
    ...(type === 'list' && { delimiter: '; ', itemType: 'string' }),
    ...((required || values) && { constraints: { ...(required && { required }), ...(values && { enum: values }) } }),
  };
}
