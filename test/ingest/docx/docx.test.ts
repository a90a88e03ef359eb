import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Ingested } from '../../../src/ingest/index.ts';
import { toSource } from '../../../src/model/text-map.ts';
import { docx, p, r, read } from './make.ts';

/** `kind level depth marker | words`, marks in brackets. */
function linesOf({ blocks }: Ingested): string[] {
  return blocks.map(({ kind, level, depth, marker, plain, marks }) => {
    const words = marks.toReversed().reduce((text, { kind: mark, url, start, end }) => {
      const name = mark === 'link' ? (url ?? '') : mark;
      return `${text.slice(0, start)}[${name}: ${text.slice(start, end)}]${text.slice(end)}`;
    }, plain);
    return `${kind} ${level} ${depth} ${marker ?? '-'} | ${words}`;
  });
}

const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const inList = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const styleOf = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const levelOf = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const STYLES =
  styleOf('Titel', 'Title') +
  styleOf('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>') +
  styleOf('Agency', 'Agency heading', '<w:basedOn w:val="berschrift1"/>') +
  styleOf('Verzeichnis1', 'toc 1') +
  styleOf('Loop', 'Loop', '<w:basedOn w:val="Loop"/>') +
  styleOf('Zitat', 'Quote') +
  styleOf('ListPara', 'List Paragraph');

const NUMBERING =
  `<w:abstractNum w:abstractNumId="7">${levelOf(0, 'decimal', '%1.')}${levelOf(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${levelOf(0, 'bullet', '\uF0B7')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';

test('headings by style in any language, below a title, and by the style that theirs is based on', async () => {
  const body =
    p('A Pact on Rivers', style('Titel')) +
    p('Clean Water', style('berschrift1')) +
    p('Ministry of Water', style('Agency')) +
    p('Set by hand', '<w:outlineLvl w:val="2"/>') +
    p('We will act.', style('Loop')) +
    p('"We will act at once."', style('Zitat'));
  expect(linesOf(await read(docx(body, { 'word/styles.xml': STYLES })))).toEqual([
    'heading 1 0 - | A Pact on Rivers',
    'heading 2 0 - | Clean Water',
    'heading 2 0 - | Ministry of Water',
    'heading 4 0 - | Set by hand',
    'paragraph 0 0 - | We will act.',
    'quotation 0 0 - | "We will act at once."',
  ]);
});

test('lists with the numbers that are printed, and those that were typed', async () => {
  const body =
    p('Build ports.', inList(1, 0)) +
    p('In the north.', inList(1, 1)) +
    p('In the south.', inList(1, 1)) +
    p('Said of the south.', style('ListPara')) +
    p('', inList(1, 0)) +
    p('Train crews.', inList(1, 0)) +
    p('Share data.', inList(2, 0)) +
    p('Start anew.', inList(3, 0)) +
    p('Out of the list.', inList(0, 0)) +
    p('\u2022 Typed.') +
    p('(a) Lettered.');
  const parts = { 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING };
  const found = await read(docx(body, parts));
  expect(linesOf(found)).toEqual([
    'item 0 1 1. | Build ports.',
    'item 0 2 1.a) | In the north.',
    'item 0 2 1.b) | In the south.',
    'paragraph 0 2 - | Said of the south.',
    'item 0 1 2. | Train crews.',
    'item 0 1 • | Share data.',
    'item 0 1 5. | Start anew.',
    'paragraph 0 0 - | Out of the list.',
    'item 0 1 • | Typed.',
    'item 0 1 (a) | Lettered.',
  ]);
  expect(found.source.text).toContain('1. Build ports.\n\n   1.a) In the north.');
});

test('bold leads that were typed in pieces, links of every make, and no field codes', async () => {
  const bold = '<w:b/>';
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const body =
    p(r('Money for ', bold) + r('ports.', bold) + r(' We will pay.', '<w:b w:val="0"/>')) +
    p(`${r('See ')}<w:hyperlink r:id="rId5">${r('the plan')}</w:hyperlink>${r('.')}`) +
    p(
      `${field('begin')}<w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>${field('separate')}${r('the fund')}${field('end')}${r(' pays')}`,
    ) +
    p('<w:r><w:t>One line</w:t><w:br/><w:t>Two lines</w:t></w:r>');
  const links = '<Relationship Id="rId5" Type="http://x/hyperlink" Target="https://a.example/" TargetMode="External"/>';
  expect(linesOf(await read(docx(body, { 'word/_rels/document.xml.rels': links })))).toEqual([
    'paragraph 0 0 - | [strong: Money for ports.] We will pay.',
    'paragraph 0 0 - | See [https://a.example/: the plan].',
    'paragraph 0 0 - | [https://b.example/: the fund] pays',
    'paragraph 0 0 - | One line',
    'paragraph 0 0 - | Two lines',
  ]);
});

const CHANGED = p(
  `${r('We will pay ')}<w:del w:author="Ana Quispe"><w:r><w:delText>$5 million</w:delText></w:r></w:del>` +
    `<w:ins w:author="Ana Quispe">${r('$3 ')}${r('million')}</w:ins>${r(' for ports.')}`,
);

test.each([
  ['accept', 'We will pay $3 million for ports.', 'We will pay $3 million for ports.'],
  ['reject', 'We will pay $5 million for ports.', 'We will pay $5 million for ports.'],
  ['mark', 'We will pay $3 million for ports.', 'We will pay {--$5 million--}{++$3 million++} for ports.'],
])('tracked changes are told, and read by the choice %s', async (tracked, plain, text) => {
  const { blocks, problems, source } = await read(docx(CHANGED), { tracked });
  expect(blocks.map((block) => block.plain)).toEqual([plain]);
  expect(source.text).toBe(`${text}\n`);
  expect(problems.map(({ code }) => code)).toEqual(['tracked-change', 'tracked-change']);
  expect(problems[0]?.message).toMatch(/deletion by Ana Quispe .*"\$5 million"/u);
  expect(problems[1]?.message).toMatch(/insertion by Ana Quispe .*"\$3 million"/u);
  for (const block of blocks) {
    const { start, end } = toSource(block.map, { start: 0, end: block.plain.length });
    expect(source.text.slice(start, end)).toBe(text);
  }
});

test('notes are read once at the end, text boxes where they are anchored, and what is not read is told', async () => {
  const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`;
  const cell = (words: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
  const body =
    p('Contents 1', style('Verzeichnis1')) +
    p(
      `${r('We will pay.')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' Norway will lend.')}<w:r><w:commentReference w:id="4"/></w:r>`,
    ) +
    p(
      `${r('Beside it.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr id="1" descr="Map of the new ports"/>${box('Boxed words.')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Boxed words.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ) +
    p(r('Do not show this text.', '<w:vanish/>')) +
    `<w:tbl><w:tr>${cell('Region')}${cell('Share')}</w:tr><w:tr>${cell('All of them', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>` +
    `<w:tbl><w:tr>${cell('A frame, and no table.')}</w:tr></w:tbl>`;
  const note = `<w:footnote w:type="separator" w:id="0">${p('-----')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' Through the bank.')}`)}${p('In two parts.')}</w:footnote>`;
  const comment = `<w:comment w:id="4" w:author="Ola">${p('Is that agreed?')}</w:comment>`;
  const parts = { 'word/styles.xml': STYLES, 'word/footnotes.xml': note, 'word/comments.xml': comment };
  const found = await read(docx(body, parts));
  expect(linesOf(found)).toEqual([
    'paragraph 0 0 - | We will pay. Norway will lend.',
    'paragraph 0 0 - | Beside it.',
    'paragraph 0 0 - | Boxed words.',
    'cell 0 0 - | Region',
    'cell 0 0 - | Share',
    'cell 0 0 - | All of them',
    'paragraph 0 0 - | A frame, and no table.',
    'paragraph 0 0 1. | Through the bank.',
    'paragraph 0 0 - | In two parts.',
  ]);
  expect(found.source.text).toContain('\n\nRegion\tShare\nAll of them\n\nA frame');
  expect(found.problems.map(({ code }) => code)).toEqual([
    'contents-left-out',
    'comment',
    'image-text',
    'hidden-text',
    'merged-cells',
    'notes-at-end',
  ]);
  expect(found.problems[1]?.message).toContain('by Ola is not read: "Is that agreed?"');
});

test('a place leads to the paragraph of the file that holds the words', async () => {
  const bytes = readFileSync(new URL('../../formats/summit.docx', import.meta.url));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const paragraphs = xml.split('<w:p>').slice(1);
  const { blocks, source } = await read(bytes);
  expect(blocks.length).toBeGreaterThan(30);
  for (const block of blocks) {
    const place = source.places?.findLast(({ start }) => start <= block.start);
    const words = (paragraphs[(place && 'paragraph' in place ? place.paragraph : 0) - 1] ?? '')
      .replace(/<[^>]*>/gu, '')
      .replaceAll('&quot;', '"');
    expect(words).toContain(block.plain.slice(0, 30));
  }
});

test('the title of the properties helps where no heading tells one', async () => {
  const core = { 'docProps/core.xml': '<dc:title>A Pact on Rivers</dc:title>', 'word/styles.xml': STYLES };
  expect((await read(docx(p('We will act.'), core))).metadata.title).toBe('A Pact on Rivers');
  expect((await read(docx(p('Water', style('Titel')), core))).metadata.title).toBeNull();
});
