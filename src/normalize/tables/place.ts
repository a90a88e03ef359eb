/** Columns that say where something stands: in the source text, and in the file that it was extracted from. */
import { lineOf } from '../../model/lines.ts';
import type { Place } from '../../model/source.ts';
import { lastStarting } from '../../model/span.ts';
import type { Column } from '../../model/table.ts';
import type { Row } from './row.ts';

/** Where something starts and ends; null for a problem that has no place. */
export interface Placed {
  readonly start: number | null;
  readonly end: number | null;
}

export const lineColumn: Column<Row<Placed>> = {
  name: 'line',
  type: 'integer',
  description: 'Line of the source text where it starts, from 1.',
  of: ({ item, from }) => (item.start === null ? null : lineOf(from.lines, item.start)),
};

/** Where in a .docx or .pdf its first words stand; null in a file that is text itself. */
function inFile({ item: { start }, from }: Row<Placed>): Place | null {
  return start === null ? null : (from.record.source.places?.[lastStarting(from.placeStarts, start)] ?? null);
}

/** Where a row stands: in the file, where its text was extracted, and in the source text. */
export const spanColumns: readonly Column<Row<Placed>>[] = [
  {
    name: 'page',
    type: 'integer',
    description: 'Page of a PDF where it starts, from 1.',
    of: (row) => {
      const place = inFile(row);
      return place && 'page' in place ? place.page : null;
    },
  },
  {
    name: 'box',
    type: 'string',
    description:
      'Where its paragraph stands on that page: left, bottom, right and top, in points from the lower left corner.',
    of: (row) => {
      const place = inFile(row);
      return place && 'box' in place ? place.box.join(' ') : null;
    },
  },
  {
    name: 'file_paragraph',
    type: 'integer',
    description: 'Paragraph of a Word file where it starts, from 1, with empty ones and those of tables and boxes.',
    of: (row) => {
      const place = inFile(row);
      return place && 'paragraph' in place ? place.paragraph : null;
    },
  },
  {
    name: 'start',
    type: 'integer',
    description: 'Where it starts in the source text, in UTF-16 code units from 0.',
    of: ({ item }) => item.start,
  },
  {
    name: 'end',
    type: 'integer',
    description: 'Where it ends in the source text (the first code unit after it).',
    of: ({ item }) => item.end,
  },
];
