/** Opens a .docx (ECMA-376, part 2: parts in a zip), within limits. */
import { unzipSync } from 'fflate';
import type { Problem } from '../../model/problem.ts';
import type { IngestOptions } from '../options.ts';
import { isFailure, parseXml, type XmlElement } from '../xml.ts';

/** WordprocessingML, transitional and strict. */
const NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** The parts that are read, null where the file has none. */
export interface Package {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly comments: XmlElement | null;
  readonly core: XmlElement | null;
  /** Addresses of links, by the id that the document names. */
  readonly links: ReadonlyMap<string, string>;
  /** Of parts other than the document that are not sound: they are not read. */
  readonly problems: readonly Problem[];
}

const READ = /^(?:_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]{1,100}\.(?:xml|rels))$/u;

/** Either the package, or the one problem that keeps it shut. */
export function openPackage(bytes: Uint8Array, options: IngestOptions): Package | Problem {
  const files = unzip(bytes, options);
  if ('code' in files) return files;
  const problems: Problem[] = [];
  const read = (path: string): XmlElement | Problem | null => {
    const file = files.get(path);
    return file ? readPart(path, file, options) : null;
  };
  const readOther = (path: string): XmlElement | null => {
    const part = read(path);
    if (part === null || !('code' in part)) return part;
    problems.push({ ...part, severity: 'warning' });
    return null;
  };
  const path = mainPath(readOther('_rels/.rels'));
  const document = read(path);
  if (document === null) return noDocument(path);
  if ('code' in document) return document;
  const links = linksOf(readOther(path.replace(/([^/]+)$/u, '_rels/$1.rels')));
  return {
    document,
    styles: readOther('word/styles.xml'),
    numbering: readOther('word/numbering.xml'),
    footnotes: readOther('word/footnotes.xml'),
    endnotes: readOther('word/endnotes.xml'),
    comments: readOther('word/comments.xml'),
    core: readOther('docProps/core.xml'),
    links,
    problems,
  };
}

function mainPath(relationships: XmlElement | null): string {
  const main = relationships?.children.find(({ attributes }) => attributes.get('Type')?.endsWith('/officeDocument'));
  return main?.attributes.get('Target')?.replace(/^\//u, '') ?? 'word/document.xml';
}

function linksOf(relationships: XmlElement | null): Map<string, string> {
  return new Map(
    relationships?.children
      .filter(({ attributes }) => attributes.get('Type')?.endsWith('/hyperlink'))
      .map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? '']),
  );
}

function readPart(path: string, bytes: Uint8Array, options: IngestOptions): XmlElement | Problem {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const part = parseXml(new TextDecoder(encoding).decode(bytes), NAMESPACES, options['max-nesting']);
  if (!isFailure(part)) return part;
  if (part.failed === 'malformed')
    return problem(
      'damaged-file',
      `The part ${path} of the file is no sound XML (${part.message}); it is not read.`,
      'Open it in a word processor and save it anew.',
    );
  return problem(
    'nested-too-deep',
    `In ${path}, elements stand more than ${options['max-nesting']} deep within one another; it is not read.`,
    'Take tables out of tables, or raise --max-nesting.',
  );
}

/** Sizes are those that the zip declares, and no more is ever written: a part that declares less than it holds is cut, and no sound XML. */
function unzip(bytes: Uint8Array, options: IngestOptions): ReadonlyMap<string, Uint8Array> | Problem {
  const found: { refusal: Problem | null } = { refusal: null };
  let entries = 0;
  let unzipped = 0;
  const refuse = (code: string, message: string, option: string): never => {
    found.refusal = problem(code, message, `If you trust the file, raise --${option}.`);
    throw new RangeError(code);
  };
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > options['max-zip-entries'])
          refuse(
            'zip-too-many',
            `The zip holds more than ${options['max-zip-entries']} files; it is not read.`,
            'max-zip-entries',
          );
        if (!READ.test(name)) return false;
        unzipped += originalSize;
        if (unzipped > options['max-unzipped-megabytes'] * 1e6)
          refuse(
            'zip-too-large',
            `Unzipped, ${name} and what stands before it have more than ${options['max-unzipped-megabytes']} MB; the file is not read.`,
            'max-unzipped-megabytes',
          );
        if (originalSize > 1e6 && originalSize > options['max-zip-ratio'] * size)
          refuse(
            'zip-ratio',
            `Unzipped, ${name} has more than ${options['max-zip-ratio']} times its size, as a zip bomb has; the file is not read.`,
            'max-zip-ratio',
          );
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch {
    // Whatever fflate throws: the bytes are no zip, or a broken one.
    return found.refusal ?? noZip(bytes);
  }
}

function noZip(bytes: Uint8Array): Problem {
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start === 'd0cf11e0')
    return problem(
      'encrypted-or-old',
      'The file is of Word 97–2003 (.doc), or locked with a password; it is not read.',
      'Open it in a word processor, and save it as .docx without a password.',
    );
  if (start === '504b0304')
    return problem('damaged-file', 'The zip of the file is cut short or damaged; it is not read.', 'Get it anew.');
  return problem(
    'wrong-format',
    'The file is no Word document, whatever its name says; it is not read.',
    'Name it by what it holds: .pdf, .html, .txt …',
  );
}

function noDocument(path: string): Problem {
  return problem(
    'wrong-format',
    `The zip holds no ${path}: it is no Word document, and is not read.`,
    'Save the document anew from a word processor.',
  );
}

function problem(code: string, message: string, hint: string): Problem {
  return { severity: 'error', code, message, hint, start: null, end: null, stage: 'ingest' };
}
