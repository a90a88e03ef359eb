import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WRITERS } from '../../src/emit/index.ts';
import { DEFAULT_OPTIONS } from '../../src/ingest/options.ts';
import { defaultDefinition, parseDefinition } from '../../src/pipeline/definition.ts';
import { makePlan } from '../../src/pipeline/plan.ts';
import { PLAIN_CONTEXT } from '../../src/model/draft.ts';
import { TABLES } from '../../src/normalize/tables.ts';

const TABLE_NAMES = TABLES.map(({ name }) => name);
const parse = (text: string) => parseDefinition(text, 'p.yaml', TABLE_NAMES);
const plan = (text: string) => makePlan(parse(text), PLAIN_CONTEXT);

describe('a pipeline file', () => {
  test('gives stages in order, with the options that it sets and the defaults of the others', () => {
    const { steps } = parse('stages:\n  - ingest: { max-megabytes: 2 }\n  - quantities: { kinds: [money] }\n');
    expect(steps.map(({ stage, options }) => ({ stage, options }))).toEqual([
      { stage: 'ingest', options: { ...DEFAULT_OPTIONS, 'max-megabytes': 2 } },
      { stage: 'quantities', options: { kinds: ['money'] } },
    ]);
  });

  test.each([
    [
      'stages:\n  - ingest: { tracked: keep }\n',
      'Unknown value of option "tracked" of "ingest" "keep" in p.yaml:2. Available: accept, reject, mark',
    ],
    [
      'stages:\n  - ingest\n  - date\n',
      'Unknown stage "date" in p.yaml:3. Available: ingest, segment, entities, dates, ',
    ],
    ['stages:\n  - ingest\n  - date\n', 'Did you mean "dates"?'],
    [
      'stages:\n  - quantities:\n      kind: [money]\n',
      'Unknown option of "quantities" "kind" in p.yaml:3. Available: kinds. Did you mean "kinds"?',
    ],
    ['stages:\n  - quantities: { kinds: [monney] }\n', 'Did you mean "money"?'],
    [
      'stages:\n  - quantities: { kinds: money }\n',
      'Option "kinds" of "quantities" in p.yaml:2 must be a list, but is "money".',
    ],
    ['stages:\n  - commitments:\n      min-confidence: high\n', 'in p.yaml:3 must be a number, but is "high".'],
    ['stages: ingest\n', '`stages` in p.yaml:1 must be a list, but is "ingest".'],
    [
      'stage:\n  - ingest\n',
      'Unknown key "stage" in p.yaml:1. Available: stages, tables, outputs, words, decisions, severities. Did you mean "stages"?',
    ],
    ['stages: [ingest]\ntables: [comitments]\n', 'Unknown table "comitments" in p.yaml:2.'],
    ['stages: [ingest]\noutputs: [csb]\n', 'Unknown output "csb" in p.yaml:2. Available: csv'],
    ['stages: [ingest]\noutputs: [csv, csv: { bom: true }]\n', 'Output "csv" stands a second time in p.yaml:2.'],
    ['stages: [ingest]\noutputs: [csv: { bomb: true }]\n', 'Did you mean "bom"?'],
    [
      'stages: [ingest]\nseverities: { commitment.deadlin: minor }\n',
      'Unknown kind of change "commitment.deadlin" in p.yaml:2.',
    ],
    [
      'stages: [ingest]\nseverities: { commitment.deadline: grave }\n',
      'The severity of "commitment.deadline" in p.yaml:2 must be one of cosmetic, minor, major, but is "grave".',
    ],
    ['stages:\n  - [ingest\n', 'p.yaml:3 is no YAML'],
    ['', 'A pipeline in p.yaml must be a map'],
  ])('%j is refused with place, choice and likely intent', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

test('what a pipeline file leaves out is as it is without one', () => {
  const { steps, ...others } = parse('decisions: decisions.csv\n');
  expect(steps).toEqual(defaultDefinition().steps);
  expect(others).toMatchObject({ tables: null, decisions: { name: 'decisions.csv', where: 'p.yaml:1' } });
});

describe('a plan', () => {
  test('refuses a stage that comes before what it needs, and says which stage to put before it', () => {
    expect(() => plan('stages:\n  - ingest\n  - dates\n')).toThrow(
      'Stage "dates" in p.yaml:3 needs "units", which no stage before it adds. Available there: input, source, metadata, blocks. Put stage "segment" before it.',
    );
  });

  test('refuses a stage that stands twice', () => {
    expect(() => plan('stages: [ingest, ingest]')).toThrow('Stage "ingest" stands a second time in p.yaml:1');
  });

  test('refuses to leave out what a record is made of', () => {
    expect(() => plan('stages: [ingest]')).toThrow('The record of a document needs "facts"');
  });
});

test('pipelines/dataset.yaml writes out every stage, table, output and option', () => {
  const text = readFileSync(new URL('../../pipelines/dataset.yaml', import.meta.url), 'utf8');
  const written = parseDefinition(text, 'dataset.yaml', TABLE_NAMES);
  const plain = ({ steps }: ReturnType<typeof parse>) => steps.map(({ stage, options }) => ({ stage, options }));
  expect(plain(written)).toEqual(plain(defaultDefinition()));
  expect(written.tables).toEqual(TABLE_NAMES);
  expect(written.outputs.map(({ writer }) => writer)).toEqual(WRITERS.map(({ name }) => name));
  expect(defaultDefinition().outputs).toEqual(written.outputs.slice(0, 1));
  for (const { options } of [...written.steps, ...written.outputs])
    for (const option of Object.keys(options)) expect(text).toContain(`${option}:`);
});

test('pipelines/fast.yaml is a plan', () => {
  expect(() => plan(readFileSync(new URL('../../pipelines/fast.yaml', import.meta.url), 'utf8'))).not.toThrow();
});
