/** The first view: filters, deadlines, the table, and beside it the counts and the latest changes. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PageChanges } from '../../../model/page-script.ts';
import { answer } from './answer.ts';
import { Changes } from './changes.tsx';
import { deadlinesOf } from './deadlines.ts';
import { Figures } from './figures.tsx';
import { Filters } from './filters.tsx';
import { formatCount, plural } from './format.ts';
import { Pager, PAGE_SIZE } from './pager.tsx';
import { FILTERS, isFiltered, type Query } from './query.ts';
import type { Rows } from './rows.ts';
import { SortChoice } from './sort-choice.tsx';
import { Table } from './table.tsx';
import { useTitle } from './title.ts';
import { Timeline } from './timeline.tsx';

/** Paper has no pages to turn, but an end. */
const PRINTED_ROWS = 1000;

const NONE =
  'The tool found no commitment in these documents. That can be right: facts, views and reports of the past are none.';

interface TableViewProps {
  readonly rows: Rows;
  readonly query: Query;
  readonly onQuery: (query: Query) => void;
  /** The commitment that the reader comes back from. */
  readonly focus: string | null;
  readonly changes: PageChanges | null;
}

export function TableView({ rows, query, onQuery, focus, changes }: TableViewProps): JSX.Element {
  const found = useMemo(
    () => answer(rows, query),
    [rows, ...FILTERS.map((name) => query[name]), query.sort, query.descending],
  );
  const deadlines = useMemo(() => deadlinesOf(rows, found.rows), [found]);
  const size = usePrinting() ? PRINTED_ROWS : PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(found.rows.length / size));
  const page = Math.min(query.page, pages - 1);
  const shown = [...found.rows.subarray(page * size, (page + 1) * size)];
  const change = (part: Partial<Query>): void => {
    onQuery({ ...query, page: 0, ...part });
  };
  useTitle('Commitments');
  return (
    <>
      <header>
        <h1>Commitments</h1>
        <p class="summary">{summary(rows)}</p>
      </header>
      <Filters rows={rows} query={query} counts={found.counts} onChange={onQuery} />
      <p class="found" role="status">
        <strong>{formatCount(found.rows.length)}</strong> of {plural(rows.count, 'commitment')}
        <span class="printed">{isFiltered(query) ? ` (${filterWords(query)})` : ''}</span>
      </p>
      <Timeline
        deadlines={deadlines}
        onPick={(from, to) => {
          change({ deadline: '', from, to });
        }}
      />
      <div class="columns">
        <main>
          <SortChoice
            query={query}
            onSort={(sort, descending) => {
              change({ sort, descending });
            }}
          />
          {shown.length === 0 ? (
            <p class="empty">
              {rows.count === 0 ? NONE : 'No commitment fits these filters. Take one away, or clear them all.'}
            </p>
          ) : (
            <Table
              rows={rows}
              shown={shown}
              query={query}
              focus={focus}
              onSort={(sort, descending) => {
                change({ sort, descending });
              }}
              onPage={(by) => {
                change({ page: Math.min(pages - 1, Math.max(0, page + by)) });
              }}
            />
          )}
          <Pager
            page={page}
            pages={pages}
            count={found.rows.length}
            onPage={(next) => {
              change({ page: next });
            }}
          />
        </main>
        <aside aria-label="Counts and changes">
          <Figures rows={rows} found={found} query={query} onChange={change} />
          {changes && <Changes changes={changes} document={null} />}
        </aside>
      </div>
    </>
  );
}

/** `26 commitments in 4 documents, 2011 to 2025`. */
function summary({ count, documents }: Rows): string {
  const years = documents.flatMap(([, , date]) => (date === null ? [] : [date.slice(0, 4)])).sort();
  const [first, last] = [years[0], years.at(-1)];
  const span = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last ?? ''}`;
  const same = documents.filter(([, , , , duplicateOf]) => duplicateOf !== null).length;
  return `${plural(count, 'commitment')} in ${plural(documents.length - same, 'document')}${span}${same > 0 ? `; ${plural(same, 'duplicate')} left out` : ''}`;
}

function filterWords(query: Query): string {
  return FILTERS.filter((name) => query[name] !== '')
    .map((name) => `${name === 'q' ? 'search' : name}: ${query[name]}`)
    .join(', ');
}

/** True while the page is being printed. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => {
      setPrinting(true);
    };
    const after = (): void => {
      setPrinting(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
