/** A calendar feed (RFC 5545): one event a commitment with a deadline, on its last day. */
import type { ICalEventData } from 'ical-generator';
import type { Value } from '../model/table.ts';
import { defineWriter, namedRows, writeFile, type Dataset, type Named } from './writer.ts';

export const icsWriter = defineWriter({
  name: 'ics',
  summary: 'deadlines.ics, one event a deadline, for any calendar.',
  options: {},
  reads: 'rows',
  write: async (dataset, place) => {
    const { default: ical } = await import('ical-generator');
    const calendar = ical({ name: 'Deadlines of commitments', prodId: '//factsheet//deadlines//EN' });
    const own = ownColumns(dataset);
    for (const commitment of deadlines(dataset)) calendar.createEvent(toEvent(commitment, own));
    writeFile(place, 'deadlines.ics', calendar.toString());
  },
});

/** A deadline that is the document's own day ("today … will") is no date to wait for; a document that repeats another is left out. */
function deadlines(dataset: Dataset): Named[] {
  const repeated = new Set<Value>();
  for (const { document = null, duplicate_of } of namedRows(dataset, 'documents')) {
    if (duplicate_of !== null) repeated.add(document);
  }
  const found: Named[] = [];
  for (const row of namedRows(dataset, 'commitments')) {
    const { deadline, date, document = null } = row;
    if (typeof deadline === 'string' && deadline !== date && !repeated.has(document)) found.push(row);
  }
  return found;
}

/** Names of the columns of the user's. */
function ownColumns({ tables }: Dataset): string[] {
  const columns = tables.find(({ name }) => name === 'commitments')?.columns ?? [];
  return columns.filter(({ own }) => own === true).map(({ name }) => name);
}

function toEvent(row: Named, own: readonly string[]): ICalEventData {
  const deadline = words(row['deadline']);
  const actors = words(row['actors']);
  const quote = words(row['quote']);
  const link = words(row['link']);
  return {
    id: `${words(row['id'])}@factsheet`,
    start: deadline,
    allDay: true,
    // When it was said, not when it was written: two runs give the same bytes.
    stamp: words(row['date']) || deadline,
    summary: `${actors === '' ? '' : `${actors}: `}${shortened(quote)}`,
    description: [
      quote,
      `Due ${words(row['deadline_text'])} (${words(row['deadline_precision'])}).`,
      words(row['note']),
      ...own.filter((name) => words(row[name]) !== '').map((name) => `${name}: ${words(row[name])}`),
      words(row['title']),
      link,
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
    ...(link !== '' && { url: addressOf(link) }),
  };
}

/**
 * The library escapes commas and semicolons of an address as those of a text, which RFC 5545 (3.3.13) does not allow and clients open
 * with the backslashes. The comma of a text fragment parts the first words from the last: the first alone find the place too.
 */
function addressOf(link: string): string {
  const [page = '', fragment] = link.split('#', 2);
  const address = page.replaceAll(',', '%2C').replaceAll(';', '%3B');
  return fragment === undefined ? address : `${address}#${fragment.split(',', 1)[0] ?? ''}`;
}

const LONGEST_SUMMARY = 100;

/** Cut after a word. */
function shortened(quote: string): string {
  if (quote.length <= LONGEST_SUMMARY) return quote;
  const cut = quote.slice(0, LONGEST_SUMMARY);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}

function words(value: Value | undefined): string {
  return typeof value === 'object' ? (value?.join('; ') ?? '') : String(value ?? '');
}
