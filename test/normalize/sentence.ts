/** Resolves commitments of a text written in the test, in which names are marked: `the [DOE](ORG:Department of Energy) will …`. */
import { NO_METADATA } from '../../src/ingest/metadata.ts';
import type { Commitment, EntityMention, EntityType } from '../../src/model/annotation.ts';
import type { Block } from '../../src/model/block.ts';
import { NO_USER_WORDS, type Facts, type Issuer, type UserWords } from '../../src/model/draft.ts';
import { findCommitments } from '../../src/extract/commitments/index.ts';
import { findDates } from '../../src/extract/dates/index.ts';
import { findQuantities } from '../../src/extract/quantities/index.ts';
import { resolveCommitments } from '../../src/normalize/commitments.ts';
import { stateNamed } from '../../src/normalize/states.ts';
import { findSections } from '../../src/segment/sections.ts';
import { findUnits } from '../../src/segment/units.ts';

export interface Told {
  readonly issuers?: readonly string[];
  readonly title?: string;
  readonly date?: string;
  readonly words?: UserWords;
}

const MARK = /\[(?<name>[^\]]+)\]\((?<type>[A-Z]+)(?::(?<canonical>[^)]+))?\)/gu;

/** Commitments of a text of one paragraph a line; a line that begins with "- " is a list item. */
export function commitmentsIn(marked: string, told: Told = {}): Commitment[] {
  const entities: EntityMention[] = [];
  const blocks = marked.split('\n').map((line, index) => readLine(line, index, entities));
  const facts: Facts = {
    title: told.title ?? null,
    titleBlock: null,
    date: told.date ?? '2024-03-01',
    anchor: told.date ?? '2024-03-01',
    anchorFrom: 'text',
    language: 'en',
    words: 1,
  };
  const sections = findSections(blocks, null);
  const units = findUnits(blocks, sections, null);
  const dates = findDates(blocks, units, entities, facts.anchor);
  const quantities = findQuantities(blocks, units);
  const layers = { blocks, facts, sections, units, entities, dates, quantities };
  const { promises } = findCommitments(layers, NO_USER_WORDS);
  const issuers: Issuer[] = (told.issuers ?? ['Biden-Harris Administration']).map((name) => ({
    name,
    code: stateNamed(name)?.code ?? null,
  }));
  const metadata = { ...NO_METADATA, url: 'https://www.whitehouse.gov/a' };
  return resolveCommitments({ ...layers, metadata, issuers, promises }, told.words ?? NO_USER_WORDS);
}

/** The one commitment of a sentence. */
export function commitmentIn(marked: string, told: Told = {}): Commitment {
  const [first] = commitmentsIn(marked, told);
  if (!first) throw new Error(`No commitment found in: ${marked}`);
  return first;
}

function readLine(line: string, block: number, entities: EntityMention[]): Block {
  const item = line.startsWith('- ');
  const source = item ? line.slice(2) : line;
  let plain = '';
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    plain += source.slice(from, match.index);
    const { name = '', type = '', canonical } = match.groups ?? {};
    if (isType(type))
      entities.push({
        block,
        start: plain.length,
        end: plain.length + name.length,
        type,
        name: canonical ?? name,
        code: type === 'GPE' ? (stateNamed(canonical ?? name)?.code ?? null) : null,
        rule: 'marked',
      });
    plain += name;
    from = match.index + match[0].length;
  }
  plain += source.slice(from);
  return {
    kind: item ? 'item' : 'paragraph',
    plain,
    map: [{ plain: 0, length: plain.length, source: 0, sourceLength: plain.length }],
    start: 0,
    end: plain.length,
    level: 0,
    depth: item ? 1 : 0,
    marker: item ? '-' : null,
    marks: [],
  };
}

const TYPES: readonly EntityType[] = ['PERSON', 'GPE', 'NORP', 'LOC', 'ORG', 'LAW', 'EVENT', 'PROGRAM'];

function isType(type: string): type is EntityType {
  return TYPES.some((known) => known === type);
}
