/**
 * Where in a page the document stands, and what around and within it is furniture: navigation, cookie bars, share links, related
 * pages, footers. Own scoring, by what elements are, how they are named, and how much of their text is linked: libraries for this
 * (Readability, Defuddle) rearrange the tree and lose where its text came from.
 */
import type { Element, Nodes, Root } from 'hast';
import { FURNITURE_NAMES, LIKELY_FURNITURE_NAMES, NOTE_NAMES } from '../../vocab/page-furniture.ts';
import { attribute, BLOCKS, isHidden, isNamed, walk, WORDLESS } from './elements.ts';

export interface Main {
  readonly root: Root | Element;
  /** Elements within the root that are no part of the document. */
  readonly furniture: ReadonlySet<Element>;
}

/** What an element holds, to be seen and read. */
interface Measure {
  words: number;
  /** Words of links. */
  linked: number;
  headings: number;
}

export function findMain(tree: Root): Main {
  const all = measure(tree, () => false);
  const total = prose(all.get(tree));
  const furniture = new Set<Element>();
  const kept = measure(tree, (element) => {
    const held = all.get(element);
    if (!held || !isFurniture(element, held, total)) return false;
    furniture.add(element);
    return true;
  });
  return { root: landmark(tree, kept) ?? narrow(tree, kept), furniture };
}

/** Measures of all elements but those that are hidden, hold no words, or are to be skipped. */
function measure(tree: Root, skip: (element: Element) => boolean): Map<Nodes, Measure> {
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

function isHeading(node: Nodes): boolean {
  return node.type === 'element' && /^h[1-6]$/u.test(node.tagName);
}

const FURNITURE_TAGS = new Set(['dialog', 'footer', 'form', 'menu', 'nav', 'search']);
const FURNITURE_ROLES = new Set(
  'alert alertdialog banner contentinfo dialog menu menubar navigation search tablist toolbar'.split(' '),
);
/** What holds more of a page's prose is no furniture, whatever it is called; menus are links, and may outweigh a short text. */
const MOST = 0.5;
/** An aside that holds more is part of the text. */
const ASIDE = 0.3;

function isFurniture(element: Element, held: Measure, total: number): boolean {
  const { words, linked, headings } = held;
  if (prose(held) > total * MOST || element.tagName === 'main' || isHeading(element)) return false;
  if (isNamed(element, NOTE_NAMES) || attribute(element, 'role') === 'doc-endnotes') return false;
  const role = attribute(element, 'role');
  if (FURNITURE_TAGS.has(element.tagName) || FURNITURE_ROLES.has(role)) return true;
  if (element.tagName === 'aside' || role === 'complementary') return prose(held) < total * ASIDE;
  if (isNamed(element, FURNITURE_NAMES)) return true;
  // Prose may stand under any name: what is mostly links, or a few words without a heading, reads like none.
  const looks = linked > words / 2 || (words <= 12 && headings === 0);
  return looks && BLOCKS.has(element.tagName) && isNamed(element, LIKELY_FURNITURE_NAMES);
}

/** Of the page's prose, how much a landmark must hold to be the document: several articles of a list hold less each. */
const LANDMARK_SHARE = 0.6;
/** How much of what holds it a narrower element must hold. */
const NARROW_SHARE = 0.9;

/** The innermost element that says it is the main content, and holds most of the prose; null where none does. */
function landmark(tree: Root, kept: ReadonlyMap<Nodes, Measure>): Element | null {
  let least = prose(kept.get(tree)) * LANDMARK_SHARE;
  let found: Element | null = null;
  walk(tree, (node) => {
    if (node.type === 'root') return true;
    const held = prose(kept.get(node));
    if (node.type !== 'element' || held < least || held === 0) return false;
    if (isLandmark(node)) {
      found = node;
      least = held * NARROW_SHARE;
    }
    return true;
  });
  return found;
}

function isLandmark(element: Element): boolean {
  const { tagName } = element;
  return (
    tagName === 'main' ||
    tagName === 'article' ||
    attribute(element, 'role') === 'main' ||
    attribute(element, 'itemProp') === 'articleBody'
  );
}

const PARTS = new Set('article body center div form html main section span table tbody td tr'.split(' '));

/** Down from the whole page, as long as one part of it holds nearly all of the prose and every heading. */
function narrow(tree: Root, kept: ReadonlyMap<Nodes, Measure>): Root | Element {
  let root: Root | Element = tree;
  for (;;) {
    const own = kept.get(root);
    const least: number = prose(own) * NARROW_SHARE;
    const next: Nodes | undefined = root.children.find((child) => prose(kept.get(child)) >= least);
    if (next?.type !== 'element' || least === 0 || !PARTS.has(next.tagName)) return root;
    if (own && own.headings > (kept.get(next)?.headings ?? 0)) return root;
    root = next;
  }
}

function prose(held: Measure | undefined): number {
  return held ? held.words - held.linked : 0;
}
