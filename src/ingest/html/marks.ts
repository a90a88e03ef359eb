/** Emphasis and links of a page, by element and by style. */
import type { Element } from 'hast';
import type { Mark } from '../../model/block.ts';
import { attribute } from './elements.ts';

export interface OpenMark {
  readonly kind: Mark['kind'];
  readonly url: string | null;
}

const KINDS: Readonly<Record<string, Mark['kind']>> = {
  b: 'strong',
  strong: 'strong',
  // The term of a definition is set off as a bold line would be.
  dt: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  ins: 'underline',
  u: 'underline',
};

/** The marks that an element puts on what it holds, the outer first. */
export function marksOf(element: Element, base: string | null): OpenMark[] {
  const marks: OpenMark[] = [];
  const style = attribute(element, 'style');
  const kind = KINDS[element.tagName];
  // Text pasted from an editor stands in <b style="font-weight:normal">.
  if (kind && !/font-(?:weight|style)\s*:\s*(?:normal|[1-4]00)/iu.test(style)) marks.push({ kind, url: null });
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) marks.push({ kind: 'strong', url: null });
  if (/font-style\s*:\s*(?:italic|oblique)/iu.test(style)) marks.push({ kind: 'emphasis', url: null });
  const url = element.tagName === 'a' ? addressOf(attribute(element, 'href'), base) : null;
  if (url !== null) marks.push({ kind: 'link', url });
  return marks;
}

/** Null where a link leads nowhere: it is an anchor, or runs a program. */
function addressOf(href: string, base: string | null): string | null {
  const written = href.trim();
  if (written === '' || /^javascript:/iu.test(written)) return null;
  if (base === null || written.startsWith('#') || !URL.canParse(written, base)) return written;
  return new URL(written, base).href;
}
