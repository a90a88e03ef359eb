/**
 * Makes summit.txt, .html, .docx and .pdf of summit.md: the same text in every format that is read; and a .pdf of each page in
 * layouts/: what printing makes of columns, hyphens and cells. Word files and PDFs are printed by
 * LibreOffice and Chromium (Debian: libreoffice-writer, chromium); where one is not installed, its file is left as it stands.
 *
 *   node test/formats/make.mjs
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { toPage } from './page.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const markdown = readFileSync(here('summit.md'), 'utf8');
const page = toPage(markdown, { title: 'Joint Statement of the Lindal Summit', date: null, url: null });
writeFileSync(here('summit.html'), page);
writeFileSync(here('summit.txt'), toText(markdown));

// What is printed is the document alone: no reader of .docx or .pdf has to find it in a frame.
const work = mkdtempSync(join(tmpdir(), 'factsheet-formats-'));
const alone = join(work, 'summit.html');
writeFileSync(
  alone,
  page.replace(/<header>[\s\S]*?<\/header>|<div class="share-bar">[\s\S]*?<\/div>|<(aside|footer)[\s\S]*?<\/\1>/gu, ''),
);
print(
  'soffice',
  ['--headless', '--convert-to', 'docx:Office Open XML Text', '--infilter=HTML (StarWriter)', '--outdir', work, alone],
  'summit.docx',
);
printPdf(alone, 'summit.pdf');
for (const name of readdirSync(here('layouts')).filter((file) => file.endsWith('.html')))
  printPdf(here(`layouts/${name}`), `layouts/${name.replace('.html', '.pdf')}`);

function printPdf(source, file) {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  print('chromium', [...options, `--print-to-pdf=${join(work, basename(file))}`, source], file);
}

function print(program, args, file) {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
  if (error) console.error(`SKIPPED ${file}: ${program} is not installed (${error.code}).`);
  else if (status !== 0) console.error(`SKIPPED ${file}: ${program} failed (${status}). ${stderr}`);
  else copyFileSync(join(work, basename(file)), here(file));
}

/** As one would paste it: headings and paragraphs on lines of their own, lists with their markers, a row of a table on a line. */
function toText(source) {
  const tree = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return `${tree.children.map((node) => flow(node, '')).join('\n\n')}\n`;
}

function flow(node, indent) {
  if (node.type === 'list')
    return node.children
      .map((item, index) => {
        const marker = node.ordered ? `${index + 1}.` : '-';
        return item.children
          .map((child, place) => (place === 0 ? `${indent}${marker} ${phrase(child)}` : flow(child, `${indent}   `)))
          .join('\n');
      })
      .join('\n');
  if (node.type === 'blockquote') return node.children.map((child) => flow(child, indent)).join('\n\n');
  if (node.type === 'table') return node.children.map((row) => row.children.map(phrase).join('\t')).join('\n');
  return phrase(node);
}

function phrase(node) {
  if (node.type === 'link' && node.url.startsWith('#')) return '';
  if (node.type === 'text') return node.value.replace(/\n/gu, ' ');
  return (node.children ?? []).map(phrase).join('');
}
