/** A document: its source text with everything that was found in it marked, and the chosen commitment beside it. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageChanges } from '../../../model/page-script.ts';
import type { PageDocument } from '../data.ts';
import { Changes } from './changes.tsx';
import { isWebAddress } from './cite.ts';
import { Detail } from './detail.tsx';
import { formatDay, formatList, plural } from './format.ts';
import { loadDocument, loadedDocument } from './load.ts';
import { EVERYTHING } from './query.ts';
import { commitmentHash, tableHash } from './route.ts';
import type { Rows } from './rows.ts';
import { Text } from './text.tsx';
import { useTitle } from './title.ts';

interface DocumentViewProps {
  readonly rows: Rows;
  readonly id: string;
  /** Id of the commitment that is asked for. */
  readonly chosen: string | null;
  /** Offset of the text that is asked for. */
  readonly at: number | null;
  /** Hash of the table that the reader came from. */
  readonly back: string;
  readonly changes: PageChanges | null;
}

export function DocumentView({ rows, id, chosen, at, back, changes }: DocumentViewProps): JSX.Element {
  const document = useDocument(id);
  useKeys(document instanceof Error ? null : document, chosen, back);
  return (
    <>
      <nav aria-label="Back">
        <a href={back}>← All commitments</a>
      </nav>
      {document === null ? (
        <p role="status">Loading …</p>
      ) : document instanceof Error ? (
        <p role="alert">{document.message} Make the dataset anew with `factsheet run`.</p>
      ) : (
        <Loaded rows={rows} document={document} chosen={chosen} at={at} changes={changes} />
      )}
    </>
  );
}

type LoadedProps = Omit<DocumentViewProps, 'id' | 'back'> & { readonly document: PageDocument };

function Loaded({ rows, document, chosen, at, changes }: LoadedProps): JSX.Element {
  const { id, title, date, issuers, url, commitments } = document;
  const detail = commitments.find((commitment) => commitment.id === chosen);
  const row = chosen === null ? undefined : rows.byId.get(chosen);
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  // Where no words are asked for, reading starts at the title.
  useEffect(() => {
    if (chosen === null && at === null) heading.current?.focus();
  }, [id]);
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p class="summary">
          {[date === null ? null : formatDay(date), issuers.length > 0 ? formatList(issuers) : null]
            .filter((part) => part !== null)
            .join(' · ')}
          {url !== null && isWebAddress(url) && (
            <>
              {' · '}
              <a href={url} rel="noreferrer">
                Published page
              </a>
            </>
          )}
        </p>
      </header>
      <div class="columns">
        <main>
          <Text document={document} chosen={chosen} at={at} />
        </main>
        <aside aria-label="About the text">
          {detail && row !== undefined && <Detail rows={rows} row={row} detail={detail} />}
          <div class="rest">
            {changes && <Changes changes={changes} document={id} />}
            <Own document={document} rows={rows} chosen={chosen} />
          </div>
        </aside>
      </div>
    </>
  );
}

/** The commitments of the document, in its order. */
function Own({
  document: { id, commitments },
  rows,
  chosen,
}: {
  document: PageDocument;
  rows: Rows;
  chosen: string | null;
}): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section class="own" aria-labelledby="own-title">
      <h2 id="own-title">{plural(commitments.length, 'commitment')} in this document</h2>
      {commitments.length === 0 ? (
        <p class="note">The tool found none. That can be right: facts, views and reports of the past are none.</p>
      ) : (
        <p class="note">
          <a href={tableHash({ ...EVERYTHING, document: id })}>Show them in the table.</a> Keys: j and k walk them,
          Escape leads back.
        </p>
      )}
      <ol ref={list}>
        {commitments.map((commitment) => (
          <li key={commitment.id}>
            <a href={commitmentHash(commitment.id)} aria-current={commitment.id === chosen ? 'true' : undefined}>
              {rows.quote[rows.byId.get(commitment.id) ?? -1] ?? `Line ${commitment.line}`}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Null while it is loaded; an Error where it can't be. */
function useDocument(id: string): PageDocument | Error | null {
  const [failed, setFailed] = useState<Error | null>(null);
  const [, setLoaded] = useState('');
  useEffect(() => {
    setFailed(null);
    loadDocument(id).then(
      () => {
        setLoaded(id);
      },
      (error: unknown) => {
        setFailed(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }, [id]);
  return loadedDocument(id) ?? failed;
}

/** j and k walk the commitments, Escape leads back to the table. */
function useKeys(document: PageDocument | null, chosen: string | null, back: string): void {
  // As soon as the text is there, and not a frame later.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') location.hash = back;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || !document) return;
      const ids = document.commitments.map(({ id }) => id);
      const place = chosen === null ? (step > 0 ? 0 : ids.length - 1) : ids.indexOf(chosen) + step;
      const next = ids[place];
      // Walking leaves no trail: one step back leads to the table.
      if (next !== undefined) location.replace(commitmentHash(next));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  });
}
