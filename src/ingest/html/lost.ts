/** What of a page is not carried over: pictures with words, what is embedded or hidden, cells that were merged. */
import type { Element } from 'hast';
import { excerpt, isPhrase, type Loss } from '../losses.ts';
import { attribute, isHidden, textOf, walk, WORDLESS } from './elements.ts';

const EMBEDDED = new Set(['audio', 'embed', 'iframe', 'object', 'video']);

/** The loss that an element stands for, null where it is read. */
export function lossOf(element: Element): Loss | null {
  const { tagName } = element;
  if (isHidden(element)) return WORDLESS.has(tagName) ? null : lossOfHidden(element);
  if (tagName === 'img') return lossOfImage(element);
  if (tagName === 'table') return lossOfTable(element);
  const address = attribute(element, 'src') || attribute(element, 'data');
  if (EMBEDDED.has(tagName) && address !== '')
    return loss(element, 'embedded-content', `What is embedded from ${excerpt(address)} is not read.`);
  return null;
}

/** @param caption of a figure that shows a picture */
export function lossOfCaption(caption: Element): Loss | null {
  const text = textOf(caption);
  return isPhrase(text)
    ? loss(caption, 'caption-left-out', `The caption of a picture is left out: "${excerpt(text)}"`)
    : null;
}

function lossOfHidden(element: Element): Loss | null {
  const text = textOf(element);
  return isPhrase(text) ? loss(element, 'hidden-text', `Hidden text is left out: "${excerpt(text)}"`) : null;
}

function lossOfImage(element: Element): Loss | null {
  const text = attribute(element, 'alt');
  return isPhrase(text) ? loss(element, 'image-text', `A picture is not read; it shows: "${excerpt(text)}"`) : null;
}

function lossOfTable(table: Element): Loss | null {
  const merged: Element[] = [];
  walk(table, (node) => {
    if (node.type === 'element' && (spans(node, 'colSpan') || spans(node, 'rowSpan'))) merged.push(node);
    return merged.length === 0;
  });
  const [first] = merged;
  return first ? loss(first, 'merged-cells', 'A table has merged cells; each is read once, in its first place.') : null;
}

function spans(cell: Element, name: 'colSpan' | 'rowSpan'): boolean {
  return Number(attribute(cell, name)) > 1;
}

function loss({ position }: Element, code: Loss['code'], message: string): Loss {
  const start = position?.start.offset ?? 0;
  return { code, message, start, end: position?.end.offset ?? start };
}
