/** Who is bound (GUIDELINES sections 7 and 8), of what type each is, and in whose voice it speaks (section 9). */
import { describe, expect, test } from 'vitest';
import { commitmentIn, commitmentsIn, type Told } from './sentence.ts';

const JOINT: Told = { issuers: ['United States', 'Mexico'], title: 'U.S.-Mexico Joint Statement' };
const names = (marked: string, told: Told = {}): string[] =>
  (commitmentsIn(marked, told).at(-1)?.actors ?? []).filter(({ via }) => via === null).map(({ name }) => name);

describe('in a fact sheet', () => {
  test.each([
    [['Biden-Harris Administration'], 'We will open ten clinics.'],
    [['Biden-Harris Administration'], 'The Administration will open ten clinics.'],
    [['Biden-Harris Administration'], 'The [White House](ORG) will host a fair.'],
    [['Joe Biden'], 'The President will sign a bill on rivers.'],
    [['Kamala Harris'], 'The Vice President will visit a factory.'],
    [
      ['Joe Biden', 'Kamala Harris'],
      'President [Biden](PERSON:Joe Biden) and Vice President [Harris](PERSON:Kamala Harris) will visit a factory.',
    ],
    [['United States'], 'The federal government will buy ten ships.'],
    // A company that no list has, by its shape.
    [['Lindgren Robotics'], 'Lindgren Robotics will invest $5 million in a plant.'],
    [['Zentara'], 'Zentara similarly committed to hire 300 people by 2030.'],
    [['Biden-Harris Administration'], 'Recruitment will begin in May.'],
    [['Biden-Harris Administration'], 'The ferry is old. Ferry lines will be opened in May.'],
    [['Department of Labor'], 'The [Department of Labor](ORG) will publish a guide.'],
    [
      ['Department of Labor'],
      '[DOL](ORG:Department of Labor) Acting Secretary [Ann Smith](PERSON) will publish a guide.',
    ],
    [
      ['Department of Labor', 'Department of State'],
      'The [Department of Labor](ORG) and the [Department of State](ORG) will publish a guide.',
    ],
    [
      ['Department of Health and Human Services', 'Centers for Disease Control and Prevention'],
      '[HHS](ORG:Department of Health and Human Services), through the [CDC](ORG:Centers for Disease Control and Prevention), will fund clinics.',
    ],
    [
      ['Department of Health and Human Services'],
      'The [Department of Health and Human Services](ORG), in partnership with the [Department of Labor](ORG), will fund clinics.',
    ],
    [['Secretary of Labor'], 'The Order directs the Secretary of Labor to publish a guide.'],
    [
      ['Secretary of the Interior', 'Secretary of Labor'],
      'The Executive Order directs the Secretaries of the Interior and Labor to review the rules.',
    ],
    [['Attorney General'], 'The Order directs the Attorney General to review the rules.'],
    [['Joe Biden'], 'The Order establishes a task force on rivers.'],
    [['Secretary of Labor'], 'The Order:\n- Directs the Secretary of Labor to publish a guide.'],
    [['Newark'], '[Newark](GPE), NJ will open ten clinics.'],
    [['Dane County'], '[Dane County](GPE), Ohio will open ten clinics.'],
    [['Ohio', 'Texas'], '[Ohio](GPE) and [Texas](GPE) will open ten clinics.'],
    [['Lindgren Trust'], 'The Lindgren Trust will open ten clinics.'],
    [['Biden-Harris Administration'], 'This Funding Notice will go to ten clinics.'],
    [['Peace Corps'], '[Peace Corps](ORG) volunteers and [Harbour](PROGRAM) teachers will return in May.'],
    [[], 'Participating companies will invest $5 million in parks.'],
    [[], 'The Order directs Federal agencies to review the rules.'],
    [['Department of Justice'], 'Two river courts will be opened by the [Department of Justice](ORG) to hear farmers.'],
    [['United States', 'G7'], 'President [Biden](PERSON:Joe Biden) and [G7](ORG) Leaders agreed to launch a fund.'],
  ])('%j: %s', (actors, sentence) => {
    expect(names(sentence)).toEqual(actors);
  });
});

describe('in a joint statement', () => {
  test.each([
    ['We will open two crossings.'],
    ['Both sides will open two crossings.'],
    ['The two countries will open two crossings.'],
    ['The President and Prime Minister will open two crossings.'],
    ['The leaders agreed to open two crossings.'],
    ['[U.S.](GPE:United States) and [Mexican](NORP) officials agreed to open two crossings.'],
    ['President [Biden](PERSON:Joe Biden) and President [López Obrador](PERSON) agreed to open two crossings.'],
    ['They will open two crossings.'],
  ])('%s', (sentence) => {
    expect(new Set(names(sentence, JOINT))).toEqual(new Set(['United States', 'Mexico']));
  });

  test('a party that acts alone is bound alone', () => {
    expect(names('[Mexico](GPE) will open two crossings.', JOINT)).toEqual(['Mexico']);
  });
});

describe('words that point back', () => {
  test.each([
    [['Department of Labor'], 'The [Department of Labor](ORG) will hire inspectors.\nIt will also publish a guide.'],
    [
      ['Department of Labor'],
      'The [Department of Labor](ORG) will hire inspectors.\nThe Department will publish a guide.',
    ],
    [
      ['Department of Labor'],
      'The [Department of Labor](ORG) will take these steps:\n- Publish a guide for employers.',
    ],
    [
      ['Department of Labor'],
      'The [Department of Labor](ORG) will hire inspectors.\nThis funding will go to ten towns.',
    ],
    [
      ['Rivers Council'],
      'The President will sign an order creating the [Rivers Council](ORG).\nThe Council will report in May.',
    ],
    [
      ['Secretary of Labor'],
      'The Order establishes a task force.\nIt also directs the Secretary of Labor to publish a guide.',
    ],
    [
      ['Federal Trade Commission'],
      '- The Order directs the [Federal Trade Commission](ORG) to:\n- Publish a guide for employers.\n- Ban hidden fees on tickets.',
    ],
    [[], 'Under the plan, agencies will:\n- Publish a guide for employers.'],
  ])('%j: %s', (actors, text) => {
    expect(names(text)).toEqual(actors);
  });
});

describe('type', () => {
  test.each([
    ['government', 'The [United States](GPE) will fund clinics.'],
    ['government', '[Peru](GPE) will fund clinics.'],
    ['government', 'The Administration will fund clinics.'],
    ['government', '[Ohio](GPE) will fund clinics.'],
    ['agency', 'The [Department of Labor](ORG) will fund clinics.'],
    ['agency', 'The [Federal Trade Commission](ORG) will publish a guide.'],
    ['agency', 'The [Office of Management and Budget](ORG) will publish a guide.'],
    ['agency', 'The [Ministry of Health](ORG) will fund clinics.'],
    ['agency', 'The Order directs the Secretary of Labor to publish a guide.'],
    ['intergovernmental', 'The [European Union](ORG) will fund clinics.'],
    ['intergovernmental', '[NATO](ORG) will host a summit.'],
    ['intergovernmental', 'The [G7](ORG) will launch a fund.'],
    ['intergovernmental', 'The [World Bank](ORG) will fund clinics.'],
    ['government', '[Dane County](GPE) will fund clinics.'],
    ['government', 'The [City of Newark](ORG) will fund clinics.'],
    ['agency', 'The [Northern Ports Task Force](ORG) will publish a guide.'],
    ['ngo', 'The [Harbour Consortium](ORG) will fund clinics.'],
    ['company', '[Acme Motors](ORG) will invest $3 million in a plant.'],
    ['company', '[Blue River Inc](ORG) will invest $3 million in a plant.'],
    ['company', '[Siemens](ORG) will invest $3 million in a plant.'],
    ['ngo', 'The [Larkin Foundation](ORG) will fund clinics.'],
    ['ngo', 'The [National Education Association](ORG) will publish a guide.'],
    ['ngo', '[Duke University](ORG) will host a conference.'],
    ['person', 'The President will visit a factory.'],
  ])('%s: %s', (type, sentence) => {
    expect(commitmentIn(sentence).actors[0]?.type).toBe(type);
  });

  test('states have their ISO code, and a known group its members after it', () => {
    const { actors } = commitmentIn('The [Quad](ORG) will launch a fund.', { issuers: ['Quad'] });
    expect(actors[0]).toEqual({ name: 'Quad', type: 'intergovernmental', code: null, via: null });
    expect(actors.slice(1).map(({ code, via }) => `${String(code)} ${String(via)}`)).toEqual([
      'AU Quad',
      'IN Quad',
      'JP Quad',
      'US Quad',
    ]);
  });
});

describe('voice', () => {
  test.each([
    ['own', 'We will open ten clinics.', {}],
    ['own', 'The Administration will open ten clinics.', {}],
    ['own', 'The President will sign a bill.', {}],
    ['own', 'The [United States](GPE) will buy ten ships.', {}],
    ['own', 'The [Department of Labor](ORG) will publish a guide.', {}],
    ['own', 'The Order directs the Secretary of Labor to publish a guide.', {}],
    ['own', 'The [United States](GPE) and [Peru](GPE) will open a port.', {}],
    ['own', 'The [G7](ORG) will launch a fund.', {}],
    ['own', '[Mexico](GPE) will open two crossings.', JOINT],
    ['own', 'The [Department of Labor](ORG) will publish a guide.', JOINT],
    ['own', 'Both sides will open two crossings.', JOINT],
    ['attributed', '[Acme Motors](ORG) will invest $3 million in a plant.', {}],
    ['attributed', 'The [Larkin Foundation](ORG) will fund clinics.', {}],
    ['attributed', '[Peru](GPE) will open a port.', {}],
    ['attributed', 'The [European Union](ORG) will open a fund.', {}],
    ['attributed', 'The [World Bank](ORG) will open a fund.', {}],
    ['attributed', 'The [Ministry of Health](ORG) will open clinics.', {}],
    ['attributed', '[Guatemala](GPE) will open a port.', JOINT],
    ['attributed', 'President [Macron](PERSON:Emmanuel Macron) will visit the plant.', {}],
    ['attributed', '[Acme Motors](ORG) will invest $3 million in a plant.', JOINT],
  ] as const)('%s: %s', (voice, sentence, told: Told) => {
    const commitment = commitmentIn(sentence, told);
    expect(commitment.voice).toBe(voice);
    const issuers = told.issuers ?? ['Biden-Harris Administration'];
    expect(commitment.assertedBy).toEqual(voice === 'own' ? [] : issuers);
  });
});
