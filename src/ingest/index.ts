/** Format → reader. A reader turns the bytes of one file into its text and blocks; nothing below knows the format. */
import type { Block } from '../model/block.ts';
import type { Problem } from '../model/problem.ts';
import type { Input, Metadata, Source } from '../model/source.ts';

export interface Ingested {
  readonly source: Source;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

export function ingest(input: Input): Ingested {
  const text = new TextDecoder('utf-8').decode(input.bytes);
  const { id, path, format, sha256 } = input;
  return {
    source: { id, path, format, sha256, text, bytes: input.bytes.length },
    metadata: {
      title: null,
      date: null,
      url: null,
      issuers: null,
      published: null,
      modified: null,
      retrieved: null,
      tags: [],
    },
    blocks: [],
    problems: [],
  };
}
