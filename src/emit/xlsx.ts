/**
 * An Excel workbook: a sheet for each table, and a first one that explains every column.
 *
 * It is written by hand as a stream of rows: the libraries that stream many sheets lose characters and pack with the zlib of the
 * running Node, whose bytes differ from machine to machine; the others hold every cell (docs/design.md, "Traps already measured").
 * Here fflate packs, which is JavaScript, and every entry has the same time.
 */
import type { Zip } from 'fflate';
import type { ColumnShape, TableShape, Value } from '../model/table.ts';
import { defineWriter, type Dataset } from './writer.ts';
import { LONGEST_CELL, MOST_LINKS } from './xlsx-cells.ts';
import { ROOT_PART, workbookParts, type SheetEntry } from './xlsx-parts.ts';
import { startSheet, widthsOf, type Sheet, type SheetCounts } from './xlsx-sheet.ts';

export const WORKBOOK = 'dataset.xlsx';

/** What Excel holds, less the header. */
const ROWS_PER_SHEET = 1_048_575;

export const xlsxWriter = defineWriter({
  name: 'xlsx',
  summary: 'dataset.xlsx, a sheet for each table, and a first one that explains the columns.',
  options: {},
  reads: 'rows',
  write: async (dataset, place) => {
    const fflate = await import('fflate');
    const file = place.open(WORKBOOK);
    const zip = new fflate.Zip((error, chunk) => {
      if (error) throw error;
      file.append(chunk);
    });
    writeWorkbook(dataset, zipParts(zip, fflate), ROWS_PER_SHEET);
    zip.end();
    file.close();
  },
});

/** Opens a part of the workbook; it takes text piece by piece. */
export type OpenPart = (path: string) => Part;

interface Part {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** The same for every entry: the earliest that a zip can name. */
const TIME = new Date(1980, 0, 1);
/** Half again as fast as the default, and hardly larger. */
const LEVEL = 4;
const CHARACTERS_AT_ONCE = 1 << 16;

function zipParts(
  zip: Zip,
  { ZipDeflate, strToU8 }: Pick<typeof import('fflate'), 'ZipDeflate' | 'strToU8'>,
): OpenPart {
  return (path) => {
    const entry = new ZipDeflate(path, { level: LEVEL });
    entry.mtime = TIME;
    zip.add(entry);
    let waiting = '';
    return {
      write: (text) => {
        waiting += text;
        if (waiting.length < CHARACTERS_AT_ONCE) return;
        entry.push(strToU8(waiting));
        waiting = '';
      },
      end: () => {
        entry.push(strToU8(waiting), true);
      },
    };
  };
}

/** `rowsPerSheet`: a table with more goes on in a further sheet. */
export function writeWorkbook(dataset: Dataset, open: OpenPart, rowsPerSheet: number): void {
  // Programs that guess a file's kind from its start look for this part.
  writePart(open, ROOT_PART);
  const sheets: FilledSheet[] = [];
  for (const table of dataset.tables) {
    const widths = widthsOf(table.columns, dataset.rows(table));
    const rows = dataset.rows(table)[Symbol.iterator]();
    for (let number = 1, next = rows.next(); number === 1 || !next.done; number += 1) {
      const name = number === 1 ? table.name : `${table.name}_${number}`;
      // The first sheet is the explanation. It is written last, since it says what Excel had no room for.
      const sheet = openSheet(open, sheets.length + 2, { name, columns: table.columns, widths });
      for (let left = rowsPerSheet; left > 0 && !next.done; left -= 1, next = rows.next()) sheet.add(next.value);
      sheets.push(sheet.end());
    }
  }
  const about = aboutRows(dataset.tables, sheets);
  const first = openSheet(open, 1, { name: 'about', columns: ABOUT_COLUMNS, widths: widthsOf(ABOUT_COLUMNS, about) });
  about.forEach(first.add);
  for (const part of workbookParts([first.end(), ...sheets])) writePart(open, part);
}

interface FilledSheet extends SheetEntry, SheetCounts {}

interface OpenSheet {
  readonly add: (row: readonly Value[]) => void;
  readonly end: () => FilledSheet;
}

function openSheet(open: OpenPart, index: number, sheet: Sheet): OpenSheet {
  const part = open(`xl/worksheets/sheet${index}.xml`);
  const { add, end } = startSheet(sheet, part.write);
  return {
    add,
    end: () => {
      const { counts, relationships } = end();
      part.end();
      if (relationships !== null) writePart(open, [`xl/worksheets/_rels/sheet${index}.xml.rels`, relationships]);
      return { name: sheet.name, columns: sheet.columns.length, ...counts };
    },
  };
}

function writePart(open: OpenPart, [path, xml]: readonly [path: string, xml: string]): void {
  const part = open(path);
  part.write(xml);
  part.end();
}

const ABOUT_COLUMNS: readonly ColumnShape[] = [
  { name: 'table', type: 'string', description: 'Name of the sheet.' },
  { name: 'column', type: 'string', description: 'Name of the column; empty for the table itself.' },
  { name: 'type', type: 'string', description: 'What its cells hold.' },
  { name: 'meaning', type: 'string', description: 'What it says.' },
  { name: 'values', type: 'list', description: 'The only values that occur.' },
];

/** What each sheet and column means, and what Excel had no room for. */
function aboutRows(tables: readonly TableShape[], sheets: readonly FilledSheet[]): Value[][] {
  return [
    ...sheets.flatMap(({ name, cutCells, plainLinks }) => [
      ...(cutCells > 0 ? [note(name, cutNote(cutCells))] : []),
      ...(plainLinks > 0 ? [note(name, `${plainLinks} addresses are text: a sheet holds ${MOST_LINKS} links.`)] : []),
    ]),
    ...tables.flatMap(({ name, description, columns }) => [
      [name, null, 'table', description, null],
      ...columns.map((column) => [name, column.name, column.type, column.description, column.values ?? null]),
    ]),
  ];
}

function cutNote(cells: number): string {
  const [are, them] = cells === 1 ? ['cell is', 'it'] : ['cells are', 'them'];
  return `${cells} ${are} cut to ${LONGEST_CELL} characters; the CSV has ${them} whole.`;
}

function note(sheet: string, text: string): Value[] {
  return [sheet, null, 'note', text, null];
}
