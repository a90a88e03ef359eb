/** docs/data-dictionary.md is made from the definition of the tables: UPDATE=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataDictionary } from '../../src/emit/data-dictionary.ts';
import { TABLES } from '../../src/normalize/tables.ts';

const PATH = new URL('../../docs/data-dictionary.md', import.meta.url);

test('docs/data-dictionary.md is up to date', () => {
  const now = dataDictionary(TABLES);
  if (process.env['UPDATE'] === '1') writeFileSync(PATH, now);
  expect(readFileSync(PATH, 'utf8')).toBe(now);
});

test('says of a column what it holds, where it leads, and whether it may be empty', () => {
  const text = dataDictionary([
    {
      name: 'piers',
      description: 'One row for each pier.',
      key: ['id'],
      foreignKeys: [{ field: 'port', table: 'ports', key: 'name' }],
      columns: [
        { name: 'id', type: 'string', description: 'Which | one.' },
        { name: 'port', type: 'string', values: ['a', 'b'], description: 'Where.' },
      ],
    },
  ]);
  expect(text).toContain('One row for each pier. Rows are told apart by `id`. `port` refers to `ports.name`.');
  expect(text).toContain(
    '| `id` | text | Which \\| one. *Never empty.* |\n| `port` | text | Where. One of `a`, `b`. |',
  );
});
