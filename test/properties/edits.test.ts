/**
 * One known edit to a random document, and the diff says that and no other. A short run by default; `FACTSHEET_EDITS=100` makes that
 * many edits of each kind in each source and writes the table of docs/edits.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { diffDatasets, type Version } from '../../src/diff/index.ts';
import { version } from '../diff/versions.ts';
import { shared } from '../shared.ts';
import { EDITS, randomFrom, type Edit, type Random } from './edits.ts';

const MEASURED = process.env['FACTSHEET_EDITS'];
const EACH = Number(MEASURED ?? 3);
/** How many documents may be drawn for one edit before the source is said to have no place for it. */
const DRAWS = 40;
const LONGEST = 60_000;

interface Source {
  readonly name: string;
  readonly files: readonly string[];
}

const SOURCES = [
  { name: 'input/', folder: fileURLToPath(new URL('../../input', import.meta.url)) },
  { name: 'corpus', folder: shared('corpus') },
].flatMap(({ name, folder }): Source[] => (folder === null ? [] : [{ name, files: sheets(folder) }]));

interface Tally {
  readonly source: string;
  readonly edit: string;
  readonly edits: number;
  readonly exact: number;
}

const tallies: Tally[] = [];

describe.each(SOURCES)('$name', ({ name, files }) => {
  test.each(EDITS)('$name', { timeout: 3_600_000 }, (edit) => {
    const random = randomFrom(edit.name.length * 7919 + name.length);
    const outcomes = Array.from({ length: EACH }, () => tryEdit(edit, files, random)).filter((exact) => exact !== null);
    const exact = outcomes.filter(Boolean).length;
    tallies.push({ source: name, edit: edit.name, edits: outcomes.length, exact });
    // A handful proves no share: of so few, one may fail.
    if (outcomes.length > 0) expect(exact).toBeGreaterThanOrEqual(Math.min(0.9 * outcomes.length, outcomes.length - 1));
  });
});

afterAll(() => {
  if (MEASURED === undefined) return;
  const file = fileURLToPath(new URL('../../docs/edits.md', import.meta.url));
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf('| edit |');
  writeFileSync(file, text.slice(0, start) + table());
});

/** Whether the diff said exactly the edit; null where no drawn document had a place for it. */
function tryEdit(edit: Edit, files: readonly string[], random: Random): boolean | null {
  for (let draw = 0; draw < DRAWS; draw++) {
    const file = files[random(files.length)];
    const old = file === undefined ? null : read(file);
    const edited = old && edit.apply(old, random);
    if (!old || !edited || edited.text === old.text) continue;
    return edited.isExact(diffDatasets([old], [version(edited.text, old.record.id, old.record.source.format)]).changes);
  }
  return null;
}

const versions = new Map<string, Version | null>();

function read(file: string): Version | null {
  const known = versions.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(file, 'utf8');
  const format = extname(file) === '.txt' ? 'text' : 'markdown';
  const made = text.length > LONGEST ? null : version(text, 'sheet', format);
  versions.set(file, made);
  return made;
}

function sheets(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function table(): string {
  const names = SOURCES.map(({ name }) => name);
  const cell = (edits: number, exact: number): string => (edits === 0 ? '' : `${exact} of ${edits}`);
  const rows = EDITS.map(({ name: edit }) => {
    const of = names.map((source) => tallies.find((tally) => tally.source === source && tally.edit === edit));
    return [
      edit,
      ...of.map((tally) => cell(tally?.edits ?? 0, tally?.exact ?? 0)),
      share(tallies.filter((t) => t.edit === edit)),
    ];
  });
  const sums = names.map((source) => tallies.filter((tally) => tally.source === source));
  const last = ['all', ...sums.map((group) => cell(sum(group, 'edits'), sum(group, 'exact'))), share(tallies)];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = line(['edit', ...names, 'exact']) + line(['---', ...names.map(() => '---:'), '---:']);
  return head + [...rows, last].map(line).join('');
}

function share(group: readonly Tally[]): string {
  return (sum(group, 'exact') / Math.max(1, sum(group, 'edits'))).toFixed(3);
}

function sum(group: readonly Tally[], what: 'edits' | 'exact'): number {
  return group.reduce((total, tally) => total + tally[what], 0);
}
