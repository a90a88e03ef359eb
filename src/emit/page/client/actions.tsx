/** What can be done with one commitment: copy its link, copy it as a citation. */
import type { JSX } from 'preact';
import { citation } from './cite.ts';
import { copy, say } from './copy.ts';
import { loadDocument } from './load.ts';
import { commitmentHash } from './route.ts';
import { documentOf, type Rows } from './rows.ts';

export function Actions({ rows, row, tabIndex = 0 }: { rows: Rows; row: number; tabIndex?: number }): JSX.Element {
  return (
    <span class="actions">
      <button type="button" tabIndex={tabIndex} onClick={() => void copyLink(rows, row)}>
        Copy link
      </button>
      <button type="button" tabIndex={tabIndex} onClick={() => void copyCitation(rows, row)}>
        Copy as citation
      </button>
    </span>
  );
}

export async function copyLink(rows: Rows, row: number): Promise<void> {
  await copy(`${location.href.split('#', 1)[0] ?? ''}${commitmentHash(rows.id[row] ?? '')}`, 'Link');
}

export async function copyCitation(rows: Rows, row: number): Promise<void> {
  try {
    const document = await loadDocument(documentOf(rows, row)?.[0] ?? '');
    const detail = document.commitments.find(({ id }) => id === rows.id[row]);
    if (detail) await copy(citation(document, detail, rows.quote[row] ?? ''), 'Citation');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}
