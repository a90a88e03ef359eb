/** What stands in a paragraph of a file that is no text itself: runs of text with their marks, and pictures. */
import type { InFile } from '../model/source.ts';

/** A tracked change, as one hand made it. */
export interface Change {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
}

export interface Marked {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly underline: boolean;
  readonly url: string | null;
}

export interface TextRun extends Marked {
  readonly type: 'text';
  /** A line end where the line is broken. */
  readonly text: string;
  readonly change: Change | null;
  readonly hidden: boolean;
  /** Where a part of the paragraph begins that stands elsewhere in the file: on the next page. */
  readonly place?: InFile;
}

export interface Picture {
  readonly type: 'picture';
  readonly description: string;
}
