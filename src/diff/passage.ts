/** The passages of a version: what is aligned, with what the record says of each. */
import { lineOf, lineStarts } from '../model/lines.ts';
import type { CommitmentRecord, DocumentRecord, UnitRecord } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import type { Side } from '../model/change.ts';
import { tokenize, type Token } from './tokens.ts';

/** One version of a document: its record, and the source text that the record's spans point into. */
export interface Version {
  readonly record: DocumentRecord;
  readonly text: string;
}

/** A unit as it is compared. */
export interface Passage {
  readonly unit: UnitRecord;
  readonly commitment: CommitmentRecord | null;
  /** Read through `tokensOf`, which makes them when first asked: most passages are equal to the letter, and never are asked. */
  tokens: readonly Token[] | null;
}

export function tokensOf(passage: Passage): readonly Token[] {
  return (passage.tokens ??= tokenize(passage.unit.quote));
}

/** A path of links above the title ("Home, News, Fact Sheets") has no entry longer than this. */
const BREADCRUMB_WORDS = 5;

/** The units that hold words, in order of the text; the title is a field of the document, what leads to it is the site's. */
export function passagesOf({ record }: Version): Passage[] {
  const { units, commitments } = record;
  const title = units.find((unit) => unit.kind === 'title')?.start ?? 0;
  const passages: Passage[] = [];
  let next = 0;
  for (const unit of units) {
    while ((commitments[next]?.end ?? Infinity) <= unit.start) next += 1;
    const candidate = commitments[next];
    const commitment = candidate && (candidate.start === unit.start || candidate.end === unit.end) ? candidate : null;
    if (unit.kind === 'title' || !/[\p{L}\p{N}]/u.test(unit.quote)) continue;
    const passage: Passage = { unit, commitment, tokens: null };
    if (unit.start >= title || tokensOf(passage).length > BREADCRUMB_WORDS) passages.push(passage);
  }
  return passages;
}

/** Makes the sides of changes of one version, from its first passage to its last: spans to text, line and section. */
export function sideMaker(version: Version): (first: Passage, last?: Passage) => Side {
  const side = sideOfSpan(version);
  return ({ unit }, last) => {
    const { start, end, section, quote } = unit;
    return !last || last.unit === unit
      ? side({ start, end, section, quote })
      : side({ start, end: last.unit.end, section, quote: null });
  };
}

interface Place extends Span {
  readonly section: string | null;
  /** The words on one line; null where the text's own are to be put on one. */
  readonly quote: string | null;
}

export function sideOfSpan({ record, text }: Version): (place: Place) => Side {
  // Made when first asked for: most documents of a dataset have not changed.
  let starts: readonly number[] | null = null;
  let paths: ReadonlyMap<string, readonly string[]> | null = null;
  return ({ start, end, section, quote }) => {
    starts ??= lineStarts(text);
    paths ??= new Map(record.sections.map(({ id, path }) => [id, path]));
    const slice = text.slice(start, end);
    return {
      start,
      end,
      text: slice,
      quote: quote ?? slice.replace(/\s+/gu, ' '),
      line: lineOf(starts, start),
      section: (section === null ? undefined : paths.get(section)) ?? [],
    };
  };
}
