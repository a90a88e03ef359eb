/** HTML → blocks: the document of a page, with exact positions. No script runs, and nothing is fetched. */
import type { Problem } from '../../model/problem.ts';
import type { Read } from '../../model/source.ts';
import type { IngestOptions } from '../options.ts';
import { reportLosses } from '../losses.ts';
import { readBlocks } from './blocks.ts';
import { findMain, type Main } from './main.ts';
import { headOf, pageMetadata, titlesOf } from './metadata.ts';
import { parsePage } from './parse.ts';

export function readHtml(page: string, options: IngestOptions): Read {
  const { tree, cut } = parsePage(page, options['max-nesting']);
  const head = headOf(tree);
  const found = findMain(tree, titlesOf(head));
  const { base, ...metadata } = pageMetadata(tree, head, found);
  const first = readBlocks(found, page, base);
  // A page that seems to be furniture alone is read whole: better too much than silence.
  const whole: Main = { root: tree, furniture: new Set() };
  const { blocks, losses } = first.blocks.length > 0 ? first : readBlocks(whole, page, base);
  const problems = [...(cut === null ? [] : [tooDeep(cut, page.length, options)]), ...reportLosses(losses)];
  return { metadata, blocks, problems };
}

function tooDeep(start: number, end: number, options: IngestOptions): Problem {
  return {
    severity: 'error',
    code: 'nested-too-deep',
    message: `Elements stand more than ${options['max-nesting']} deep within one another; the page is not read from there on.`,
    hint: 'Save the page anew from a browser, or raise --max-nesting.',
    start,
    end,
    stage: 'ingest',
  };
}
