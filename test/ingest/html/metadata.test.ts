import { expect, test } from 'vitest';
import { readHtml } from '../../../src/ingest/html/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/ingest/options.ts';

const read = (page: string) => readHtml(page, DEFAULT_OPTIONS).metadata;
const BODY = '<main><p>We will act, and soon.</p></main>';

test.each([
  [
    'the heading that the title repeats',
    '<title>Pact signed | Site</title>',
    '<h1>The Site</h1><h1>Pact signed</h1>',
    'Pact signed',
  ],
  [
    'Open Graph before <title>',
    '<meta property="og:title" content="Pact signed"><title>Home</title>',
    '',
    'Pact signed',
  ],
  [
    'JSON-LD before <title>',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pact signed"}</script><title>Home</title>',
    '',
    'Pact signed',
  ],
  [
    '<title> without a bar and the site',
    '<title>Pact: a dash - kept | The Harbour House</title>',
    '',
    'Pact: a dash - kept',
  ],
  ['<title> without a dash and the publisher', '<title>Pact signed – Ministry of Ports</title>', '', 'Pact signed'],
  [
    '<title> without the named site',
    '<meta property="og:site_name" content="Quay"><title>Pact signed - Quay</title>',
    '',
    'Pact signed',
  ],
  ['<title> whole where its dash is its own', '<title>Norland - Sudland pact</title>', '', 'Norland - Sudland pact'],
  ['a heading before one word', '<title>index</title>', '<h1>Pact signed</h1>', 'Pact signed'],
  ['a heading alone', '', '<h1>Pact &amp; plan</h1>', 'Pact & plan'],
  ['nothing', '', '', null],
])('title: %s', (_, head, body, title) => {
  expect(read(`<head>${head}</head><body>${body}${BODY}`).title).toBe(title);
});

test.each([
  [
    'JSON-LD of the article, not of the page',
    '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2030-01-01"},{"@type":["NewsArticle"],"datePublished":"2031-05-06T10:00:00Z"}]}</script><meta name="date" content="2029-01-01">',
    '2031-05-06',
  ],
  [
    'article:published_time',
    '<meta property="article:published_time" content="2031-05-06T23:00:00-05:00">',
    '2031-05-06',
  ],
  ['Dublin Core', '<meta name="DCTERMS.issued" content="2031-05-06">', '2031-05-06'],
  ['what publishing systems write', '<meta name="parsely-pub-date" content="2031-05-06T09:00:00Z">', '2031-05-06'],
  ['what is no day', '<meta name="date" content="6 May"><script type="application/ld+json">{ not JSON</script>', null],
])('day: %s', (_, head, date) => {
  expect(read(`<head>${head}</head>${BODY}`)).toMatchObject({ date, dateFrom: date === null ? null : 'front-matter' });
});

test('the first <time> of the document goes where the head says nothing; one of another page does not', () => {
  const page =
    '<nav><time datetime="2020-01-01">Old</time></nav><main><time datetime="2031-05-06T10:00">6 May</time><p>We will act, and soon.</p></main>';
  expect(read(page)).toMatchObject({ date: '2031-05-06', published: '2031-05-06T10:00' });
});

test('address: canonical, else Open Graph, and only a whole one', () => {
  const graph = '<meta property="og:url" content="https://a.example/og">';
  expect(read(`<link rel="canonical" href="https://a.example/x">${graph}`).url).toBe('https://a.example/x');
  expect(read(`<link rel="canonical" href="/x">${graph}`).url).toBe('https://a.example/og');
});
