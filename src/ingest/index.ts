/** Format → reader. A reader turns one file into its text and blocks; nothing below knows the format. */
import type { Block } from '../model/block.ts';
import type { Problem } from '../model/problem.ts';
import type { Extracted, Format, Input, Metadata, Read, Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
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
const READERS: Readonly<Partial<Record<Format, (text: string, limits: Limits) => Read>>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
};

/** Formats whose text must be taken out of the bytes first, by libraries that are imported late and have to be awaited. */
const EXTRACTORS: Readonly<Partial<Record<Format, (bytes: Uint8Array, limits: Limits) => Promise<Extracted>>>> = {
  docx: async (bytes, limits) => (await import('./docx/index.ts')).readDocx(bytes, limits),
  pdf: async (bytes, limits) => (await import('./pdf/index.ts')).readPdf(bytes, limits),
};

/** Awaits what a format needs before it can be ingested: nothing, where it is text itself. */
export async function extract(input: Input, limits: Limits = DEFAULT_LIMITS): Promise<Input> {
  const extractor = EXTRACTORS[input.format];
  if (!extractor || isTooLarge(input, limits)) return input;
  return { ...input, extracted: await extractor(input.bytes, limits) };
}

/** At once: what had to be awaited, `extract` has done. */
export function ingest(input: Input, limits: Limits = DEFAULT_LIMITS): Ingested {
  const read = isTooLarge(input, limits) ? tooLarge(input, limits) : (input.extracted ?? readInput(input, limits));
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

function readInput({ bytes, format }: Input, limits: Limits): ReadText {
  const reader = READERS[format];
  if (!reader) throw new TypeError(`No reader of the format "${format}" that need not be awaited.`);
  const { text, problems } = decode(bytes, format === 'html');
  // Bytes that are no text hold no blocks: they would fill every table with noise.
  const isBinary = problems.some(({ code }) => code === 'binary-file');
  const read = reader(isBinary ? '' : text, limits);
  return { ...read, text, problems: [...problems, ...read.problems] };
}

function isTooLarge({ bytes }: Input, limits: Limits): boolean {
  return bytes.length > limits['max-megabytes'] * 1e6;
}

function tooLarge({ bytes }: Input, limits: Limits): ReadText {
  const megabytes = (bytes.length / 1e6).toFixed(1);
  const problem: Problem = {
    severity: 'error',
    code: 'too-large',
    message: `The file has ${megabytes} MB and is not read: the limit is ${limits['max-megabytes']} MB.`,
    hint: 'Cut it into smaller files, or raise the option "max-megabytes" of the stage "ingest".',
    start: null,
    end: null,
    stage: 'ingest',
  };
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
