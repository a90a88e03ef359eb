/** The text layer of a PDF: words with their places on each page, by pdf.js. Nothing is drawn, run or fetched. */
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import type { Problem } from '../../model/problem.ts';
import type { IngestOptions } from '../options.ts';

/** A stretch of text as the file sets it, in points from the lower left corner of the page. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url: string | null;
}

export interface Page {
  /** Counted from 1. */
  readonly number: number;
  /** Lowest and highest y of the page. */
  readonly bottom: number;
  readonly top: number;
  readonly glyphs: readonly Glyphs[];
}

export interface Pages {
  readonly pages: readonly Page[];
  readonly title: string | null;
  readonly problems: readonly Problem[];
}

export async function readPages(bytes: Uint8Array, options: IngestOptions): Promise<Pages> {
  supplyTransfer();
  const { getDocument } = await import('unpdf/pdfjs');
  // It takes the bytes over, so it gets a copy.
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    return await pagesOf(await task.promise, options);
  } catch (error) {
    return { pages: [], title: null, problems: [notOpened(error, bytes)] };
  } finally {
    await task.destroy();
  }
}

async function pagesOf(pdf: PDFDocumentProxy, options: IngestOptions): Promise<Pages> {
  const pages: Page[] = [];
  const problems: Problem[] = [];
  const count = Math.min(pdf.numPages, options['max-pages']);
  for (let number = 1; number <= count; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const glyphs = await glyphsOf(page);
      if (!glyphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) problems.push(await withoutText(page));
      else pages.push({ number, bottom: page.view[1] ?? 0, top: page.view[3] ?? 0, glyphs });
      page.cleanup();
    } catch (error) {
      problems.push(damaged(`Page ${number} cannot be read (${messageOf(error)}).`));
    }
  }
  if (count < pdf.numPages)
    problems.push(
      problem(
        'too-many-pages',
        `The file has ${pdf.numPages} pages; those after page ${count} are not read.`,
        'Cut it into smaller files, or raise --max-pages.',
      ),
    );
  const { info } = await pdf.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : null;
  return { pages, title: typeof title === 'string' ? title : null, problems };
}

async function glyphsOf(page: PDFPageProxy): Promise<Glyphs[]> {
  // What a font is called is known once the page's operators are: bold text has no other sign.
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  const links = linksOf(await page.getAnnotations());
  return items.flatMap((item): Glyphs[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, , , x, y] = item.transform.map(Number);
    const size = Math.hypot(a ?? 0, b ?? 0);
    // Turned text is a stamp or the label of an axis.
    if (x === undefined || y === undefined || size === 0 || Math.abs(b ?? 0) > 0.1 * size) return [];
    const font = fontNameOf(page, item.fontName);
    const middle = x + item.width / 2;
    const link = links.find(
      ({ rect: [left, low, right, high] }) => left <= middle && middle <= right && low <= y + size / 3 && y <= high,
    );
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        size,
        strong: /bold|black|heavy|demi/iu.test(font),
        emphasis: /italic|oblique/iu.test(font),
        url: link?.url ?? null,
      },
    ];
  });
}

function fontNameOf(page: PDFPageProxy, id: string): string {
  if (!page.commonObjs.has(id)) return '';
  const font: unknown = page.commonObjs.get(id);
  return typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
}

interface Link {
  readonly url: string;
  readonly rect: readonly [number, number, number, number];
}

function linksOf(annotations: readonly unknown[]): Link[] {
  return annotations.flatMap((annotation) => {
    if (typeof annotation !== 'object' || annotation === null) return [];
    if (!('url' in annotation) || !('rect' in annotation)) return [];
    const { url, rect } = annotation;
    if (typeof url !== 'string' || !Array.isArray(rect)) return [];
    const [left = 0, low = 0, right = 0, high = 0] = rect.map(Number);
    return [{ url, rect: [left, low, right, high] as const }];
  });
}

/** ES2024, which pdf.js takes for granted and Node 20 lacks. */
function supplyTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function (this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const copy = new Uint8Array(length);
      copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy.buffer;
    },
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function notOpened(error: unknown, bytes: Uint8Array): Problem {
  if (error instanceof Error && error.name === 'PasswordException')
    return problem(
      'encrypted',
      'The PDF is locked with a password; it is not read.',
      'Open it with the password, and print or save it without one.',
    );
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return damaged(`The PDF is damaged (${messageOf(error)}); it is not read.`);
  return problem(
    'wrong-format',
    'The file is no PDF, whatever its name says; it is not read.',
    'Name it by what it holds: .docx, .html, .txt …',
  );
}

async function withoutText(page: PDFPageProxy): Promise<Problem> {
  const { fnArray } = await page.getOperatorList();
  const number = page.pageNumber;
  if (fnArray.length === 0)
    return { ...problem('empty-page', `Page ${number} is empty.`, 'Look whether it is so.'), severity: 'info' };
  return problem(
    'needs-ocr',
    `Page ${number} is a picture without text; it is not read.`,
    'Run the file through a program for text recognition (OCR), such as OCRmyPDF, and give its result.',
  );
}

function damaged(message: string): Problem {
  return problem('damaged-file', message, 'Get it anew, or print it to a new PDF.');
}

function problem(code: string, message: string, hint: string): Problem {
  return { severity: 'error', code, message, hint, start: null, end: null, stage: 'ingest' };
}
