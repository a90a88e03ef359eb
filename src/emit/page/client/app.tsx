/** Shows what the address asks for, and keeps the address true. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageChanges } from '../../../model/page-script.ts';
import { DocumentView } from './document-view.tsx';
import { loadChanges } from './load.ts';
import type { Query } from './query.ts';
import { routeFromHash, tableHash } from './route.ts';
import { documentOf, type Rows } from './rows.ts';
import { TableView } from './table-view.tsx';

export function App({ rows }: { rows: Rows }): JSX.Element {
  const [route, setRoute] = useState(() => routeFromHash(location.hash));
  const [changes, setChanges] = useState<PageChanges | null>(null);
  /** The table as the reader left it, and the commitment they left it for. */
  const left = useRef<{ hash: string; commitment: string | null }>({ hash: '#', commitment: null });
  useEffect(() => {
    const onHashChange = (): void => {
      setRoute(routeFromHash(location.hash));
    };
    window.addEventListener('hashchange', onHashChange);
    void loadChanges().then(setChanges);
    return () => {
      window.removeEventListener('hashchange', onHashChange);
    };
  }, []);
  useSearchKey();
  if (route.view === 'table') {
    left.current.hash = tableHash(route.query);
    const ask = (query: Query): void => {
      history.replaceState(null, '', tableHash(query));
      setRoute({ view: 'table', query });
    };
    return (
      <TableView rows={rows} query={route.query} onQuery={ask} focus={left.current.commitment} changes={changes} />
    );
  }
  const back = left.current.hash;
  const row = route.view === 'commitment' ? rows.byId.get(route.id) : undefined;
  const entry =
    route.view === 'document' ? rows.documents.find(([id]) => id === route.id) : documentOf(rows, row ?? -1);
  // Only what the index lists is ever loaded.
  if (!entry) return <Unknown id={route.id} />;
  const [own, , , , duplicateOf] = entry;
  const chosen = route.view === 'commitment' ? route.id : null;
  const at = route.view === 'document' ? route.at : null;
  if (chosen !== null) left.current.commitment = chosen;
  return <DocumentView rows={rows} id={duplicateOf ?? own} chosen={chosen} at={at} back={back} changes={changes} />;
}

function Unknown({ id }: { id: string }): JSX.Element {
  return (
    <main>
      <h1>Not in this dataset</h1>
      <p>
        There is no “{id}”. Its words may have changed since the link was made, or it stands in a duplicate, whose
        commitments are left out. <a href="#">All commitments</a>
      </p>
    </main>
  );
}

/** A slash goes to the search box, as in many programs. */
function useSearchKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '/' || (event.target instanceof Element && event.target.closest('input, select'))) return;
      document.getElementById('search')?.focus();
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
