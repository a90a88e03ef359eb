/** The YAML that opens a Markdown file: it is cut off before the parser, to which it was a quarter of the work. */
import { NO_METADATA, readMetadata, type ReadMetadata } from './metadata.ts';

interface FrontMatter extends ReadMetadata {
  /** Where the body begins. */
  readonly end: number;
}

/** Between two lines of three hyphens, the first of which opens the file. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?:\r?\n)?(?<=\n)---[ \t]*(?:\r?\n|$)/u;

/** What it says; nothing where there is none. */
export function readFrontMatter(text: string): FrontMatter {
  const front = FRONT_MATTER.exec(text);
  const yaml = front?.groups?.['yaml'];
  if (!front || yaml === undefined) return { metadata: NO_METADATA, problems: [], end: 0 };
  return { ...readMetadata(yaml, 'front-matter', text.indexOf('\n') + 1), end: front[0].length };
}
