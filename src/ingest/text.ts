/** Pasted text → blocks: paragraphs and items, whether each stands on one line or is wrapped over several. */
import type { Block } from '../model/block.ts';
import type { Read } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { createFolder } from './fold.ts';
import { NO_METADATA } from './metadata.ts';

interface Line extends Span {
  /** Without white space at either end; the span is that of these words. */
  readonly words: string;
  readonly indent: number;
  readonly marker: string | null;
}

export function readText(text: string): Read {
  return { blocks: readTextBlocks(text, 0), metadata: NO_METADATA, problems: [] };
}

/** @param base where `text` starts in the source */
export function readTextBlocks(text: string, base: number): Block[] {
  const lines = splitLines(text);
  const wrapped = isWrapped(lines);
  const blocks: Block[] = [];
  let group: Line[] = [];
  const depthOf = createDepths();
  const flush = (): void => {
    const [first] = group;
    if (first) blocks.push(...toBlock(group, text, base, first.marker ? depthOf(first) : 0));
    group = [];
  };
  for (const line of lines) {
    const previous = group.at(-1);
    if (line.words === '') flush();
    else {
      if (previous && !(wrapped && goesOn(previous, line, wrapped))) flush();
      group.push(line);
    }
  }
  flush();
  return blocks;
}

/** What opens an item that is typed as one. */
export const MARKER = /^(?:[-–—*•·▪◦‣●○■□➢➤]|o(?=\s{2}|\t)|\d{1,3}[.)]|\(\d{1,3}\)|\([a-z]{1,4}\)|[a-z]\))(?=\s)/u;
const NO_MARKER = /^(?:[*-]\s*){3,}$/u;

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const words = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    const indent = raw.slice(0, raw.length - raw.trimStart().length).replace(/\t/gu, '    ').length;
    const marker = NO_MARKER.test(words) ? null : (MARKER.exec(words)?.[0] ?? null);
    lines.push({ start, end: start + words.length, words, indent, marker });
    at += raw.length + 1;
  }
  return lines;
}

/** The width that the text is wrapped at, null where every paragraph stands on one line. */
function isWrapped(lines: readonly Line[]): number | null {
  const filled = lines.filter((line) => line.words !== '');
  const width = Math.max(0, ...filled.slice(0, 5000).map((line) => line.indent + line.words.length));
  if (width > 130 || width < 30) return null;
  let full = 0;
  let pairs = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!next || line.words === '' || next.words === '' || next.marker) continue;
    pairs += 1;
    if (fills(line, next, width)) full += 1;
  }
  return pairs > 0 && full / pairs > 0.6 ? width : null;
}

/** Whether the first word of the next line would not have fitted. */
function fills(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.words)?.[0].length ?? 0;
  return line.indent + line.words.length + 1 + word > width - 8;
}

function goesOn(line: Line, next: Line, width: number): boolean {
  return next.marker === null && (fills(line, next, width) || /^\p{Ll}/u.test(next.words));
}

/** Depth of an item: by its indent, and by its kind of marker where items of several kinds stand at one indent. */
function createDepths(): (line: Line) => number {
  let levels: { indent: number }[] = [];
  return (line) => {
    levels = levels.filter((level) => level.indent < line.indent);
    levels.push({ indent: line.indent });
    return levels.length;
  };
}

function toBlock(lines: readonly Line[], text: string, base: number, depth: number): Block[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  const folder = createFolder();
  for (const line of lines) {
    const start = line === first ? line.start + (line.marker?.length ?? 0) : line.start;
    const words = text.slice(start, line.end);
    folder.add({ text: words, source: base + start, sourceLength: words.length });
    folder.add({ text: '\n', source: base + line.end, sourceLength: 1 });
  }
  const [folded] = folder.finish();
  if (!folded) return [];
  const kind = first.marker ? 'item' : 'paragraph';
  return [{ kind, start: base + first.start, end: base + last.end, ...folded, level: 0, depth, marker: first.marker }];
}
