/** Checks the record of one document: its schema, its spans and its ids. */
import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../../schema/document.schema.json' with { type: 'json' };
import type { DocumentRecord } from '../../model/record.ts';
import type { Span } from '../../model/span.ts';

export interface Fault {
  readonly code: 'schema' | 'span' | 'key' | 'reference';
  readonly message: string;
}

let compiled: ValidateFunction<DocumentRecord> | undefined;

/** Checks anything that may be a record, against the source text that its spans point into. */
export function checkRecord(value: unknown, text: string): Fault[] {
  compiled ??= new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile<DocumentRecord>(schema);
  if (!compiled(value)) {
    return (compiled.errors ?? []).map(({ instancePath, message }) => ({
      code: 'schema',
      message: `${instancePath || '/'} ${message ?? 'is not as the schema says'}`,
    }));
  }
  return [...checkSpans(value, text), ...checkKeys(value)];
}

interface Placed extends Span {
  readonly text?: string;
}

/** Everything of a record that has a place, with a name for messages. */
export function placed(record: DocumentRecord): (readonly [name: string, place: Placed])[] {
  const named = <Item extends Placed>(list: string, items: readonly Item[]) =>
    items.map((item, index) => [`${list}/${index}`, item] as const);
  return [
    ...named('sections', record.sections),
    ...named(
      'sections/heading',
      record.sections.map(({ headingStart, headingEnd }) => ({ start: headingStart, end: headingEnd })),
    ),
    ...named('units', record.units.map(withoutText)),
    ...record.entities.flatMap((entity, index) => named(`entities/${index}/mentions`, entity.mentions)),
    ...named('dates', record.dates),
    ...named('quantities', record.quantities),
    ...named('commitments', record.commitments),
    ...named(
      'commitments/cue',
      record.commitments.map(({ cue }) => cue),
    ),
    ...named('links', record.links),
  ];
}

function withoutText({ start, end }: Span): Span {
  return { start, end };
}

/** The one promise that everything else stands on: `text.slice(start, end) === text`. */
function checkSpans(record: DocumentRecord, text: string): Fault[] {
  const fault = (message: string): Fault => ({ code: 'span', message });
  return placed(record).flatMap(([name, place]) => {
    const { start, end } = place;
    if (start > end || end > text.length) {
      return [fault(`/${name} runs from ${start} to ${end} in a text of ${text.length}`)];
    }
    const slice = text.slice(start, end);
    if (place.text === undefined || place.text === slice) return [];
    return [fault(`/${name} says ${JSON.stringify(place.text)}, but the text has ${JSON.stringify(slice)}`)];
  });
}

function checkKeys(record: DocumentRecord): Fault[] {
  const faults: Fault[] = [];
  const sections = new Set(record.sections.map(({ id }) => id));
  for (const list of ['sections', 'entities', 'dates', 'quantities', 'commitments'] as const) {
    const seen = new Set<string>();
    for (const { id } of record[list]) {
      if (seen.has(id)) faults.push({ code: 'key', message: `/${list} has the id ${id} twice` });
      seen.add(id);
    }
  }
  const sectioned = [
    ...record.units,
    ...record.entities.flatMap(({ mentions }) => mentions),
    ...record.dates,
    ...record.quantities,
    ...record.commitments,
    ...record.links,
  ];
  for (const { section } of sectioned) {
    if (section !== null && !sections.has(section)) {
      faults.push({ code: 'reference', message: `section ${section} is not in /sections` });
    }
  }
  return faults;
}
