/** The data dictionary: every table and column in words, as Markdown, from the one definition of the tables. */
import { isRequired, type ColumnShape, type TableShape } from '../model/table.ts';
import { defineWriter, writeFile } from './writer.ts';

export const dictionaryWriter = defineWriter({
  name: 'dictionary',
  summary: 'data-dictionary.md, every table and column in words.',
  options: {},
  reads: null,
  write: ({ tables }, place) => {
    writeFile(place, 'data-dictionary.md', dataDictionary(tables));
  },
});

const TYPES: Readonly<Record<ColumnShape['type'], string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  date: 'day (ISO 8601)',
  list: 'list, joined by `; `',
};

export function dataDictionary(tables: readonly TableShape[]): string {
  const contents = tables.map(({ name, description }) => `| [\`${name}\`](#${name}) | ${cell(description)} |`);
  return (
    [
      '# Data dictionary',
      'Every table of a dataset, and every column in its order. An empty cell says that there is nothing to say, unless a column is *never empty*.',
      ['| table | what |', '|---|---|', ...contents].join('\n'),
      ...tables.map(section),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function section(table: TableShape): string {
  const { name, description, key, foreignKeys, columns } = table;
  const lines = [
    ...(key.length > 0 ? [`Rows are told apart by ${names(key)}.`] : []),
    ...foreignKeys.map(({ field, table: target, key: to }) => `\`${field}\` refers to \`${target}.${to}\`.`),
  ];
  const rows = columns.map((column) => `| \`${column.name}\` | ${TYPES[column.type]} | ${meaning(table, column)} |`);
  const about = lines.length > 0 ? `${description} ${lines.join(' ')}` : description;
  return [`## ${name}`, '', about, '', '| column | type | meaning |', '|---|---|---|', ...rows].join('\n');
}

function meaning(table: TableShape, column: ColumnShape): string {
  return [
    cell(column.description),
    ...(column.values ? [`One of ${names(column.values)}.`] : []),
    ...(isRequired(table, column) ? ['*Never empty.*'] : []),
  ].join(' ');
}

function names(all: readonly string[]): string {
  return all.map((name) => `\`${name}\``).join(', ');
}

/** A bar would end the cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
