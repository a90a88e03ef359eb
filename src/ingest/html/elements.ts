/** What the elements of a page are: their attributes as text, and how they stand in the flow. */
import type { Element, Nodes } from 'hast';
import { UNSEEN_NAMES } from '../../vocab/page-furniture.ts';

/** The value of an attribute (in the spelling of the DOM) as it is written; '' where it has none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === null || value === undefined || value === false ? '' : value === true ? name : String(value);
}

/** The words of classes, `gem-c-related-links` → gem, c, related, links, but not of what one has (`has-sidebar`); and of a short id: a long one is made of a heading's words. */
export function namesOf(element: Element): string[] {
  const { className, id } = element.properties;
  if (className === undefined && id === undefined) return [];
  const ids = wordsOf(attribute(element, 'id'));
  return [...wordsOf(attribute(element, 'className')), ...(ids.length <= 2 ? ids : [])];
}

function wordsOf(names: string): string[] {
  return names
    .replace(/(?<![\w-])(?:has|no|with|without)-\S+/gu, '')
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((word) => word !== '');
}

/** Elements that start a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements without words of the document: programs, styles, pictures, controls. */
export const WORDLESS: ReadonlySet<string> = new Set(
  'applet audio button canvas datalist embed frame head iframe input map math meter noembed noframes noscript object option progress rp script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Not shown to a reader: hidden, for screen readers alone, or said to be decoration. */
export function isHidden(element: Element): boolean {
  const { properties } = element;
  if (properties['hidden'] === true || properties['hidden'] === 'hidden') return true;
  if (attribute(element, 'ariaHidden') === 'true') return true;
  const style = attribute(element, 'style');
  if (style !== '' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)) return true;
  const { className } = properties;
  return Array.isArray(className) && className.some((name) => UNSEEN_NAMES.has(name.toLowerCase()));
}

export function isNamed(element: Element, names: ReadonlySet<string>): boolean {
  return namesOf(element).some((name) => names.has(name));
}

/** Calls `enter` for every node in order of the page, `leave` for every element when it ends; `enter` false passes over what it holds. No recursion: pages nest as they like. */
export function walk(
  root: Nodes,
  enter: (node: Nodes) => boolean,
  leave: (node: Nodes) => void = () => undefined,
): void {
  /** What comes next, in reverse; null ends the innermost element that is open. */
  const stack: (Nodes | null)[] = [root];
  const open: Nodes[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === null) {
      const ended = open.pop();
      if (ended) leave(ended);
    } else if (enter(node) && 'children' in node) {
      open.push(node);
      stack.push(null);
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
}

/** All text in an element, shown or not. */
export function textOf(root: Nodes): string {
  const parts: string[] = [];
  walk(root, (node) => {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'element' && BLOCKS.has(node.tagName)) parts.push(' ');
    return true;
  });
  return parts.join('');
}
