/** One sheet of a workbook, written row by row: frozen header, filter, widths, and links to the web. */
import type { ColumnShape, Value } from '../model/table.ts';
import { toCell } from '../model/table.ts';
import { cellXml, columnName, escapeXml, linkTarget, MOST_LINKS, STYLES, textXml } from './xlsx-cells.ts';

export interface Sheet {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
}

export interface SheetCounts {
  /** The header included. */
  readonly rows: number;
  readonly cutCells: number;
  /** Links that the sheet had no room for, written as text. */
  readonly plainLinks: number;
}

export interface SheetWriter {
  readonly add: (row: readonly Value[]) => void;
  /** Ends the sheet; gives its relationships as XML, null where it has none. */
  readonly end: () => { readonly counts: SheetCounts; readonly relationships: string | null };
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** `write` gets XML, piece by piece. */
export function startSheet({ columns, widths }: Sheet, write: (xml: string) => void): SheetWriter {
  const names = columns.map((_, index) => columnName(index));
  const links: { readonly cell: string; readonly target: string }[] = [];
  let [rows, cutCells, plainLinks] = [1, 0, 0];
  write(sheetHead(columns, names, widths));
  return {
    add: (row) => {
      rows += 1;
      const cells = columns.map((column, index) => {
        const value = row[index] ?? null;
        const reference = `${names[index] ?? ''}${rows}`;
        const target = linkTarget(column, value);
        const linked = target !== null && links.length < MOST_LINKS;
        if (linked) links.push({ cell: reference, target });
        else if (target !== null) plainLinks += 1;
        const { xml, cut } = cellXml(reference, column, value, linked);
        if (cut) cutCells += 1;
        return xml;
      });
      write(`<row r="${rows}">${cells.join('')}</row>`);
    },
    end: () => {
      const bases = [...new Set(links.map(({ target }) => baseOf(target)))];
      write(
        `</sheetData><autoFilter ref="${filterRange(columns.length, rows)}"/>${linksXml(links, bases)}</worksheet>`,
      );
      const relationships = links.length === 0 ? null : relationshipsXml(bases);
      return { counts: { rows, cutCells, plainLinks }, relationships };
    },
  };
}

/** `A1:F20`. */
export function filterRange(columns: number, rows: number): string {
  return `A1:${columnName(columns - 1)}${rows}`;
}

const NARROWEST = 8;
const WIDEST = 60;
/** Widths are taken from so many rows, which are enough to see what a column is like. */
const SAMPLED_ROWS = 200;

/** Widths in characters that show the header with its filter, and most of the first cells. */
export function widthsOf(columns: readonly ColumnShape[], rows: Iterable<readonly Value[]>): number[] {
  const widths = columns.map(({ name, type }) => Math.max(NARROWEST, name.length + 3, type === 'date' ? 11 : 0));
  let sampled = 0;
  for (const row of rows) {
    if (++sampled > SAMPLED_ROWS) break;
    columns.forEach((_, index) => {
      const length = String(toCell(row[index] ?? null) ?? '').length;
      widths[index] = Math.max(widths[index] ?? NARROWEST, Math.min(WIDEST, length + 1));
    });
  }
  return widths;
}

function sheetHead(columns: readonly ColumnShape[], names: readonly string[], widths: readonly number[]): string {
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = columns.map(({ name }, index) => textXml(`${names[index] ?? ''}1`, name, STYLES.header));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${cols.join('')}</cols><sheetData><row r="1">${header.join('')}</row>`,
  ].join('');
}

/** Excel keeps the part after `#` apart from the address. */
function linksXml(
  links: readonly { readonly cell: string; readonly target: string }[],
  bases: readonly string[],
): string {
  if (links.length === 0) return '';
  const ids = new Map(bases.map((base, index) => [base, `rId${index + 1}`]));
  const all = links.map(({ cell, target }) => {
    const base = baseOf(target);
    const fragment = target.slice(base.length + 1);
    const location = fragment === '' ? '' : ` location="${escapeXml(fragment)}"`;
    return `<hyperlink ref="${cell}" r:id="${ids.get(base) ?? ''}"${location}/>`;
  });
  return `<hyperlinks>${all.join('')}</hyperlinks>`;
}

function relationshipsXml(bases: readonly string[]): string {
  const all = bases.map(
    (base, index) =>
      `<Relationship Id="rId${index + 1}" Type="${HYPERLINK}" Target="${escapeXml(base)}" TargetMode="External"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function baseOf(target: string): string {
  return target.split('#', 1)[0] ?? target;
}
