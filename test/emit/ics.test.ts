import { async as calendar, type VEvent } from 'node-ical';
import { expect, test } from 'vitest';
import { icsWriter } from '../../src/emit/ics.ts';
import { datasetOf, read, rowsOf, write } from './written.ts';

const promise = {
  date: '2024-05-01',
  document: 'a',
  title: 'A pact',
  deadline_text: 'end of 2025',
  deadline_precision: 'year',
};

const dataset = datasetOf({
  ...rowsOf('documents', { document: 'a' }, { document: 'b', duplicate_of: 'a' }),
  ...rowsOf(
    'commitments',
    {
      ...promise,
      id: 'commitment-1',
      actors: ['Kenya', 'Peru'],
      deadline: '2025-12-31',
      quote:
        'We will, "subject to funds; and law", build two piers \\ quays by the end of 2025 🚢, and open them to all ships.',
      link: 'https://a.example/p;q,r#:~:text=We%20will,all%20ships.',
    },
    { ...promise, id: 'commitment-2', actors: [], deadline: '2024-05-01', quote: 'Today we will sign.' },
    { ...promise, id: 'commitment-3', document: 'b', deadline: '2025-12-31', quote: 'We will.' },
    { ...promise, id: 'commitment-4', deadline: null, quote: 'We will some day.' },
    { ...promise, id: 'commitment-5', date: null, deadline: '2026-02-28', quote: 'We will later.' },
  ),
});

async function eventsOf(text: string): Promise<VEvent[]> {
  return Object.values(await calendar.parseICS(text)).filter((part) => part?.type === 'VEVENT');
}

test('each commitment with a deadline is an event, as another library reads it', async () => {
  const text = read(await write(icsWriter, dataset), 'deadlines.ics');
  const events = await eventsOf(text);
  expect(events.map(({ uid }) => uid)).toEqual(['commitment-1@factsheet', 'commitment-5@factsheet']);
  const [first] = events;
  expect(first?.summary).toBe(
    'Kenya; Peru: We will, "subject to funds; and law", build two piers \\ quays by the end of 2025 🚢, and open them …',
  );
  expect(first?.description).toContain(
    'open them to all ships.\n\nDue end of 2025 (year).\n\nA pact\n\nhttps://a.example/p;q,r#:~:text=We%20will,all%20ships.',
  );
  expect(first?.url).toMatchObject({ val: 'https://a.example/p%3Bq%2Cr#:~:text=We%20will' });
  expect(text.replaceAll('\r\n ', '')).toContain('\r\nURL;VALUE=URI:https://a.example/p%3Bq%2Cr#:~:text=We%20will\r\n');
  expect(first?.datetype).toBe('date');
  expect([first?.start.getFullYear(), first?.start.getMonth(), first?.start.getDate()]).toEqual([2025, 11, 31]);
});

test('says when the document said it, so that every run gives the same bytes', async () => {
  const text = read(await write(icsWriter, dataset), 'deadlines.ics');
  expect(text.match(/^DTSTAMP:.*/gmu)).toEqual(['DTSTAMP:20240501T000000Z', 'DTSTAMP:20260228T000000Z']);
  expect(read(await write(icsWriter, dataset), 'deadlines.ics')).toBe(text);
});

test('keeps to the lines of RFC 5545', async () => {
  const text = read(await write(icsWriter, dataset), 'deadlines.ics');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
