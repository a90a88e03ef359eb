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
