/**
 * What a page says of itself. For each field the first that is there:
 *
 *   title      the <h1> that the page's title repeats, Open Graph, JSON-LD, <title> without the name of the site, any <h1>
 *   published  JSON-LD, article:published_time, the names of Dublin Core and kin, <time> of the main content
 *   url        <link rel="canonical">, Open Graph
 *   modified   JSON-LD, article:modified_time, Dublin Core
 */
import type { Element, Root } from 'hast';
import { isDay } from '../../model/day.ts';
import type { Metadata } from '../../model/source.ts';
import { cleanLine } from '../fold.ts';
import { NO_METADATA } from '../metadata.ts';
import { attribute, isHidden, textOf, walk, WORDLESS } from './elements.ts';
import { articleOf } from './json-ld.ts';
import type { Main } from './main.ts';
import { folded } from './measure.ts';

export function pageMetadata(
  tree: Root,
  { metas, links, base, title, articles }: Head,
  main: Main,
): Metadata & { readonly base: string | null } {
  const article = articleOf(articles);
  const meta = (names: readonly string[]): string | null => names.map((name) => metas.get(name)).find(Boolean) ?? null;
  const published = article.published ?? meta(PUBLISHED) ?? timeOf(main);
  const date = published?.slice(0, 10) ?? '';
  const url = [links.get('canonical'), meta(['og:url'])].find((one) => one && /^https?:\/\//iu.test(one)) ?? null;
  return {
    ...NO_METADATA,
    title: titleOf(tree, main, { graph: meta(['og:title']), article: article.title, title, site: meta(SITE) }),
    date: isDay(date) ? date : null,
    dateFrom: isDay(date) ? 'front-matter' : null,
    url,
    published: published === null || published === date ? null : published,
    modified: article.modified ?? meta(MODIFIED),
    base: base ?? url,
  };
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'dcterms.available',
  'govuk:first-published-at',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'publication_date',
  'publish-date',
  'pubdate',
  'date',
];
const MODIFIED = ['article:modified_time', 'datemodified', 'dcterms.modified', 'dc.date.modified', 'last-modified'];
const SITE = ['og:site_name', 'application-name'];

/** Titles as the head tells them, without the name of the site. */
export function titlesOf({ metas, title }: Head): string[] {
  return [metas.get('og:title'), title].flatMap((one) =>
    one ? [withoutSite(one, metas.get('og:site_name') ?? null)] : [],
  );
}

export interface Head {
  /** By name, property or itemprop, in lower case; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  readonly base: string | null;
  readonly title: string | null;
  /** Texts of JSON-LD. */
  readonly articles: readonly string[];
}

/** Metadata may stand anywhere: saved pages and old ones have it in the body. */
export function headOf(tree: Root): Head {
  const metas = new Map<string, string>();
  const links = new Map<string, string>();
  const articles: string[] = [];
  let base: string | null = null;
  let title: string | null = null;
  const note = (map: Map<string, string>, name: string, value: string): void => {
    if (name !== '' && value !== '' && !map.has(name)) map.set(name, value);
  };
  walk(tree, (node) => {
    if (node.type !== 'element') return node.type === 'root';
    if (node.tagName === 'meta') {
      for (const name of ['name', 'property', 'itemProp'])
        note(metas, attribute(node, name).toLowerCase(), cleanLine(attribute(node, 'content')));
    } else if (node.tagName === 'link')
      note(links, attribute(node, 'rel').toLowerCase(), attribute(node, 'href').trim());
    else if (node.tagName === 'base') base ??= absolute(attribute(node, 'href'));
    else if (node.tagName === 'title') title ??= cleanLine(textOf(node));
    else if (node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json')
      articles.push(textOf(node));
    return !WORDLESS.has(node.tagName) || node.tagName === 'head';
  });
  return { metas, links, base, title, articles };
}

function absolute(url: string): string | null {
  return /^https?:\/\//iu.test(url) ? url : null;
}

interface Titles {
  readonly graph: string | null;
  readonly article: string | null;
  readonly title: string | null;
  readonly site: string | null;
}

/** The heading is what a reader sees, so it goes first; that the page's title repeats it tells it from the name of the site. */
function titleOf(tree: Root, main: Main, { graph, article, title, site }: Titles): string | null {
  const headings = headingsOf(main.root).concat(headingsOf(tree));
  const told = [graph, article, title].map((one) => folded(one ?? ''));
  const repeated = headings.find((heading) => {
    const words = folded(heading);
    return words.includes(' ') && told.some((one) => one.includes(words));
  });
  const said = graph ?? article ?? title ?? '';
  // One word ("Untitled", "index") is the name of a file, or of the site.
  if (!said.includes(' ')) return repeated ?? headings[0] ?? (said === '' ? null : said);
  return repeated ?? withoutSite(said, site);
}

function headingsOf(root: Root | Element): string[] {
  const headings: string[] = [];
  walk(root, (node) => {
    if (node.type !== 'element') return node.type === 'root';
    if (node.tagName === 'h1') headings.push(cleanLine(textOf(node)));
    return !isHidden(node) && node.tagName !== 'h1';
  });
  return headings.filter((heading) => heading !== '');
}

/** Who publishes: what stands after the last dash of a title, where it is no part of it. */
const PUBLISHER =
  /\b(?:government|gov|ministry|department|office|commission|council|embassy|parliament|white house|prime minister|president|cabinet|agency|bureau|foreign affairs)\b|^[A-Z.]{2,8}$/iu;

/** "Joint statement | The White House", "Joint statement - GOV.UK": the name of the site goes. */
function withoutSite(title: string, site: string | null): string {
  const [first = title, ...rest] = title.split(/\s+[|»·]\s+|\s+::\s+/u);
  if (rest.length > 0) return first;
  const parts = /^(?<own>.+\S)\s+[-–—]\s+(?<last>[^-–—]{2,60})$/u.exec(title)?.groups;
  const last = parts?.['last'] ?? '';
  const named = site !== null && folded(last) === folded(site);
  return parts?.['own'] !== undefined && (named || PUBLISHER.test(last)) ? parts['own'] : title;
}

/** The first day that a <time> of the document's own tells. */
function timeOf({ root, furniture }: Main): string | null {
  let found: string | null = null;
  walk(root, (node) => {
    if (node.type !== 'element') return node.type === 'root';
    if (found !== null || furniture.has(node) || isHidden(node)) return false;
    const written = node.tagName === 'time' ? attribute(node, 'dateTime') : '';
    if (isDay(written.slice(0, 10))) found = written;
    return true;
  });
  return found;
}
