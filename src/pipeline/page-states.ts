/**
 * States of a fetched page: `NAME/2026-11-24.html` with `NAME/2026-11-24.meta.yaml`, or that sidecar alone where the page was gone.
 * The newest stands for the document NAME; a second one of a day has the time too (`2026-11-24T153012Z`), and so sorts after it.
 */
import { readTextFile } from './text-file.ts';

export const SIDECAR = '.meta.yaml';

interface Found {
  readonly path: string;
  readonly file: string;
}

/**
 * Leaves out what belongs to earlier states. `as` is the path that the document goes by: `NAME.html` of `NAME/2026-11-24.html`.
 * A folder of dated files whose sidecars tell no `status` is a folder of documents like any other.
 */
export function newestStates<File extends Found>(found: readonly File[]): (File & { readonly as: string })[] {
  const newest = new Map<string, string>();
  for (const { path, file } of found) {
    const state = stateOf(path);
    if (state?.rest !== SIDECAR || !isFetched(file)) continue;
    if (state.stem > (newest.get(state.page) ?? '')) newest.set(state.page, state.stem);
  }
  return found.flatMap((one) => {
    const state = stateOf(one.path);
    const current = state ? newest.get(state.page) : undefined;
    if (!state || current === undefined) return [{ ...one, as: one.path }];
    return state.stem === current ? [{ ...one, as: state.page + state.rest }] : [];
  });
}

/** Whether a file name (without its ending) is one of a state. */
export function isStem(name: string): boolean {
  return stateOf(`x/${name}${SIDECAR}`)?.stem === name;
}

function stateOf(path: string): { page: string; stem: string; rest: string } | null {
  const [, page, stem, rest] = /^(.+)\/(\d{4}-\d\d-\d\d(?:T\d{6}Z)?)(\.[^/]+)$/u.exec(path) ?? [];
  return page === undefined || stem === undefined || rest === undefined ? null : { page, stem, rest };
}

function isFetched(sidecar: string): boolean {
  return /^status:/mu.test(readTextFile(sidecar) ?? '');
}
