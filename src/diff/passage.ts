/** The passages of a version: what is aligned, with what the record says of each. */
import { lineOf, lineStarts } from '../model/lines.ts';
import type { CommitmentRecord, DocumentRecord, UnitRecord } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import type { Side } from '../model/change.ts';
import { keyOf, tokenize, type Token } from './tokens.ts';

/** One version of a document: its record, and the source text that the record's spans point into. */
export interface Version {
  readonly record: DocumentRecord;
  readonly text: string;
}

/** A unit as it is compared. */
export interface Passage {
  readonly unit: UnitRecord;
  readonly tokens: readonly Token[];
  readonly key: string;
  readonly commitment: CommitmentRecord | null;
}

/** A path of links above the title ("Home, News, Fact Sheets") has no entry longer than this. */
const BREADCRUMB_WORDS = 5;

/** The units that hold words, in order of the text; the title is a field of the document, what leads to it is the site's. */
export function passagesOf({ record }: Version): Passage[] {
  const byStart = new Map(record.commitments.map((commitment) => [commitment.start, commitment]));
  const byEnd = new Map(record.commitments.map((commitment) => [commitment.end, commitment]));
  const title = record.units.find((unit) => unit.kind === 'title')?.start ?? 0;
  return record.units.flatMap((unit) => {
    if (unit.kind === 'title') return [];
    const tokens = tokenize(unit.quote);
    if (unit.start < title && tokens.length <= BREADCRUMB_WORDS) return [];
    const key = keyOf(tokens);
    const commitment = byEnd.get(unit.end) ?? byStart.get(unit.start) ?? null;
    return key === '' ? [] : [{ unit, tokens, key, commitment }];
  });
}

/** Makes the sides of changes of one version: spans to text, line and section. */
export function sideMaker(version: Version): (first: Passage, last?: Passage) => Side {
  const side = sideOfSpan(version);
  return (first, last = first) => {
    const whole = side({ start: first.unit.start, end: last.unit.end, section: first.unit.section });
    return first === last ? { ...whole, quote: first.unit.quote } : whole;
  };
}

export function sideOfSpan({ record, text }: Version): (at: Span & { readonly section: string | null }) => Side {
  const starts = lineStarts(text);
  const paths = new Map(record.sections.map((section) => [section.id, section.path]));
  return ({ start, end, section }) => {
    const slice = text.slice(start, end);
    const path = section === null ? undefined : paths.get(section);
    return {
      start,
      end,
      text: slice,
      quote: slice.replace(/\s+/gu, ' '),
      line: lineOf(starts, start),
      section: path ?? [],
    };
  };
}
