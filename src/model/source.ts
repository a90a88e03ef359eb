import type { Block } from './block.ts';
import type { Problem } from './problem.ts';

/** One input file as it was found, with what a sidecar says of it. */
export interface Input {
  /** Path under the input folder without the extension, `/`-separated. */
  readonly id: string;
  /** Path under the input folder, with the extension. */
  readonly path: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Text of `NAME.meta.yaml`, null where there is none. */
  readonly sidecar: string | null;
  /** Of a format that is no text itself, once it is taken out of the bytes. */
  readonly extracted?: Extracted;
}

/** What a reader makes of the text of a file. */
export interface Read {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** What a reader makes of a file that is no text itself: a text to point into, too. */
export interface Extracted extends Read {
  readonly text: string;
  readonly places: readonly Place[];
}

/** Where in the file a stretch of extracted text was: from `start` up to the next place. */
export type Place = InFile & { readonly start: number };

export type InFile =
  /** Of a .docx, counted from 1: empty ones and those of tables and boxes, too. A note is where its mark stands. */
  | { readonly paragraph: number }
  /** Of a .pdf: the page, counted from 1, and left, bottom, right and top in points from its lower left corner. */
  | { readonly page: number; readonly box: readonly [number, number, number, number] };

/** One input file, decoded. `text` is what every span of the output points into. */
export interface Source {
  /** Path under the input folder without the extension, `/`-separated. */
  readonly id: string;
  /** Path under the input folder, with the extension. */
  readonly path: string;
  readonly format: Format;
  readonly text: string;
  readonly bytes: number;
  readonly sha256: string;
  /** In order of the text; only of a format whose text was extracted. */
  readonly places?: readonly Place[];
}

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** What a file says about itself in its front matter, or a sidecar `NAME.meta.yaml` says for it; null where unsaid. */
export interface Metadata {
  readonly title: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly dateFrom: 'front-matter' | 'sidecar' | null;
  readonly url: string | null;
  readonly issuers: readonly string[] | null;
  /** ISO 8601 timestamps; what is none stays as written. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly retrieved: string | null;
  readonly tags: readonly string[];
}
