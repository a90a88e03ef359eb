/** Folds runs of source text into the plain text of a block, and keeps the map back. */
import type { Mark } from '../model/block.ts';
import type { Piece, TextMap } from '../model/text-map.ts';

/** Decoded text, and where it stands in the source: verbatim where the lengths agree, else one piece (an entity). */
export interface Run {
  readonly text: string;
  readonly source: number;
  readonly sourceLength: number;
  /** Written with a backslash: no markup, whatever it looks like. */
  readonly escaped?: boolean;
}

export interface Folded {
  readonly plain: string;
  readonly map: TextMap;
  readonly marks: readonly Mark[];
}

/** Takes the runs of one paragraph in order; marks are opened and closed between runs. */
export interface Folder {
  readonly add: (run: Run) => void;
  readonly open: (kind: Mark['kind'], url?: string | null) => void;
  /** Closes the innermost open mark of the kind; without one, nothing happens. */
  readonly close: (kind: Mark['kind']) => void;
  /** Ends the line, unless what follows goes on in lower case. */
  readonly breakLine: () => void;
  /** The lines that hold a letter or digit. */
  readonly finish: () => Folded[];
}

const WORD = /[\p{L}\p{N}]/u;
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

/** Words of the commonest characters, one space apart: most of any text, and nothing in it to fold. */
const AS_IT_IS = /[\x21-\x7E\u{10000}-\u{10FFFF}]+(?: [\x21-\x7E\u{10000}-\u{10FFFF}]+)*/uy;

/** One code unit folded: a space, an ASCII character for a typographic one, or '' for an invisible one. */
function foldUnit(unit: string): string {
  if (SPACE.test(unit)) return ' ';
  if (unit < ' ' || INVISIBLE.test(unit)) return '';
  return ASCII[unit] ?? unit;
}

interface Line {
  plain: string;
  readonly map: Piece[];
  readonly marks: Mark[];
}

const newLine = (): Line => ({ plain: '', map: [], marks: [] });

export function createFolder(): Folder {
  const lines: Line[] = [];
  const opened: { kind: Mark['kind']; url: string | null; start: number }[] = [];
  let line = newLine();
  let broken = false;
  /** Line ends since the last word: two part paragraphs to the eye, even where a no-break space stands between them. */
  let lineEnds = 0;
  /** White space that is written only if something follows it. */
  let space: { source: number; sourceLength: number } | null = null;

  function endLine(): void {
    for (const mark of opened) {
      if (line.plain.length > mark.start) line.marks.push({ ...mark, end: line.plain.length });
      mark.start = 0;
    }
    lines.push(line);
    line = newLine();
    space = null;
  }

  function write(text: string, source: number, sourceLength: number): void {
    const last = line.map.at(-1);
    const { length } = text;
    const goesOn = length === sourceLength && last?.length === last?.sourceLength;
    if (last && goesOn && last.source + last.length === source)
      line.map[line.map.length - 1] = { ...last, length: last.length + length, sourceLength: last.length + length };
    else line.map.push({ plain: line.plain.length, length, source, sourceLength });
    line.plain += text;
  }

  function put(text: string, source: number, sourceLength: number): void {
    if (text === ' ') {
      if (line.plain !== '') space ??= { source, sourceLength };
      return;
    }
    if (text === '') return;
    if ((broken || lineEnds > 1) && line.plain !== '' && !/^\p{Ll}/u.test(text)) endLine();
    broken = false;
    lineEnds = 0;
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
      for (let at = 0; at < text.length;) {
        AS_IT_IS.lastIndex = at;
        const same = AS_IT_IS.exec(text)?.[0];
        const unit = same ?? text.charAt(at);
        if (unit === '\n') lineEnds += 1;
        put(same ?? foldUnit(unit), source + at, unit.length);
        at += unit.length;
      }
    },
    open(kind, url = null) {
      opened.push({ kind, url, start: line.plain.length });
    },
    close(kind) {
      const index = opened.findLastIndex((mark) => mark.kind === kind);
      const [mark] = index < 0 ? [] : opened.splice(index, 1);
      if (mark && line.plain.length > mark.start) line.marks.push({ ...mark, end: line.plain.length });
    },
    breakLine() {
      broken = true;
    },
    finish() {
      endLine();
      return lines
        .filter(({ plain }) => WORD.test(plain))
        .map(({ plain, map, marks }) => ({ plain, map, marks: tidy(marks, plain) }));
    },
  };
}

/** In order of the text, the outer first, and without the space that a mark may have begun with. */
function tidy(marks: readonly Mark[], plain: string): Mark[] {
  return marks
    .map((mark) => (plain.charAt(mark.start) === ' ' ? { ...mark, start: mark.start + 1 } : mark))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Text from elsewhere as a reader would print it: on one line, invisible characters out, typographic quotes kept. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(new RegExp(INVISIBLE, 'gu'), '').trim();
}
