/** The data package against the profile of its standard, and the dataset against the data package. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvLongWriter } from '../../src/emit/csv-long.ts';
import { csvWriter, unguard } from '../../src/emit/csv.ts';
import { dataPackage } from '../../src/emit/datapackage.ts';
import { TABLES } from '../../src/normalize/tables.ts';
import { EVERY_FORM, factsheet, folderOf, ROOT } from '../cli.ts';

const profile: unknown = JSON.parse(readFileSync(new URL('datapackage.schema.json', import.meta.url), 'utf8'));
const isPackage = new Ajv({ allErrors: true, strict: false }).compile(
  typeof profile === 'object' && profile !== null ? profile : {},
);

const resources = [...(csvWriter.resources?.(TABLES) ?? []), ...(csvLongWriter.resources?.(TABLES) ?? [])];

test('fits the profile', () => {
  expect(resources).toHaveLength(TABLES.length + 1);
  isPackage(dataPackage(resources));
  expect(isPackage.errors).toBeNull();
});

test('the profile refuses what is none', () => {
  for (const broken of [
    {},
    { resources: [] },
    { resources: [{ name: 'A table', path: 'a.csv', schema: { fields: [{ name: 'a' }] } }] },
    { resources: [{ name: 'a', path: '../a.csv', schema: { fields: [{ name: 'a' }] } }] },
    { resources: [{ name: 'a', path: 'a.csv', schema: { fields: [{ name: 'a', type: 'text' }] } }] },
    { resources: [{ name: 'a', path: 'a.csv', dialect: { quote: '"' }, schema: { fields: [{ name: 'a' }] } }] },
  ]) {
    expect(isPackage(broken), JSON.stringify(broken)).toBe(false);
  }
});

test('of some tables it has no reference to the others', () => {
  const some = resources.filter(({ table: { name } }) => name === 'commitments' || name === 'units');
  expect(JSON.stringify(dataPackage(some))).toContain('"resource":"commitments"');
  expect(JSON.stringify(dataPackage(some))).not.toContain('"resource":"documents"');
});

test('a dataset without delimited text has none', () => {
  const root = folderOf({ 'in/a.txt': 'We will act.\n', 'p.yaml': 'outputs: [jsonl]\n' });
  factsheet('run', join(root, 'in'), '--out', join(root, 'out'), '--pipeline', join(root, 'p.yaml'));
  expect(existsSync(join(root, 'out/jsonl/commitments.jsonl'))).toBe(true);
  expect(existsSync(join(root, 'out/datapackage.json'))).toBe(false);
});

interface Described {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: keyof typeof CELLS;
      readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
    }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}

/** What a cell of each type looks like. */
const CELLS = {
  string: /^/u,
  list: /^/u,
  integer: /^-?\d+$/u,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
} as const;

function isDescription(value: unknown): value is { readonly resources: readonly Described[] } {
  return isPackage(value);
}

describe('the tables of a dataset are as it says', () => {
  const out = join(folderOf({}), 'out');
  factsheet('run', join(ROOT, 'input'), '--out', out, '--quiet', ...EVERY_FORM);
  const read: unknown = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  const described = isDescription(read) ? read.resources : [];
  const tables = new Map(
    described.map(({ name, path }) => {
      const [header = [], ...rows]: string[][] = parse(readFileSync(join(out, path)));
      return [name, { header, rows: rows.map((row) => row.map(unguard)) }] as const;
    }),
  );
  const column = (name: string, field: string): string[] => {
    const { header, rows } = tables.get(name) ?? { header: [], rows: [] };
    return rows.map((row) => row[header.indexOf(field)] ?? '');
  };

  test.each(described)('$name', ({ name, schema: { fields, primaryKey = [], foreignKeys = [] } }) => {
    expect(tables.get(name)?.header).toEqual(fields.map((field) => field.name));
    for (const { name: field, type, constraints } of fields) {
      const cells = column(name, field);
      const filled = cells.filter((cell) => cell !== '');
      if (constraints?.required === true) expect(filled, field).toHaveLength(cells.length);
      expect(
        filled.filter((cell) => !CELLS[type].test(cell)),
        field,
      ).toEqual([]);
      if (constraints?.enum) expect(constraints.enum, field).toEqual(expect.arrayContaining([...new Set(filled)]));
    }
    const keys = primaryKey.map((field) => column(name, field));
    const rows = keys[0]?.map((_, row) => JSON.stringify(keys.map((cells) => cells[row]))) ?? [];
    expect(new Set(rows).size).toBe(rows.length);
    for (const { fields: own, reference } of foreignKeys) {
      const targets = new Set(column(reference.resource ?? name, reference.fields[0] ?? ''));
      expect(column(name, own[0] ?? '').filter((cell) => cell !== '' && !targets.has(cell))).toEqual([]);
    }
  });

  test('every table and the long form', () => {
    expect([...tables.keys()]).toEqual([...TABLES.map(({ name }) => name), 'commitments_long']);
    expect(tables.get('commitments_long')?.rows.length).toBeGreaterThan(100);
  });
});
