import { describe, expect, test } from 'vitest';
import { diffDatasets, type Change } from '../../src/diff/index.ts';
import { version } from './versions.ts';

function changes(old: string, now: string): readonly Change[] {
  return diffDatasets([version(old)], [version(now)]).changes;
}

const SHEET = `# Fact Sheet: The Harbour Accord

## Fisheries

Norland will restore 40 miles of coast by 2030. Norland's ports handle most of the region's trade.

The Ministry of Fisheries has counted the herring since 1972.

## Trade

- Norland will open three consulates.
- Sudland intends to buy grain from Norland.
`;

test('equal words are no change, however they are set', () => {
  const reset = SHEET.replace('will restore', '**will**\nrestore')
    .replace("Norland's ports", 'Norland’s ports')
    .replace('- Norland will', '1.  [Norland](https://example.org/norland) will');
  expect(reset).not.toBe(SHEET);
  expect(changes(SHEET, reset)).toEqual([]);
});

test('a reworded sentence is one modified row with its words, typed and whole', () => {
  const [change, ...others] = changes(SHEET, SHEET.replace('since 1972', 'since 1982'));
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    record: 'text',
    change: 'modified',
    kinds: ['date'],
    severity: 'major',
    lost: [{ type: 'date', text: '1972' }],
    gained: [{ type: 'date', text: '1982' }],
    old: { line: 7 },
    new: { line: 7 },
  });
});

test('a section that changed places is moved, its words unchanged', () => {
  const [title, fisheries, trade] = SHEET.split(/(?=^## )/mu);
  const found = changes(SHEET, [title, `${trade ?? ''}\n`, fisheries].join(''));
  expect(new Set(found.map(({ change }) => change))).toEqual(new Set(['moved']));
  expect(found.map(({ new: side }) => side?.quote)).toContain('Norland will open three consulates.');
});

test('one sentence that became two is split, two that became one merged', () => {
  const whole = SHEET.replace(
    'The Ministry of Fisheries has counted the herring since 1972.',
    'The Ministry of Fisheries has counted the herring since 1972, and the harbour office keeps the old ledgers in Westport.',
  );
  const parts = whole.replace('1972, and the harbour', '1972. The harbour');
  expect(changes(whole, parts).map(({ change }) => change)).toEqual(['split']);
  expect(changes(parts, whole).map(({ change }) => change)).toEqual(['merged']);
});

test('a passage added beside an equal one is the later copy, and minor', () => {
  const copy = '\nThe Ministry of Fisheries has counted the herring since 1972.\n';
  const [change, ...others] = changes(SHEET, SHEET + copy);
  expect(others).toEqual([]);
  expect(change).toMatchObject({ change: 'added', severity: 'minor' });
  expect(change?.new?.start).toBe(SHEET.length + 1);
});

test('what is new and said twice is new once, and so is what is gone', () => {
  const twice = `${SHEET}\nSudland will pave a road.\n\nSudland will pave a road.\n`;
  const told = (old: string, now: string): unknown =>
    changes(old, now).map(({ change, severity, again }) => [change, severity, again]);
  expect(told(SHEET, twice)).toEqual([
    ['added', 'major', false],
    ['added', 'minor', true],
  ]);
  expect(told(twice, SHEET)).toEqual([
    ['removed', 'major', false],
    ['removed', 'minor', true],
  ]);
});

test('documents pair by the path of their address where names differ; a gone document drops no commitment', () => {
  const page = (host: string, body: string): string =>
    `---\nsource_url: https://${host}/2024/05/harbour/\n---\n\n${body}`;
  const { documents, changes: rows } = diffDatasets(
    [version(page('old.example.org', SHEET), 'a'), version('# Other\n\nSudland will pave a road.\n', 'gone')],
    [version(page('new.example.org', SHEET), 'b')],
  );
  expect(documents.map(({ id, change, reason }) => ({ id, change, reason }))).toEqual([
    { id: 'b', change: 'renamed', reason: null },
    { id: 'gone', change: 'removed', reason: 'not in input' },
  ]);
  expect(rows).toEqual([]);
});

test('one document gone and another come are no rename, unless they are named as one', () => {
  const one = version('# Harbours\n\nNorland will pave a road.\n', 'a');
  const other = version('# Schools\n\nSudland opens a library.\n', 'b');
  expect(diffDatasets([one], [other]).documents.map(({ change }) => change)).toEqual(['added', 'removed']);
  const together = diffDatasets([one], [other], { oneDocument: true });
  expect(together.documents.map(({ change }) => change)).toEqual(['modified']);
});

test('a table of severities goes before the default', () => {
  const later = version(SHEET.replace('since 1972', 'since 1982'));
  const severities = { 'text.date': 'cosmetic' } as const;
  expect(diffDatasets([version(SHEET)], [later], { severities }).changes[0]?.severity).toBe('cosmetic');
});

test('another tool is told apart from another text', () => {
  const old = version(SHEET);
  // A tool of before that found no commitment in the text.
  const before = { ...old, record: { ...old.record, commitments: [] } };
  const edited = version(SHEET.replace('since 1972', 'since 1982').replace('will open three', 'intends to open three'));
  const { changes: rows } = diffDatasets([before], [edited], { replay: ({ text }) => version(text) });
  const causes = rows.map(({ cause, new: side }) => [cause, side?.quote.split(' ').slice(0, 3).join(' ')]);
  expect(causes).toContainEqual(['source', 'The Ministry of']);
  expect(causes).toContainEqual(['both', 'Norland intends to']);
  expect(causes).toContainEqual(['extractor', 'Norland will restore']);
});

describe('the way of a scope', () => {
  const PLAIN = 'Norland will buy grain, timber and wool from Sudland.';
  test.each([
    ['a thing less', PLAIN.replace('grain, timber', 'grain'), 'narrowed', 'weaker'],
    ['a thing more', PLAIN.replace('timber', 'timber, copper'), 'widened', 'stronger'],
    ['a party more', PLAIN.replace('Sudland', 'Sudland and Westmark'), 'widened', 'stronger'],
    ['a word that qualifies', PLAIN.replace('timber', 'certified timber'), 'replaced', 'neutral'],
    ['another choice', PLAIN.replace('grain', 'surplus or cheap grain'), 'replaced', 'neutral'],
    [
      'who pays',
      PLAIN.replace('wool from Sudland', 'wool from Sudland, funded by the Harbour Bank'),
      'replaced',
      'neutral',
    ],
  ])('%s', (_, edited, how, direction) => {
    const [change, ...others] = changes(PLAIN, edited);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kinds: ['scope'], direction, severity: 'major' });
    expect(change?.fields[0]).toMatchObject({ field: 'object', how });
  });
});

test('a slip of the pen is cosmetic, a verb of commitment in another form is not', () => {
  const told = (old: string, now: string): unknown => changes(old, now).map(({ kinds, severity }) => [kinds, severity]);
  const aid = 'Norland will aide farmers in the north.';
  expect(told(aid, aid.replace('aide', 'aid'))).toEqual([[['wording'], 'cosmetic']]);
  const committed = 'Norland has committed to buy grain by 2030.';
  expect(told(committed, committed.replace('has committed', 'commits'))).toEqual([[['wording'], 'minor']]);
});

test('a bullet that stands in the text, and a date in another place of the sentence, change nothing of substance', () => {
  const opens = 'Norland will open the port in October 2026, with help from Sudland.';
  expect(changes(`o ${opens}`, opens)).toMatchObject([{ kinds: ['wording'], severity: 'cosmetic' }]);
  const moved = 'In October 2026, Norland will open the port with help from Sudland.';
  expect(changes(opens, moved).map(({ fields }) => fields)).toEqual([[]]);
});

test('a name that goes from beside an actor who stays drops no actor', () => {
  const builds = 'To build on the plans of the Department of State, the Department of State will open an office.';
  const [change, ...others] = changes(builds, 'The Department of State will open an office.');
  expect(others).toEqual([]);
  expect(change?.kinds).not.toContain('actor');
});

test('hyphened words stay whole, and what tied a phrase to the rest is left out of it', () => {
  const [change] = changes(
    'Norland will move its data away from Lakeland-owned centres and repair the pipes.',
    'Norland will move its data away from public centres.',
  );
  expect(change?.lost.map(({ text }) => text)).toEqual(['Lakeland-owned', 'repair the pipes']);
});

test('an act that is but promised now is weaker, and "now" is no date', () => {
  const published = 'Today, the Ministry of Fisheries published a list of forty harbours for the programme.';
  const [change] = changes(published, published.replace('published', 'will publish'));
  expect(change).toMatchObject({ record: 'commitment', kinds: ['status'], direction: 'weaker' });
  const fact = 'Norland now faces a tariff of 5% on grain.';
  expect(changes(fact, fact.replace('now ', ''))[0]).toMatchObject({ kinds: ['wording'], severity: 'minor' });
});

test('a sentence that shares a few words with another of its place is no rewording of it past a third', () => {
  const STAYS =
    'Lakeland will equip the harbour of Westmark with nine cranes, two pilots and a new fire brigade by 2030.';
  const before =
    'Ann Rower, warden of the city, will tell how the funds of the state help with fire watches and summer work.';
  const after =
    'Towns of the state will be able to ask for funds for fire watches that warn of storms, floods and drought.';
  const rows = changes(
    `# Sheet\n\n${before}\n\n${STAYS}\n`,
    `# Sheet\n\n${STAYS.replace('nine', 'ten')}\n\n${after}\n`,
  );
  expect(rows.map(({ change }) => change).sort()).toEqual(['added', 'modified', 'removed']);
});

test('a part of a compound commitment that vanished says so', () => {
  const both = 'Norland will remove its harbour taxes and committed to negotiate rules of trade.';
  const [change] = changes(both, both.replace('will remove its harbour taxes and ', ''));
  expect(change).toMatchObject({ kinds: ['scope'], direction: 'weaker' });
  expect(change?.fields).toContainEqual(
    expect.objectContaining({ field: 'parts', from: ['will remove its harbour taxes'], how: 'dropped' }),
  );
});
