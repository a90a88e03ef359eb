/** Markdown → blocks, with exact positions: the tree is remark's, the positions are its tokens'. */
import type { Code, Heading, Paragraph, Root, RootContent, TableCell } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Block } from '../model/block.ts';
import type { Problem } from '../model/problem.ts';
import type { Read } from '../model/source.ts';
import { toSource } from '../model/text-map.ts';
import { createFolder } from './fold.ts';
import { DEFAULT_OPTIONS, type IngestOptions } from './options.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHtmlBlocks } from './markdown-html.ts';
import { readInline } from './markdown-inline.ts';
import { outlineOf, restore } from './markdown-outline.ts';
import { keepPositions } from './markdown-positions.ts';
import { sliceMarkdown } from './markdown-slices.ts';
import { readTextBlocks } from './text.ts';

/** A fact sheet holds no code: four spaces before a line are a stray indent. */
function forProse(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: ['codeIndented'] } });
  (data.fromMarkdownExtensions ??= []).push(keepPositions);
}

/** Tables, and no other extension of GitHub's: literal autolinks alone halve the speed. */
function withTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const proseParser = unified().use(remarkParse).use(forProse).freeze();
const tableParser = proseParser().use(withTables).freeze();

/** No table is without a bar or a colon in the row under its head; looking for one at every line is dear. */
function parserFor(slice: string): typeof proseParser {
  return /\||:-|-:/u.test(slice) ? tableParser : proseParser;
}

/** The tree of a slice, with offsets of the whole source. */
function parse(text: string, slice: string, start: number): Root {
  const outline = outlineOf(slice, start);
  const tree = parserFor(slice).parse(outline.text);
  restore(tree, text, outline.toSource);
  return tree;
}

export function readMarkdown(text: string, options: IngestOptions = DEFAULT_OPTIONS): Read {
  const front = readFrontMatter(text);
  const blocks: Block[] = [];
  const problems: Problem[] = [...front.problems];
  for (const { start, end, refused } of sliceMarkdown(text, 0, options['max-nesting'])) {
    const from = Math.max(start, front.end);
    const slice = text.slice(from, end);
    if (refused) {
      problems.push(readAsText(refused, start, end));
      blocks.push(...readTextBlocks(slice, from));
      continue;
    }
    const tree = parse(text, slice, from);
    const place: Place = { text, depth: 0, quoted: false, marker: null };
    for (const node of tree.children) blocks.push(...readFlow(node, place));
  }
  return { blocks, metadata: front.metadata, problems };
}

const REFUSALS = {
  'nested-too-deep': 'Quotations or lists stand too deep within one another',
  'mostly-markup': 'More than a quarter of the characters are markup',
} as const;

function readAsText(code: keyof typeof REFUSALS, start: number, end: number): Problem {
  const message = `${REFUSALS[code]}; this part is read as plain text.`;
  const hint = 'Take the superfluous markup out, or give the file the extension .txt.';
  return { severity: 'warning', code, message, hint, start, end, stage: 'ingest' };
}

/** Where a node stands. */
interface Place {
  /** The whole source. */
  readonly text: string;
  readonly depth: number;
  readonly quoted: boolean;
  /** Of the list item that the node opens, else null. */
  readonly marker: string | null;
}

function readFlow(node: RootContent, place: Place): Block[] {
  switch (node.type) {
    case 'heading':
      return inlineBlock(node, 'heading', place, node.depth);
    case 'paragraph':
      return inlineBlock(node, place.marker ? 'item' : place.quoted ? 'quotation' : 'paragraph', place);
    case 'blockquote':
      return node.children.flatMap((child) => readFlow(child, { ...place, quoted: true, marker: null }));
    case 'list':
      return node.children.flatMap((item) => {
        const marker = markerAt(place.text, item.position?.start.offset ?? 0);
        return item.children.flatMap((child, index) =>
          readFlow(child, { ...place, depth: place.depth + 1, marker: index === 0 ? marker : null }),
        );
      });
    case 'table':
      return node.children.flatMap((row) => row.children.flatMap((cell) => inlineBlock(cell, 'cell', place)));
    case 'html':
      return readHtmlBlocks(sourceOf(node, place), node.position?.start.offset ?? 0, place.depth);
    case 'code':
      return codeBlock(node, place);
    default:
      return [];
  }
}

function sourceOf({ position }: RootContent, { text }: Place): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** What stands between two fences, line by line as it is. */
function codeBlock(node: Code, place: Place): Block[] {
  const start = node.position?.start.offset ?? 0;
  const source = sourceOf(node, place);
  const from = source.indexOf('\n') + 1;
  const words = source.slice(from).replace(/\n[ \t>]*(?:`{3,}|~{3,})\s*$/u, '');
  const folder = createFolder();
  folder.add({ text: words, source: start + from, sourceLength: words.length });
  const { depth, marker } = place;
  return folder
    .finish()
    .map((line) => ({ kind: 'code', start, end: start + source.length, ...line, level: 0, depth, marker }));
}

const MARKER = /[-*+]|\d{1,9}[.)]/uy;

function markerAt(text: string, offset: number): string {
  MARKER.lastIndex = offset;
  return MARKER.exec(text)?.[0] ?? '-';
}

/** A bullet that Markdown takes for a letter of the paragraph. */
const TYPED_BULLET = /^[•▪◦●○■](?=\s)/u;

/** A block for each line of the node: a hard break parts a heading from its text, or the names of a list. */
function inlineBlock(node: Heading | Paragraph | TableCell, kind: Block['kind'], place: Place, level = 0): Block[] {
  const { depth, marker } = place;
  const lines = readInline(node);
  return lines.map((line, index) => {
    const { start, end } = toSource(line.map, { start: 0, end: line.plain.length });
    const first = index === 0;
    const typed = kind === 'paragraph' ? TYPED_BULLET.exec(line.plain)?.[0] : undefined;
    if (typed !== undefined) return { kind: 'item', start, end, ...line, level, depth: depth + 1, marker: typed };
    return {
      kind: first || kind !== 'item' ? kind : 'paragraph',
      start: first ? (node.position?.start.offset ?? start) : start,
      end: index === lines.length - 1 ? (node.position?.end.offset ?? end) : end,
      ...line,
      level,
      depth,
      marker: first ? marker : null,
    };
  });
}
