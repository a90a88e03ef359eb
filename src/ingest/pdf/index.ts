/** PDF → text and blocks: what the text layer holds, set in order by its places on the pages. */
import type { Extracted } from '../../model/source.ts';
import { cleanLine } from '../fold.ts';
import type { TextRun } from '../inline.ts';
import type { IngestOptions } from '../options.ts';
import { reportLosses, type Loss } from '../losses.ts';
import { NO_METADATA } from '../metadata.ts';
import { createWriter } from '../writer.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf, type Line } from './lines.ts';
import { readPages } from './pages.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import { runsOf, vocabularyOf, type Vocabulary } from './runs.ts';
import { readShape, type Shape } from './shape.ts';

export async function readPdf(bytes: Uint8Array, options: IngestOptions): Promise<Extracted> {
  const { pages, title, problems } = await readPages(bytes, options);
  const lines = withoutFurniture(pages, pages.map(linesOf)).flat();
  const shape = readShape(lines);
  const [notes, body] = partNotes(paragraphsOf(lines), shape);
  const { blocks, losses, ...written } = write([...body, ...notes], shape, vocabularyOf(lines));
  const hasHeading = blocks.some(({ kind }) => kind === 'heading');
  const named = cleanLine(title ?? '');
  const isTitle = !hasHeading && /\S \S/u.test(named) && !/^microsoft word|\.(?:docx?|pdf)$/iu.test(named);
  return {
    ...written,
    blocks,
    metadata: { ...NO_METADATA, title: isTitle ? named : null },
    problems: [...problems, ...reportLosses(losses)],
  };
}

type Written = ReturnType<ReturnType<typeof createWriter>['finish']>;

function write(paragraphs: readonly Paragraph[], shape: Shape, vocabulary: Vocabulary): Written {
  const writer = createWriter('accept');
  const losses: Loss[] = [];
  let before: number | null = null;
  for (const { lines, row } of paragraphs) {
    const [first] = lines;
    if (!first) continue;
    const separator = row === null || before === null ? '\n\n' : row === before ? '\t' : '\n';
    const place = row === null ? shape.placeOf(lines) : CELL;
    const inlines: TextRun[] = runsOf(lines, vocabulary, place.level > 0);
    const span = writer.write({ ...place, inlines, place: null, separator });
    if (row !== null && before === null)
      losses.push({ ...span, code: 'table-by-place', message: 'A table is read by the places of its words.' });
    before = row;
  }
  const written = writer.finish();
  return { ...written, losses };
}

const CELL = { kind: 'cell', level: 0, depth: 0, marker: null } as const;

/** Notes at the foot of a page stand amid a sentence that goes on: they are read at the end. */
function partNotes(paragraphs: readonly Paragraph[], { body }: Shape): [Paragraph[], Paragraph[]] {
  const isNote = ({ lines: [first], row }: Paragraph): boolean =>
    row === null &&
    first !== undefined &&
    first.size < 0.92 * body &&
    /^(?:\[?\d{1,3}\]?|[*†‡])\s?\S/u.test(first.text);
  const notes = paragraphs.filter(isNote);
  const rest = paragraphs.filter((paragraph) => !isNote(paragraph));
  return [notes, notes.length === 0 ? rest : paragraphsOf(rest.flatMap(({ lines }): Line[] => [...lines]))];
}
