/**
 * Golden documents: what the tool finds in documents of different make, one line a finding, as `expected.txt` beside each.
 * A new case is a new folder. UPDATE=1 writes what is found now: read every changed line before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import schema from '../schema/document.schema.json' with { type: 'json' };
import { lineOf, lineStarts } from '../src/model/lines.ts';
import { findInputs } from '../src/pipeline/inputs.ts';
import { loadPipeline } from '../src/pipeline/load.ts';
import { processDocument, type Processed } from '../src/pipeline/process.ts';
import { checkRecord } from '../src/pipeline/validate/record.ts';
import { readInput } from '../src/pipeline/worker.ts';

const FOLDER = fileURLToPath(new URL('golden', import.meta.url));
const { plan } = loadPipeline(null, null);

describe.each(readdirSync(FOLDER))('%s', async (name) => {
  const files = findInputs([join(FOLDER, name)], null).files.filter(({ id }) => id === 'input');
  const processed = await Promise.all(files.map((file) => processDocument(readInput(file), plan)));

  test('is found as expected', () => {
    const expected = join(FOLDER, name, 'expected.txt');
    const found = processed.map(describeFindings).join('\n');
    if (process.env['UPDATE'] === '1') writeFileSync(expected, found);
    expect(found).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
  });

  test('has its keys in the order of the schema', () => {
    const lists = ['sections', 'units', 'entities', 'dates', 'quantities', 'commitments', 'links', 'problems'] as const;
    for (const { record } of processed) {
      expect(Object.keys(record)).toEqual(Object.keys(schema.properties).filter((key) => key in record));
      for (const list of lists) {
        const wanted = Object.keys(schema.properties[list].items.properties);
        for (const item of record[list]) expect(Object.keys(item)).toEqual(wanted.filter((key) => key in item));
      }
    }
  });

  test('fits the schema, with every span true', () => {
    expect(processed.flatMap(({ record, text }) => checkRecord(record, text))).toEqual([]);
  });
});

/** One line a finding, in order of the text. */
function describeFindings({ record, text }: Processed): string {
  const starts = lineStarts(text);
  const { title, date, issuers } = record.document;
  const at = (start: number, what: string): { start: number; line: string } => ({
    start,
    line: `${String(lineOf(starts, start)).padStart(3)}  ${what}`,
  });
  const findings = [
    ...record.sections.map((one) => at(one.headingStart, `section ${one.level}: ${one.title}`)),
    ...record.units.map((one) => at(one.start, `  ${one.class} ${one.kind}: ${one.quote}`)),
    ...record.entities.flatMap((one) => one.mentions.map(({ start }) => at(start, `    ${one.type}: ${one.name}`))),
    ...record.dates.map((one) =>
      at(one.start, `    ${one.kind}: ${one.value} ${one.from ?? ''}..${one.to ?? ''} (${one.role})`),
    ),
    ...record.quantities.map((one) => at(one.start, `    ${one.kind}: ${one.modifier ?? ''} ${one.value} ${one.unit}`)),
    ...record.commitments.map((one) =>
      at(
        one.start,
        `  => ${[one.strength, one.status, one.polarity, one.deadline ?? 'no deadline', one.actors.join(' + ') || 'nobody'].join(', ')}`,
      ),
    ),
    ...record.problems.map((one) => at(one.start ?? 0, `${one.severity}: ${one.code}`)),
  ];
  const lines = findings.sort((a, b) => a.start - b.start).map(({ line }) => line);
  return [`title: ${title}`, `date: ${date}`, `issuers: ${issuers.join('; ')}`, ...lines, ''].join('\n');
}
