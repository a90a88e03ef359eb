/** PDFs for tests, as small as the format allows: words set at places, in Helvetica. */
export interface Word {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A page is its words, or the operators that draw it. */
export function pdf(pages: readonly (readonly Word[] | string)[], trailer = ''): Uint8Array {
  const kids = pages.map((_page, index) => `${5 + 2 * index} 0 R`).join(' ');
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
      ...pages.flatMap((page, index) => {
        const drawn = typeof page === 'string' ? page : page.map(operators).join('\n');
        return [
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${6 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
          `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
        ];
      }),
    ],
    trailer,
  );
}

/** Objects numbered from 1, the first of which is the catalog. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

function operators({ x, y, text, size = 10, bold = false }: Word): string {
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET`;
}

/** Lines under one another. */
export function lines(x: number, top: number, texts: readonly string[], leading = 12): Word[] {
  return texts.map((text, index) => ({ x, y: top - leading * index, text }));
}
