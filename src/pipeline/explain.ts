/** What each stage made of a stretch of a document, and which rule said so: data for `factsheet explain`. */
import { locate, words, type Commitment, type Located, type UnitClass } from '../model/annotation.ts';
import type { Layers } from '../model/draft.ts';
import { lineOf, lineSpan, lineStarts } from '../model/lines.ts';
import { overlap, type Span } from '../model/span.ts';
import { UsageError } from './usage-error.ts';

export interface Explanation {
  readonly line: number;
  readonly quote: string;
  /** What ingest read it as. */
  readonly block: { readonly kind: string; readonly depth: number; readonly marker: string | null };
  /** What segment made of it. */
  readonly unit: { readonly kind: string; readonly section: readonly string[]; readonly paragraph: string | null };
  readonly entities: readonly {
    readonly text: string;
    readonly type: string;
    readonly name: string;
    readonly rule: string;
  }[];
  readonly dates: readonly {
    readonly text: string;
    readonly value: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly role: string;
    readonly rule: string;
  }[];
  readonly quantities: readonly {
    readonly text: string;
    readonly value: number;
    readonly unit: string;
    readonly rule: string;
  }[];
  /** Why it got its class; the cue is the words that decided, null where none did. */
  readonly verdict: { readonly class: UnitClass; readonly rule: string; readonly cue: string | null } | null;
  readonly commitment: Omit<Commitment, keyof Located | 'unit' | 'cue'> | null;
}

/** Every unit that touches the line (from 1), or every unit where it is null. Throws a UsageError where there is no such line. */
export function explain(layers: Layers, path: string, line: number | null): Explanation[] {
  const { blocks, units, source } = layers;
  const starts = lineStarts(source.text);
  const wanted = line === null ? null : lineSpan(starts, line, source.text.length);
  if (line !== null && !wanted)
    throw new UsageError(`${path} has ${starts.length} lines, so there is no line ${line}.`);
  return units.flatMap((unit, index) => {
    const span = locate(blocks, unit);
    return wanted && overlap(span, wanted) === 0 ? [] : [explainUnit(layers, index, unit, lineOf(starts, span.start))];
  });
}

function explainUnit(layers: Layers, index: number, unit: Layers['units'][number], line: number): Explanation {
  const { blocks, sections, verdicts, commitments } = layers;
  const block = blocks[unit.block];
  const within = <Item extends Located>(items: readonly Item[]): (Item & { text: string })[] =>
    items
      .filter((item) => item.block === unit.block && overlap(item, unit) > 0)
      .map((item) => ({ ...item, text: words(blocks, item) }));
  const cueWords = (cue: Span | null): string | null => (cue ? words(blocks, { block: unit.block, ...cue }) : null);
  const verdict = verdicts[index];
  const commitment = commitments.find((candidate) => candidate.unit === index);
  return {
    line,
    quote: words(blocks, unit),
    block: { kind: block?.kind ?? 'paragraph', depth: block?.depth ?? 0, marker: block?.marker ?? null },
    unit: {
      kind: unit.kind,
      section: unit.section === null ? [] : (sections[unit.section]?.path ?? []),
      paragraph: unit.paragraph,
    },
    entities: within(layers.entities).map(({ text, type, name, rule }) => ({ text, type, name, rule })),
    dates: within(layers.dates).map(({ text, value, from, to, role, rule }) => ({ text, value, from, to, role, rule })),
    quantities: within(layers.quantities).map(({ text, value, unit: counted, rule }) => ({
      text,
      value,
      unit: counted,
      rule,
    })),
    verdict: verdict ? { class: verdict.class, rule: verdict.rule, cue: cueWords(verdict.cue) } : null,
    commitment: commitment ? withoutPlace(commitment) : null,
  };
}

function withoutPlace(commitment: Commitment): Explanation['commitment'] {
  const { block: _block, start: _start, end: _end, unit: _unit, cue: _cue, ...fields } = commitment;
  return fields;
}
