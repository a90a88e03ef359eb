/** What a dataset says of itself in `manifest.json`. */
import { parseJson } from './json.ts';
import { SCHEMA_VERSION } from './record.ts';

export interface Manifest {
  /** Of the version that wrote it; what an older one lacks is made anew from its texts. */
  readonly schema: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly pipeline: { readonly sha256: string };
  readonly sources: readonly { readonly document: string; readonly path: string; readonly sha256: string }[];
  /** Documents that a sidecar alone is left of, with the reason; left out where there is none. */
  readonly gone?: readonly { readonly document: string; readonly reason: string }[];
  /** Every file of the dataset but the manifest itself, in sorted order. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** Null where the text is no manifest of ours, or one of a newer schema. */
export function parseManifest(text: string): Manifest | null {
  const value = parseJson(text);
  return isManifest(value) ? value : null;
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, tool, pipeline, files, sources, gone } = value as Partial<Record<keyof Manifest, unknown>>;
  const listed = Array.isArray(files) && files.every(isFile) && Array.isArray(sources) && sources.every(isSource);
  const known = gone === undefined || (Array.isArray(gone) && gone.every(isSource));
  const named = [tool, pipeline].every((part) => typeof part === 'object' && part !== null);
  return typeof schema === 'number' && schema <= SCHEMA_VERSION && listed && known && named;
}

/** The schema version that a manifest names; null where it names none. */
export function schemaOf(text: string): number | null {
  const found = /"schema": ?(\d{1,9})\b/u.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

function isSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { document } = value as Partial<Record<string, unknown>>;
  return typeof document === 'string' && !document.split('/').includes('..');
}

function isFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { path, bytes, sha256 } = value as Partial<Record<string, unknown>>;
  return (
    typeof path === 'string' &&
    !path.split('/').includes('..') &&
    typeof bytes === 'number' &&
    typeof sha256 === 'string'
  );
}
