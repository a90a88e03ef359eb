import { expect, test } from 'vitest';
import { historyHtml, historyRows } from '../../src/diff/history-report.ts';
import { traceCommitments } from '../../src/diff/history.ts';
import { version } from './versions.ts';

const FIRST = `# The Harbour Accord

Norland will build forty lighthouses. The ledger is kept in Westport.

Sudland will pave the coastal road by June 2026.
`;
const SECOND = FIRST.replace('will build forty', 'intends to build forty').replace(
  'The ledger',
  'Norland will train two hundred pilots. The ledger',
);
const THIRD = SECOND.replace('\nSudland will pave the coastal road by June 2026.\n', '');
const editions = [FIRST, SECOND, THIRD].map((text, index) => ({ label: `v${index + 1}`, version: version(text) }));
const lives = traceCommitments(editions);

test('each commitment has one life, through its rewording to its end', () => {
  const told = lives.map(({ events, alive }) => ({
    events: events.map(({ what, version: at }) => `${what} ${at}`),
    alive,
  }));
  expect(told).toEqual([
    { events: ['appears 0', 'changes 1'], alive: true },
    { events: ['appears 0', 'ends 2'], alive: false },
    { events: ['appears 1'], alive: true },
  ]);
  expect(lives[0]?.lineage).toBe(editions[0]?.version.record.commitments[0]?.id);
  expect(lives[0]?.events[1]?.change).toMatchObject({ kinds: ['strength'], direction: 'weaker' });
});

test('the table has a row for each event, the page a timeline for each life that changed', () => {
  expect(historyRows(lives, editions)).toHaveLength(5);
  const html = historyHtml(lives, editions);
  expect(html.match(/<ol class="timeline">/gu)).toHaveLength(3);
  expect(html).toContain('Norland<del> will</del><ins> intends to</ins> build forty lighthouses.');
  expect(html).toContain('Gone in v3.');
});

test('of two commitments that became one sentence the first lives on, and the other ends in it', () => {
  const parts =
    'Norland will build forty lighthouses on the northern coast. It will train two hundred pilots for the harbours of the south.\n';
  const whole = parts.replace('coast. It will', 'coast, and it will');
  const merged = traceCommitments(
    [parts, whole].map((text, index) => ({ label: `v${index + 1}`, version: version(text) })),
  );
  expect(merged.map(({ events, alive }) => [events.map(({ what }) => what), alive])).toEqual([
    [['appears', 'changes'], true],
    [['appears', 'ends'], false],
  ]);
  expect(merged[1]?.events[1]?.change?.change).toBe('merged');
});
