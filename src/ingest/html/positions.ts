/** Where in a page the characters of a text node came from: its value is decoded, and tags that the parser ignored are gone. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Run } from '../fold.ts';

/**
 * The runs of a text node, in order; their texts add up to its value.
 *
 *   page   will&nbsp;act</font> by\r\n2030
 *   value  will act by\n2030
 *   runs   [will] [ ] [act] [ by] [\n] [2030]
 *
 * Text that the parser moved out of a table may span what it moved past: then the node is one run, all of it.
 * @param page the whole source
 * @param start of the node's stretch of the page
 */
export function runsOf(value: string, page: string, start: number, end: number): Run[] {
  const whole = { text: value, source: start, sourceLength: end - start };
  if (value.length === end - start && page.startsWith(value, start)) return [whole];
  return align(value, page, start, end) ?? [whole];
}

const MARKUP = /<[a-z/!?][^>]{0,2000}>/iuy;
const REFERENCE = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);?/iuy;

/** Walks value and page together; null where they cannot be told to be the same text. */
function align(value: string, page: string, start: number, end: number): Run[] | null {
  const runs: Run[] = [];
  let verbatim = start;
  let at = start;
  let read = 0;
  const flush = (): void => {
    if (at > verbatim) runs.push({ text: page.slice(verbatim, at), source: verbatim, sourceLength: at - verbatim });
  };
  while (at < end) {
    const step = stepAt(value, read, page, at);
    if (!step) return null;
    if (step.read === 1 && step.at === 1 && value[read] === page[at]) {
      at += 1;
      read += 1;
      continue;
    }
    flush();
    if (step.read > 0) runs.push({ text: value.slice(read, read + step.read), source: at, sourceLength: step.at });
    at += step.at;
    read += step.read;
    verbatim = at;
  }
  flush();
  return read === value.length && at === end ? runs : null;
}

/** How many code units of the page make how many of the value. */
interface Step {
  readonly at: number;
  readonly read: number;
}

const SAME: Step = { at: 1, read: 1 };

function stepAt(value: string, read: number, page: string, at: number): Step | null {
  const unit = page[at];
  if (unit === '&') return referenceAt(value, read, page, at) ?? (value[read] === '&' ? SAME : null);
  if (unit === '<') {
    MARKUP.lastIndex = at;
    const markup = MARKUP.exec(page)?.[0];
    if (markup !== undefined) return { at: markup.length, read: 0 };
  }
  if (unit === value[read]) return SAME;
  if (unit === '\r' && value[read] === '\n') return page[at + 1] === '\n' ? { at: 2, read: 1 } : SAME;
  // The parser drops NUL, and the line end that opens a <pre>.
  return unit === '\0' || unit === '\r' || unit === '\n' ? { at: 1, read: 0 } : null;
}

/** A reference at `at` that gives what the value holds: `&amp;`, `&#8217;`, and what old pages leave open, `&nbsp` or `&copy2024`. */
function referenceAt(value: string, read: number, page: string, at: number): Step | null {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(page)?.[0];
  if (reference === undefined) return null;
  // What a number stands for is in the value: browsers read 146 as ’, and none as U+FFFD.
  if (reference.startsWith('&#'))
    return { at: reference.length, read: String.fromCodePoint(value.codePointAt(read) ?? 0).length };
  const name = reference.slice(1).replace(/;$/u, '');
  const whole = decodeNamedCharacterReference(name);
  if (whole !== false && reference.endsWith(';') && value.startsWith(whole, read))
    return { at: reference.length, read: whole.length };
  for (let length = Math.min(name.length, LONGEST_OPEN); length > 1; length -= 1) {
    const decoded = decodeNamedCharacterReference(name.slice(0, length));
    if (decoded !== false && value.startsWith(decoded, read)) return { at: length + 1, read: decoded.length };
  }
  return null;
}

/** `&thorn`, `&frac12`: no name that may go without its semicolon is longer. */
const LONGEST_OPEN = 6;
