/** The forms of a report: what a reader, a browser, a feed reader and a CI runner are told. */
import { expect, test } from 'vitest';
import { diffDatasets } from '../../src/diff/index.ts';
import { reportAtom } from '../../src/diff/report-atom.ts';
import { CHANGE_COLUMNS, changeRows } from '../../src/diff/report-csv.ts';
import { reportGithub } from '../../src/diff/report-github.ts';
import { reportHtml } from '../../src/diff/report-html.ts';
import { reportMarkdown } from '../../src/diff/report-markdown.ts';
import { reportTerminal } from '../../src/diff/report-terminal.ts';
import { version } from './versions.ts';

const OLD = `---
title: The Harbour Accord
date: 2024-05-23
modified_time: 2024-05-24 10:00:00-04:00
---

## Fisheries

Norland will open 40 harbours. The ledger of <herring> is kept in West*port*, and @clerk reads it.

Norland has counted herring since 1972.
`;
const NEW = OLD.replace('40 harbours', '20 harbours').replace('@clerk reads', '@clerk keeps');
const diff = diffDatasets([version(OLD)], [version(NEW)]);
const plain = (text: string): string => text;
const PAINT = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain };

test('Markdown marks the words in both quotes, gives lines, and lets no markup of the source through', () => {
  const report = reportMarkdown(diff);
  expect(report).toContain('> − Norland will open ~~40~~ harbours. _(sheet.md:9)_');
  expect(report).toContain('> \\+ Norland will open **20** harbours. _(sheet.md:9)_');
  expect(report).toContain('### Fisheries');
  expect(report).not.toMatch(/(?<!\\)<herring|@clerk/u);
});

test('a page runs and loads nothing but its own script and style, and holds foreign text as text', () => {
  const hostile = NEW.replace('20 harbours', '20 harbours "><script>alert(1)</script>');
  const html = reportHtml(diffDatasets([version(OLD)], [version(hostile)]));
  expect(html).toMatch(/content="default-src (?:'|&#x27;)none/u);
  expect(html).not.toMatch(/unsafe-inline|<script>alert|https?:\/\//u);
  expect(html.match(/<script/gu)).toHaveLength(1);
  expect(reportHtml(diff)).toContain('Norland will open <del>40</del> harbours.');
});

test('a report with nothing in it says so in every form', () => {
  const none = diffDatasets([version(OLD)], [version(OLD)]);
  expect(reportTerminal(none, PAINT)).toBe('No change.\n');
  expect(reportMarkdown(none)).toBe('# What changed\n\n**No change.**\n');
  expect(changeRows(none)).toEqual([]);
});

test('what the tool alone makes of a text is counted, and never told as a change of it', () => {
  const old = version(OLD);
  const before = { ...old, record: { ...old.record, commitments: [] } };
  const byTool = diffDatasets([before], [old], { replay: ({ text }) => version(text) });
  expect(byTool.changes.map(({ cause }) => cause)).toEqual(['extractor']);
  expect(byTool.documents.map(({ change }) => change)).toEqual(['same']);
  const counted = '1 difference made by the tool or by decisions, not by the text';
  expect(reportTerminal(byTool, PAINT)).toBe(`No change.\n\n${counted}\n`);
  expect(reportMarkdown(byTool)).toBe(`# What changed\n\n**No change.**\n\n_${counted}_\n`);
  expect(reportHtml(byTool)).toMatch(/<main><details><summary>1 difference/u);
  expect(reportGithub(byTool).trimEnd().split('\n')).toHaveLength(1);
  expect(reportAtom(byTool)).not.toContain('<entry>');
});

test('a document that came, went or was renamed is one line', () => {
  const renamed = diffDatasets(
    [version(OLD, 'a'), version('# Other\n\nSudland will pave a road.\n', 'gone')],
    [version(OLD, 'b')],
  );
  const lines = ['Gone: Other (not in input), 1 commitment', 'Renamed: The Harbour Accord (a.md → b.md)'];
  expect(reportTerminal(renamed, PAINT)).toBe(`No change within a document.\n${lines.join('\n')}\n`);
  expect(reportMarkdown(renamed)).toBe(
    `# What changed\n\n**No change within a document.**\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`,
  );
  expect(reportAtom(renamed).match(/<entry>/gu)).toHaveLength(2);
});

test('text of a document cannot steer the terminal', () => {
  const escaped = NEW.replace('20 harbours', '20 \u001b[31mharbours');
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(reportTerminal(diffDatasets([version(OLD)], [version(escaped)]), PAINT)).not.toMatch(/\u001b/u);
});

test('a row of the table has a cell for each column', () => {
  const rows = changeRows(diff);
  expect(rows.length).toBeGreaterThanOrEqual(2);
  for (const row of rows) expect(row).toHaveLength(CHANGE_COLUMNS.length);
});

test('a feed takes its times from the sources and is the same each time', () => {
  const feed = reportAtom(diff);
  expect(feed).toContain('<updated>2024-05-24T14:00:00Z</updated>');
  expect(feed).toBe(reportAtom(diffDatasets([version(OLD)], [version(NEW)])));
  expect(feed.match(/<entry>/gu)).toHaveLength(2);
  expect(new Set(feed.match(/<id>[^<]*/gu)).size).toBe(3);
});

test('annotations point at the line of the newer file and keep to one line each', () => {
  const lines = reportGithub(diff).trimEnd().split('\n');
  expect(lines[0]).toMatch(/^::notice title=factsheet::/u);
  expect(lines[1]).toMatch(/^::error file=sheet\.md,line=9,title=/u);
  expect(lines).toHaveLength(3);
});

test('neighbours that moved or are said again are told together, each with its places', () => {
  const items = ['The northern light.', 'The southern light.', 'The eastern light.'].map((item) => `- ${item}\n`);
  const prose = Array.from(
    { length: 9 },
    (_, i) => `Harbour ${'abcdefghi'[i] ?? ''} is deep and wide, as the pilots know.\n`,
  );
  const [first, last] = [[...items, ...prose].join('\n'), [...prose, ...items].join('\n')];
  const moved = diffDatasets([version(first)], [version(last)]);
  expect(reportMarkdown(moved)).toContain('- 3 passages moved: “The northern light.” and 2 more\n');
  expect(reportMarkdown(moved)).toContain('> The southern light. _(sheet.md:3 → sheet.md:21)_');
  expect(reportTerminal(moved, PAINT)).toContain('    3 → 21: The southern light.');
  const again = diffDatasets([version(prose.join('\n'))], [version([...prose, ...prose.slice(0, 4)].join('\n'))]);
  expect(reportMarkdown(again)).toContain('**4 passages said again** (minor)\n');
});

test('what is said of a change leaves grammar out, and does not list a sentence written anew', () => {
  const said = (old: string, now: string): string =>
    reportTerminal(diffDatasets([version(old)], [version(now)]), PAINT);
  const affected = 'The cuts affect ports, roads, lighthouses, and the Ice Commission.';
  expect(
    said(affected, affected.replace('roads, lighthouses, and the Ice Commission', 'roads, and lighthouses')),
  ).toMatch(/lost: Ice Commission\n/u);
  expect(said('---\ntitle: One\n---\n\nA.\n', '---\ntitle: Two\n---\n\nA.\n')).toContain('title changed: One → Two');
});
