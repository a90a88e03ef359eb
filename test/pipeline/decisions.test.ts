import { describe, expect, test } from 'vitest';
import { readDecisions } from '../../src/pipeline/decisions.ts';

const read = (csv: string) => readDecisions('d.csv', new TextEncoder().encode(csv));

const HEADER = 'decision,corrected_deadline,document,id,quote';

describe('a file of decisions', () => {
  test('gives a decision for each row that says something', () => {
    const { columns, rows } = read(
      `${HEADER},coder\naccept,,a,x,,Ana\n,,a,y,,\n,2026-01-31,a,z,,\nADD,,a,,We will.,\n`,
    );
    expect(columns).toEqual(['coder']);
    const plain = { document: 'a', id: null, quote: null, decision: 'accept', note: null, corrected: {}, own: {} };
    expect(rows).toEqual([
      { ...plain, id: 'x', own: { coder: 'Ana' } },
      { ...plain, id: 'z', corrected: { deadline: '2026-01-31' } },
      { ...plain, quote: 'We will.', decision: 'add' },
    ]);
  });

  test('may be any table of the dataset with more columns: those that the dataset has are left aside', () => {
    const { columns, rows } = read('Date,actors,strength,start,Document,ID,Score\n2026-01-01,Kenya,firm,0,a,x,3\n');
    expect(columns).toEqual(['Score']);
    expect(rows).toMatchObject([{ document: 'a', id: 'x', decision: null, own: { Score: '3' } }]);
  });

  test.each([
    ['semicolons', 'decision;document;id\nreject;a;x\n'],
    ['tabs and CRLF', 'decision\tdocument\tid\r\nreject\ta\tx\r\n'],
    ['a byte order mark', '\uFEFFdecision,document,id\nreject,a,x\n'],
    ['an empty column and an empty line', 'decision,document,id,\n\nreject,a,x,\n'],
  ])('is read as spreadsheets save it: %s', (_, csv) => {
    expect(read(csv)).toMatchObject({ columns: [], rows: [{ decision: 'reject', document: 'a', id: 'x' }] });
  });

  test('takes off the guard of a formula', () => {
    expect(read("note,document,id\n'=1+1,a,x\n").rows[0]?.note).toBe('=1+1');
  });

  test.each([
    [
      `${HEADER}\nacept,,a,x,\n`,
      'Unknown decision "acept" in d.csv:2. Available: accept, reject, add. Did you mean "accept"?',
    ],
    [
      `${HEADER}\n,30/06/2026,a,x,\n`,
      'd.csv:2: corrected_deadline is "30/06/2026", but must be a day such as 2026-12-31, or none.',
    ],
    [`${HEADER}\naccept,,,x,\n`, 'd.csv:2 names no document.'],
    [`${HEADER}\naccept,,a,,\n`, 'd.csv:2 names no sentence. Give its id or its quote.'],
    [`${HEADER}\naccept,,a,x,\n\nreject,,a,x,\n`, 'd.csv:4 is on the same sentence as d.csv:2. Leave one out.'],
    [`${HEADER}\nreject,2027-01-01,a,x,\n`, 'd.csv:2 rejects a commitment and corrects it too.'],
    ['decision,corrected_deadlin,document,id\naccept,,a,x\n', 'Did you mean "corrected_deadline"?'],
    ['decision,id\naccept,x\n', 'd.csv:1 has the columns decision, id; decisions have document and id (or quote)'],
    ['decision,document,id,Score,score\naccept,a,x,1,2\n', 'd.csv:1 has the column "score" twice.'],
  ])('%j is refused with file and line', (csv, message) => {
    expect(() => read(csv)).toThrow(message);
  });

  test('bytes that are no UTF-8 are refused, since notes would be spoilt', () => {
    const bytes = Buffer.from('note,document,id\ncaf\xe9,a,x\n', 'latin1');
    expect(() => readDecisions('d.csv', bytes)).toThrow('Save it from the spreadsheet as CSV (UTF-8).');
  });
});
