/**
 * Where in a page the document stands, and what around and within it is furniture: navigation, cookie bars, share links, related
 * pages, footers. Own scoring, by what elements are, how they are named, and how much of their text is linked: libraries for this
 * (Readability, Defuddle) rearrange the tree and lose where its text came from.
 */
import type { Element, Nodes, Root } from 'hast';
import { attribute, walk } from './elements.ts';
import { findFurniture } from './furniture.ts';
import { measure, prose, type Measure } from './measure.ts';

export interface Main {
  readonly root: Root | Element;
  /** Elements within the root that are no part of the document. */
  readonly furniture: ReadonlySet<Element>;
}

/** @param titles that the head of the page gives: where no <h1> does, an element that repeats one is the document's heading */
export function findMain(tree: Root, titles: readonly string[]): Main {
  const all = measure(tree, () => false);
  const furniture = findFurniture(tree, all);
  const hasTitle = [...all.keys()].some((node) => node.type === 'element' && node.tagName === 'h1');
  const kept = measure(tree, (element) => furniture.has(element), hasTitle ? [] : titles);
  return { root: landmark(tree, kept) ?? narrow(tree, kept), furniture };
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
