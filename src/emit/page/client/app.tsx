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
  if (route.view === 'document')
    return <DocumentView rows={rows} id={route.id} chosen={null} at={route.at} back={back} changes={changes} />;
  const row = rows.byId.get(route.id);
  if (row === undefined) return <Unknown id={route.id} />;
  left.current.commitment = route.id;
  const document = documentOf(rows, row)?.[0] ?? '';
  return <DocumentView rows={rows} id={document} chosen={route.id} at={null} back={back} changes={changes} />;
}

function Unknown({ id }: { id: string }): JSX.Element {
  return (
    <main>
      <h1>No such commitment</h1>
      <p>
        This dataset has no commitment “{id}”. Its words may have changed since the link was made.{' '}
        <a href="#">All commitments</a>
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
