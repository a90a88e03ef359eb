/** Every row of a .pdf or .docx says where in the file it stands: whoever opens the file there finds the words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'unpdf/pdfjs';
import { expect, test } from 'vitest';
import { factsheet, folderOf } from '../cli.ts';

const summit = (format: string): Uint8Array => readFileSync(new URL(`summit.${format}`, import.meta.url));
const INPUT = folderOf({ 'pdf.pdf': summit('pdf'), 'docx.docx': summit('docx'), 'md.md': summit('md') });
const OUT = join(INPUT, 'out');
factsheet('run', INPUT, '--out', OUT);

type Row = Readonly<Record<string, string>>;

/** Rows of every table that says where they stand, with the name of the table. */
function rowsOf(document: string): (readonly [table: string, row: Row])[] {
  return readdirSync(join(OUT, 'tables')).flatMap((file) => {
    const rows: Row[] = parse(readFileSync(join(OUT, 'tables', file)), { columns: true });
    return rows.filter((row) => row['document'] === document && row['start']).map((row) => [file, row] as const);
  });
}

/** Letters alone: hyphens at the ends of lines and the numbers of notes are no words. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/\P{L}/gu, '').toLowerCase();
}

const wordsOf = (row: Row): string => letters(row['quote'] ?? row['text'] ?? row['title'] ?? '');

test('a row of a PDF names the page and the box that its words begin in', async () => {
  const pdf = await getDocument({ data: new Uint8Array(summit('pdf')), verbosity: 0 }).promise;
  const rows = rowsOf('pdf');
  let whole = 0;
  for (const [table, row] of rows) {
    const page = await pdf.getPage(Number(row['page']));
    const [left = 0, bottom = 0, right = 0, top = 0] = (row['box'] ?? '').split(' ').map(Number);
    const { items } = await page.getTextContent();
    const inBox = items.flatMap((item) => {
      if (!('str' in item)) return [];
      const [x = 0, y = 0] = item.transform.slice(4).map(Number);
      return x >= left - 1 && x + item.width <= right + 1 && y >= bottom && y <= top ? [item.str] : [];
    });
    const [found, words] = [letters(inBox.join('')), wordsOf(row)];
    expect(found, `${table}: ${JSON.stringify(row)}`).toContain(words.slice(0, 20));
    if (found.includes(words)) whole += 1;
  }
  expect(rows.length).toBeGreaterThan(100);
  // The others go on over the page.
  expect(whole / rows.length).toBeGreaterThan(0.97);
});

test('a row of a Word file names the paragraph that its words stand in', () => {
  const xml = strFromU8(unzipSync(summit('docx'))['word/document.xml'] ?? new Uint8Array());
  // Paragraphs of this file hold no others.
  const paragraphs = xml.split(/<w:p(?=[ >])/u).slice(1);
  for (const [table, row] of rowsOf('docx')) {
    const paragraph = paragraphs[Number(row['file_paragraph']) - 1] ?? '';
    const texts = [...paragraph.matchAll(/<w:t(?: [^>]*)?>(?<text>[^<]*)/gu)].map(
      ({ groups }) => groups?.['text'] ?? '',
    );
    const found = letters(texts.join('').replace(/&(?:amp|lt|gt|quot|apos);/gu, ''));
    expect(found, `${table}: ${JSON.stringify(row)}`).toContain(wordsOf(row));
  }
  expect(rowsOf('docx').length).toBeGreaterThan(100);
});

test('where the file is the text itself, its lines say it', () => {
  const rows = rowsOf('md');
  expect(rows.length).toBeGreaterThan(100);
  for (const [, row] of rows) expect([row['page'], row['box'], row['file_paragraph']]).toEqual(['', '', '']);
});
