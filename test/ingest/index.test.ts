import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { Format, Input } from '../../src/model/source.ts';

function input(text: string, format: Format, sidecar: string | null = null): Input {
  return { id: 'a', path: 'a', format, bytes: new TextEncoder().encode(text), sha256: '', sidecar };
}

test('the source text is the file itself, front matter and all', () => {
  const text = '---\ntitle: A pact\n---\r\n\r\nWe *will* act.\r\n';
  expect(ingest(input(text, 'markdown')).source.text).toBe(text);
});

test('a sidecar goes before the front matter, field by field', () => {
  const text = "---\ntitle: Old title\ndate: '2020-01-01'\nsource_url: https://example.org/a\ntags: news\n---\nText.";
  const { metadata } = ingest(
    input(text, 'markdown', 'title: "A pact: the text"\ndate: 2021-02-03\nissuers: [Norway, Chile]\n'),
  );
  expect(metadata).toMatchObject({
    title: 'A pact: the text',
    date: '2021-02-03',
    dateFrom: 'sidecar',
    url: 'https://example.org/a',
    issuers: ['Norway', 'Chile'],
    tags: ['news'],
  });
});

test('YAML that cannot be read is a problem with a place and a hint', () => {
  const text = '---\ntitle: A pact: the text\n---\nText.';
  const { metadata, problems, blocks } = ingest(input(text, 'markdown'));
  expect(metadata.title).toBeNull();
  expect(problems).toMatchObject([{ code: 'bad-metadata', severity: 'warning' }]);
  expect(problems[0]?.start).toBeGreaterThan(3);
  expect(blocks.map(({ plain }) => plain)).toEqual(['Text.']);
});

test.each(['- a list', '[', '&a *a', '['.repeat(50_000), 'date: {{{', 'a: &x [*x]'])(
  'no sidecar throws: %.10s',
  (yaml) => {
    expect(ingest(input('Text.', 'text', yaml)).metadata.date).toBeNull();
  },
);

test.each(['2024-13-45', '2023-02-29', 'nope'])('a date that is no day is a problem, and no date: %s', (date) => {
  const text = `---\ntitle: A pact\ndate: ${date}\n---\nText.`;
  const { metadata, problems } = ingest(input(text, 'markdown'));
  expect(metadata).toMatchObject({ date: null, dateFrom: null });
  expect(problems).toMatchObject([{ code: 'bad-date', severity: 'warning', start: text.indexOf('date:') }]);
});

test('an unknown key is a problem of a sidecar, and none of front matter', () => {
  const sidecar = ingest(input('Text.', 'text', 'titel: A pact\n'));
  expect(sidecar.problems).toMatchObject([{ code: 'unknown-key', severity: 'warning', hint: 'Did you mean "title"?' }]);
  expect(ingest(input('---\ntitel: A pact\n---\nText.', 'markdown')).problems).toEqual([]);
});

test.each([
  ['2024-04-18 09:00:00-04:00', '2024-04-18T09:00:00-04:00'],
  ['2024-04-18 09:00:00 -0400', '2024-04-18T09:00:00-04:00'],
  ['2024-04-18T09:00Z', '2024-04-18T09:00Z'],
  ['2024-04-18', '2024-04-18'],
  ['last spring', 'last spring'],
])('times are in ISO 8601: %s', (written, iso) => {
  const { metadata } = ingest(input('Text.', 'text', `published: ${written}\nmodified: ${written}\n`));
  expect(metadata).toMatchObject({ published: iso, modified: iso });
});

test('a file that is no text holds no blocks', () => {
  const { blocks, problems } = ingest(input('We will act.\n\n\0\u0001 noise', 'text'));
  expect(blocks).toEqual([]);
  expect(problems).toMatchObject([{ code: 'binary-file', severity: 'error' }]);
});
