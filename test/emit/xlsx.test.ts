/** What Excel cannot hold, and what nobody wants in a workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { writeWorkbook, xlsxWriter } from '../../src/emit/xlsx.ts';
import type { TableShape, Value } from '../../src/model/table.ts';
import { datasetOf, hostileDataset, write } from './written.ts';

const PAGES: TableShape = {
  name: 'pages',
  description: 'Pages.',
  key: [],
  foreignKeys: [],
  columns: [
    { name: 'url', type: 'string', link: true, description: 'Where it is.' },
    { name: 'words', type: 'string', description: 'What it says.' },
    { name: 'seen', type: 'date', description: 'When.' },
  ],
};

async function partsOf(rows: readonly (readonly Value[])[]): Promise<Readonly<Record<string, string>>> {
  const folder = await write(xlsxWriter, { ...datasetOf({ pages: rows }), tables: [PAGES] });
  const entries = unzipSync(readFileSync(join(folder, 'dataset.xlsx')));
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const SHEET = 'xl/worksheets/sheet2.xml';
const LINKS = 'xl/worksheets/_rels/sheet2.xml.rels';

test('the header is frozen and has a filter, and days have their number and format', async () => {
  const parts = await partsOf([['https://a.example/', 'x', '2024-02-29']]);
  expect(parts[SHEET]).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(parts[SHEET]).toContain('<autoFilter ref="A1:C2"/>');
  expect(parts[SHEET]).toContain('<c r="C2" s="2"><v>45351</v></c>');
  expect(parts['xl/workbook.xml']).toContain("'pages'!$A$1:$C$2</definedName>");
});

test('a web address is a link, with its fragment; anything else stays text', async () => {
  const parts = await partsOf([
    ['https://a.example/p?x=1&y=2#:~:text=We%20will', 'x', null],
    ['javascript:alert(1)', 'x', null],
    ['file:///etc/passwd', 'x', null],
    ['/relative', 'x', null],
    [`https://a.example/${'p'.repeat(3000)}`, 'x', null],
  ]);
  expect(parts[LINKS]?.match(/Target="[^"]*"/gu)).toEqual(['Target="https://a.example/p?x=1&amp;y=2"']);
  expect(parts[SHEET]?.match(/<hyperlink [^>]*>/gu)).toEqual([
    '<hyperlink ref="A2" r:id="rId1" location=":~:text=We%20will"/>',
  ]);
});

test('nothing of a document is a formula', async () => {
  const folder = await write(xlsxWriter, hostileDataset());
  const entries = unzipSync(readFileSync(join(folder, 'dataset.xlsx')));
  const sheets = Object.entries(entries).filter(([path]) => /sheet\d+\.xml$/u.test(path));
  expect(sheets.length).toBeGreaterThan(10);
  for (const [path, bytes] of sheets) expect(strFromU8(bytes), path).not.toMatch(/<f[ >]/u);
});

test('a cell that is too long is cut, and the first sheet says so', async () => {
  const long = `${'x'.repeat(32_766)}😀 end`;
  const folder = await write(xlsxWriter, { ...datasetOf({ pages: [[null, long, null]] }), tables: [PAGES] });
  const [about, pages] = await readExcel(join(folder, 'dataset.xlsx'));
  expect(pages?.data[1]?.[1]).toBe(`${'x'.repeat(32_766)}…`);
  expect(about?.data[1]).toEqual([
    'pages',
    null,
    'note',
    '1 cell is cut to 32767 characters; the CSV has it whole.',
    null,
  ]);
});

test('links beyond what a sheet holds are text, and the first sheet says so', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 65_533 }, (_, index) => [`https://a.example/${index % 9}`, 'x', null]);
  const parts = await partsOf(rows);
  expect(parts[SHEET]?.match(/<hyperlink /gu)).toHaveLength(65_530);
  expect(parts[LINKS]?.match(/<Relationship /gu)).toHaveLength(9);
  expect(parts['xl/worksheets/sheet1.xml']).toContain('3 addresses are text: a sheet holds 65530 links.');
});

test('a table with more rows than a sheet holds goes on in a further sheet, with its header', () => {
  const parts = new Map<string, string>();
  const open = (path: string) => ({
    write: (text: string) => void parts.set(path, (parts.get(path) ?? '') + text),
    end: () => undefined,
  });
  const rows = Array.from({ length: 5 }, (_, index) => [null, `row ${index}`, null]);
  writeWorkbook({ ...datasetOf({ pages: rows }), tables: [PAGES] }, open, 2);
  expect(
    [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="(?<name>[^"]*)"/gu)].map(
      ({ groups }) => groups?.['name'],
    ),
  ).toEqual(['about', 'pages', 'pages_2', 'pages_3']);
  expect(parts.get('xl/worksheets/sheet4.xml')).toMatch(/>url<.*>row 4</u);
});

test('characters that XML lacks are escaped, and a lone surrogate is replaced', async () => {
  const folder = await write(xlsxWriter, {
    ...datasetOf({ pages: [[null, 'a\u0000b\u001Fc\uD800d\uFFFFe', null]] }),
    tables: [PAGES],
  });
  const [, pages] = await readExcel(join(folder, 'dataset.xlsx'));
  expect(pages?.data[1]?.[1]).toBe('a\u0000b\u001Fc\uFFFDd\uFFFFe');
});
