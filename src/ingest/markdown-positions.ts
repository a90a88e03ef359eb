/**
 * Keeps, with every text node of a Markdown tree, where in the source its characters came from: a node's `value` is not its
 * source slice (entities, escapes, the `> ` of a quotation's next line), but every token that adds to a value knows its place.
 */
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Run } from './fold.ts';

declare module 'mdast' {
  interface TextData {
    /** Runs in order; their texts add up to the node's value. Positions are relative to the parsed string. */
    runs?: Run[];
    /** How much of the node's value the runs hold. */
    read?: number;
  }
}

/** Whatever a token added to the text node that was written last came from that token. */
function keepPosition(this: CompileContext, token: Token): undefined {
  const parent = this.stack.at(-1);
  const node = parent && 'children' in parent ? parent.children.at(-1) : undefined;
  if (node?.type !== 'text') return;
  const data = (node.data ??= {});
  const known = data.read ?? 0;
  if (node.value.length === known) return;
  const { offset } = token.start;
  const escaped = token.type === 'characterEscapeValue';
  data.read = node.value.length;
  (data.runs ??= []).push({
    text: node.value.slice(known),
    source: offset,
    sourceLength: token.end.offset - offset,
    escaped,
  });
}

export const keepPositions: Extension = { afterExit: keepPosition };
