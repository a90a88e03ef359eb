/**
 * DOCX → text and blocks, by a walk of our own through WordprocessingML (ECMA-376, part 1, 17): converters to HTML take tracked
 * deletions for nothing, and lose which paragraph a word stood in. No program of the file runs, and nothing is fetched.
 */
import type { Extracted, Metadata } from '../../model/source.ts';
import type { IngestOptions } from '../options.ts';
import { reportLosses } from '../losses.ts';
import { NO_METADATA } from '../metadata.ts';
import { cleanLine } from '../fold.ts';
import type { XmlElement } from '../xml.ts';
import { readBody } from './body.ts';
import { openPackage } from './package.ts';
import type { Tracked } from '../writer.ts';

export function readDocx(bytes: Uint8Array, options: IngestOptions): Extracted {
  const parts = openPackage(bytes, options);
  if ('code' in parts) return { text: '', metadata: NO_METADATA, blocks: [], places: [], problems: [parts] };
  const { text, blocks, places, losses } = readBody(parts, trackedOf(options.tracked));
  const hasHeading = blocks.some(({ kind }) => kind === 'heading');
  return {
    text,
    blocks,
    places,
    metadata: metadataOf(parts.core, hasHeading),
    problems: [...parts.problems, ...reportLosses(losses)],
  };
}

/** Pipelines are checked for the three before a file is read. */
function trackedOf(option: string): Tracked {
  return option === 'reject' || option === 'mark' ? option : 'accept';
}

/** The title of the properties is that of a template as often as not: it helps where no heading tells one. */
function metadataOf(core: XmlElement | null, hasHeading: boolean): Metadata {
  const read = (name: string): string => cleanLine(core?.children.find((child) => child.name === name)?.text ?? '');
  const title = read('dc:title');
  const modified = read('dcterms:modified');
  const isTitle = !hasHeading && /\S \S/u.test(title) && !/^microsoft word/iu.test(title);
  return { ...NO_METADATA, title: isTitle ? title : null, modified: modified === '' ? null : modified };
}
