/** What each stage made of a stretch of a document, and which rule said so: data for `factsheet explain`. */
import {
  locate,
  words,
  type Commitment,
  type DateMention,
  type EntityMention,
  type Located,
  type QuantityMention,
  type Unit,
  type UnitVerdict,
} from '../model/annotation.ts';
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
  /** Why it got its class; the cue is the words that decided, null where none did; `because` as in UnitVerdict. */
  readonly verdict: (Pick<UnitVerdict, 'class' | 'rule' | 'because'> & { readonly cue: string | null }) | null;
  readonly commitment: Omit<Commitment, keyof Located | 'unit' | 'cue'> | null;
}

/** Every unit that touches the line (from 1), or every unit where it is null. Throws a UsageError where there is no such line. */
export function explain(layers: Layers, path: string, line: number | null): Explanation[] {
  const { blocks, units, source } = layers;
  const starts = lineStarts(source.text);
  const wanted = line === null ? null : lineSpan(starts, line, source.text.length);
  if (line !== null && !wanted)
    throw new UsageError(`${path} has ${starts.length} lines, so there is no line ${line}.`);
  const found = byBlock(layers);
  return units.flatMap((unit, index) => {
    const span = locate(blocks, unit);
    const skip = wanted !== null && overlap(span, wanted) === 0;
    return skip ? [] : [explainUnit(layers, index, unit, lineOf(starts, span.start), found)];
  });
}

/** What was found, by its block: looked up for every unit, so that the cost stays linear. */
interface ByBlock {
  readonly entities: ReadonlyMap<number, readonly EntityMention[]>;
  readonly dates: ReadonlyMap<number, readonly DateMention[]>;
  readonly quantities: ReadonlyMap<number, readonly QuantityMention[]>;
  /** By unit. */
  readonly commitments: ReadonlyMap<number, Commitment>;
}

function byBlock({ entities, dates, quantities, commitments }: Layers): ByBlock {
  return {
    entities: groupByBlock(entities),
    dates: groupByBlock(dates),
    quantities: groupByBlock(quantities),
    commitments: new Map(commitments.map((commitment) => [commitment.unit, commitment])),
  };
}

function groupByBlock<Item extends Located>(items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(item.block);
    if (group) group.push(item);
    else groups.set(item.block, [item]);
  }
  return groups;
}

function explainUnit(layers: Layers, index: number, unit: Unit, line: number, found: ByBlock): Explanation {
  const { blocks, sections, verdicts } = layers;
  const block = blocks[unit.block];
  const within = <Item extends Located>(
    items: ReadonlyMap<number, readonly Item[]>,
  ): (Item & { readonly text: string })[] =>
    (items.get(unit.block) ?? [])
      .filter((item) => overlap(item, unit) > 0)
      .map((item) => ({ ...item, text: words(blocks, item) }));
  const cueWords = (cue: Span | null): string | null => (cue ? words(blocks, { block: unit.block, ...cue }) : null);
  const verdict = verdicts[index];
  const commitment = found.commitments.get(index);
  return {
    line,
    quote: words(blocks, unit),
    block: { kind: block?.kind ?? 'paragraph', depth: block?.depth ?? 0, marker: block?.marker ?? null },
    unit: {
      kind: unit.kind,
      section: unit.section === null ? [] : (sections[unit.section]?.path ?? []),
      paragraph: unit.paragraph,
    },
    entities: within(found.entities).map(({ text, type, name, rule }) => ({ text, type, name, rule })),
    dates: within(found.dates).map(({ text, value, from, to, role, rule }) => ({ text, value, from, to, role, rule })),
    quantities: within(found.quantities).map(({ text, value, unit: counted, rule }) => ({
      text,
      value,
      unit: counted,
      rule,
    })),
    verdict: verdict ? { ...verdict, cue: cueWords(verdict.cue) } : null,
    commitment: commitment ? withoutPlace(commitment) : null,
  };
}

function withoutPlace(commitment: Commitment): Explanation['commitment'] {
  const { block: _block, start: _start, end: _end, unit: _unit, cue: _cue, ...fields } = commitment;
  return fields;
}
