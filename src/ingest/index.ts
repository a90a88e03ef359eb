/** Format → reader. A reader turns one file into its text and blocks; nothing below knows the format. */
import type { Block } from '../model/block.ts';
import type { Problem } from '../model/problem.ts';
import type { Extracted, Format, Input, Metadata, Read, Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { disguise } from './disguise.ts';
import { DEFAULT_OPTIONS, type IngestOptions } from './options.ts';
import { readHtml } from './html/index.ts';
import { readMarkdown } from './markdown.ts';
import { NO_METADATA, readMetadata } from './metadata.ts';
import { readText } from './text.ts';

export interface Ingested {
  readonly source: Source;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** Formats that are text themselves, markup and all: spans point into the decoded file. */
const READERS: Readonly<Partial<Record<Format, (text: string, options: IngestOptions) => Read>>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
};

/** Formats whose text must be taken out of the bytes first, by libraries that are imported late and have to be awaited. */
const EXTRACTORS: Readonly<Partial<Record<Format, (bytes: Uint8Array, options: IngestOptions) => Promise<Extracted>>>> =
  {
    docx: async (bytes, options) => (await import('./docx/index.ts')).readDocx(bytes, options),
    pdf: async (bytes, options) => (await import('./pdf/index.ts')).readPdf(bytes, options),
  };

/** Awaits what a format needs before it can be ingested: nothing, where it is text itself. */
export async function extract(input: Input, options: IngestOptions = DEFAULT_OPTIONS): Promise<Input> {
  const extractor = EXTRACTORS[input.format];
  if (!extractor || isTooLarge(input, options)) return input;
  return { ...input, extracted: await extractor(input.bytes, options) };
}

/** At once: what had to be awaited, `extract` has done. */
export function ingest(input: Input, options: IngestOptions = DEFAULT_OPTIONS): Ingested {
  const read = isTooLarge(input, options) ? tooLarge(input, options) : (input.extracted ?? readInput(input, options));
  const { id, path, format, sha256, bytes } = input;
  const places = input.extracted?.places;
  const sidecar = input.sidecar === null ? null : readMetadata(input.sidecar, 'sidecar', null);
  return {
    source: { id, path, format, sha256, text: read.text, bytes: bytes.length, ...(places && { places }) },
    metadata: sidecar ? preferring(sidecar.metadata, read.metadata) : read.metadata,
    blocks: read.blocks,
    problems: [...read.problems, ...(sidecar?.problems ?? [])],
  };
}

/** What a reader found, and the text that it points into. */
type ReadText = Omit<Extracted, 'places'>;

function readInput({ bytes, format }: Input, options: IngestOptions): ReadText {
  const reader = READERS[format];
  if (!reader) throw new TypeError(`No reader of the format "${format}" that need not be awaited.`);
  const disguised = disguise(bytes, format);
  if (disguised) return nothingRead(disguised);
  const { text, problems } = decode(bytes, format === 'html');
  // Bytes that are no text hold no blocks: they would fill every table with noise.
  const isBinary = problems.some(({ code }) => code === 'binary-file');
  const read = reader(isBinary ? '' : text, options);
  return { ...read, text, problems: [...problems, ...read.problems] };
}

function isTooLarge({ bytes }: Input, options: IngestOptions): boolean {
  return bytes.length > options['max-megabytes'] * 1e6;
}

function tooLarge({ bytes }: Input, options: IngestOptions): ReadText {
  const megabytes = (bytes.length / 1e6).toFixed(1);
  const problem: Problem = {
    severity: 'error',
    code: 'too-large',
    message: `The file has ${megabytes} MB and is not read: the limit is ${options['max-megabytes']} MB.`,
    hint: 'Cut it into smaller files, or raise --max-megabytes.',
    start: null,
    end: null,
    stage: 'ingest',
  };
  return nothingRead(problem);
}

function nothingRead(problem: Problem): ReadText {
  return { text: '', metadata: NO_METADATA, blocks: [], problems: [problem] };
}

/** A sidecar goes before the file's own front matter, field by field. */
function preferring(sidecar: Metadata, own: Metadata): Metadata {
  return {
    title: sidecar.title ?? own.title,
    date: sidecar.date ?? own.date,
    dateFrom: sidecar.dateFrom ?? own.dateFrom,
    url: sidecar.url ?? own.url,
    issuers: sidecar.issuers ?? own.issuers,
    published: sidecar.published ?? own.published,
    modified: sidecar.modified ?? own.modified,
    retrieved: sidecar.retrieved ?? own.retrieved,
    tags: sidecar.tags.length > 0 ? sidecar.tags : own.tags,
  };
}
