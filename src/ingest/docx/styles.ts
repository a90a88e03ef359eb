/** What a style says of a paragraph or its characters, through the styles that it is based on (ECMA-376, part 1, 17.7). */
import { childOf, childrenOf, flagOf, valueOf, type XmlElement } from '../xml.ts';

export interface Style {
  /** In lower case, as word processors of every language store it: `heading 1`, `title`, `toc 2`. */
  readonly name: string;
  /** From 0; null in running text. */
  readonly outline: number | null;
  readonly numbering: { readonly list: string; readonly level: number } | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly hidden: boolean;
}

const PLAIN: Style = { name: '', outline: null, numbering: null, strong: false, emphasis: false, hidden: false };

/** Chains of styles are short; a cycle of them ends here. */
const MAX_CHAIN = 20;

export type Styles = (id: string | undefined) => Style;

export function readStyles(part: XmlElement | null): Styles {
  const elements = childrenOf(part ?? undefined, 'style');
  const byId = new Map(elements.map((style) => [style.attributes.get('styleId') ?? '', style]));
  const base = elements.find(
    ({ attributes }) =>
      attributes.get('type') === 'paragraph' && /^(?:1|true|on)$/u.test(attributes.get('default') ?? ''),
  );
  const known = new Map<string, Style>();
  const resolve = (style: XmlElement | undefined, chain: number): Style => {
    if (!style || chain > MAX_CHAIN) return PLAIN;
    return refine(style, resolve(byId.get(valueOf(style, 'basedOn') ?? ''), chain + 1));
  };
  return (id) => {
    const key = id ?? '';
    const style = known.get(key) ?? resolve(byId.get(key) ?? base, 0);
    known.set(key, style);
    return style;
  };
}

function refine(style: XmlElement, base: Style): Style {
  const name = (valueOf(style, 'name') ?? '').toLowerCase();
  const paragraph = childOf(style, 'pPr');
  const run = childOf(style, 'rPr');
  return {
    name,
    outline: outlineOf(paragraph) ?? outlineOfName(name) ?? base.outline,
    numbering: numberingOf(paragraph, base.numbering),
    strong: flagOf(run, 'b') ?? base.strong,
    emphasis: flagOf(run, 'i') ?? base.emphasis,
    hidden: flagOf(run, 'vanish') ?? base.hidden,
  };
}

/** @returns 0 to 8; undefined where it is not said, 9 (body text) as written */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = Number.parseInt(valueOf(properties, 'outlineLvl') ?? '', 10);
  return Number.isNaN(level) ? undefined : level;
}

function outlineOfName(name: string): number | undefined {
  const level = /^heading ([1-9])$/u.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** List and level of a paragraph or style; what it does not say, `base` says. List 0 takes a paragraph out of its list. */
export function numberingOf(properties: XmlElement | undefined, base: Style['numbering']): Style['numbering'] {
  const own = childOf(properties, 'numPr');
  if (!own) return base;
  const list = valueOf(own, 'numId') ?? base?.list ?? '0';
  const level = Number.parseInt(valueOf(own, 'ilvl') ?? '', 10);
  return list === '0' ? null : { list, level: Number.isNaN(level) ? (base?.level ?? 0) : level };
}
