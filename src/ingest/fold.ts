/** Folds runs of source text into the plain text of a block, and keeps the map back. */
import type { Mark } from '../model/block.ts';
import type { Piece, TextMap } from '../model/text-map.ts';

/** Decoded text, and where it stands in the source: verbatim where the lengths agree, else one piece (an entity). */
export interface Run {
  readonly text: string;
  readonly source: number;
  readonly sourceLength: number;
}

export interface Folded {
  readonly plain: string;
  readonly map: TextMap;
  readonly marks: readonly Mark[];
}

/** Takes the runs of one block in order; marks are opened and closed between runs. */
export interface Folder {
  readonly add: (run: Run) => void;
  readonly open: (kind: Mark['kind'], url?: string | null) => void;
  /** Closes the innermost open mark of the kind; without one, nothing happens. */
  readonly close: (kind: Mark['kind']) => void;
  /** Whether a mark of the kind is open. */
  readonly within: (kind: Mark['kind']) => boolean;
  readonly finish: () => Folded;
}

const SPACE = /\s/u;
/** Soft hyphen, zero-width characters, word joiner, direction marks, variation selectors, byte order mark. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const ASCII: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u02BC': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
};

/** One code unit folded: a space, an ASCII character for a typographic one, or '' for an invisible one. */
function foldUnit(unit: string): string {
  if (unit >= '!' && unit <= '~') return unit;
  if (SPACE.test(unit)) return ' ';
  if (unit < ' ' || INVISIBLE.test(unit)) return '';
  return ASCII[unit] ?? unit;
}

export function createFolder(): Folder {
  const parts: string[] = [];
  const map: Piece[] = [];
  const marks: Mark[] = [];
  const opened: { kind: Mark['kind']; url: string | null; start: number }[] = [];
  let length = 0;
  /** White space that is written only if something follows it. */
  let space: { source: number; sourceLength: number } | null = null;

  function write(text: string, source: number, sourceLength: number): void {
    const last = map.at(-1);
    const verbatim = text.length === sourceLength;
    if (last && verbatim && last.length === last.sourceLength && last.source + last.length === source)
      map[map.length - 1] = { ...last, length: last.length + text.length, sourceLength: last.length + text.length };
    else map.push({ plain: length, length: text.length, source, sourceLength });
    parts.push(text);
    length += text.length;
  }

  function put(text: string, source: number, sourceLength: number): void {
    if (text === ' ') {
      if (length > 0) space ??= { source, sourceLength };
      return;
    }
    if (text === '') return;
    if (space) write(' ', space.source, space.sourceLength);
    space = null;
    write(text, source, sourceLength);
  }

  return {
    add({ text, source, sourceLength }) {
      if (text.length !== sourceLength) {
        put(text.replace(/./gsu, foldUnit).replace(/ +/gu, ' '), source, sourceLength);
        return;
      }
      let from = 0;
      for (let i = 0; i < text.length; i += 1) {
        const unit = text.charAt(i);
        const folded = foldUnit(unit);
        if (folded === unit && unit !== ' ') continue;
        if (i > from) put(text.slice(from, i), source + from, i - from);
        put(folded, source + i, 1);
        from = i + 1;
      }
      if (from < text.length) put(text.slice(from), source + from, text.length - from);
    },
    open(kind, url = null) {
      opened.push({ kind, url, start: length });
    },
    close(kind) {
      const index = opened.findLastIndex((mark) => mark.kind === kind);
      const [mark] = index < 0 ? [] : opened.splice(index, 1);
      if (mark && length > mark.start) marks.push({ ...mark, end: length });
    },
    within: (kind) => opened.some((mark) => mark.kind === kind),
    finish() {
      const plain = parts.join('');
      const trimmed = marks.map((mark) =>
        plain.charAt(mark.start) === ' ' ? { ...mark, start: mark.start + 1 } : mark,
      );
      return {
        plain,
        map,
        marks: trimmed.filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start || b.end - a.end),
      };
    },
  };
}

/** Text from elsewhere as a reader would print it: on one line, invisible characters out, typographic quotes kept. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(new RegExp(INVISIBLE, 'gu'), '').trim();
}
