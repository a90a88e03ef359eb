/** What a block stands in: headings, lists, quotations and tables, each within others. */
import type { Element } from 'hast';
import type { Block } from '../../model/block.ts';
import { numeral } from '../numeral.ts';
import { attribute, walk } from './elements.ts';

export interface Place {
  readonly kind: 'paragraph' | 'quotation' | 'heading' | 'cell';
  readonly level: number;
  readonly depth: number;
  readonly list: List | null;
  /** The innermost list item; its marker is there until its first block takes it. */
  readonly item: { marker: string | null } | null;
  readonly quoted: boolean;
  /** White space counts, as in <pre>. */
  readonly verbatim: boolean;
  /** In a figure that shows a picture: its caption is no prose. */
  readonly pictured: boolean;
}

interface List {
  readonly type: string;
  readonly step: 1 | -1;
  next: number;
}

export const TOP: Place = {
  kind: 'paragraph',
  level: 0,
  depth: 0,
  list: null,
  item: null,
  quoted: false,
  verbatim: false,
  pictured: false,
};

/** The place in a block element that stands in `place`. */
export function placeIn(element: Element, place: Place): Place {
  const { tagName } = element;
  const flow = place.quoted ? 'quotation' : 'paragraph';
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { ...place, kind: 'heading', level: Number(tagName.charAt(1)) };
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return { ...place, kind: flow, depth: place.depth + 1, list: listOf(element) };
    case 'li':
      return {
        ...place,
        kind: flow,
        depth: Math.max(1, place.depth),
        item: { marker: nextMarker(element, place.list) },
      };
    case 'blockquote':
      return { ...place, kind: 'quotation', quoted: true, item: null };
    case 'caption':
    case 'td':
    case 'th':
      return { ...place, kind: isFlow(element) ? flow : 'cell', item: null };
    case 'pre':
      return { ...place, verbatim: true };
    case 'figure':
      return { ...place, pictured: holds(element, PICTURES) && !holds(element, PROSE) };
    default:
      return place;
  }
}

/** Kind, level, depth and marker of the next block in a place: the first of an item takes its marker. */
export function takePlace({ kind, level, depth, item }: Place): Pick<Block, 'kind' | 'level' | 'depth' | 'marker'> {
  const marker = item?.marker ?? null;
  if (item) item.marker = null;
  const isItem = marker !== null && kind !== 'heading' && kind !== 'cell';
  return { kind: isItem ? 'item' : kind, level, depth, marker };
}

function listOf(element: Element): List {
  if (element.tagName !== 'ol') return { type: '', step: 1, next: 0 };
  const start = Number.parseInt(attribute(element, 'start'), 10);
  const reversed = element.properties['reversed'] === true;
  const items = element.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
  return {
    type: attribute(element, 'type') || '1',
    step: reversed ? -1 : 1,
    next: Number.isNaN(start) ? (reversed ? items : 1) : start,
  };
}

function nextMarker(element: Element, list: List | null): string {
  if (!list || list.type === '') return '•';
  const value = Number.parseInt(attribute(element, 'value'), 10);
  const number = Number.isNaN(value) ? list.next : value;
  list.next = number + list.step;
  return `${numeral(number, list.type)}.`;
}

const STRUCTURES = new Set('h1 h2 h3 h4 h5 h6 ul ol table blockquote'.split(' '));
const PICTURES = new Set(['img', 'picture', 'svg', 'video']);
const PROSE = new Set(['table', 'blockquote', 'p', 'ul', 'ol']);

/** A cell that holds more than a paragraph lays out the page. */
function isFlow(cell: Element): boolean {
  let paragraphs = 0;
  return holds(cell, STRUCTURES) || holds(cell, new Set(['p']), () => (paragraphs += 1) > 1);
}

function holds(element: Element, tags: ReadonlySet<string>, also = (): boolean => true): boolean {
  let found = false;
  walk(element, (node) => {
    if (node !== element && node.type === 'element' && tags.has(node.tagName) && also()) found = true;
    return !found;
  });
  return found;
}
