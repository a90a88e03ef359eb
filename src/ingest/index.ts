/** Format → reader. A reader turns the text of one file into its blocks; nothing below knows the format. */
import type { Block } from '../model/block.ts';
import type { Problem } from '../model/problem.ts';
import type { Format, Input, Metadata, Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { readMarkdown, type Read } from './markdown.ts';
import { NO_METADATA, readMetadata } from './metadata.ts';
import { readTextBlocks } from './text.ts';

export interface Ingested {
  readonly source: Source;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

const READERS: Readonly<Record<Format, (text: string) => Read>> = {
  markdown: readMarkdown,
  text: (text) => ({ blocks: readTextBlocks(text, 0), metadata: NO_METADATA, problems: [] }),
  html: readMarkdown,
  docx: readMarkdown,
  pdf: readMarkdown,
};

export function ingest(input: Input): Ingested {
  const { text, problems } = decode(input.bytes);
  const { id, path, format, sha256 } = input;
  // Bytes that are no text hold no blocks: they would fill every table with noise.
  const isBinary = problems.some(({ code }) => code === 'binary-file');
  const read = READERS[format](isBinary ? '' : text);
  const sidecar = input.sidecar === null ? null : readMetadata(input.sidecar, 'sidecar', null);
  return {
    source: { id, path, format, sha256, text, bytes: input.bytes.length },
    metadata: sidecar ? preferring(sidecar.metadata, read.metadata) : read.metadata,
    blocks: read.blocks,
    problems: [...problems, ...(sidecar?.problems ?? []), ...read.problems],
  };
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
