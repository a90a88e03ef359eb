/** Finds the sources of a run: files of known formats, in sorted order, with the id that each document gets. */
import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import type { Format } from '../model/source.ts';
import { newestStates, SIDECAR } from './page-states.ts';
import { UsageError } from './usage-error.ts';

export interface InputFile {
  readonly id: string;
  /** Path under the input folder, `/`-separated. */
  readonly path: string;
  /** Where it lies on this machine. */
  readonly file: string;
  readonly format: Format;
  /** Where its sidecar lies, null where it has none. */
  readonly sidecar: string | null;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Paths of files that no reader knows. */
  readonly skipped: readonly string[];
  /** Sidecars whose source is not there, with the id that its document had. */
  readonly orphans: readonly { readonly id: string; readonly file: string }[];
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** `out` is the dataset's own folder, which is no input even where it lies inside one. Throws a UsageError for a path that is not there. */
export function findInputs(paths: readonly string[], out: string | null): Inputs {
  const given = paths.flatMap((path) => filesUnder(path, out));
  // A file that was given twice counts once.
  const once = [...new Map(given.toReversed().map((one) => [resolve(one.file), one])).values()].toReversed();
  const found = newestStates(once);
  const sidecars = new Set(found.map(({ file }) => file).filter((file) => file.endsWith(SIDECAR)));
  const sources = found.filter(({ file }) => !sidecars.has(file));
  const known = sources.filter(({ file }) => formatOf(file) !== undefined);
  const ids = documentIds(known);
  const files = known.flatMap(({ path, file }, index): InputFile[] => {
    const format = formatOf(file);
    const id = ids[index];
    const sidecar = [file, file.slice(0, -extname(file).length)].map((stem) => stem + SIDECAR);
    return format && id !== undefined
      ? [{ id, path, file, format, sidecar: sidecar.find((name) => sidecars.has(name) || isFile(name)) ?? null }]
      : [];
  });
  const used = new Set(files.map(({ sidecar }) => sidecar));
  return {
    files: files.sort((a, b) => compare(a.id, b.id)),
    orphans: found
      .filter(({ file }) => sidecars.has(file) && !used.has(file))
      .map(({ as, file }) => ({ id: withoutFormat(as.slice(0, -SIDECAR.length)), file })),
    skipped: sources.filter(({ file }) => formatOf(file) === undefined).map(({ path }) => path),
  };
}

/** Names of known formats, for messages. */
export const KNOWN_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** By code units: the same order on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Null where the file cannot be read. */
export function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function withoutFormat(path: string): string {
  return formatOf(path) ? path.slice(0, -extname(path).length) : path;
}

function formatOf(file: string): Format | undefined {
  return FORMATS[extname(file).toLowerCase()];
}

function filesUnder(path: string, out: string | null): { path: string; file: string }[] {
  const stats = statOf(path);
  if (!stats)
    throw new UsageError(`No file or folder at ${path}. Give paths of fact sheets, or of folders that hold them.`);
  if (!stats.isFile() && !stats.isDirectory())
    throw new UsageError(`${path} is neither a file nor a folder. Save what it gives in a file.`);
  if (stats.isFile()) return [{ path: basename(path), file: path }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isFile(file) && !isHidden(relative(path, file)) && !(out !== null && isInside(out, file)))
    .map((file) => ({ path: relative(path, file).split(sep).join('/'), file }))
    .sort((a, b) => compare(a.path, b.path));
}

function isInside(folder: string, file: string): boolean {
  return resolve(file).startsWith(resolve(folder) + sep);
}

function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules');
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false;
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** The path `as` without its extension; where two would be equal, each keeps its extension. */
function documentIds(
  files: readonly { readonly path: string; readonly file: string; readonly as: string }[],
): string[] {
  const paths = files.map(({ as }) => as);
  const stems = paths.map((path) => path.slice(0, -extname(path).length));
  const count = countOf(stems);
  const ids = stems.map((stem, index) => ((count.get(stem) ?? 0) > 1 ? (paths[index] ?? stem) : stem));
  const twice = [...countOf(ids)].find(([, times]) => times > 1)?.[0];
  if (twice !== undefined) {
    const rivals = files.filter((_, index) => ids[index] === twice);
    const apart = new Set(rivals.map(({ path }) => path)).size === 1;
    throw new UsageError(
      `${rivals.map(({ file }) => file).join(' and ')} would all be document "${twice}". ` +
        (apart ? 'Give one folder that holds them, or rename all but one.' : 'Rename all but one.'),
    );
  }
  return ids;
}

function countOf(names: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
}
