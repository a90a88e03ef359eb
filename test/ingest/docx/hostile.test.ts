/** Files that are not what they seem: each ends in a problem that says what and what to do, and nothing throws. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docx, p, read, zipped } from './make.ts';

const sound = readFileSync(new URL('../../formats/summit.docx', import.meta.url));
const deep = `${'<w:sdt>'.repeat(5000)}${p('Deep.')}${'</w:sdt>'.repeat(5000)}`;
const bomb = docx(p('We will act. '.repeat(500_000)));

/** The size that the zip declares for its one part, made small. */
function lying(): Uint8Array {
  const bytes = docx(p('We will act. '.repeat(1000)));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  return bytes;
}

const HOSTILE: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  'no bytes': [new Uint8Array(), 'wrong-format'],
  'cut short': [sound.subarray(0, 5000), 'damaged-file'],
  'a PDF': [strToU8('%PDF-1.7 …'), 'wrong-format'],
  'an old or locked file': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'encrypted-or-old'],
  'a zip without a document': [zipped({ 'word/styles.xml': '<w/>' }), 'wrong-format'],
  'a document cut short': [zipped({ 'word/document.xml': '<w:document xmlns:w="w"><w:body>' }), 'damaged-file'],
  'a NUL in the middle': [docx(p('We \0 act.')), 'damaged-file'],
  'a document type with entities': [
    zipped({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>' }),
    'damaged-file',
  ],
  'a zip bomb': [bomb, 'zip-ratio'],
  'a size that lies': [lying(), 'damaged-file'],
  'elements in elements': [docx(deep), 'nested-too-deep'],
  'six thousand files': [
    zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_none, at) => [`word/${at}.txt`, new Uint8Array()]))),
    'zip-too-many',
  ],
};

test.each(Object.entries(HOSTILE))('%s', async (_name, [bytes, code]) => {
  const { problems, blocks } = await read(bytes);
  expect(problems).toMatchObject([{ severity: 'error', code }]);
  expect(problems[0]?.hint).not.toBe('');
  expect(blocks).toEqual([]);
});

test('what a file may grow to is an option', async () => {
  const codes = async (options: Parameters<typeof read>[1]): Promise<string[]> =>
    (await read(bomb, options)).problems.map(({ code }) => code);
  expect(await codes({ 'max-zip-ratio': 5000 })).toEqual([]);
  expect(await codes({ 'max-zip-ratio': 5000, 'max-unzipped-megabytes': 1 })).toEqual(['zip-too-large']);
});

test('a broken part beside the document costs that part alone', async () => {
  const bytes = zipped({
    'word/document.xml':
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>We will act.</w:t></w:r></w:p></w:body></w:document>',
    'word/styles.xml': '<w:styles',
  });
  const { problems, blocks } = await read(bytes);
  expect(blocks.map(({ plain }) => plain)).toEqual(['We will act.']);
  expect(problems).toMatchObject([{ severity: 'warning', code: 'damaged-file' }]);
});

test('notes that refer to themselves end', async () => {
  const reference = '<w:p><w:r><w:footnoteReference w:id="1"/><w:t>Again.</w:t></w:r></w:p>';
  const { blocks } = await read(
    docx(reference, { 'word/footnotes.xml': `<w:footnote w:id="1">${reference}</w:footnote>` }),
  );
  expect(blocks).toHaveLength(2);
});
