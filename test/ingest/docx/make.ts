/** Word files for tests: a zip of the parts given, each as the inner XML of its root. */
import { strToU8, zipSync } from 'fflate';
import { extract, ingest, type Ingested } from '../../../src/ingest/index.ts';
import { DEFAULT_OPTIONS, type IngestOptions } from '../../../src/ingest/options.ts';
import type { Format } from '../../../src/model/source.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:dc="http://purl.org/dc/elements/1.1/"';

export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, `<w:part ${NAMESPACES}>${xml}</w:part>`])),
  });
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph; `properties` is the inner XML of its pPr. */
export function p(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${/^</u.test(runs) ? runs : r(runs)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export async function read(
  bytes: Uint8Array,
  options: Partial<IngestOptions> = {},
  format: Format = 'docx',
): Promise<Ingested> {
  const all = { ...DEFAULT_OPTIONS, ...options };
  const input = { id: 'a', path: `a.${format}`, format, bytes, sha256: '', sidecar: null };
  return ingest(await extract(input, all), all);
}
