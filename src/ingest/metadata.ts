/** What a file says of itself in YAML: front matter, or a sidecar beside it. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Problem } from '../model/problem.ts';
import type { Metadata } from '../model/source.ts';
import { cleanLine } from './fold.ts';

export const NO_METADATA: Metadata = {
  title: null,
  date: null,
  dateFrom: null,
  url: null,
  issuers: null,
  published: null,
  modified: null,
  retrieved: null,
  tags: [],
};

export interface ReadMetadata {
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
}

/** Keys that files in circulation use, for each field. */
const KEYS = {
  title: ['title'],
  date: ['date'],
  url: ['url', 'source_url'],
  issuers: ['issuers'],
  published: ['published', 'published_time'],
  modified: ['modified', 'modified_time'],
  retrieved: ['retrieved'],
  tags: ['tags'],
} as const satisfies Record<Exclude<keyof Metadata, 'dateFrom'>, readonly string[]>;

/**
 * Reads a YAML mapping; what it cannot read becomes a problem.
 * @param offset of the YAML in the source text, null where it stands in another file
 */
export function readMetadata(yaml: string, where: 'front-matter' | 'sidecar', offset: number | null): ReadMetadata {
  const fields = parseMapping(yaml);
  if ('error' in fields) {
    const { error, at } = fields;
    const start = offset === null ? null : offset + at;
    return {
      metadata: NO_METADATA,
      problems: [
        {
          severity: 'warning',
          code: 'bad-metadata',
          message: `The ${where.replace('-', ' ')} is not YAML: ${error}`,
          hint: 'Write one "key: value" a line; put a value that holds ": " or starts with a sign into quotes.',
          start,
          end: start === null ? null : start + 1,
          stage: 'ingest',
        },
      ],
    };
  }
  const read = (field: keyof typeof KEYS): unknown =>
    KEYS[field].map((key) => fields.get(key)).find((value) => value !== undefined);
  const date = /^\d{4}-\d{2}-\d{2}/u.exec(text(read('date')) ?? '')?.[0] ?? null;
  return {
    metadata: {
      title: text(read('title')),
      date,
      dateFrom: date === null ? null : where,
      url: text(read('url')),
      issuers: list(read('issuers')),
      published: text(read('published')),
      modified: text(read('modified')),
      retrieved: text(read('retrieved')),
      tags: list(read('tags')) ?? [],
    },
    problems: [],
  };
}

type Failed = { readonly error: string; readonly at: number };

/** Scalars and lists of scalars; whatever else the mapping holds is passed over. */
function parseMapping(yaml: string): ReadonlyMap<string, unknown> | Failed {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) return { error: error.message, at: error.pos[0] };
    if (document.contents === null) return new Map();
    if (!isMap(document.contents)) return { error: 'It is no mapping of keys to values.', at: 0 };
    return new Map(document.contents.items.map(({ key, value }) => [String(key), plainValue(value)]));
  } catch (error) {
    // The parser recurses: a hundred thousand brackets overflow its stack.
    if (error instanceof RangeError) return { error: 'It is nested too deeply.', at: 0 };
    throw error;
  }
}

function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(plainValue);
  return undefined;
}

/** A value on one line, without invisible characters; null where there is none. */
function text(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const clean = cleanLine(String(value));
  return clean === '' ? null : clean;
}

function list(value: unknown): string[] | null {
  if (value === undefined || value === null) return null;
  return (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => text(item) ?? []);
}
