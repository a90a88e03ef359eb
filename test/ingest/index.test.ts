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
