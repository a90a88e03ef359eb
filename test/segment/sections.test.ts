import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { readFileSync } from 'node:fs';
import type { Format } from '../../src/model/source.ts';
import { findFacts } from '../../src/segment/facts.ts';
import { words } from '../../src/model/annotation.ts';
import { findSections } from '../../src/segment/sections.ts';
import { findUnits } from '../../src/segment/units.ts';
import { shared } from '../shared.ts';

function sectionsOf(text: string, format: Format = 'markdown'): [number, string][] {
  const bytes = new TextEncoder().encode(text);
  const { blocks, metadata } = ingest({ id: 'a', path: 'a', format, bytes, sha256: '', sidecar: null });
  return findSections(blocks, findFacts(blocks, metadata, null).titleBlock).map(({ level, title }) => [level, title]);
}

function unitsOf(text: string): [string, string][] {
  const bytes = new TextEncoder().encode(text);
  const { blocks, metadata } = ingest({ id: 'a', path: 'a', format: 'markdown', bytes, sha256: '', sidecar: null });
  const { titleBlock } = findFacts(blocks, metadata, null);
  return findUnits(blocks, findSections(blocks, titleBlock), titleBlock).map((unit) => [
    unit.kind,
    words(blocks, unit),
  ]);
}

const OPENING =
  'The ministers met in the old port of the northern town on Tuesday to agree on how grain is to be carried while the drought lasts.\n\n';

describe('set-off headings', () => {
  test.each([
    [
      'hash',
      '# A Pact\n\n## Clean water\n\nText.\n\n### Wells\n\nText.',
      [
        [1, 'Clean water'],
        [2, 'Wells'],
      ],
    ],
    [
      'bold line',
      `${OPENING}**Clean water**\n\nWe will dig.\n\n**Wells**\n\nText.`,
      [
        [1, 'Clean water'],
        [1, 'Wells'],
      ],
    ],
    ['bold line before a hard break', `${OPENING}**Clean water**  \nWe will dig.`, [[1, 'Clean water']]],
    ['capitals', `${OPENING}CLEAN WATER\n\nWe will dig.`, [[1, 'CLEAN WATER']]],
    ['title-case line', `${OPENING}Clean Water for All\n\nWe will dig.`, [[1, 'Clean Water for All']]],
    ['numbered', `${OPENING}**II. Clean Water**\n\nWe will dig.`, [[1, 'Clean Water']]],
    ['over a list', `${OPENING}Clean Water:\n\n- We will dig.\n- We will pump.`, [[1, 'Clean Water']]],
  ])('%s', (_name, text, sections) => {
    expect(sectionsOf(text)).toEqual(sections);
  });
});

describe('run-in headings', () => {
  test.each([
    [
      'bold',
      `${OPENING}**Clean water.** We will dig.\n\n**Ports**: We will build.`,
      [
        [1, 'Clean water'],
        [1, 'Ports'],
      ],
    ],
    ['bold left literal', `${OPENING}**Clean water: **We will dig.`, [[1, 'Clean water']]],
    [
      'bold with a link inside',
      `${OPENING}**Clean [water, and wells](https://example.org):** We will dig.`,
      [[1, 'Clean water, and wells']],
    ],
    ['capitals', `${OPENING}SHARING WATER: The ministers will dig.`, [[1, 'SHARING WATER']]],
    [
      'bold leads of items, under their section',
      `${OPENING}**Clean water**\n\n-   **Wells**, deep ones, will be dug.\n-   **Pumps.** We will pump.`,
      [
        [1, 'Clean water'],
        [2, 'Wells'],
        [2, 'Pumps'],
      ],
    ],
    [
      'a series of phrases',
      `${OPENING}Sharing clean water. The ministers will dig.\n\nBuilding new ports. They will build.\n\nA fair price for grain. They will pay.\n\nLowering tolls. They will cut.`,
      [
        [1, 'Sharing clean water'],
        [1, 'Building new ports'],
        [1, 'A fair price for grain'],
        [1, 'Lowering tolls'],
      ],
    ],
  ])('%s', (_name, text, sections) => {
    expect(sectionsOf(text)).toEqual(sections);
  });
});

describe('items that head themselves', () => {
  test.each([
    [
      'every item of a list runs in',
      `${OPENING}- She dug the first well: It gave water in May.\n- Fair tolls: The ports cut them.`,
      [
        [1, 'She dug the first well'],
        [1, 'Fair tolls'],
      ],
    ],
    [
      'titles among other items',
      `${OPENING}- Northern Ports: The port of Oslo will open.\n- We will dig.\n- Southern Ports: The port of Bari will open.\n- We will pump.`,
      [
        [1, 'Northern Ports'],
        [1, 'Southern Ports'],
      ],
    ],
    [
      'a long task',
      `${OPENING}- **Expand the ports of the north and those of the south that will carry grain once the old mole of the town is mended**. We will dig.`,
      [
        [
          1,
          'Expand the ports of the north and those of the south that will carry grain once the old mole of the town is mended',
        ],
      ],
    ],
  ])('%s', (_name, text, sections) => {
    expect(sectionsOf(text)).toEqual(sections);
  });
});

describe('no headings', () => {
  test.each([
    ['a bold pointer', `${OPENING}**Read the full text of the pact here**\n\nWe will dig.`],
    ['a sentence that breaks off before its list', `${OPENING}**The two ports will:**\n\n- Dig.\n- Pump.`],
    [
      'the predicate of a lead-in',
      `${OPENING}The order:\n\n- **Directs the ports** to open.\n- **Opened five wells** in May.`,
    ],
    ['part of a name', `${OPENING}- **Oslo's** harbour office will open.`],
    ['days', `${OPENING}- May 2030: The mayor met the farmers.\n- June 4, 2030: The mayor met the smiths.`],
    [
      'what dashes set off',
      `${OPENING}The Northern Ports – shut since May – will open.\n\nThe Southern Ports – shut since June – will open.`,
    ],
    [
      'works referred to',
      `${OPENING}Berg, A. (2018, May 3). On wells. Oslo Press.\n\nSoto, B. (2019). On pumps. Bari Press.\n\nLund, C. (2020). On tolls. Oslo Press.`,
    ],
    [
      'a long bold sentence of an item',
      `${OPENING}- **Some nine hundred families of the five northern towns and villages received aid**. We dug.`,
    ],
    ['a bold subject', `${OPENING}**Norway and Chile** will lead the work.`],
    ['a bold subtitle', `**The ministers open the northern ports to all ships that carry grain**\n\n${OPENING}`],
    [
      'a bold sentence of some length',
      `${OPENING}**We will not rest until every one of the ships that carry grain has sailed, and we say so to all.**`,
    ],
    ['a lead-in', `${OPENING}The ministers will take the following steps:\n\n- Dig.\n- Pump.`],
    ['a speaker', `${OPENING}- President Berg: "We will dig."\n- President Soto: "We will pump."`],
    [
      'bare lines at the end',
      `${OPENING}You can read the pact on either of:\n\nNorthern Ports Office Web Site\n\nSouthern Ports Office Web Site`,
    ],
    ['navigation', `${OPENING}Read the full text of the pact here`],
    [
      'short sentences',
      `${OPENING}The wells are dry. We will dig.\n\nThe pumps are old. We will pump.\n\nThe ports are shut. We will open them.`,
    ],
    ['numbered paragraphs', `${OPENING}1. We commit to dig wells in the north.\n2. We commit to pump.`],
  ])('%s', (_name, text) => {
    expect(sectionsOf(text)).toEqual([]);
  });
});

test('bold words that a sentence goes on from head the item and stay in the sentence', () => {
  const text = `${OPENING}-   **Oslo** will dig wells.\n-   **Bergen**, a port, opened two.\n-   **Pumps.** We will pump.`;
  expect(unitsOf(text).slice(1)).toEqual([
    ['sentence', 'Oslo will dig wells.'],
    ['sentence', 'Bergen, a port, opened two.'],
    ['heading', 'Pumps'],
    ['sentence', 'We will pump.'],
  ]);
  expect(sectionsOf(text).map(([, title]) => title)).toEqual(['Oslo', 'Bergen', 'Pumps']);
});

test('lines of their own stand above run-ins, and run-ins above items', () => {
  const text = `${OPENING}**Water**\n\n**Wells.** Text.\n\n-   **Deep ones.** Text.\n\n**Pumps.** Text.\n\n**Ports**\n\nText.`;
  expect(sectionsOf(text)).toEqual([
    [1, 'Water'],
    [2, 'Wells'],
    [3, 'Deep ones'],
    [2, 'Pumps'],
    [1, 'Ports'],
  ]);
});

test('the body of a run-in begins after its punctuation', () => {
  const { blocks } = ingest({
    id: 'a',
    path: 'a',
    format: 'markdown',
    bytes: new TextEncoder().encode('**Wells:** We will dig.'),
    sha256: '',
    sidecar: null,
  });
  const [section] = findSections(blocks, null);
  expect(section).toMatchObject({ runIn: true, start: 0, end: 5 });
  expect(blocks[0]?.plain.slice(section?.bodyStart)).toBe('We will dig.');
});

const seed = shared('seed');
test.skipIf(seed === null)('the first document of all has its six sections', () => {
  const text = readFileSync(`${seed ?? ''}/us-uk-cyberspace.txt`, 'utf8');
  const sections = sectionsOf(text, 'text');
  expect(sections.map(([level]) => level)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(sections.at(-1)?.[1]).toBe('Sharing a responsibility for cybersecurity');
});

test('the role says what a section holds', () => {
  const text = `${OPENING}## Preamble\n\nWe met.\n\n## Water\n\nWe will dig.\n\n## What ministers say\n\n> We will dig.\n\n"A good day," – Minister Berg\n\n## Annex\n\nWells.\n\n### Pumps\n\nText.\n\n## Press contacts\n\nA. Berg`;
  const bytes = new TextEncoder().encode(text);
  const { blocks } = ingest({ id: 'a', path: 'a', format: 'markdown', bytes, sha256: '', sidecar: null });
  expect(findSections(blocks, null).map(({ title, role }) => [title, role])).toEqual([
    ['Preamble', 'preamble'],
    ['Water', 'body'],
    ['What ministers say', 'quote'],
    ['Annex', 'annex'],
    ['Pumps', 'annex'],
    ['Press contacts', 'boilerplate'],
  ]);
});
