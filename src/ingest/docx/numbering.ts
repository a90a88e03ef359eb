/** The numbers and bullets that a word processor prints before paragraphs (ECMA-376, part 1, 17.9). */
import { numeral } from '../numeral.ts';
import { childOf, childrenOf, valueOf, type XmlElement } from '../xml.ts';

interface Level {
  readonly format: string;
  /** `%1.%2`: the numbers of the levels. */
  readonly pattern: string;
  readonly start: number;
}

interface List {
  /** Lists of one kind count on from one another. */
  readonly counters: number[];
  readonly levels: ReadonlyMap<number, Level>;
}

/** The marker of the next paragraph of a list; null where it prints none. */
export type Numbering = (list: string, level: number) => string | null;

export function readNumbering(part: XmlElement | null): Numbering {
  const kinds = new Map<string, List>();
  for (const kind of childrenOf(part ?? undefined, 'abstractNum'))
    kinds.set(kind.attributes.get('abstractNumId') ?? '', { counters: [], levels: levelsOf(kind) });
  const lists = new Map<string, List>();
  for (const list of childrenOf(part ?? undefined, 'num')) {
    const kind = kinds.get(valueOf(list, 'abstractNumId') ?? '');
    if (kind) lists.set(list.attributes.get('numId') ?? '', overridden(list, kind));
  }
  return (id, level) => {
    const list = lists.get(id);
    return list ? nextMarker(list, level) : '•';
  };
}

function levelsOf(parent: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(parent, 'lvl').map((level) => [
      Number(level.attributes.get('ilvl')),
      {
        format: valueOf(level, 'numFmt') ?? 'decimal',
        pattern: valueOf(level, 'lvlText') ?? '',
        start: integer(valueOf(level, 'start')) ?? 1,
      },
    ]),
  );
}

/** A list that sets a start of its own counts for itself. */
function overridden(list: XmlElement, kind: List): List {
  const overrides = childrenOf(list, 'lvlOverride');
  if (overrides.length === 0) return kind;
  const levels = new Map(kind.levels);
  for (const override of overrides) {
    const at = Number(override.attributes.get('ilvl'));
    const level = (childOf(override, 'lvl') && levelsOf(override).get(at)) ?? levels.get(at);
    const start = integer(valueOf(override, 'startOverride'));
    if (level) levels.set(at, start === undefined ? level : { ...level, start });
  }
  return { counters: [], levels };
}

function nextMarker({ counters, levels }: List, at: number): string | null {
  const level = levels.get(at);
  if (!level) return '•';
  counters[at] = (counters[at] ?? level.start - 1) + 1;
  counters.length = at + 1;
  if (level.format === 'bullet') return '•';
  if (level.format === 'none') return null;
  const marker = level.pattern.replace(/%([1-9])/gu, (_all, number: string) => {
    const outer = Number(number) - 1;
    const { format = 'decimal', start = 1 } = levels.get(outer) ?? {};
    return numeral(counters[outer] ?? start, TYPES[format] ?? '1');
  });
  return marker.trim() === '' ? null : marker.trim();
}

/** As the lists of HTML name them. */
const TYPES: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

function integer(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}
