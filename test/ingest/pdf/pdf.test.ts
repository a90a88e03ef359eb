import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Ingested } from '../../../src/ingest/index.ts';
import { read } from '../docx/make.ts';
import { lines, pdf, pdfOf, type Word } from './make.ts';

const linesOf = ({ blocks }: Ingested): string[] =>
  blocks.map(({ kind, level, depth, marker, plain }) => `${kind} ${level} ${depth} ${marker ?? '-'} | ${plain}`);

const codesOf = ({ problems }: Ingested): string[] => problems.map(({ code }) => code);

const LEFT = [
  'The governments of the river states met in',
  'the port town to agree on common rules for',
  'all that live along the water. They will co-',
  'operate on floods, and will share their har-',
  'bour gauges at all hours of the day and of',
  'the night. Each harbour will have a gauge of',
  'its own by the end of the year, and will tell',
];
const RIGHT = [
  'its level to all the others. The states agree',
  'that co-operation is the way to keep boats',
  'safe, and that no state will raise a dam on',
  'the river without the word of the others. In',
  'dry years, they will let through as much as',
  'they can. A joint office will watch over the',
  'gauges and will report to all of the states.',
];

function framed(page: number, words: readonly Word[]): Word[] {
  return [
    { x: 50, y: 770, text: `River States, Report of ${2030 + page}`, size: 8 },
    ...words,
    { x: 290, y: 30, text: `Page ${page} of 3`, size: 8 },
  ];
}

test('two columns are read one after the other, heads and page numbers are not, and parted words are joined', async () => {
  const first = framed(1, [
    { x: 50, y: 730, text: 'A Pact on the River, as the States Agreed It', size: 20 },
    ...lines(50, 690, LEFT),
    ...lines(310, 690, RIGHT),
  ]);
  const found = await read(
    pdf([first, framed(2, lines(50, 730, ['We will act.'])), framed(3, lines(50, 730, ['We will pay.']))]),
    {},
    'pdf',
  );
  expect(linesOf(found)).toEqual([
    'heading 1 0 - | A Pact on the River, as the States Agreed It',
    `paragraph 0 0 - | ${[...LEFT, ...RIGHT].join(' ').replace('co- operate', 'cooperate').replace('har- bour', 'harbour')}`,
    'paragraph 0 0 - | We will act.',
    'paragraph 0 0 - | We will pay.',
  ]);
  expect(found.problems).toEqual([]);
});

test('a paragraph goes on over the page, past the notes at its foot, and each part knows its page', async () => {
  const text = [
    'The states of the river will build a common harbour and will pay for it',
    'from what they earn by the tolls that each',
  ];
  const pages = [
    [...lines(50, 100, text), { x: 50, y: 60, text: '1 The tolls are those of the law of 2020.', size: 7 }],
    lines(50, 730, [
      'boat pays at the locks of the upper river. This holds for all of the boats.',
      'It begins next year.',
    ]),
  ];
  const found = await read(pdf(pages), {}, 'pdf');
  expect(linesOf(found)).toEqual([
    `paragraph 0 0 - | ${text.join(' ')} boat pays at the locks of the upper river. This holds for all of the boats. It begins next year.`,
    'paragraph 0 0 - | 1 The tolls are those of the law of 2020.',
  ]);
  const { source } = found;
  const pageAt = (words: string): unknown =>
    source.places?.findLast(({ start }) => start <= source.text.indexOf(words));
  expect(pageAt('from what they earn')).toMatchObject({
    page: 1,
    box: [50, expect.any(Number), expect.any(Number), 110],
  });
  expect(pageAt('locks of the upper')).toMatchObject({ page: 2 });
});

test('items by their markers, bold leads, cells by their columns', async () => {
  const words: Word[] = [
    ...lines(50, 730, ['The states of the river agree on these common steps for the years that follow this one:']),
    ...lines(68, 710, ['\u2022 To build a harbour of many berths, for which each of the states will pay its own']),
    ...lines(76, 698, ['share.']),
    ...lines(68, 686, ['\u2022 To share data.']),
    { x: 50, y: 660, text: 'Money.', bold: true },
    { x: 88, y: 660, text: 'The states will pay.' },
    ...['Region', 'North', 'South'].map((text, row) => ({ x: 50, y: 630 - 15 * row, text })),
    ...['Share', '$5 million', '$6 million'].map((text, row) => ({ x: 150, y: 630 - 15 * row, text })),
  ];
  // WinAnsi has the bullet at 0x95.
  const bytes = pdf([words.map((word) => ({ ...word, text: word.text.replace('\u2022', '\u0095') }))]);
  const found = await read(bytes, {}, 'pdf');
  expect(linesOf(found)).toEqual([
    'paragraph 0 0 - | The states of the river agree on these common steps for the years that follow this one:',
    'item 0 1 • | To build a harbour of many berths, for which each of the states will pay its own share.',
    'item 0 1 • | To share data.',
    'paragraph 0 0 - | Money. The states will pay.',
    'cell 0 0 - | Region',
    'cell 0 0 - | Share',
    'cell 0 0 - | North',
    'cell 0 0 - | $5 million',
    'cell 0 0 - | South',
    'cell 0 0 - | $6 million',
  ]);
  expect(found.blocks[3]?.marks).toMatchObject([{ kind: 'strong', start: 0, end: 6 }]);
  expect(codesOf(found)).toEqual(['table-by-place']);
});

test('a page that is a picture needs text recognition; the others are read', async () => {
  const found = await read(pdf(['0 0 600 800 re f', lines(50, 700, ['We will act.'])]), {}, 'pdf');
  expect(found.problems).toMatchObject([{ severity: 'error', code: 'needs-ocr' }]);
  expect(found.problems[0]?.message).toContain('Page 1');
  expect(linesOf(found)).toEqual(['paragraph 0 0 - | We will act.']);
});

const sound = readFileSync(new URL('../../formats/summit.pdf', import.meta.url));
const LOCK = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;

test.each([
  ['no bytes', new Uint8Array(), 'wrong-format'],
  ['a Word file', readFileSync(new URL('../../formats/summit.docx', import.meta.url)), 'wrong-format'],
  ['cut short', sound.subarray(0, 3000), 'damaged-file'],
  ['locked', pdf([lines(50, 700, ['We will act.'])], LOCK), 'encrypted'],
  [
    'pages that hold themselves',
    pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    'damaged-file',
  ],
])('%s', async (_name, bytes, code) => {
  const found = await read(bytes, {}, 'pdf');
  expect(found.problems).toMatchObject([{ severity: 'error', code }]);
  expect(found.blocks).toEqual([]);
});

test('pages over the limit are not read, and it says so', async () => {
  const found = await read(
    pdf([lines(50, 700, ['We will act.']), lines(50, 700, ['We will pay.'])]),
    { 'max-pages': 1 },
    'pdf',
  );
  expect(linesOf(found)).toEqual(['paragraph 0 0 - | We will act.']);
  expect(codesOf(found)).toEqual(['too-many-pages']);
});
