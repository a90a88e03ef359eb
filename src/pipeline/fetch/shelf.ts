/** The folder of a page: its states, each a dated sidecar with the content beside it, or alone where the page was gone. */
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { compare } from '../inputs.ts';
import { isStem, SIDECAR } from '../page-states.ts';
import { readTextFile } from '../text-file.ts';

/** What a sidecar says of the fetching. */
export interface State {
  readonly url: string;
  /** When it was first met so, in ISO 8601. */
  readonly retrieved: string;
  readonly status: number;
  readonly etag: string | null;
  /** As the server wrote it, to be handed back word for word. `modified` would stand for what the page says of itself. */
  readonly lastModified: string | null;
  /** Null where the page was gone. */
  readonly sha256: string | null;
}

/** The newest state of a page; null where it was never fetched. A state whose content somebody took away counts as none. */
export function newestState(folder: string): State | null {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder);
  const [newest] = names
    .flatMap((name) => (name.endsWith(SIDECAR) ? [name.slice(0, -SIDECAR.length)] : []))
    .filter(isStem)
    .sort((a, b) => compare(b, a));
  const state = newest === undefined ? null : readState(readTextFile(join(folder, newest + SIDECAR)) ?? '');
  if (newest === undefined || !state) return null;
  const holds = names.some((name) => name.startsWith(`${newest}.`) && name !== newest + SIDECAR);
  return state.sha256 === null || holds ? state : null;
}

/** Writes a state beside those that are there; no file is ever written over. `content` null where the page is gone. */
export function addState(folder: string, state: State, content: { ending: string; bytes: Uint8Array } | null): string {
  mkdirSync(folder, { recursive: true });
  const stem = freeStem(readdirSync(folder), state.retrieved);
  if (content) place(folder, stem + content.ending, content.bytes);
  place(folder, stem + SIDECAR, writeState(state));
  return stem + (content?.ending ?? SIDECAR);
}

/** The day; for a further state of it the day and the time, a second later where two came in one. */
function freeStem(names: readonly string[], retrieved: string): string {
  const isTaken = (stem: string): boolean => names.some((name) => name.startsWith(`${stem}.`));
  let stem = retrieved.slice(0, 10);
  for (let time = Date.parse(retrieved); isTaken(stem); time += 1000)
    stem = new Date(time)
      .toISOString()
      .replace(/\.\d{3}Z$/u, 'Z')
      .replaceAll(':', '');
  return stem;
}

/** Under a hidden name first, which no run reads: a file is there whole or not at all. */
function place(folder: string, name: string, content: string | Uint8Array): void {
  const unfinished = join(folder, `.${name}.part`);
  writeFileSync(unfinished, content);
  renameSync(unfinished, join(folder, name));
}

function writeState({ url, retrieved, status, etag, lastModified, sha256 }: State): string {
  const optional = { etag, 'last-modified': lastModified, sha256 };
  const told = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
  return stringify({ url, retrieved, status, ...told }, { lineWidth: 0 });
}

/** Null where it is no sidecar of a fetch. */
function readState(yaml: string): State | null {
  const sidecar = parseDocument(yaml, { schema: 'failsafe' });
  const text = (key: string): string | null => {
    const value = sidecar.errors.length === 0 ? sidecar.get(key) : null;
    return typeof value === 'string' ? value : null;
  };
  const [url, retrieved, status] = [text('url'), text('retrieved'), Number(text('status') ?? Number.NaN)];
  if (url === null || retrieved === null || !Number.isInteger(status)) return null;
  return { url, retrieved, status, etag: text('etag'), lastModified: text('last-modified'), sha256: text('sha256') };
}
