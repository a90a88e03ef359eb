import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { factsheet, filesOf, folderOf } from '../cli.ts';

const SHEET = `---
title: Joint statement of Kenya and Jordan on water
date: 2024-03-15
---

Kenya will open a training centre for water engineers by June 2026.

Jordan will contribute $15 million to the fund.

The plan may help the towns of the north.

A reservoir under the old quarry.
`;
const OTHER = '---\ndate: 2024-03-15\n---\n\nThe two ports will share tide data by March 2030.\n';

type Row = Readonly<Record<string, string>>;

/** A project: two fact sheets, a pipeline that names a file of decisions, and the dataset. */
function project(decisions: string) {
  const root = folderOf({
    'input/water.md': SHEET,
    'input/ports.md': OTHER,
    'pipeline.yaml': 'decisions: decisions.csv\n',
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
  expect(stderr).toContain('1 difference made by the tool');
  expect(stderr).not.toContain('promise gone');
});

test("columns of the user's own are carried to every output by id, and described", () => {
  const { run, rows, path } = project(
    `document,id,score,Evidence URL,coder\nwater,${kenya},3,https://example.org/a,Ana\nwater,${jordan},"=1+1",,\n`,
  );
  run();
  const commitments = rows('commitments');
  expect(Object.keys(commitments[0] ?? {}).slice(-3)).toEqual(['score', 'Evidence URL', 'coder']);
  expect(commitments.find(({ id }) => id === kenya)).toMatchObject({
    score: '3',
    'Evidence URL': 'https://example.org/a',
    coder: 'Ana',
    review: '',
  });
  // A formula is guarded in CSV as every cell is.
  expect(commitments.find(({ id }) => id === jordan)).toMatchObject({ score: "'=1+1", coder: '' });
  expect(commitments.find(({ document }) => document === 'ports')).toMatchObject({ score: '' });
  const fields = readFileSync(path('out/datapackage.json'), 'utf8');
  expect(fields).toContain('"name": "Evidence URL"');
  expect(factsheet('validate', path('out')).code).toBe(0);
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
    const near = review.find(({ found }) => found === 'near-miss');
    expect(near).toMatchObject({
      quote: 'The plan may help the towns of the north.',
      before: 'Jordan will contribute $15 million to the fund.',
      after: 'A reservoir under the old quarry.',
      document: 'water',
    });
    expect(review.at(-1)).toMatchObject({ decision: 'accept', note: 'sure' });
  });

  test('filled in, it is a file of decisions; and a run never writes over what was filled in', () => {
    const { run, rows, path } = project(HEADER);
    run();
    const table = path('out/tables/review.csv');
    const near = idOf(rows('review'), 'The plan may help');
    const filled = readFileSync(table, 'utf8')
      .split('\n')
      .map((line) => (line.includes(near) ? `accept${line}` : line));
    // As a spreadsheet of another country saves it.
    writeFileSync(table, filled.join('\r\n'));
    const refused = run();
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('review.csv has a decision that this run would write over.');
    expect(readFileSync(table, 'utf8')).toBe(filled.join('\r\n'));
    writeFileSync(path('decisions.csv'), readFileSync(table));
    expect(run().code).toBe(0);
    expect(rows('commitments').map(({ id }) => id)).toContain(near);
    expect(rows('review').find(({ id }) => id === near)).toMatchObject({ decision: 'accept' });
  });
});
