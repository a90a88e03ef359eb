/** The database as its readers meet it: the `sqlite3` program, full-text search, and the views. */
import { join } from 'node:path';
import sqlite, { type Database } from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqliteWriter } from '../../src/emit/sqlite.ts';
import { EVERY_FORM, factsheet, folderOf, ROOT } from '../cli.ts';
import { has, output } from './programs.ts';
import { datasetOf, rowsOf, write } from './written.ts';

const promise = { date: '2024-05-01', document: 'a', strength: 'firm', specificity: 2 };

describe('the views', () => {
  let database: Database;
  beforeAll(async () => {
    const dataset = datasetOf({
      ...rowsOf('documents', { document: 'a' }, { document: 'b', duplicate_of: 'a' }),
      ...rowsOf(
        'commitments',
        { ...promise, id: '1', deadline: '2025-12-31', quote: 'Kenya will build two piers by the end of 2025.' },
        {
          ...promise,
          id: '2',
          deadline: '2030-06-30',
          strength: 'soft',
          quote: 'We aim to plant mangroves by June 2030.',
        },
        { ...promise, id: '3', deadline: '2024-05-01', quote: 'Today the ports will sign.' },
        { ...promise, id: '4', specificity: 0, missing: ['actor', 'date'], quote: 'There will be café culture.' },
        {
          ...promise,
          id: '5',
          document: 'b',
          deadline: '2025-12-31',
          quote: 'Kenya will build two piers by the end of 2025.',
        },
      ),
      ...rowsOf(
        'commitment_actors',
        { commitment: '1', document: 'a', actor: 'Kenya', actor_type: 'government', code: 'KE' },
        { commitment: '2', document: 'a', actor: 'G7', actor_type: 'intergovernmental' },
        { commitment: '2', document: 'a', actor: 'Japan', actor_type: 'government', code: 'JP', via: 'G7' },
        { commitment: '5', document: 'b', actor: 'Kenya', actor_type: 'government', code: 'KE' },
      ),
    });
    database = new sqlite.Database(join(await write(sqliteWriter, dataset), 'dataset.sqlite'));
  });
  afterAll(() => {
    database.close();
  });
  const asOf = (day: string): void => {
    database.run('UPDATE as_of SET day = ?', [day]);
  };

  test('deadlines leave out the document’s own day, and documents that repeat another', () => {
    expect(database.all('SELECT id FROM deadlines')).toEqual([{ id: '1' }, { id: '2' }]);
  });

  test('open and overdue are asked as of a day', () => {
    asOf('2025-12-31');
    expect(database.all('SELECT id, days_left FROM open_deadlines')).toEqual([
      { id: '1', days_left: 0 },
      { id: '2', days_left: 1642 },
    ]);
    expect(database.all('SELECT id FROM overdue')).toEqual([]);
    asOf('2026-01-01');
    expect(database.all('SELECT id FROM open_deadlines')).toEqual([{ id: '2' }]);
    expect(database.all('SELECT id, days_over, as_of_day FROM overdue')).toEqual([
      { id: '1', days_over: 1, as_of_day: '2026-01-01' },
    ]);
  });

  test('as of today, where no day is given', () => {
    database.run('UPDATE as_of SET day = NULL');
    expect(database.get("SELECT as_of_day = date('now') AS today FROM as_of_today")).toEqual({ today: 1 });
  });

  test('actors are counted by commitments, states also through their groups', () => {
    expect(database.all('SELECT actor, commitments, firm, soft FROM commitments_by_actor')).toEqual([
      { actor: 'G7', commitments: 1, firm: 0, soft: 1 },
      { actor: 'Kenya', commitments: 1, firm: 1, soft: 0 },
    ]);
    expect(database.all('SELECT code, state, commitments, through_a_group FROM commitments_by_state')).toEqual([
      { code: 'JP', state: 'Japan', commitments: 1, through_a_group: 1 },
      { code: 'KE', state: 'Kenya', commitments: 1, through_a_group: 0 },
    ]);
  });

  test('untestable commitments come with what they miss', () => {
    expect(database.all('SELECT id, missing FROM untestable_commitments')).toEqual([
      { id: '4', missing: 'actor; date' },
    ]);
  });

  test('search finds words by their stem and without accents', () => {
    const found = (words: string) =>
      database.all('SELECT id FROM commitments_search WHERE commitments_search MATCH ?', [words]);
    expect(found('pier AND kenya')).toEqual([{ id: '1' }, { id: '5' }]);
    expect(found('cafe')).toEqual([{ id: '4' }]);
    expect(found('"plant mangrove"')).toEqual([{ id: '2' }]);
  });
});

test('a database of some tables has the views that they allow', async () => {
  const all = datasetOf({});
  const some = { ...all, tables: all.tables.filter(({ name }) => ['documents', 'commitments'].includes(name)) };
  const database = new sqlite.Database(join(await write(sqliteWriter, some), 'dataset.sqlite'));
  const views = database.all("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name");
  database.close();
  expect(views.map(({ name }) => name)).toEqual([
    'as_of_today',
    'deadlines',
    'open_deadlines',
    'overdue',
    'untestable_commitments',
  ]);
});

describe.skipIf(!has('sqlite3'))('the sqlite3 program', () => {
  let path: string;
  beforeAll(() => {
    const out = folderOf({});
    factsheet('run', join(ROOT, 'input'), '--out', out, '--quiet', ...EVERY_FORM);
    path = join(out, 'dataset.sqlite');
  });

  test('finds the database whole, and every reference true', () => {
    expect(output('sqlite3', path, 'PRAGMA integrity_check')).toBe('ok\n');
    expect(output('sqlite3', path, 'PRAGMA foreign_key_check')).toBe('');
    expect(output('sqlite3', path, "SELECT count(*) > 20 FROM pragma_foreign_key_list('units'), sqlite_schema")).toBe(
      '1\n',
    );
  });

  test('reads every view', () => {
    const views = output('sqlite3', path, "SELECT name FROM sqlite_schema WHERE type = 'view'").trim().split('\n');
    expect(views).toHaveLength(7);
    for (const view of views) expect(() => output('sqlite3', path, `SELECT * FROM ${view}`)).not.toThrow();
    expect(output('sqlite3', path, 'SELECT count(*) FROM commitments_by_actor')).not.toBe('0\n');
  });
});
