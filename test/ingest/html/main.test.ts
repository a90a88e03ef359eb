/** Pages in the make of five governments' sites: what stands between `<!--main-->` and `<!--/main-->` is the document. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/ingest/html/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/ingest/options.ts';

const FOLDER = new URL('../pages/', import.meta.url);
const read = (page: string) => readHtml(page, DEFAULT_OPTIONS).blocks.map(({ plain }) => plain);

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const page = readFileSync(new URL(name, FOLDER), 'utf8');
  const marked = [...page.matchAll(/<!--main-->(?<html>[\s\S]*?)<!--\/main-->/gu)].map(
    ({ groups }) => groups?.['html'] ?? '',
  );
  const lines = read(page);

  test('every sentence of the document is there', () => {
    // Of its own, the document is all there is, so nothing in it can be taken for furniture of a page.
    const expected = read(`<main>${marked.join('')}</main>`);
    expect(lines).toEqual(expect.arrayContaining(expected));
    expect(expected.length).toBeGreaterThan(8);
  });

  test('cookies, menus, share links, related pages and footers are not', () => {
    const text = lines.join('\n');
    expect(text).not.toMatch(
      /cookie|subscribe|newsletter|skip to|share on|related|privacy|sitemap|search the site|tags|hosted by|licence|script/iu,
    );
  });

  test('has its title and day', () => {
    const { title, date } = readHtml(page, DEFAULT_OPTIONS).metadata;
    expect(`${title ?? ''} ${date ?? 'no day'}`).toMatchSnapshot();
  });
});

test.each([
  [
    'links to elsewhere, and where the page is filed',
    '<main><h1>Pact on the old port</h1><p><time datetime="2031-05-06">May 6, 2031</time> <a href="/s">Statements</a></p><p>We will build three piers.</p><h2>Related links</h2><ul><li><a href="/a">The pact of 2019</a></li></ul><h2>Money</h2><p>We will pay <a href="/b">for all of them</a>.</p></main>',
    ['Pact on the old port', 'May 6, 2031', 'We will build three piers.', 'Money', 'We will pay for all of them.'],
  ],
  [
    'lines of controls',
    '<p>We will build three piers in the old port by May.</p><p><a href="/p">Print</a> | <a href="/m">Email this page</a></p><p>Last updated: 6 May 2031</p>',
    ['We will build three piers in the old port by May.'],
  ],
  [
    'a page without landmarks',
    '<div id="top"><a href="/">Home</a> <a href="/n">News</a></div><div><h2>Pact</h2><p>We will build three piers in the old port by May.</p></div><div class="footer">Ministry of Ports, 1 Quay</div>',
    ['Pact', 'We will build three piers in the old port by May.'],
  ],
  ['bare text', 'We will build three piers.', ['We will build three piers.']],
  [
    'a body whose class names a sidebar',
    '<body class="has-sidebar footer-dark"><p>We will build three piers.</p></body>',
    ['We will build three piers.'],
  ],
  [
    'headings whose words are names of furniture',
    '<main><section id="related"><h2 id="share">Sharing</h2><p>We will build three piers in the old port by May, and share the cost of them all.</p></section></main>',
    ['Sharing', 'We will build three piers in the old port by May, and share the cost of them all.'],
  ],
  [
    'a short text among long menus',
    `<div class="page no-sidebar sidebar-left"><ul>${'<li><a href="/x">Policies and programmes</a></li>'.repeat(40)}</ul><div class="related-content"><p>We will build three piers in the old port by May.</p></div></div>`,
    ['We will build three piers in the old port by May.'],
  ],
  ['a page of navigation alone', '<nav>We will build piers.</nav>', ['We will build piers.']],
  [
    'the anchors of a word processor, and names of words within a line',
    '<main><h1><a id="_Toc193986889">Harbours</a></h1><p>We will build <span class="more">three piers</span> in the old port by May.</p></main>',
    ['Harbours', 'We will build three piers in the old port by May.'],
  ],
  [
    'notes in a footer',
    '<article><p>We will build three piers in the old port by May.</p><footer class="footnotes"><p>In 2031.</p></footer></article>',
    ['We will build three piers in the old port by May.', 'In 2031.'],
  ],
  [
    'several articles',
    '<main><article><p>Norland will build three piers.</p></article><article><p>Sudland will build four piers.</p></article></main>',
    ['Norland will build three piers.', 'Sudland will build four piers.'],
  ],
])('%s', (_, page, expected) => {
  expect(read(page)).toEqual(expected);
});
