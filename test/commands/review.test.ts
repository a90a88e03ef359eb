import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { run as runFromProgram } from '../../src/index.ts';
import { factsheet, filesOf, folderOf } from '../cli.ts';

const SHEET = `---
title: Joint statement of Kenya and Jordan on water
date: 2024-03-15
---

Kenya will open a training centre for water engineers by June 2026.

Jordan will contribute $15 million to the fund.

The centre will train 500 engineers.

Rain fell in both countries last year.

Jordan is working with Kenya to build 40 new dams by 2027.

A reservoir under the old quarry.
`;
const OTHER = '---\ndate: 2024-03-15\n---\n\nThe two ports will share tide data by March 2030.\n';

type Row = Readonly<Record<string, string>>;

/** A project: two fact sheets, a pipeline that names a file of decisions, and the dataset. */
function project(decisions: string) {
  const root = folderOf({
    'input/water.md': SHEET,
    'input/ports.md': OTHER,
    'pipeline.yaml': 'decisions: decisions.csv\noutputs: [csv, xlsx]\n',
    'decisions.csv': decisions,
  });
  const path = (name: string): string => join(root, name);
  return {
    path,
    run: (...more: readonly string[]) =>
      factsheet('run', path('input'), '--out', path('out'), '--pipeline', path('pipeline.yaml'), ...more),
    decide: (csv: string) => {
      writeFileSync(path('decisions.csv'), csv);
    },
    rows: (table: string): Row[] => parse(readFileSync(path(`out/tables/${table}.csv`)), { columns: true }),
  };
}

const HEADER = 'decision,note,corrected_actors,corrected_deadline,document,id,quote\n';

function idOf(rows: readonly Row[], words: string): string {
  return rows.find(({ quote }) => quote?.includes(words) === true)?.['id'] ?? 'no such row';
}

/** A sentence that the tool is not sure to refuse. */
function nearMiss(rows: readonly Row[]): Row {
  const row = rows.find(({ found }) => found === 'near-miss');
  if (!row) throw new RangeError('No near miss among the rows.');
  return row;
}

/** A run without decisions, to take ids from. */
function ids(): { kenya: string; jordan: string } {
  const { run, rows } = project(HEADER);
  run();
  return { kenya: idOf(rows('commitments'), 'training centre'), jordan: idOf(rows('commitments'), '$15 million') };
}

const { kenya, jordan } = ids();

describe('decisions are replayed on every run', () => {
  const { run, rows, path } = project(
    HEADER +
      `reject,a mere hope,,,water,${kenya},\n` +
      `,,Jordan; Red Cross,2027-01-31,water,${jordan},\n` +
      'add,,Kenya,,water,,A reservoir  under the old quarry\n',
  );
  const first = run();

  test('what is rejected is no commitment any more, in any output', () => {
    expect(first.code).toBe(0);
    expect(rows('commitments').map(({ quote }) => quote)).not.toContain(
      'Kenya will open a training centre for water engineers by June 2026.',
    );
    expect(rows('units').find(({ id }) => id === kenya)).toMatchObject({ class: 'fact', rule: 'reviewed' });
    expect(readFileSync(path('out/documents/water.json'), 'utf8')).toContain('"a mere hope"');
  });

  test('a corrected cell is what every table says, and the row is certain', () => {
    const row = rows('commitments').find(({ id }) => id === jordan);
    expect(row).toMatchObject({
      actors: 'Jordan; Red Cross',
      deadline: '2027-01-31',
      deadline_precision: 'day',
      confidence: 'high',
      review: 'corrected',
      amounts: '15000000 USD',
    });
    expect(row?.['missing']).not.toContain('date');
    const actors = rows('commitment_actors').filter(({ commitment }) => commitment === jordan);
    expect(actors.map(({ actor, code }) => [actor, code])).toEqual([
      ['Jordan', 'JO'],
      ['Red Cross', ''],
    ]);
  });

  test('what is added is a commitment with all its fields', () => {
    expect(rows('commitments').find(({ quote }) => quote?.includes('reservoir') === true)).toMatchObject({
      review: 'added',
      rule: 'reviewed',
      actors: 'Kenya',
      confidence: 'high',
    });
  });

  test('the dataset is valid, and a second run writes nothing', () => {
    expect(factsheet('validate', path('out'))).toMatchObject({ code: 0 });
    const before = filesOf(path('out'));
    expect(run().stderr).toContain('nothing changed');
    expect(filesOf(path('out'))).toEqual(before);
  });
});

test('an edit elsewhere keeps a decision; new words under it warn, and the new sentence is undecided', () => {
  const { run, rows, path } = project(
    `${HEADER}reject,,,,water,${kenya},Kenya will open a training centre for water engineers by June 2026.\n`,
  );
  writeFileSync(path('input/water.md'), SHEET.replace('Jordan will', 'A new first line.\n\nJordan will'));
  run();
  expect(rows('problems')).toEqual([]);
  expect(rows('commitments').map(({ id }) => id)).not.toContain(kenya);

  writeFileSync(path('input/water.md'), SHEET.replace('June 2026', 'June 2028'));
  const { code, stderr } = run();
  expect(code).toBe(0);
  expect(stderr).toContain('1 warning');
  const now = rows('commitments').find(({ quote }) => quote?.includes('June 2028') === true);
  expect(now).toMatchObject({ deadline: '2028-06-30', review: '' });
  const [problem] = rows('problems');
  expect(problem).toMatchObject({ code: 'decision-words-changed', severity: 'warning', document: 'water', line: '6' });
  expect(problem?.['hint']).toContain(now?.['id'] ?? '?');
});

test('a decision whose sentence is gone, and an added quote that is not there, warn', () => {
  const { run, rows } = project(
    `${HEADER}accept,,,,water,commitment-000000000000,\nadd,,,,ports,,Words of another document altogether\n`,
  );
  expect(run().code).toBe(0);
  expect(rows('problems').map(({ code, document }) => [code, document])).toEqual([
    ['decision-unknown', 'ports'],
    ['decision-unknown', 'water'],
  ]);
});

test('a decision runs its own document again and no other, and taking it back undoes it', () => {
  const { run, rows, decide } = project(HEADER);
  run();
  decide(`${HEADER}reject,,,,water,${kenya},\n`);
  expect(run().stderr).toContain('2 documents (1 as before)');
  expect(rows('commitments').map(({ id }) => id)).not.toContain(kenya);
  decide(HEADER);
  expect(run().stderr).toContain('2 documents (1 as before)');
  expect(rows('commitments').map(({ id }) => id)).toContain(kenya);
});

test('decisions are no change of the source', () => {
  const { run, decide } = project(HEADER);
  run();
  decide(`${HEADER}reject,,,,water,${kenya},\n`);
  const { stderr } = run();
  expect(stderr).toContain('1 difference made by the tool or by decisions, not by the text');
  expect(stderr).not.toContain('promise gone');
});

describe("columns of the user's own are carried to every output by id", () => {
  const { run, rows, path } = project(
    `document,id,score,Evidence URL,coder\nwater,${kenya},3,https://example.org/a,Ana\nwater,${jordan},"=1+1",,\n`,
  );
  writeFileSync(
    path('pipeline.yaml'),
    'decisions: decisions.csv\noutputs: [csv, csv-long, xlsx, sqlite, parquet, jsonl, ics, page]\n',
  );
  run();
  const own = { score: '3', 'Evidence URL': 'https://example.org/a', coder: 'Ana' };
  const text = (name: string): string => readFileSync(path(`out/${name}`), 'utf8');

  test('CSV, where they stand last and a formula is guarded', () => {
    const commitments = rows('commitments');
    expect(Object.keys(commitments[0] ?? {}).slice(-3)).toEqual(['score', 'Evidence URL', 'coder']);
    expect(commitments.find(({ id }) => id === kenya)).toMatchObject({ ...own, review: '' });
    expect(commitments.find(({ id }) => id === jordan)).toMatchObject({ score: "'=1+1", coder: '' });
    expect(commitments.find(({ document }) => document === 'ports')).toMatchObject({ score: '' });
    expect(rows('review').find(({ id }) => id === kenya)).toMatchObject(own);
  });

  test('CSV in long form', () => {
    const lines: Row[] = parse(text('long/commitments.csv'), { columns: true });
    const said = lines.filter(({ id, column }) => id === kenya && column !== undefined && column in own);
    expect(Object.fromEntries(said.map(({ column, value }) => [column, value]))).toEqual(own);
  });

  test('the workbook, where an address is a link', async () => {
    const { default: readExcel } = await import('read-excel-file/node');
    const data = (await readExcel(path('out/dataset.xlsx'))).find(({ sheet }) => sheet === 'commitments')?.data ?? [];
    const header = data[0]?.map(String) ?? [];
    const row = data.find((cells) => cells[header.indexOf('id')] === kenya) ?? [];
    expect(Object.fromEntries(Object.keys(own).map((name) => [name, row[header.indexOf(name)]]))).toEqual(own);
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = Object.entries(unzipSync(readFileSync(path('out/dataset.xlsx'))));
    expect(
      parts.some(([part, xml]) => part.endsWith('.rels') && strFromU8(xml).includes('https://example.org/a')),
    ).toBe(true);
  });

  test('SQLite, Parquet and JSON Lines', async () => {
    const { default: sqlite } = await import('node-sqlite3-wasm');
    const database = new sqlite.Database(path('out/dataset.sqlite'), { readOnly: true });
    expect(database.get('SELECT * FROM commitments WHERE id = ?', [kenya])).toMatchObject(own);
    database.close();
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create()).connect();
    for (const file of ['parquet/commitments.parquet', 'jsonl/commitments.jsonl']) {
      const found = await connection.runAndReadAll(`SELECT * FROM '${path(`out/${file}`)}' WHERE id = '${kenya}'`);
      expect(found.getRowObjectsJson(), file).toMatchObject([own]);
    }
    connection.closeSync();
  });

  test('the calendar, the page, the record, and rows on stdout', () => {
    expect(text('deadlines.ics').replace(/\r\n /gu, '')).toContain(
      String.raw`score: 3\n\nEvidence URL: https://example.org/a\n\ncoder: Ana`,
    );
    expect(text('page/documents/water.js')).toContain(
      '["score","3"],["Evidence URL","https://example.org/a"],["coder","Ana"]',
    );
    expect(JSON.parse(text('documents/water.json'))).toMatchObject({ decisions: [{ own }, {}] });
    const { stdout } = factsheet('run', path('input'), '--pipeline', path('pipeline.yaml'), '--format', 'jsonl');
    const printed = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(printed).toContainEqual(expect.objectContaining({ id: kenya, ...own }));
  });

  test('described in the data package, and valid', () => {
    expect(text('datapackage.json')).toContain('"name": "Evidence URL"');
    expect(factsheet('validate', path('out')).code).toBe(0);
  });
});

test('decisions on documents that are no input are told', () => {
  const { run } = project(`${HEADER}accept,,,,elsewhere,${kenya},\n`);
  expect(run().stderr).toContain('Decisions on 1 document not among the inputs: elsewhere.');
});

describe('the review table', () => {
  test('begins with what the tool is least sure of, then near misses, then what was decided', () => {
    const { run, rows } = project(`${HEADER}accept,sure,,,ports,,The two ports will share tide data by March 2030.\n`);
    run();
    const review = rows('review');
    const groups = review.map(({ decision, found }) => (decision === '' ? found : 'decided'));
    expect(groups).toContain('near-miss');
    expect(groups).toEqual([
      ...groups.filter((group) => group === 'commitment'),
      ...groups.filter((group) => group === 'near-miss'),
      ...groups.filter((group) => group === 'decided'),
    ]);
    const doubted = review.filter(({ found, decision }) => found === 'commitment' && decision === '');
    const confidences = doubted.map(({ confidence }) => Number(confidence));
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
    const { before, quote, after } = review.find(({ found }) => found === 'near-miss') ?? {};
    expect(SHEET).toContain([before, quote, after].join('\n\n'));
    expect(review.at(-1)).toMatchObject({ decision: 'accept', note: 'sure' });
  });

  test('filled in, the next run takes it over into the file of decisions, and keeps to it', () => {
    const { run, rows, path } = project(`${HEADER}add,by hand,,,water,,Under the  old quarry\n`);
    run();
    const table = path('out/tables/review.csv');
    const near = nearMiss(rows('review'))['id'] ?? '';
    const added = idOf(rows('review'), 'old quarry');
    const filled = readFileSync(table, 'utf8')
      .replace('add,by hand', 'add,by Ana')
      .split('\n')
      .map((line) => (line.includes(near) ? `accept${line}` : line));
    const undecided = rows('units').find(({ id, commitment }) => commitment === '' && id !== near && id !== added);
    const quote = undecided?.['quote'] ?? '';
    const [header = ''] = filled;
    const another: Row = { decision: 'add', document: undecided?.['document'] ?? '', quote };
    filled.push(
      header
        .split(',')
        .map((name) => another[name] ?? '')
        .join(','),
    );
    // As a spreadsheet of another country saves it.
    writeFileSync(table, filled.join('\r\n'));
    const { code, stderr } = run();
    expect(code).toBe(0);
    expect(stderr).toContain(`decisions.csv: 3 decisions taken over from ${table}.`);
    expect(rows('review').find(({ id }) => id === near)).toMatchObject({ decision: 'accept' });
    expect(rows('commitments').map((row) => row['quote'])).toContain(quote);
    expect(rows('commitments').find(({ id }) => id === added)).toMatchObject({ note: 'by Ana' });
    const decisions: Row[] = parse(readFileSync(path('decisions.csv')), { columns: true });
    // The row that named its sentence by some of its words is still the one on it.
    expect(decisions).toMatchObject([
      { decision: 'add', note: 'by Ana', id: added },
      { decision: 'accept', id: near },
      another,
    ]);
    expect(run().stderr).toContain('nothing changed');
  });

  test('saved by a spreadsheet, which writes numbers its own way, it says nothing new', () => {
    const { run, path } = project(`document,id,score\nwater,${kenya},0.50\n`);
    run();
    const table = path('out/tables/review.csv');
    const saved = readFileSync(table, 'utf8').replace('0.50', '0.5');
    expect(saved).toMatch(/,0\.5$/mu);
    writeFileSync(table, saved.replaceAll('\n', '\r\n'));
    expect(run().stderr).not.toContain('taken over');
    expect(readFileSync(path('decisions.csv'), 'utf8')).toContain('0.50');
  });

  test('filled in where no file of decisions is named, it is not written over', async () => {
    const { run, rows, path } = project(HEADER);
    writeFileSync(path('pipeline.yaml'), 'outputs: [csv]\n');
    run();
    const table = path('out/tables/review.csv');
    const near = nearMiss(rows('review'))['id'] ?? '';
    const filled = readFileSync(table, 'utf8').replace(new RegExp(`^(.*${near})`, 'mu'), 'accept$1');
    writeFileSync(table, filled);
    const { code, stderr } = run();
    expect(code).toBe(2);
    expect(stderr).toMatch(/review\.csv:\d+ has a decision that this run would write over\./u);
    await expect(runFromProgram([path('input')], { out: path('out') })).rejects.toThrow('would write over');
    expect(readFileSync(table, 'utf8')).toBe(filled);
  });
});

describe('factsheet review', () => {
  const CODED = 'decision,note,corrected_deadline,corrected_strength,document,id,deadline,strength,score\n';

  test('makes a sheet to decide in, and brings it up to date without losing what was written', () => {
    const { run, path } = project(HEADER);
    run();
    const sheet = path('sheet.csv');
    expect(factsheet('review', path('out'), '--sheet', sheet).code).toBe(0);
    const read = (): Row[] => parse(readFileSync(sheet, 'utf8'), { columns: true });
    const { id, decision, quote } = nearMiss(read());
    expect(decision).toBe('');
    writeFileSync(
      sheet,
      `document,id,decision,note,coder\nwater,${id ?? ''},reject,no act,Ana\nwater,gone-1,accept,,Ana\nwater,${kenya},,,Ben\n`,
    );
    expect(factsheet('review', path('out'), '--sheet', sheet).stderr).toContain('undecided');
    const rows = read();
    expect(rows.find((row) => row['id'] === id)).toMatchObject({
      decision: 'reject',
      note: 'no act',
      coder: 'Ana',
      quote,
    });
    expect(rows.filter((row) => row['id'] === 'gone-1' || row['id'] === kenya)).toHaveLength(2);
    const before = readFileSync(sheet, 'utf8');
    factsheet('review', path('out'), '--sheet', sheet);
    expect(readFileSync(sheet, 'utf8')).toBe(before);
  });

  test('reads back what was filled in on the sheet of the workbook, and a run does too', async () => {
    const { run, rows, path } = project(HEADER);
    run();
    const near = nearMiss(rows('review'))['id'] ?? '';
    const row = rows('review').findIndex(({ id }) => id === near) + 2;
    await writeInWorkbook(path('out/dataset.xlsx'), 'review', { [`A${row}`]: 'accept' });
    expect(factsheet('review', path('out'), '--sheet', path('sheet.csv')).code).toBe(0);
    const sheet: Row[] = parse(readFileSync(path('sheet.csv')), { columns: true });
    expect(sheet.find(({ id }) => id === near)).toMatchObject({ decision: 'accept' });
    const { code, stderr } = run();
    expect(code).toBe(0);
    expect(stderr).toContain(`decisions.csv: 1 decision taken over from ${path('out/dataset.xlsx')}.`);
    expect(rows('commitments').find(({ id }) => id === near)).toMatchObject({ review: 'accepted' });
    expect(run().stderr).toContain('nothing changed');
  });

  test("columns of the user's own that were added to the sheet of the commitments are taken over too", async () => {
    const { run, rows, path } = project(`${HEADER}accept,,,,water,${kenya},\n`);
    run();
    const row = rows('commitments').findIndex(({ id }) => id === kenya) + 2;
    await writeInWorkbook(path('out/dataset.xlsx'), 'commitments', { BA1: 'score', [`BA${row}`]: '3' });
    expect(run().code).toBe(0);
    expect(rows('commitments').find(({ id }) => id === kenya)).toMatchObject({ score: '3', review: 'accepted' });
    expect(run().stderr).toContain('nothing changed');
  });

  test('takes the sheets that coders send back', () => {
    const { run, path } = project(HEADER);
    run();
    writeFileSync(path('ana.csv'), `decision,document,id,score\naccept,water,${kenya},3\n`);
    writeFileSync(path('ben.csv'), `decision,document,id\nreject,water,${kenya}\naccept,water,${jordan}\n`);
    factsheet('review', path('out'), '--sheet', path('all.csv'), '--from', path('ana.csv'), path('ben.csv'));
    const all: Row[] = parse(readFileSync(path('all.csv'), 'utf8'), { columns: true });
    expect(all.find(({ id }) => id === kenya)).toMatchObject({ decision: 'reject', score: '3' });
    expect(all.find(({ id }) => id === jordan)).toMatchObject({ decision: 'accept' });
  });

  test('a workbook is no file of decisions, but becomes one', () => {
    const { run, path } = project(HEADER);
    run();
    writeFileSync(path('pipeline.yaml'), 'decisions: out/dataset.xlsx\n');
    const { code, stderr } = run();
    expect(code).toBe(2);
    expect(stderr).toContain('factsheet review --sheet decisions.csv --from out/dataset.xlsx');
  });

  test('tells how far coders agree, field by field', () => {
    const folder = folderOf({
      'ana.csv':
        CODED +
        'accept,,,,d,1,2026-01-31,firm,1\naccept,,2027-01-31,,d,2,2026-01-31,firm,2\nreject,,,,d,3,,soft,3\nreject,,,,d,4,,soft,3\n',
      'ben.csv':
        CODED +
        'accept,,,,d,1,2026-01-31,firm,1\naccept,,,,d,2,2026-01-31,firm,4\nreject,,,,d,3,,soft,3\naccept,,,,d,4,,soft,3\n',
    });
    const files = [join(folder, 'ana.csv'), join(folder, 'ben.csv')];
    const { code, stdout } = factsheet('review', '--agreement', ...files);
    expect(code).toBe(0);
    // By hand, for decision: of 8 values 3 are none and 5 are commitments, and one unit differs: 1 - 7 * 2 / (2 * 3 * 5).
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/u))).toEqual([
      ['field', 'level', 'alpha', 'agree', 'n'],
      ['decision', 'nominal', '0.533', '0.750', '4'],
      ['deadline', 'nominal', '0.000', '0.500', '2'],
      ['score', 'interval', '0.563', '0.750', '4'],
      [''],
    ]);
    const json: unknown = JSON.parse(factsheet('review', '--agreement', ...files, '--format', 'json').stdout);
    expect(json).toMatchObject([{ field: 'decision', level: 'nominal', agree: 0.75, units: 4 }, {}, {}]);
  });

  test('one coder agrees with nobody', () => {
    const { code, stderr } = factsheet('review', '--agreement', 'a.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('give the files of two or more');
  });
});

/** Writes into empty cells, of the first column or after the last, as a spreadsheet would. */
async function writeInWorkbook(path: string, name: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const parts = unzipSync(readFileSync(path));
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? strToU8('')).matchAll(/<sheet [^>]*name="([^"]+)"/gu)];
  const sheet = `xl/worksheets/sheet${names.findIndex(([, found]) => found === name) + 1}.xml`;
  let xml = strFromU8(parts[sheet] ?? strToU8(''));
  for (const [cell, text] of Object.entries(cells)) {
    const { column = '', row = '' } = /^(?<column>[A-Z]+)(?<row>\d+)$/u.exec(cell)?.groups ?? {};
    const written = `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const filled = xml.replace(
      new RegExp(`(<row r="${row}"[^>]*>)(.*?)</row>`, 'u'),
      column === 'A' ? `$1${written}$2</row>` : `$1$2${written}</row>`,
    );
    expect(filled).not.toBe(xml);
    xml = filled;
  }
  writeFileSync(path, zipSync({ ...parts, [sheet]: strToU8(xml) }));
}
