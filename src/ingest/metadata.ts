/** What a file says of itself in YAML: front matter, or a sidecar beside it. */
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { isDay } from '../model/day.ts';
import { nearName } from '../model/near-name.ts';
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
  const problem = (code: string, message: string, hint: string, at: number): Problem => {
    const start = offset === null ? null : offset + at;
    return {
      severity: 'warning',
      code,
      message,
      hint,
      start,
      end: start === null ? null : start + 1,
      stage: 'ingest',
    };
  };
  const named = where.replace('-', ' ');
  const fields = parseMapping(yaml);
  if ('error' in fields) {
    const hint = 'Write one "key: value" a line; put a value that holds ": " or starts with a sign into quotes.';
    return {
      metadata: NO_METADATA,
      problems: [problem('bad-metadata', `The ${named} is not YAML: ${fields.error}`, hint, fields.at)],
    };
  }
  const find = (field: keyof typeof KEYS): Field | undefined =>
    KEYS[field].map((key) => fields.get(key)).find((found) => found !== undefined);
  const read = (field: keyof typeof KEYS): unknown => find(field)?.value;
  const problems: Problem[] = [];
  const written = text(read('date'));
  const day = written?.slice(0, 10) ?? '';
  const date = isDay(day) ? day : null;
  if (written !== null && date === null) {
    const hint = 'Write the day of issue as year, month and day: 2024-05-01.';
    problems.push(
      problem(
        'bad-date',
        `The date "${written}" of the ${named} is no day; it is ignored.`,
        hint,
        find('date')?.at ?? 0,
      ),
    );
  }
  // Front matter is written for other tools as well: it may hold anything.
  if (where === 'sidecar')
    for (const [key, { at }] of fields)
      if (!KNOWN.includes(key))
        problems.push(problem('unknown-key', `The sidecar has an unknown key "${key}".`, keyHint(key), at));
  return {
    metadata: {
      title: text(read('title')),
      date,
      dateFrom: date === null ? null : where,
      url: text(read('url')),
      issuers: list(read('issuers')),
      published: timestamp(read('published')),
      modified: timestamp(read('modified')),
      retrieved: timestamp(read('retrieved')),
      tags: list(read('tags')) ?? [],
    },
    problems,
  };
}

/** What a sidecar says of the fetching: `status` is what the page's server answered last, and says of a gone document why it is gone. */
const FETCHED: readonly string[] = ['status', 'etag', 'last-modified', 'sha256'];

const KNOWN: readonly string[] = [...Object.values(KEYS).flat(), ...FETCHED];

function keyHint(key: string): string {
  const near = nearName(key, KNOWN);
  return near === null ? `Known keys: ${KNOWN.join(', ')}.` : `Did you mean "${near}"?`;
}

/** A time in ISO 8601, as `2024-04-18T09:00:00-04:00`; what is no such time stays as written. */
function timestamp(value: unknown): string | null {
  return (
    text(value)?.replace(
      /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(?:(Z)|([+-]\d\d):?(\d\d))?$/iu,
      (_all, day: string, time: string, utc?: string, hours?: string, minutes?: string) =>
        `${day}T${time}${utc ? 'Z' : hours && minutes ? `${hours}:${minutes}` : ''}`,
    ) ?? null
  );
}

interface Field {
  readonly value: unknown;
  /** Where its key stands in the YAML. */
  readonly at: number;
}

type Failed = { readonly error: string; readonly at: number };

/** Scalars and lists of scalars; whatever else the mapping holds is passed over. */
function parseMapping(yaml: string): ReadonlyMap<string, Field> | Failed {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) return { error: error.message, at: error.pos[0] };
    if (document.contents === null) return new Map();
    if (!isMap(document.contents)) return { error: 'It is no mapping of keys to values.', at: 0 };
    return new Map(
      document.contents.items.map(({ key, value }) => [String(key), { value: plainValue(value), at: startOf(key) }]),
    );
  } catch (error) {
    // The parser recurses: a hundred thousand brackets overflow its stack.
    if (error instanceof RangeError) return { error: 'It is nested too deeply.', at: 0 };
    throw error;
  }
}

function startOf(key: unknown): number {
  return isNode(key) ? (key.range?.[0] ?? 0) : 0;
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
