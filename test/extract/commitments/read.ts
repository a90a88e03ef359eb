/** Puts a piece of Markdown through the stages up to the commitments, as the tests of this folder need it. */
import { findCommitments, type Found, type Reading } from '../../../src/extract/commitments/index.ts';
import { ruleFor } from '../../../src/extract/commitments/rules/index.ts';
import { sentencesOf } from '../../../src/extract/commitments/sentence.ts';
import { findDates } from '../../../src/extract/dates/index.ts';
import { findEntities } from '../../../src/extract/entities/index.ts';
import { findQuantities } from '../../../src/extract/quantities/index.ts';
import { ingest } from '../../../src/ingest/index.ts';
import type { Unit } from '../../../src/model/annotation.ts';
import { NO_USER_WORDS, type UserWords } from '../../../src/model/draft.ts';
import { findFacts } from '../../../src/segment/facts.ts';
import { findSections } from '../../../src/segment/sections.ts';
import { findUnits } from '../../../src/segment/units.ts';

export interface Read extends Found {
  readonly units: readonly Unit[];
  /** Plain words of each unit. */
  readonly texts: readonly string[];
}

/** Every document is dated 15 March 2024 and titled as a fact sheet unless `title` says otherwise. */
export function read(markdown: string, title = TITLE, words: UserWords = NO_USER_WORDS): Read {
  const reading = readingOf(markdown, title, words);
  const { blocks, units } = reading;
  const texts = units.map(({ block, start, end }) => blocks[block]?.plain.slice(start, end) ?? '');
  return { ...findCommitments(reading, words), units, texts };
}

/** The rule that fits each unit, before the weights have their say. */
export function rulesOf(markdown: string): string[] {
  return sentencesOf(readingOf(markdown, TITLE, NO_USER_WORDS)).map((sentence) => ruleFor(sentence).name);
}

const TITLE = 'FACT SHEET: New Actions';

function readingOf(markdown: string, title: string, words: UserWords): Reading {
  const text = `---\ntitle: "${title}"\ndate: 2024-03-15\n---\n\n${markdown}\n`;
  const bytes = new TextEncoder().encode(text);
  const input = { id: 'x', path: 'x.md', format: 'markdown', bytes, sha256: '', sidecar: null } as const;
  const { blocks, metadata } = ingest(input);
  const facts = findFacts(blocks, metadata, null);
  const sections = findSections(blocks, facts.titleBlock);
  const units = findUnits(blocks, sections, facts.titleBlock);
  const entities = findEntities(blocks, units, words);
  const dates = findDates(blocks, units, entities, facts.anchor);
  const quantities = findQuantities(blocks, units);
  return { blocks, facts, sections, units, entities, dates, quantities };
}

/** `Lead-in: | Item` becomes a lead-in and a list of two items (the second the same), anything else stays as it is. */
export function asMarkdown(example: string): string {
  const [lead, item] = example.split(' | ');
  return item === undefined ? example : `${lead ?? ''}\n\n- ${item}\n- ${item}`;
}
