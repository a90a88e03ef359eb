/** The tree of a page → blocks: every run of prose, as a browser would set it, with its marks. */
import type { Element, Nodes, Text } from 'hast';
import type { Block } from '../../model/block.ts';
import { toSource } from '../../model/text-map.ts';
import { isControl } from '../../vocab/page-furniture.ts';
import { createFolder } from '../fold.ts';
import type { Loss } from '../losses.ts';
import { isNoteLink } from '../notes.ts';
import { readTextBlocks } from '../text.ts';
import { attribute, BLOCKS, isHidden, textOf, walk, WORDLESS } from './elements.ts';
import { lossOf, lossOfCaption } from './lost.ts';
import type { Main } from './main.ts';
import { marksOf, type OpenMark } from './marks.ts';
import { placeIn, takePlace, TOP, type Place } from './places.ts';
import { runsOf } from './positions.ts';

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly losses: readonly Loss[];
}

/** A raised number, or the arrow back to it. */
function isNoteMark(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const role = attribute(element, 'role');
  return /^doc-(?:noteref|backlink)$/u.test(role) || isNoteLink(attribute(element, 'href'), textOf(element));
}

/**
 * @param page the source that positions point into
 * @param base that relative links are told from; null where the page does not say its own address
 */
export function readBlocks({ root, furniture }: Main, page: string, base: string | null): ReadBlocks {
  const blocks: Block[] = [];
  const losses: Loss[] = [];
  const places: Place[] = [];
  const marks: OpenMark[] = [];
  let folder = createFolder();
  const place = (): Place => places.at(-1) ?? TOP;

  /** Ends the block; marks that are open go on in the next. */
  function flush(): void {
    for (const line of folder.finish()) {
      const isCell = place().kind === 'cell';
      if (!isCell && isControl(line.plain)) continue;
      const span = toSource(line.map, { start: 0, end: line.plain.length });
      blocks.push({ ...takePlace(place()), ...span, ...line });
    }
    folder = createFolder();
    for (const { kind, url } of marks) folder.open(kind, url);
  }

  function readText({ value, position }: Text): void {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start === undefined || end === undefined) return;
    const { verbatim, depth } = place();
    if (verbatim && page.startsWith(value, start)) {
      flush();
      for (const block of readTextBlocks(value, start)) blocks.push({ ...block, depth: depth + block.depth });
      return;
    }
    // A line of the file is no line of the page.
    for (const run of runsOf(value, page, start, end))
      folder.add(verbatim ? run : { ...run, text: run.text.replace(/[\n\r\f\t]/gu, ' ') });
  }

  function readBreak({ position }: Element): void {
    const start = position?.start.offset ?? 0;
    const inHeading = place().kind === 'heading';
    folder.add({ text: inHeading ? ' ' : '\n', source: start, sourceLength: (position?.end.offset ?? start) - start });
    if (!inHeading) folder.breakLine();
  }

  /** Whether what the node holds is read. */
  function enter(node: Nodes): boolean {
    if (node.type === 'text') readText(node);
    if (node.type !== 'element') return node.type === 'root';
    if (furniture.has(node)) return false;
    const captions = node.tagName === 'figcaption' && place().pictured;
    const loss = captions ? lossOfCaption(node) : lossOf(node);
    if (loss) losses.push(loss);
    if (captions || WORDLESS.has(node.tagName) || isHidden(node)) return false;
    if (isNoteMark(node)) return false;
    if (node.tagName === 'br') readBreak(node);
    if (BLOCKS.has(node.tagName)) {
      flush();
      places.push(placeIn(node, place()));
    }
    for (const mark of marksOf(node, base)) {
      marks.push(mark);
      folder.open(mark.kind, mark.url);
    }
    return true;
  }

  function leave(node: Nodes): void {
    if (node.type !== 'element') return;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) flush();
    for (const { kind } of marksOf(node, base)) {
      marks.pop();
      folder.close(kind);
    }
    if (isBlock) places.pop();
  }

  walk(root, enter, leave);
  flush();
  return { blocks, losses };
}
