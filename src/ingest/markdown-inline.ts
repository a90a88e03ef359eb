/** The words of one Markdown paragraph, heading or cell: markup vanishes, text and its marks stay. */
import type { Heading, Paragraph, PhrasingContent, TableCell } from 'mdast';
import type { Mark } from '../model/block.ts';
import { matchesOf } from '../rules/pattern.ts';
import { createFolder, type Folded, type Folder, type Run } from './fold.ts';
import { isNoteLink } from './notes.ts';

/** The lines of a node: hard breaks part them. */
export function readInline(node: Heading | Paragraph | TableCell): Folded[] {
  const reader: Reader = { folder: createFolder(), literal: new Set() };
  for (const child of node.children) readPhrase(child, reader);
  // `***Heading⏎***` ends in a thematic break, and leaves its opening asterisks alone in the paragraph.
  for (const kind of reader.literal) reader.folder.close(kind);
  return reader.folder.finish();
}

interface Reader {
  readonly folder: Folder;
  /** Emphasis opened by asterisks that CommonMark leaves literal. */
  readonly literal: Set<'strong' | 'emphasis'>;
}

function readPhrase(node: PhrasingContent, reader: Reader): void {
  switch (node.type) {
    case 'text':
      for (const run of node.data?.runs ?? []) readRun(run, reader);
      break;
    case 'strong':
    case 'emphasis':
      readMarked(node.children, node.type, null, reader);
      break;
    case 'link':
      if (isNoteLink(node.url, textOf(node.children))) break;
      readMarked(node.children, 'link', node.url, reader);
      break;
    case 'linkReference':
    case 'delete':
      for (const child of node.children) readPhrase(child, reader);
      break;
    case 'inlineCode':
      reader.folder.add({ text: node.value, ...sourceOf(node) });
      break;
    case 'break':
      reader.folder.add({ text: '\n', ...sourceOf(node) });
      reader.folder.breakLine();
      break;
    case 'html':
      readTag(node.value, sourceOf(node), reader.folder);
      break;
    default:
      break;
  }
}

function textOf(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => (child.type === 'text' ? (child.data?.runs ?? []).map(({ text }) => text).join('') : ''))
    .join('');
}

function sourceOf(node: PhrasingContent): Omit<Run, 'text'> {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  return { source: start.offset ?? 0, sourceLength: (end.offset ?? 0) - (start.offset ?? 0) };
}

function readMarked(
  children: readonly PhrasingContent[],
  kind: Mark['kind'],
  url: string | null,
  reader: Reader,
): void {
  reader.folder.open(kind, url);
  for (const child of children) readPhrase(child, reader);
  reader.folder.close(kind);
}

/**
 * `**Lead: **text`: CommonMark leaves asterisks literal where they touch a space on the wrong side. They were meant as
 * emphasis, so they open and close it here, and are no text.
 */
function readRun(run: Run, reader: Reader): void {
  if (run.escaped || run.text.length !== run.sourceLength || !run.text.includes('*')) {
    reader.folder.add(run);
    return;
  }
  for (const { index, 0: part } of matchesOf(/\*+|[^*]+/gu, run.text)) {
    if (part.startsWith('*')) toggle(part.length, reader);
    else reader.folder.add({ text: part, source: run.source + index, sourceLength: part.length });
  }
}

/** One asterisk is emphasis, two are strong, three are both. */
function toggle(asterisks: number, { folder, literal }: Reader): void {
  const kinds =
    asterisks === 1
      ? (['emphasis'] as const)
      : asterisks === 2
        ? (['strong'] as const)
        : (['strong', 'emphasis'] as const);
  for (const kind of kinds) {
    if (literal.delete(kind)) folder.close(kind);
    else {
      literal.add(kind);
      folder.open(kind);
    }
  }
}

/** Tags that mark what they enclose. */
const TAGS: Readonly<Record<string, Mark['kind']>> = {
  u: 'underline',
  ins: 'underline',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
};

export function readTag(html: string, source: Omit<Run, 'text'>, folder: Folder): void {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d]*)/iu.exec(html) ?? [];
  const kind = TAGS[name.toLowerCase()];
  if (kind && slash) folder.close(kind);
  else if (kind) folder.open(kind);
  else if (name.toLowerCase() === 'br') {
    folder.add({ text: '\n', ...source });
    folder.breakLine();
  }
}
