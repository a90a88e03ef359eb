import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/model/source.ts';
import { loadPipeline } from '../../src/pipeline/load.ts';
import { processDocumentSync } from '../../src/pipeline/process.ts';
import { tabled } from '../../src/normalize/tables/row.ts';
import { TABLES } from '../../src/normalize/tables.ts';
import { confidenceLevel } from '../../src/normalize/tables/confidence.ts';
import { textFragmentLink } from '../../src/model/fragment.ts';

const design = readFileSync(new URL('../../docs/design.md', import.meta.url), 'utf8');

test.each(['documents', 'commitments', 'commitment_actors', 'commitment_amounts', 'commitment_parts', 'links'])(
  'the columns of %s are those of docs/design.md, in that order',
  (name) => {
    const row = new RegExp(`^\\| \`${name}\` \\| (?<columns>.+) \\|$`, 'mu').exec(design)?.groups?.['columns'] ?? '';
    const wanted = row.replace(/ \([^)]*\)/gu, '').split(', ');
    const columns = TABLES.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
    // A table may end in columns of place that the design gives to every table.
    expect(columns.slice(0, wanted.length)).toEqual(wanted);
    expect(['page', 'box', 'file_paragraph', 'start', 'end']).toEqual(
      expect.arrayContaining(columns.slice(wanted.length)),
    );
  },
);

test('every list of names has a table of its own, called after owner and list', () => {
  const singular: Readonly<Record<string, string>> = {
    documents: 'document',
    commitments: 'commitment',
    entities: 'entity',
  };
  const lists = TABLES.filter(({ name }) => name in singular).flatMap(({ name, columns }) =>
    columns.filter(({ type }) => type === 'list').map((column) => `${singular[name] ?? ''}_${column.name}`),
  );
  expect(lists).toHaveLength(8);
  expect(TABLES.map(({ name }) => name)).toEqual(expect.arrayContaining(lists));
});

test('a list gives one row for each of its items, with whose it is', () => {
  const bytes = new TextEncoder().encode('Pier\n\nThe United States (U.S.) will build a pier. The U.S. will act.\n');
  const input: Input = { id: 'a', path: 'a.txt', format: 'text', bytes, sha256: '', sidecar: 'issuers: [Kenya, Peru]' };
  const { record, text } = processDocumentSync(input, loadPipeline(null, null).plan);
  const from = tabled(record, text);
  const rows = (table: string) => TABLES.find(({ name }) => name === table)?.rows(from) ?? [];
  const [first] = record.commitments;
  expect(rows('document_issuers')).toEqual([
    ['Kenya', 'a'],
    ['Peru', 'a'],
  ]);
  expect(rows('commitment_missing')).toEqual(
    record.commitments.flatMap(({ id, missing }) => missing.map((one) => [one, id, 'a'])),
  );
  expect(first?.missing).not.toHaveLength(0);
  expect(rows('entity_aliases')).toContainEqual(['U.S.', record.entities[0]?.id, 'a']);
});

test('every column says what it means', () => {
  for (const { name, description, columns } of TABLES) {
    expect(description, name).not.toBe('');
    for (const column of columns) expect(column.description, `${name}.${column.name}`).toMatch(/^.{4,}[.…]$/u);
  }
});

test('every key and reference names columns that are there', () => {
  for (const { name, key, foreignKeys, columns } of TABLES) {
    const names = columns.map((column) => column.name);
    expect(names, name).toEqual(expect.arrayContaining([...key, ...foreignKeys.map(({ field }) => field)]));
    for (const { table, key: field } of foreignKeys) {
      expect(TABLES.find((other) => other.name === table)?.key, `${name} → ${table}`).toEqual([field]);
    }
  }
});

describe('a link to a sentence', () => {
  test.each([
    ['We will build two piers.', 'https://a.example/p#:~:text=We%20will%20build%20two%20piers.'],
    [
      'The two ports, which have long shared a sea, will share the data of their tide gauges by March 2030.',
      'https://a.example/p#:~:text=The%20two%20ports%2C%20which%20have,tide%20gauges%20by%20March%202030.',
    ],
    [
      'The "big" plan of the port\'s own will not fail here.',
      'https://a.example/p#:~:text=plan%20of%20the,own%20will%20not%20fail%20here.',
    ],
    ['"x"', 'https://a.example/p'],
  ])('%s', (quote, link) => {
    expect(textFragmentLink('https://a.example/p#top', quote)).toBe(link);
  });

  test('is empty where there is no URL', () => {
    expect(textFragmentLink(null, 'We will.')).toBeNull();
  });
});

test('confidence is told in three words', () => {
  expect([1, 0.85, 0.84, 0.7, 0.69, 0].map(confidenceLevel)).toEqual([
    'high',
    'high',
    'medium',
    'medium',
    'low',
    'low',
  ]);
});

test('a problem tells the section that holds it', () => {
  const bytes = Buffer.from('# Rivers\n\nWe will act.\n\n## Ports\n\nWe will build \x93ten\x94 piers.\n', 'latin1');
  const input: Input = { id: 'a', path: 'a.md', format: 'markdown', bytes, sha256: '', sidecar: 'titel: A pact\n' };
  const { record, text } = processDocumentSync(input, loadPipeline(null, null).plan);
  const from = tabled(record, text);
  const rows = TABLES.find(({ name }) => name === 'problems')?.rows(from) ?? [];
  expect(rows.map(([, code, , , sectionPath, line]) => [code, sectionPath, line])).toEqual([
    ['not-utf8', 'Ports', 7],
    ['unknown-key', null, null],
  ]);
});
