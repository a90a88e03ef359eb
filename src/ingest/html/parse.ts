/** Text of a page → its tree, within bounds: the parser's work, and that of whoever walks the tree, grows with its depth. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { matchesOf } from '../../rules/pattern.ts';

export interface Parsed {
  readonly tree: Root;
  /** Where the nesting became too deep: what follows is not in the tree. Null where all of it is. */
  readonly cut: number | null;
}

const parser = unified().use(rehypeParse).freeze();

/** Never throws: whatever is no markup is text. */
export function parsePage(page: string, maxNesting: number): Parsed {
  const cut = tooDeepAt(page, maxNesting);
  try {
    return { tree: parser.parse(cut === null ? page : page.slice(0, cut)), cut };
  } catch (error) {
    // The tree is built by recursion, so a limit that was raised far enough overflows the stack.
    if (error instanceof RangeError) return { tree: { type: 'root', children: [] }, cut: 0 };
    throw error;
  }
}

/** Comments, text that is no markup, tags. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(?<raw>script|style|textarea|title|xmp)\b[\s\S]*?(?:<\/\k<raw>|$)|<(?<slash>\/?)(?<name>[a-z][a-z\d:-]*)(?:[\s/][^>]*)?>?/giu;

/** They close themselves, or others of their kind. */
const FLAT = new Set(
  'a area base body br caption col colgroup dd dt embed head hr html img input li link meta nobr option optgroup p param rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/** Left open, they open anew in every block that follows: up to three times, where their attributes are the same. */
const FORMATTING = new Set('b big code em font i s small strike strong tt u'.split(' '));
const MAX_ALIKE = 3;
const MAX_FORMATTING = 30;

/** Where the tag stands that nests one element too deep, by counting what is open; null where none does. */
function tooDeepAt(page: string, maxNesting: number): number | null {
  let open = 0;
  const formatting: { name: string; tag: string }[] = [];
  for (const { index, 0: tag, groups = {} } of matchesOf(TOKEN, page)) {
    const name = groups['name']?.toLowerCase();
    if (name === undefined || FLAT.has(name)) continue;
    const closes = groups['slash'] === '/';
    if (!FORMATTING.has(name)) open = Math.max(0, open + (closes ? -1 : 1));
    else if (closes) {
      const last = formatting.findLastIndex((one) => one.name === name);
      if (last >= 0) formatting.splice(last, 1);
    } else if (formatting.filter((one) => one.tag === tag).length < MAX_ALIKE) formatting.push({ name, tag });
    if (open > maxNesting || formatting.length > MAX_FORMATTING) return index;
  }
  return null;
}
