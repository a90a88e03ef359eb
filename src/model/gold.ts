/**
 * Gold: what readers marked in a document by hand, to measure against. A case is two files: the document `NAME.txt|md`, and
 * `NAME.gold.json`. Spans are offsets into the document's text, as everywhere. Beside the cases, `aliases.json` may list names
 * that count as one: `[["United States", "U.S."], …]`.
 */
import type { DateRole, EntityType, Status, Strength } from './annotation.ts';
import type { Span } from './span.ts';

export interface Gold {
  readonly document: {
    readonly title: string | null;
    readonly date: string | null;
    readonly issuers: readonly string[];
  };
  /** The day of issue where the text does not state it. */
  readonly anchor?: string;
  readonly sections: readonly (Span & { readonly level: number })[];
  readonly entities: readonly (Span & { readonly type: EntityType; readonly name: string })[];
  readonly dates: readonly (Span & {
    readonly kind: 'date' | 'duration' | 'set';
    /** TIMEX3. */
    readonly value: string | null;
    /** First and last day, inclusive; null where vague. */
    readonly start_day: string | null;
    readonly end_day: string | null;
    readonly role?: DateRole;
  })[];
  readonly quantities: readonly (Span & {
    readonly kind: 'money' | 'percent' | 'count';
    readonly value: number;
    readonly unit: string;
  })[];
  readonly commitments: readonly (Span & {
    readonly actors: readonly string[];
    readonly strength: Strength;
    readonly status: Status;
    readonly deadline: string | null;
    readonly amounts: readonly { readonly value: number; readonly unit: string }[];
  })[];
}

const LAYERS = ['sections', 'entities', 'dates', 'quantities', 'commitments'] as const;

/** Reads a case, with what it leaves out as empty. Throws a SyntaxError where the text is no such JSON. */
export function parseGold(json: string): Gold {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) throw new SyntaxError('It must be a map of layers');
  const { document, ...layers } = value as Partial<Gold>;
  for (const layer of LAYERS) {
    if (!Array.isArray(layers[layer] ?? [])) throw new SyntaxError(`"${layer}" must be a list`);
  }
  return {
    sections: [],
    entities: [],
    dates: [],
    quantities: [],
    commitments: [],
    ...layers,
    document: { title: null, date: null, issuers: [], ...document },
  };
}

/** Reads `aliases.json`: lists of names, the first of each the canonical one. Throws a SyntaxError where the text is no such JSON. */
export function parseAliases(json: string): readonly (readonly string[])[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value) || !value.every(Array.isArray))
    throw new SyntaxError('It must be a list of lists of names');
  return value as readonly (readonly string[])[];
}
