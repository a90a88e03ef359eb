/** What holds for every document: spans give their words, ids survive edits elsewhere, nothing throws, the same in gives the same out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_CONTEXT } from '../../src/model/draft.ts';
import { defaultDefinition } from '../../src/pipeline/definition.ts';
import { makePlan } from '../../src/pipeline/plan.ts';
import { processDocumentSync } from '../../src/pipeline/process.ts';
import { checkRecord } from '../../src/pipeline/validate/record.ts';
import type { Format } from '../../src/model/source.ts';

const PLAN = makePlan(defaultDefinition(), PLAIN_CONTEXT);

function process(text: string, format: Format) {
  return processDocumentSync(
    { id: 'x', path: 'x', format, bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64), sidecar: null },
    PLAN,
  );
}

const format = fc.constantFrom<Format>('text', 'markdown', 'html');

/** Pieces that documents are made of, in any order, and whatever else a keyboard gives. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'The United States will provide $5 million by March 31, 2030.',
      'We, the leaders of Kenya and Jordan, commit to cut emissions 20–30% over the next five years.',
      '**Lead: **The Department of Energy (DOE) plans to act in FY 2027.',
      '-   An item',
      '<!-- -->',
      '1. ',
      '# ',
      '## Heading',
      '---',
      '> ',
      '| a | b |',
      '***',
      '&nbsp;',
      '&amp;',
      '\\*',
      '`',
      '[x](https://a.example/b)',
      'U.S.',
      'e.g.',
      'p.m.',
      '“',
      '”',
      '’',
      '\u00a0',
      '\u2060',
      '\u200b',
      '\ufeff',
      '🙂',
      'e\u0301',
      '\t',
      '\r\n',
      '\n\n',
      '\n',
      '<sup>th</sup>',
      '<li>',
      '<h2>',
      '</p>',
      '<table><td>',
      '&#8217;',
      '</',
      '<a href="',
      'x'.repeat(300),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
const document = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any document', () => {
  test('gives a record that fits its schema, with every span true, and no stage fails', () => {
    fc.assert(
      fc.property(document, format, (text, kind) => {
        const { record, text: source } = process(text, kind);
        expect(checkRecord(record, source)).toEqual([]);
        expect(record.problems.filter(({ code }) => code === 'stage-failed')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('gives the same twice', () => {
    fc.assert(
      fc.property(document, format, (text, kind) => {
        expect(JSON.stringify(process(text, kind))).toBe(JSON.stringify(process(text, kind)));
      }),
      { numRuns: 20 },
    );
  });
});

test('ids survive a paragraph that is put in above', () => {
  const sheet = `# Harbour statement

## Tides

The United States and Mexico will share tide data by March 2030.

## Piers

- The United States will give $3 million for piers.
- Mexico plans to build two piers.
`;
  const more = sheet.replace('## Tides', 'A paragraph that was not there before.\n\n## Tides');
  const idsOf = (text: string) => {
    const { sections, commitments, quantities } = process(text, 'markdown').record;
    return [sections, commitments, quantities].map((list) => list.map(({ id }) => id));
  };
  expect(idsOf(sheet).flat().length).toBeGreaterThan(5);
  expect(idsOf(more)).toEqual(idsOf(sheet));
});
