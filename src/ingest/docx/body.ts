/** The body of a document → its paragraphs in order: headings, items, cells, boxes where they are anchored, notes at the end. */
import { excerpt, type Loss } from '../losses.ts';
import { allOf, childOf, childrenOf, valueOf, wordsOf, type XmlElement } from '../xml.ts';
import { readNumbering } from './numbering.ts';
import type { Package } from './package.ts';
import { inlinesOf, type Inline } from './runs.ts';
import { numberingOf, outlineOf, readStyles, type Style } from './styles.ts';
import { createWriter, type Tracked, type Writer, type Written } from '../writer.ts';

type Result = ReturnType<Writer['finish']>;

/** Where paragraphs stand: in running text, or alone in a cell of a table. */
interface Flow {
  readonly inCell: boolean;
  readonly separator: Written['separator'];
}

const RUNNING: Flow = { inCell: false, separator: '\n\n' };

export function readBody(parts: Package, tracked: Tracked): Result {
  const styles = readStyles(parts.styles);
  const numbering = readNumbering(parts.numbering);
  const comments = byId(parts.comments, 'comment');
  const notes = { footnote: byId(parts.footnotes, 'footnote'), endnote: byId(parts.endnotes, 'endnote') };
  const referred: { readonly note: Extract<Inline, { type: 'note' }>; readonly in: number }[] = [];
  const writer = createWriter(tracked);
  const losses: Loss[] = [];
  /** A document with a title has its headings below it. */
  const below = allOf(parts.document, 'pStyle').some((style) => styles(style.attributes.get('val')).name === 'title')
    ? 1
    : 0;
  /** In order of the file, so that `(//w:p)[n]` of it is the paragraph again. */
  const numbers = new Map(allOf(parts.document, 'p').map((paragraph, index) => [paragraph, index + 1]));
  let listDepth = 0;
  let hasContents = false;
  /** The printed number of a note, for its first paragraph to take. */
  let noteNumber: string | null = null;
  /** Of the paragraph that is read; those of notes stand elsewhere, and are where their mark is. */
  let number = 0;

  function readFlow(parent: XmlElement, flow: Flow): void {
    for (const child of parent.children) {
      if (child.name === 'p') readParagraph(child, flow);
      else if (child.name === 'tbl') readTable(child);
      else if (!child.name.endsWith('Pr')) readFlow(child, flow);
      // What follows the first choice says the same for older programs.
      if (parent.name.endsWith(':AlternateContent')) return;
    }
  }

  function readParagraph(element: XmlElement, flow: Flow): void {
    number = numbers.get(element) ?? number;
    const properties = childOf(element, 'pPr');
    const style = styles(valueOf(properties, 'pStyle'));
    const level = levelOf(properties, style, below);
    const list = numberingOf(properties, style.numbering);
    // A heading is bold by its style, a cell of a heading row by its own: that sets off no words in it.
    const isSet = level > 0 || flow.inCell;
    const base = isSet ? { ...style, strong: false, emphasis: false } : style;
    const inlines = inlinesOf(element, base, styles, parts.links);
    if (/^toc \d$/u.test(style.name)) {
      leaveOutContents();
      return;
    }
    const isEmpty = !inlines.some((inline) => inline.type === 'text' && inline.text.trim() !== '');
    const marker = isEmpty ? null : list ? numbering(list.list, list.level) : noteNumber;
    if (!isEmpty) noteNumber = null;
    listDepth = list ? list.level + 1 : /^list (?:paragraph|continue)/u.test(style.name) ? listDepth : 0;
    const kind = level > 0 ? 'heading' : flow.inCell ? 'cell' : isQuotation(style) ? 'quotation' : 'paragraph';
    const depth = kind === 'heading' || kind === 'cell' ? 0 : listDepth;
    const { separator } = flow;
    const written = inlines.filter((inline) => inline.type === 'text' || inline.type === 'picture');
    const place = { paragraph: number };
    const span = writer.write({ kind, level, depth, marker, inlines: written, place, separator });
    for (const inline of inlines) {
      if (inline.type === 'box') readFlow(inline.content, RUNNING);
      if (inline.type === 'note') referred.push({ note: inline, in: place.paragraph });
      if (inline.type === 'comment') reportComment(inline.id, span);
    }
  }

  function reportComment(id: string, span: { start: number; end: number }): void {
    const comment = comments.get(id);
    if (!comment) return;
    const author = comment.attributes.get('author') ?? '';
    const by = author === '' ? '' : ` by ${author}`;
    losses.push({
      ...span,
      code: 'comment',
      message: `A comment${by} is not read: "${excerpt(wordsOf(comment, 't'))}"`,
    });
  }

  function leaveOutContents(): void {
    if (hasContents) return;
    hasContents = true;
    losses.push({ start: 0, end: 0, code: 'contents-left-out', message: 'The table of contents is not read.' });
  }

  function readTable(table: XmlElement): void {
    const rows = allRows(table).map((row) => cellsOf(row));
    const isBox = rows.length === 1 && rows[0]?.length === 1;
    const start = writer.end();
    let isFirstRow = true;
    for (const row of rows) {
      let isFirst = true;
      for (const cell of row) {
        const flows = isBox || isLayout(cell);
        const separator = flows || (isFirst && isFirstRow) ? '\n\n' : isFirst ? '\n' : '\t';
        const spoken = wordsOf(cell, 't').trim() !== '';
        readFlow(cell, { inCell: !flows, separator });
        if (spoken) isFirst = false;
      }
      if (!isFirst) isFirstRow = false;
    }
    if (rows.some((row) => row.some(isMerged))) {
      losses.push({
        start,
        end: writer.end(),
        code: 'merged-cells',
        message: 'A table has merged cells; each is read once, in its first place.',
      });
    }
  }

  /** Whether a cell holds more than one line of words: then it lays out the page. */
  function isLayout(cell: XmlElement): boolean {
    const inner = allOf(cell, 'p').filter((paragraph) => wordsOf(paragraph, 't').trim() !== '');
    return inner.length > 1 || childOf(cell, 'tbl') !== undefined || inner.some(isStructured);
  }

  function isStructured(paragraph: XmlElement): boolean {
    const properties = childOf(paragraph, 'pPr');
    const style = styles(valueOf(properties, 'pStyle'));
    return levelOf(properties, style, 0) > 0 || numberingOf(properties, style.numbering) !== null;
  }

  function readNotes(): void {
    if (referred.length === 0) return;
    const start = writer.end();
    for (const [index, { note: mark, in: marked }] of [...referred].entries()) {
      const note = notes[mark.of].get(mark.id);
      number = marked;
      noteNumber = `${index + 1}.`;
      if (note) readFlow(note, RUNNING);
    }
    const message = 'Footnotes and endnotes are read at the end of the text.';
    losses.push({ start, end: writer.end(), code: 'notes-at-end', message });
  }

  readFlow(childOf(parts.document, 'body') ?? parts.document, RUNNING);
  readNotes();
  const written = writer.finish();
  return { ...written, losses: [...written.losses, ...losses].sort((a, b) => a.start - b.start) };
}

/** 1 to 6; 0 for running text. */
function levelOf(properties: XmlElement | undefined, style: Style, below: number): number {
  if (style.name === 'title') return 1;
  const outline = outlineOf(properties) ?? style.outline ?? 9;
  return outline > 8 ? 0 : Math.min(6, outline + 1 + below);
}

function isQuotation({ name }: Style): boolean {
  return /^(?:intense quote|quotations?|quote|block text)$/u.test(name);
}

function byId(part: XmlElement | null, name: string): Map<string, XmlElement> {
  return new Map(childrenOf(part ?? undefined, name).map((element) => [element.attributes.get('id') ?? '', element]));
}

/** Rows and cells may stand in controls (`sdt`) and the like. */
function allRows(table: XmlElement): XmlElement[] {
  return table.children.flatMap((child) =>
    child.name === 'tr' ? [child] : child.name === 'tbl' ? [] : allRows(child),
  );
}

function cellsOf(row: XmlElement): XmlElement[] {
  return row.children.flatMap((child) => (child.name === 'tc' ? [child] : child.name === 'tbl' ? [] : cellsOf(child)));
}

function isMerged(cell: XmlElement): boolean {
  const properties = childOf(cell, 'tcPr');
  return Number(valueOf(properties, 'gridSpan') ?? 1) > 1 || childOf(properties, 'vMerge') !== undefined;
}
