/** What the document view shows: the source text, the places that were recognised in it, and the fields of each commitment. */
import { textFragmentLink } from '../../model/fragment.ts';
import { lineOf, lineStarts } from '../../model/lines.ts';
import type {
  CommitmentRecord,
  DateRecord,
  DecisionRecord,
  DocumentRecord,
  QuantityRecord,
  UnitRecord,
} from '../../model/record.ts';
import type { PageDetail, PageDocument, PageMention, Range } from './data.ts';

export function pageDocument(record: DocumentRecord, text: string): PageDocument {
  const lines = lineStarts(text);
  return {
    id: record.id,
    title: titleOf(record),
    date: record.document.date,
    issuers: record.document.issuers,
    url: record.source.url,
    text,
    headings: record.sections.map(({ headingStart, headingEnd }) => [headingStart, headingEnd]),
    wraps: wraps(record.units, text),
    mentions: mentions(record),
    commitments: record.commitments.map((commitment) => detail(record, commitment, lineOf(lines, commitment.start))),
  };
}

/** A document without a title goes by its id. */
export function titleOf(record: DocumentRecord): string {
  return record.document.title ?? record.id;
}

/** What lies inside a unit, or between two sentences with nothing else between them, is one paragraph. */
function wraps(units: readonly UnitRecord[], text: string): Range[] {
  const spans = units.flatMap((unit, at): Range[] => {
    const next = units[at + 1];
    const follows =
      unit.kind === 'sentence' && next?.kind === 'sentence' && text.slice(unit.end, next.start).trim() === '';
    return follows
      ? [
          [unit.start, unit.end],
          [unit.end, next.start],
        ]
      : [[unit.start, unit.end]];
  });
  return spans.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(LINE_BREAK)].map(({ index, 0: run }): Range => [
      start + index,
      start + index + run.length,
    ]),
  );
}

/** One line end, not a blank line, not before a block quotation's mark. */
const LINE_BREAK = /(?<![\n\r])(?:\r\n|\n|\r)[ \t]*(?![\s>])/gu;

/** In order of the text. */
function mentions(record: DocumentRecord): PageMention[] {
  const names = record.entities.flatMap(({ type, name, mentions: places }) =>
    places.map(({ start, end }): PageMention => [start, end, 'name', `${name} (${type})`]),
  );
  const dates = record.dates.map((date): PageMention => [date.start, date.end, 'date', dateSays(date)]);
  const amounts = record.quantities.map((quantity): PageMention => [
    quantity.start,
    quantity.end,
    'amount',
    amountSays(quantity),
  ]);
  return [names, dates, amounts].flatMap(apart).sort(([a], [b]) => a - b);
}

/** Those of one kind; where two overlap, the one that begins first stays. */
function apart(ofKind: PageMention[]): PageMention[] {
  let end = 0;
  return ofKind
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)
    .filter((mention) => {
      if (mention[0] < end) return false;
      end = mention[1];
      return true;
    });
}

function dateSays({ value, from, to, role, kind }: DateRecord): string {
  const days = from === null || to === null || from === to ? (to ?? value) : `${from} to ${to}`;
  return `${days} (${role === 'none' ? kind : role})`;
}

function amountSays({ value, unit, modifier, kind }: QuantityRecord): string {
  return `${modifier === null ? '' : `${modifier} `}${value} ${unit} (${kind})`;
}

function detail(record: DocumentRecord, commitment: CommitmentRecord, line: number): PageDetail {
  const { id, start, end, paragraph, quote } = commitment;
  return {
    id,
    start,
    end,
    line,
    paragraph,
    link: textFragmentLink(record.source.url, quote),
    fields: [...fields(commitment), ...decided(record.decisions.find((decision) => decision.id === id))],
  };
}

/** What a person decided, and the columns of their own. */
function decided(decision: DecisionRecord | undefined): PageDetail['fields'] {
  if (!decision) return [];
  const { decision: verdict, note, own } = decision;
  return stated([['Decision', verdict], ['Note', note], ...Object.entries(own)]);
}

function fields(commitment: CommitmentRecord): PageDetail['fields'] {
  const { deadlineText, action, object, act, beneficiaries, condition, voice, assertedBy, missing, topics, rule } =
    commitment;
  return stated([
    ['Deadline, in its words', deadlineText],
    ['Act', [action, object].filter((word) => word !== '').join(' ')],
    ['Kind of act', act],
    ['For', beneficiaries.join('; ')],
    ['Condition', condition],
    ['Reported by', voice === 'attributed' ? assertedBy.join('; ') : null],
    ['Not said', missing.join('; ')],
    ['Topics', topics.join('; ')],
    ['Confidence', `${Math.round(commitment.confidence * 100)} %`],
    ['Rule', rule],
  ]);
}

function stated(fields: readonly (readonly [name: string, value: string | null])[]): PageDetail['fields'] {
  return fields.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]));
}
