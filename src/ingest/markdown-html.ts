/** Blocks of HTML within Markdown (tables, mostly): tags vanish or part the text into blocks, text stays. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Block } from '../model/block.ts';
import { toSource } from '../model/text-map.ts';
import { matchesOf } from '../rules/pattern.ts';
import { createFolder } from './fold.ts';
import { readTag } from './markdown-inline.ts';

/** Comments and what is no prose; tags; character references; text. Slices of Markdown are short, so no scan is long. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(?<raw>script|style)\b[\s\S]*?(?:<\/\k<raw>>|$)|<\/?(?<tag>[a-z][a-z\d]*)(?:[\s/][^>]*)?>|&(?<reference>#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|(?<text>[^<&]+|[<&])/giu;

const INLINE = new Set(
  'a abbr b big br cite code em font i ins mark q s small span strike strong sub sup u'.split(' '),
);

/** @param offset of the HTML in the source */
export function readHtmlBlocks(html: string, offset: number, depth: number): Block[] {
  const blocks: Block[] = [];
  let folder = createFolder();
  let open: Pick<Block, 'kind' | 'level' | 'marker'> = PARAGRAPH;
  const flush = (next: typeof open): void => {
    for (const line of folder.finish()) {
      const span = toSource(line.map, { start: 0, end: line.plain.length });
      blocks.push({ ...open, ...span, ...line, depth: open.kind === 'item' ? depth + 1 : depth });
    }
    folder = createFolder();
    open = next;
  };
  for (const { index, 0: token, groups = {} } of matchesOf(TOKEN, html)) {
    const { tag, reference, text } = groups;
    const source = { source: offset + index, sourceLength: token.length };
    if (tag && INLINE.has(tag.toLowerCase())) readTag(token, source, folder);
    else if (tag) flush(token.startsWith('</') ? PARAGRAPH : kindOf(tag.toLowerCase()));
    else if (reference) folder.add({ text: decodeReference(reference) ?? token, ...source });
    else if (text) folder.add({ text, ...source });
  }
  flush(PARAGRAPH);
  return blocks;
}

const PARAGRAPH = { kind: 'paragraph', level: 0, marker: null } as const;

function kindOf(tag: string): Pick<Block, 'kind' | 'level' | 'marker'> {
  const level = Number(/^h([1-6])$/u.exec(tag)?.[1] ?? 0);
  if (level > 0) return { kind: 'heading', level, marker: null };
  if (tag === 'td' || tag === 'th') return { kind: 'cell', level: 0, marker: null };
  if (tag === 'li') return { kind: 'item', level: 0, marker: '•' };
  if (tag === 'blockquote') return { kind: 'quotation', level: 0, marker: null };
  return PARAGRAPH;
}

function decodeReference(reference: string): string | null {
  if (!reference.startsWith('#')) return decodeNamedCharacterReference(reference) || null;
  const hex = /^#x/iu.test(reference);
  const code = Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
