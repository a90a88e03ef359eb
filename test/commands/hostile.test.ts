/** A folder of files that nobody means well by: each ends in a row that names what and where, and the run goes on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { factsheet, folderOf, type Ended } from '../cli.ts';
import { docx, p, zipped } from '../ingest/docx/make.ts';
import { lines, pdf, pdfOf } from '../ingest/pdf/make.ts';

const SOUND = 'The two ports will share tide data by March 2030.';
const summit = (format: string): Uint8Array => readFileSync(new URL(`../formats/summit.${format}`, import.meta.url));
const WORDS = [lines(50, 700, [SOUND])];
const SECRET = join(folderOf({ 'secret.txt': 'The vault is open.' }), 'secret.txt');
const ENTITY = `<!DOCTYPE a [<!ENTITY leak SYSTEM "file://${SECRET}">]>`;
const LOCK = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 5 0 R >> >> /Length 5';

interface Hostile {
  readonly bytes: string | Uint8Array;
  readonly code: string;
  /** What its message names. */
  readonly names: RegExp;
  /** Whether its sound part was read all the same. */
  readonly read?: true;
}

const HOSTILE: Readonly<Record<string, Hostile>> = {
  'truncated-word.docx': { bytes: summit('docx').subarray(0, 5000), code: 'damaged-file', names: /cut short/u },
  'truncated-pdf.pdf': { bytes: summit('pdf').subarray(0, 3000), code: 'damaged-file', names: /PDF is damaged/u },
  'bomb.docx': { bytes: docx(p('We will act. '.repeat(500_000))), code: 'zip-ratio', names: /word\/document\.xml .*200 times/u }, // prettier-ignore
  'huge.txt': { bytes: new Uint8Array(100e6).fill(0x61), code: 'too-large', names: /100\.0 MB.*50 MB/u },
  'pages-of-pages.pdf': {
    bytes: pdfOf([CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    code: 'damaged-file',
    names: /damaged|Page 1/u,
  },
  'form-in-itself.pdf': {
    bytes: pdfOf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      '<< /Length 5 >>\nstream\n/X Do\nendstream',
      `<< ${FORM} >>\nstream\n/X Do\nendstream`,
    ]),
    code: 'needs-ocr',
    names: /Page 1/u,
  },
  'page-as.pdf': { bytes: `<html><p>${SOUND}</p></html>`, code: 'wrong-format', names: /no PDF/u },
  'pdf-as.docx': { bytes: pdf(WORDS), code: 'wrong-format', names: /no Word document/u },
  'pdf-as-text.txt': { bytes: pdf(WORDS), code: 'wrong-format', names: /PDF/u },
  'word-as.html': { bytes: summit('docx'), code: 'wrong-format', names: /Word/u },
  'page-as-text.md': {
    bytes: `<!DOCTYPE html>\n<html><p>${SOUND}</p></html>`,
    code: 'wrong-format',
    names: /web page/u,
  },
  'locked.pdf': { bytes: pdf(WORDS, LOCK), code: 'encrypted', names: /locked with a password/u },
  'empty-package.docx': {
    bytes: zipped({ 'word/styles.xml': '<w/>' }),
    code: 'wrong-format',
    names: /no word\/document\.xml/u,
  },
  'entity-word.docx': {
    bytes: zipped({ 'word/document.xml': `${ENTITY}<a>&leak;</a>` }),
    code: 'damaged-file',
    names: /word\/document\.xml .*document type/u,
  },
  'divisions.html': {
    bytes: `<main><p>${SOUND}</p>${'<div>'.repeat(100_000)}deep`,
    code: 'nested-too-deep',
    names: /more than 100 deep/u,
    read: true,
  },
  'tags.html': {
    bytes: `<p>${SOUND}</p>${'<b>x</b>'.repeat(1_000_000)}`,
    code: 'too-much-memory',
    names: /1024 MB/u,
  },
  'nul-text.txt': { bytes: `${SOUND}\n\nNo \0 more.\n`, code: 'binary-file', names: /character 54/u },
  'nul-page.html': { bytes: `<p>${SOUND}</p><p>No \0 more.</p>`, code: 'binary-file', names: /character 62/u },
  'nul-word.docx': { bytes: docx(p('We \0 act.')), code: 'damaged-file', names: /word\/document\.xml/u },
};

/** Strange, and yet read: there is nothing to tell. */
const READ: Readonly<Record<string, string>> = {
  'a-sound.txt': SOUND,
  'entity-page.html': `${ENTITY}<p>${SOUND}</p><p>&leak;</p>`,
  'z-sound.txt': SOUND,
};

const INPUT = folderOf({
  ...READ,
  ...Object.fromEntries(Object.entries(HOSTILE).map(([name, { bytes }]) => [name, bytes])),
});
const OUT = folderOf({});
let ended: Ended;
let problems: Record<string, string>[] = [];

const idOf = (name: string): string => name.replace(/\.[a-z]+$/u, '');
const recordOf = (name: string): string => readFileSync(join(OUT, `documents/${idOf(name)}.json`), 'utf8');

beforeAll(() => {
  ended = factsheet('run', INPUT, '--out', OUT, '--jobs', '2');
  problems = parse(readFileSync(join(OUT, 'tables/problems.csv')), { columns: true });
}, 300_000);

test('the run goes on to its end', () => {
  expect(ended.code, ended.stderr).toBe(1);
  expect(factsheet('validate', OUT).code).toBe(0);
});

test.each(Object.entries(HOSTILE))('%s has a row that says what is wrong', (name, { code, names, read = false }) => {
  const own = problems.filter(({ document }) => document === idOf(name));
  expect(own.map((row) => row['code'])).toEqual([code]);
  expect(own[0]?.['message']).toMatch(names);
  expect(own[0]?.['hint']).not.toBe('');
  expect(recordOf(name).includes(`"quote": "${SOUND}"`)).toBe(read);
});

test.each(Object.keys(READ))('%s is read', (name) => {
  expect(problems.filter(({ document }) => document === idOf(name))).toEqual([]);
  expect(recordOf(name)).toContain(`"quote": "${SOUND}"`);
  expect(recordOf(name)).not.toContain('The vault is open');
});
