/** What the page computes in the browser: answers to filters, orders, periods, pieces of text, citations. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/emit/page/client/answer.ts';
import { citation, isWebAddress } from '../../../src/emit/page/client/cite.ts';
import { deadlinesOf } from '../../../src/emit/page/client/deadlines.ts';
import { formatAmount, formatDeadline } from '../../../src/emit/page/client/format.ts';
import { passagesOf } from '../../../src/emit/page/client/passages.ts';
import { periodOf } from '../../../src/emit/page/client/period.ts';
import { EVERYTHING, queryFromHash, queryToHash, type Query } from '../../../src/emit/page/client/query.ts';
import { routeFromHash } from '../../../src/emit/page/client/route.ts';
import { toRows, type Rows } from '../../../src/emit/page/client/rows.ts';
import { PRECISIONS, type PageCommitment, type PageDocument } from '../../../src/emit/page/data.ts';

const [DAY, QUARTER] = [PRECISIONS.indexOf('day'), PRECISIONS.indexOf('quarter')];

/** Four commitments: a pier (Kenya, $5), a port plan (Kenya and Jordan, $20), a visit on the day itself, a vague hope. */
const ROWS: Rows = toRows(
  {
    documents: [
      ['a', 'Harbour Statement', '2030-01-02', ['Kenya'], null],
      ['b', 'Café Sheet', '2031-05-06', [], null],
    ],
    actors: ['Kenya', 'Jordan', 'Kenya Ports Authority'],
    sections: ['Piers', 'Ports / Plans'],
  },
  [
    row('pier', {
      document: 0,
      quote: 'Kenya will build a pier.',
      actors: [0],
      deadline: '2032-09-30',
      precision: QUARTER,
      amounts: [[5, 'USD', null, null]],
      specificity: 3,
    }),
    row('plan', {
      document: 0,
      quote: 'Both will publish a port plan.',
      actors: [0, 1],
      section: 1,
      amounts: [
        [20, 'USD', null, null],
        [3, 'percent', null, null],
      ],
      specificity: 2,
    }),
    row('visit', {
      document: 1,
      quote: 'The Authority will visit today.',
      actors: [2],
      deadline: '2031-05-06',
      precision: DAY,
      specificity: 1,
    }),
    row('hope', { document: 1, quote: 'We hope to see Zürich.', strength: 1, status: 1 }),
  ],
);

interface Given {
  readonly document: number;
  readonly quote: string;
  readonly actors?: readonly number[];
  readonly section?: number;
  readonly deadline?: string;
  readonly precision?: number;
  readonly amounts?: PageCommitment[7];
  readonly strength?: number;
  readonly status?: number;
  readonly specificity?: number;
}

function row(id: string, given: Given): PageCommitment {
  const { document, quote, actors = [], section = 0, deadline = null, precision = -1, amounts = [] } = given;
  const { strength = 0, status = 0, specificity = 0 } = given;
  return [id, document, quote, actors, section, deadline, precision, amounts, strength, status, 0, specificity];
}

function found(query: Partial<Query>): string[] {
  return [...answer(ROWS, { ...EVERYTHING, sort: 'date', descending: false, ...query }).rows].map(
    (at) => ROWS.id[at] ?? '',
  );
}

describe('a filter', () => {
  test.each<[string, Partial<Query>, string[]]>([
    ['leaves all without one', {}, ['pier', 'plan', 'visit', 'hope']],
    ['by words looks for all of them, in any order', { q: 'build kenya' }, ['pier']],
    ['by words knows phrases', { q: '"port plan"' }, ['plan']],
    ['by words needs neither case nor accents', { q: 'ZURICH cafe' }, ['hope']],
    ['by words reads actors, sections and titles too', { q: 'jordan plans harbour' }, ['plan']],
    ['by a whole name means that actor alone', { actor: 'kenya' }, ['pier', 'plan']],
    ['by a part of a name means every actor that has it', { actor: 'auth' }, ['visit']],
    ['by section', { section: 'ports' }, ['plan']],
    ['by document', { document: 'b' }, ['visit', 'hope']],
    ['by strength', { strength: 'soft' }, ['hope']],
    ['by status', { status: 'continuing' }, ['hope']],
    ['by specificity', { specificity: '2' }, ['plan']],
    ['by a stated deadline', { deadline: 'stated' }, ['pier', 'visit']],
    ['by a missing deadline', { deadline: 'none' }, ['plan', 'hope']],
    ['by days, inclusive', { from: '2031-05-06', to: '2032-09-29' }, ['visit']],
    ['by unit', { amount: 'percent' }, ['plan']],
    ['by least amount', { amount: 'USD', least: '6' }, ['plan']],
    ['by no amount', { amount: 'none' }, ['visit', 'hope']],
    ['by what nobody has', { strength: 'iron' }, []],
  ])('%s', (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test('says how many each choice would leave, other filters kept', () => {
    const { counts, rows } = answer(ROWS, { ...EVERYTHING, strength: 'soft', document: 'b' });
    expect(rows).toHaveLength(1);
    expect(counts.strength).toEqual([1, 1]);
    expect(counts.status).toEqual([0, 1, 0]);
  });
});

describe('an order', () => {
  test.each<[string, Partial<Query>, string[]]>([
    ['by date, newest first', { descending: true }, ['visit', 'hope', 'pier', 'plan']],
    ['by deadline, rows without one last', { sort: 'deadline' }, ['visit', 'pier', 'plan', 'hope']],
    [
      'by deadline backwards, rows without one last',
      { sort: 'deadline', descending: true },
      ['pier', 'visit', 'plan', 'hope'],
    ],
    ['by amount within a unit', { sort: 'amount', descending: true }, ['plan', 'pier', 'visit', 'hope']],
    ['by the first actor', { sort: 'actors' }, ['pier', 'plan', 'visit', 'hope']],
    ['by words', { sort: 'quote' }, ['plan', 'pier', 'visit', 'hope']],
  ])('%s', (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

describe('the address', () => {
  test('gives back every query', () => {
    const query: Query = {
      ...EVERYTHING,
      q: 'a & b=c',
      from: '2030-01-01',
      sort: 'amount',
      descending: false,
      page: 3,
    };
    expect(queryFromHash(new URLSearchParams(queryToHash(query)))).toEqual(query);
    expect(queryToHash(EVERYTHING)).toBe('');
  });

  test('that makes no sense asks for everything', () => {
    expect(routeFromHash('#sort=-colour&page=-4')).toEqual({ view: 'table', query: EVERYTHING });
  });
});

describe('deadlines', () => {
  test.each([
    ['2032-09-30', 'quarter', '2032-07-01', 'Q3 2032'],
    ['2032-08-31', 'quarter', '2032-06-01', 'June to August 2032'],
    ['2033-02-28', 'quarter', '2032-12-01', 'December 2032 to February 2033'],
    ['2032-02-29', 'month', '2032-02-01', 'February 2032'],
    ['2032-12-31', 'year', '2032-01-01', '2032'],
    ['2032-09-30', 'fiscal-year', '2031-10-01', 'FY 2032'],
    ['2039-12-31', 'decade', '2030-01-01', '2030s'],
    ['2032-09-30', 'day', '2032-09-30', '30 Sept 2032'],
  ] as const)('%s said as a %s leaves open from %s', (deadline, precision, from, words) => {
    expect(new Date(periodOf(deadline, precision).from).toISOString().slice(0, 10)).toBe(from);
    expect(formatDeadline(deadline, precision)).toBe(words);
  });

  test('that are the day of the document itself stay out', () => {
    const { due, ownDay } = deadlinesOf(ROWS, Uint32Array.of(0, 1, 2, 3));
    expect(due.map(({ deadline, count }) => [deadline, count])).toEqual([['2032-09-30', 1]]);
    expect(ownDay).toBe(1);
  });
});

test.each([
  [[450_000_000, 'USD', null, null], '$450 million'],
  [[15_000_000, 'EUR', 'up to', 'P1Y'], 'up to €15 million a year'],
  [[2.5, 'percent', 'at least', null], 'at least 2.5%'],
  [[9000, 'houses', null, null], '9 thousand houses'],
] as const)('an amount %j reads %s', (amount, words) => {
  expect(formatAmount(amount)).toBe(words);
});

test('a citation names the source, the place, the words and the link', () => {
  const document = { issuers: ['Kenya', 'Jordan'], title: 'Harbour Statement', date: '2030-01-02' };
  const detail = { id: 'pier', paragraph: '3.', line: 9, link: 'https://example.org/#:~:text=pier' };
  expect(citation(document, detail, 'We will build.')).toBe(
    'Kenya and Jordan, “Harbour Statement”, 2 January 2030, paragraph 3: “We will build.” https://example.org/#:~:text=pier',
  );
  expect(citation({ ...document, issuers: [], date: null }, { ...detail, paragraph: null, link: null }, 'So.')).toBe(
    '“Harbour Statement”, line 9: “So.” [pier]',
  );
});

test('only web addresses are linked', () => {
  expect(['https://a.org', 'HTTP://a.org'].every(isWebAddress)).toBe(true);
  expect(['javascript:alert(1)', ' https://a.org', 'data:text/html,x', '//a.org', 'httpsx'].some(isWebAddress)).toBe(
    false,
  );
});

test('every character of a text is in one piece, and each commitment in its own passage', () => {
  const spans = fc
    .uniqueArray(fc.nat(60), { maxLength: 12 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) => cuts.flatMap((start, at) => (at % 2 === 0 ? [[start, cuts[at + 1] ?? 61] as const] : [])));
  fc.assert(
    fc.property(spans, spans, spans, (headings, mentions, commitments) => {
      const text = Array.from({ length: 61 }, (_, at) => String.fromCharCode(65 + (at % 26))).join('');
      const document: PageDocument = {
        ...{ id: 'a', title: 'A', date: null, issuers: [], url: null, text, headings, wraps: [[7, 9]] },
        mentions: mentions.map(([start, end]) => [start, end, 'name', 'x']),
        commitments: commitments.map(([start, end]) => ({
          id: String(start),
          start,
          end,
          line: 1,
          paragraph: null,
          link: null,
          fields: [],
        })),
      };
      const passages = passagesOf(document);
      expect(passages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(text);
      const marked = passages
        .flatMap(({ pieces }) => pieces.filter((piece) => piece.mentions.length > 0))
        .map((piece) => piece.text);
      expect(marked.join('')).toBe(mentions.map(([start, end]) => text.slice(start, end)).join(''));
      const own = passages.filter(({ commitment }) => commitment !== null);
      expect(own.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(
        commitments.map(({ 0: start, 1: end }) => text.slice(start, end)),
      );
    }),
  );
});
