/** What JSON-LD says of the article that a page holds (schema.org). */
import { parseJson } from '../../model/json.ts';

export interface ArticleData {
  readonly title: string | null;
  readonly published: string | null;
  readonly modified: string | null;
}

/** The first of the named kinds, in this order: a page is dated, too, but by its maker. */
const KINDS = [/(?:Article|Report|Release|Legislation)$/u, /Page$/u];

/** What is no JSON says nothing. */
export function articleOf(texts: readonly string[]): ArticleData {
  const things = texts.flatMap(thingsOf);
  const found = KINDS.map((kind) => things.find((thing) => typesOf(thing).some((type) => kind.test(type)))).find(
    Boolean,
  );
  return {
    title: text(found?.['headline']),
    published: text(found?.['datePublished']),
    modified: text(found?.['dateModified']),
  };
}

type Thing = Readonly<Record<string, unknown>>;

/** The things at the top, and those of a `@graph`. */
function thingsOf(json: string): Thing[] {
  const top = parseJson(json);
  return (Array.isArray(top) ? top : [top]).filter(isThing).flatMap((thing) => {
    const graph = thing['@graph'];
    return Array.isArray(graph) ? graph.filter(isThing) : [thing];
  });
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
