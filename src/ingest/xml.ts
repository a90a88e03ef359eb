/** XML → a tree, as much of it as the formats of offices need. No document type is read, so no entity is ever expanded or fetched. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

export interface XmlElement {
  /** Without a prefix where it is of the namespace that was asked for; else as it is written. */
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data straight in it. */
  readonly text: string;
}

type Growing = Omit<XmlElement, 'children' | 'text'> & { children: Growing[]; text: string };

export type XmlFailure = { readonly failed: 'malformed'; readonly message: string } | { readonly failed: 'too-deep' };

/**
 * The root element, or why there is none.
 * @param namespaces whose elements are named without a prefix
 */
export function parseXml(xml: string, namespaces: ReadonlySet<string>, maxNesting: number): XmlElement | XmlFailure {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | null = null;
  let depth = 0;
  let failure: XmlFailure | null = null;
  parser.on('doctype', () => {
    failure ??= { failed: 'malformed', message: 'it declares a document type' };
  });
  parser.on('error', (error) => {
    failure ??= { failed: 'malformed', message: error.message };
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxNesting) failure ??= { failed: 'too-deep' };
    if (failure) return;
    const element: Growing = { ...namesOf(tag, namespaces), children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    depth -= 1;
    open.pop();
  });
  const read = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  for (let at = 0; at < xml.length && isSound(failure); at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  if (isSound(failure)) parser.close();
  return failure ?? root ?? { failed: 'malformed', message: 'it is empty' };
}

/** Between two chunks a failure ends the reading. */
const CHUNK = 65_536;

/** The events set it, which the compiler does not see. */
function isSound(failure: XmlFailure | null): boolean {
  return failure === null;
}

function namesOf(tag: SaxesTagNS, namespaces: ReadonlySet<string>): Pick<XmlElement, 'name' | 'attributes'> {
  const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
  return { name: namespaces.has(tag.uri) ? tag.local : tag.name, attributes };
}

export function isFailure(parsed: XmlElement | XmlFailure): parsed is XmlFailure {
  return 'failed' in parsed;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The attribute `val` of a child: how most properties are written. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('val');
}

/** A property that is on by standing there, and off by `val="0"`; undefined where it is not said. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const flag = childOf(element, name);
  return flag && !/^(?:0|false|off|none)$/u.test(flag.attributes.get('val') ?? '');
}

/** All elements of the name, at any depth, in order. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** The character data of all elements of the name, at any depth. */
export function wordsOf(element: XmlElement, name: string): string {
  return allOf(element, name)
    .map(({ text }) => text)
    .join('');
}
