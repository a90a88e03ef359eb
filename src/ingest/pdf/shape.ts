/** What a paragraph is, by how it is set against the others: headings by size, items by indent, quotations by indent and mark. */
import { MARKER } from '../text.ts';
import { commonest, type Line } from './lines.ts';
import { BULLET } from './paragraphs.ts';

export interface Shape {
  /** Size of running text. */
  readonly body: number;
  readonly placeOf: (lines: readonly Line[]) => {
    readonly kind: 'heading' | 'paragraph' | 'quotation';
    readonly level: number;
    readonly depth: number;
    readonly marker: string | null;
  };
}

/** Longer ones are text that is set large. */
const LONGEST_HEADING = 250;

export function readShape(lines: readonly Line[]): Shape {
  const body = commonest(lines, ({ size }) => round(size));
  const margin = commonest(
    lines.filter(({ size }) => round(size) === body),
    (line) => Math.round(insetOf(line)),
  );
  const isLarge = ({ size }: Line): boolean => size > 1.1 * body;
  const sizes = [...new Set(lines.filter(isLarge).map(({ size }) => round(size)))].sort((a, b) => b - a);
  const indents = indentsOf(lines, margin, body);
  return {
    body,
    placeOf: (paragraph) => {
      const [first] = paragraph;
      const text = paragraph.map((line) => line.text).join(' ');
      if (!first) return PLAIN;
      if (isLarge(first) && text.length <= LONGEST_HEADING)
        return { ...PLAIN, kind: 'heading', level: Math.min(6, sizes.indexOf(round(first.size)) + 1) };
      const isIndented = paragraph.every((line) => insetOf(line) > margin + body);
      const isMarked = MARKER.test(first.text) || BULLET.test(first.text);
      const depth = indents.findLastIndex((indent) => indent <= insetOf(first) + 2) + 1;
      if (isMarked) return { ...PLAIN, depth: Math.max(1, depth) };
      if (!isIndented || isCentred(paragraph, margin)) return PLAIN;
      if (/^["“]/u.test(text)) return { ...PLAIN, kind: 'quotation' };
      // Bullets that are drawn are no text.
      return depth > 0 ? { ...PLAIN, depth, marker: '•' } : PLAIN;
    },
  };
}

const PLAIN = { kind: 'paragraph', level: 0, depth: 0, marker: null } as const;

/** Where items begin, from the left: every indent that two lines or more share. */
function indentsOf(lines: readonly Line[], margin: number, body: number): number[] {
  const count = new Map<number, number>();
  for (const line of lines) {
    const x = insetOf(line);
    if (line.row >= 0 || x < margin + 0.8 * body || x > margin + 10 * body) continue;
    count.set(Math.round(x), (count.get(Math.round(x)) ?? 0) + 1);
  }
  const shared = [...count]
    .filter(([, lineCount]) => lineCount > 1)
    .map(([x]) => x)
    .sort((a, b) => a - b);
  return shared.filter((x, index) => index === 0 || x - (shared[index - 1] ?? 0) > 1.2 * body);
}

function isCentred(paragraph: readonly Line[], margin: number): boolean {
  return paragraph.every((line) => {
    const space = line.edge - line.right;
    return Math.abs(insetOf(line) - margin - space) < 6 && space > 12;
  });
}

/** Where a line would begin if its column were the first. */
function insetOf({ x, shift }: Line): number {
  return x - shift;
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}
