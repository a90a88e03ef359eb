import { describe, expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

describe('what is text is decoded, without its byte order mark', () => {
  test.each([
    ['UTF-8', utf8('Île – 5 €')],
    ['UTF-8 with a mark', utf8('\uFEFFÎle – 5 €')],
    ['UTF-16, little end first', utf16('Île – 5 €')],
    ['UTF-16, big end first', utf16('Île – 5 €').map((_byte, i, bytes) => bytes[i ^ 1] ?? 0)],
  ])('%s', (_name, bytes) => {
    expect(decode(bytes)).toEqual({ text: 'Île – 5 €', problems: [] });
  });
});

test('a replacement character that the file itself holds is no problem', () => {
  expect(decode(utf8('a \uFFFD b')).problems).toEqual([]);
});

test('bytes that are no UTF-8 are named by their offset', () => {
  const { text, problems } = decode(new Uint8Array([0xc3, 0x89, 0x20, 0x93, 0x61]));
  expect(text).toBe('É \uFFFDa');
  expect(problems).toMatchObject([{ code: 'not-utf8', start: 2, end: 3 }]);
  expect(problems[0]?.message).toContain('offset 3 ');
});

test.each([
  ['empty-file', new Uint8Array()],
  ['empty-file', utf8(' \n\t\n')],
  ['binary-file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])],
])('%s', (code, bytes) => {
  expect(decode(bytes).problems.map((problem) => problem.code)).toContain(code);
});

describe('a page', () => {
  const bytesOf = (latin: string): Uint8Array => Uint8Array.from(latin, (character) => character.charCodeAt(0));
  const QUOTED = '\x93Norland\x92s plan\x94';

  test.each([
    ['<meta charset="windows-1252">', QUOTED, '“Norland’s plan”'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', QUOTED, '“Norland’s plan”'],
    ['<META CHARSET=shift_jis>', '\x83\x65', 'テ'],
    ['<meta charset=utf-16>', 'caf\xc3\xa9', 'café'],
    ['<meta charset="no-such-thing">', 'caf\xc3\xa9', 'café'],
    ['<p>No word of it.', 'caf\xc3\xa9', 'café'],
  ])('is read in the characters that it names: %s', (head, body, text) => {
    expect(decode(bytesOf(head + body), true)).toEqual({ text: head + text, problems: [] });
  });

  test('a byte order mark goes before what it says', () => {
    const head = '<meta charset="windows-1252">';
    expect(decode(bytesOf(`\xef\xbb\xbf${head}caf\xc3\xa9`), true).text).toBe(`${head}café`);
  });
});
