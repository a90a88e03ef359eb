/** What of a page is furniture: by what elements are, how they are named, what stands above them, and how much of their text is linked. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { FURNITURE_NAMES, LIKELY_FURNITURE_NAMES, NOTE_NAMES, RELATED_HEADING } from '../../vocab/page-furniture.ts';
import { attribute, BLOCKS, isNamed, textOf, walk } from './elements.ts';
import { isHeading, prose, type Measure } from './measure.ts';

export function findFurniture(tree: Root, measures: ReadonlyMap<Nodes, Measure>): ReadonlySet<Element> {
  const total = prose(measures.get(tree));
  const furniture = new Set<Element>();
  walk(tree, (node) => {
    if (node.type === 'root') return true;
    const held = measures.get(node);
    if (node.type !== 'element' || !held || furniture.has(node)) return false;
    if (isFurniture(node, held, total)) {
      furniture.add(node);
      return false;
    }
    const children = node.children.filter(isElement);
    for (const element of [...relatedLinks(children, measures), ...besideTime(children, held)]) furniture.add(element);
    return true;
  });
  return furniture;
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
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

/** "Related links" and the links below it. */
function relatedLinks(children: readonly Element[], measures: ReadonlyMap<Nodes, Measure>): Element[] {
  return children.flatMap((heading, index) => {
    if (!isHeading(heading) || !RELATED_HEADING.test(textOf(heading).trim())) return [];
    const below = children.slice(index + 1);
    const end = below.findIndex((element) => {
      const { words, linked } = measures.get(element) ?? { words: 0, linked: 0 };
      return isHeading(element) || linked < words / 2;
    });
    const links = end < 0 ? below : below.slice(0, end);
    return links.length === 0 ? [] : [heading, ...links];
  });
}

/** In a line that tells the day, links lead to where the page is filed. */
function besideTime(children: readonly Element[], { words }: Measure): Element[] {
  if (words > 12 || !children.some(({ tagName }) => tagName === 'time')) return [];
  return children.filter(({ tagName }) => tagName === 'a');
}
