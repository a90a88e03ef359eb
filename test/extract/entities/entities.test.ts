/** What a reader relies on: which words are named, of what type, and under which canonical name. */
import { describe, expect, test } from 'vitest';
import { NO_USER_WORDS } from '../../../src/model/draft.ts';
import { mentionsIn, told } from './mentions.ts';

/** A paragraph and its mentions. */
const CASES: Readonly<Record<string, readonly (readonly [paragraph: string, ...mentions: string[]])[]>> = {
  'people stand without their titles': [
    [
      'Prime Minister Ingrid Halvorsen met Secretary of State Antony Blinken.',
      'Ingrid Halvorsen | PERSON',
      'Antony Blinken | PERSON',
    ],
    [
      'President Biden spoke with Vice President Harris.',
      'Biden | PERSON | Joe Biden',
      'Harris | PERSON | Kamala Harris',
    ],
    ['Secretary Varga made this decision.', 'Varga | PERSON'],
    ['PRESIDENT TRUMP KEEPS HIS PROMISE TO FARMERS', 'TRUMP | PERSON | Donald Trump'],
  ],
  'states, their short forms and their people': [
    [
      'The U.S. and the UK will consult Japan.',
      'U.S. | GPE | United States',
      'UK | GPE | United Kingdom',
      'Japan | GPE',
    ],
    ['The Republic of Korea and the PRC agreed.', 'Republic of Korea | GPE | South Korea', 'PRC | GPE | China'],
    ['Americans bought Mexican goods.', 'Americans | NORP | American', 'Mexican | NORP'],
    ["Germany's ports are open.", 'Germany | GPE'],
    ['The U.S.-EU talks go on.', 'U.S. | GPE | United States', 'EU | ORG | European Union'],
  ],
  'places that are no states': [
    ['She opened a clinic in Little Quarry, Ohio, today.', 'Little Quarry | GPE', 'Ohio | GPE'],
    ['They will patrol the Red Sea and the Indo-Pacific.', 'Red Sea | LOC', 'Indo-Pacific | LOC'],
    ['Leaders met at the White House.', 'White House | LOC'],
    ['The White House announced the awards.', 'White House | ORG'],
  ],
  'departments and agencies': [
    [
      'The Departments of Energy and Homeland Security opened a shared laboratory.',
      'Departments of Energy | ORG | Department of Energy',
      'Homeland Security | ORG | Department of Homeland Security',
    ],
    [
      'The Departments of the Interior, Labor, and HHS share a library.',
      'Interior | ORG | Department of the Interior',
      'Labor | ORG | Department of Labor',
      'HHS | ORG | Department of Health and Human Services',
    ],
    [
      'It tells the Department of the Interior and Department of Agriculture to meet with tribes.',
      'Department of the Interior | ORG',
      'Department of Agriculture | ORG',
    ],
    ['The U.S. Department of Energy will fund it.', 'U.S. Department of Energy | ORG | Department of Energy'],
    ['The EPA will publish the rule.', 'EPA | ORG | Environmental Protection Agency'],
    ['The Secretary of Labor will report within a month.'],
  ],
  administrations: [
    ['The Biden Administration will act.', 'Biden Administration | ORG | Biden-Harris Administration'],
    ['The Administration will act.'],
  ],
  'laws by their form': [
    ['It amends Executive Order 14036.', 'Executive Order 14036 | LAW'],
    ['They signed the Clean Harbors Act of 2022.', 'Clean Harbors Act of 2022 | LAW'],
  ],
  'common nouns and acronyms are no names': [
    ['The task force will reduce HIV infections and expand access to AI.'],
    ['We will work with the two leaders on climate and trade.'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases.map(([paragraph, ...mentions]) => [paragraph, mentions] as const))('%s', (paragraph, mentions) => {
    expect(told([paragraph])).toEqual(mentions);
  });
});

describe('names over a document', () => {
  test('an acronym in brackets is a mention of its own, and stands for its expansion everywhere', () => {
    const found = told(['The River Basin Trade Council (RBTC) met in May.', 'The RBTC will report to Congress.']);
    expect(found).toEqual([
      'River Basin Trade Council | ORG',
      'RBTC | ORG | River Basin Trade Council',
      'RBTC | ORG | River Basin Trade Council',
      'Congress | ORG',
    ]);
  });

  test('an acronym whose expansion is no name is none', () => {
    const found = told(['We will build vehicle charging points (VCP).', 'The VCP market grows.']);
    expect(found).toEqual([]);
  });

  test('a body that opens a sentence is the one named within another, and a common noun is none', () => {
    const within = 'The United States, Kenya, and Ericsson announced a joint effort to help build it.';
    const opens = 'Ericsson announced plans to open a new office this year.';
    expect(told([opens])).toEqual([]);
    expect(told([within, opens])).toEqual(['United States | GPE', 'Kenya | GPE', 'Ericsson | ORG', 'Ericsson | ORG']);
    expect(told([within, opens, 'An ericsson is a steamer.'])).toHaveLength(3);
  });

  test('a surname stands for the full name that the document has', () => {
    const found = told(['Prime Minister Ingrid Halvorsen spoke.', 'President Trump thanked Prime Minister Halvorsen.']);
    expect(found).toContain('Halvorsen | PERSON | Ingrid Halvorsen');
  });

  test('a president keeps his name beside others of his surname', () => {
    const found = told(['President Biden planted an oak with his wife Jill Biden.']);
    expect(found).toEqual(expect.arrayContaining(['Biden | PERSON | Joe Biden', 'Jill Biden | PERSON']));
  });

  test('a surname that two people share stays as it is', () => {
    const found = told(['Minister Ingrid Halvorsen met Minister Olav Halvorsen.', 'Minister Halvorsen spoke.']);
    expect(found).toContain('Halvorsen | PERSON');
  });
});

describe("a user's words", () => {
  test('name what the lexicon does not know', () => {
    const words = { ...NO_USER_WORDS, names: [{ name: 'Blue Lantern', type: 'PROGRAM' }] };
    expect(told(['Under blue skies, Blue Lantern will open.'], words)).toEqual(['Blue Lantern | PROGRAM']);
  });

  test('give a name another', () => {
    const words = {
      ...NO_USER_WORDS,
      names: [{ name: 'Blue Lantern Initiative', type: 'PROGRAM' }],
      aliases: [{ alias: 'BLI', name: 'Blue Lantern Initiative' }],
    };
    expect(told(['The BLI will open.'], words)).toEqual(['BLI | PROGRAM | Blue Lantern Initiative']);
  });
});

test('a state carries its ISO 3166 code, and says which list it is from', () => {
  const [mention] = mentionsIn(['France will host the talks.']);
  expect(mention).toMatchObject({ name: 'France', code: 'FR', rule: 'country-name' });
});
