/** The data package against the profile of its standard, and its references against its own tables. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { csvWriter } from '../../src/emit/csv.ts';
import { dataPackage } from '../../src/emit/datapackage.ts';
import { TABLES } from '../../src/normalize/tables.ts';
import { datasetOf, read, write } from './written.ts';

const profile: unknown = JSON.parse(readFileSync(new URL('datapackage.schema.json', import.meta.url), 'utf8'));
const isPackage = new Ajv({ allErrors: true, strict: false }).compile(
  typeof profile === 'object' && profile !== null ? profile : {},
);

test('fits the profile', () => {
  isPackage(dataPackage(TABLES));
  expect(isPackage.errors).toBeNull();
});

test('the profile refuses what is none', () => {
  for (const broken of [
    {},
    { resources: [] },
    { resources: [{ name: 'A table', path: 'a.csv', schema: { fields: [{ name: 'a' }] } }] },
    { resources: [{ name: 'a', path: '../a.csv', schema: { fields: [{ name: 'a' }] } }] },
    { resources: [{ name: 'a', path: 'a.csv', schema: { fields: [{ name: 'a', type: 'text' }] } }] },
  ]) {
    expect(isPackage(broken), JSON.stringify(broken)).toBe(false);
  }
});

test('lies beside the tables that it describes, in their order', async () => {
  const folder = await write(csvWriter, datasetOf({}));
  const written: unknown = JSON.parse(read(folder, 'datapackage.json'));
  expect(written).toEqual(JSON.parse(JSON.stringify(dataPackage(TABLES))));
  for (const { name, columns } of TABLES) {
    expect(read(folder, `tables/${name}.csv`)).toBe(`${columns.map((column) => column.name).join(',')}\n`);
  }
});

test('of some tables it has no reference to the others', () => {
  const some = TABLES.filter(({ name }) => name === 'commitments' || name === 'units');
  expect(JSON.stringify(dataPackage(some))).toContain('"resource":"commitments"');
  expect(JSON.stringify(dataPackage(some))).not.toContain('"resource":"documents"');
});
