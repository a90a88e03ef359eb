/** How much the elements of a page hold to be read: words, words of links, headings. */
import type { Element, Nodes, Root } from 'hast';
import { isHidden, textOf, walk, WORDLESS } from './elements.ts';

export interface Measure {
  words: number;
  /** Words of links. */
  linked: number;
  headings: number;
}

/** A title of more words is not looked for. */
const LONGEST_TITLE = 40;

/** Measures of all elements but those that are hidden, hold no words, or are to be skipped. */
export function measure(
  tree: Root,
  skip: (element: Element) => boolean,
  titles: readonly string[] = [],
): Map<Nodes, Measure> {
  const named = new Set(titles.map(folded));
  const measures = new Map<Nodes, Measure>();
  const open: Measure[] = [];
  let links = 0;
  walk(
    tree,
    (node) => {
      const top = open.at(-1);
      if (node.type === 'text' && top) {
        const words = countWords(node.value);
        top.words += words;
        if (links > 0) top.linked += words;
      }
      if (node.type !== 'element' && node.type !== 'root') return false;
      if (node.type === 'element') {
        if (WORDLESS.has(node.tagName) || isHidden(node) || skip(node)) return false;
        if (node.tagName === 'a') links += 1;
      }
      const own = { words: 0, linked: 0, headings: isHeading(node) ? 1 : 0 };
      measures.set(node, own);
      open.push(own);
      return true;
    },
    (node) => {
      const own = open.pop();
      const parent = open.at(-1);
      if (node.type === 'element' && node.tagName === 'a') links -= 1;
      if (!own || !parent) return;
      if (own.headings === 0 && own.words <= LONGEST_TITLE && named.has(folded(textOf(node)))) own.headings = 1;
      parent.words += own.words;
      parent.linked += own.linked;
      parent.headings += own.headings;
    },
  );
  return measures;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

export function isHeading(node: Nodes): boolean {
  return node.type === 'element' && /^h[1-6]$/u.test(node.tagName);
}

/** Letters and digits alone, to tell whether two lines say the same. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that are no link. */
export function prose(held: Measure | undefined): number {
  return held ? held.words - held.linked : 0;
}
