/** The table: one page of commitments, sorted by its headings, walked by the arrow keys. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Actions, copyCitation } from './actions.tsx';
import { formatAmount, formatDeadline, formatShortDay } from './format.ts';
import type { Query, SortKey } from './query.ts';
import { commitmentHash } from './route.ts';
import { actorNames, documentOf, polarityOf, precisionOf, statusOf, strengthOf, type Rows } from './rows.ts';
import { SPECIFICITY_WORDS } from './words.ts';

/** Title, and how it is sorted first. */
export const COLUMNS: readonly (readonly [key: SortKey, title: string, descending: boolean])[] = [
  ['date', 'Date', true],
  ['actors', 'Who', false],
  ['quote', 'Commitment', false],
  ['deadline', 'Deadline', false],
  ['amount', 'Amount', true],
  ['strength', 'Strength', false],
  ['status', 'Status', false],
  ['specificity', 'Specificity', true],
];

interface TableProps {
  readonly rows: Rows;
  /** Row numbers of this page. */
  readonly shown: readonly number[];
  readonly query: Query;
  /** The commitment to put the focus on. */
  readonly focus: string | null;
  readonly onSort: (sort: SortKey, descending: boolean) => void;
  readonly onPage: (by: number) => void;
}

export function Table({ rows, shown, query, focus, onSort, onPage }: TableProps): JSX.Element {
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    // Who types a filter keeps the focus there.
    if (focus === null || document.activeElement !== document.body) return;
    const place = shown.findIndex((row) => rows.id[row] === focus);
    // The filters may leave out what was read last.
    focusRow(body.current, place === -1 ? 0 : place);
  }, [focus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = shown.length - 1;
    const places: Record<string, number> = {
      ArrowDown: Math.min(last, current + 1),
      ArrowUp: Math.max(0, current - 1),
      Home: 0,
      End: last,
    };
    const place = places[event.key];
    if (place !== undefined) focusRow(body.current, place);
    else if (event.key === 'PageDown') onPage(1);
    else if (event.key === 'PageUp') onPage(-1);
    else if (event.key === 'c') void copyCitation(rows, shown[current] ?? -1);
    else return;
    event.preventDefault();
  };
  return (
    <table role="table" class="commitments">
      <caption class="unseen">
        Commitments. Arrow keys walk the rows, Enter opens one in its document, c copies it as a citation.
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map(([key, title, descending]) => (
            <Heading
              key={key}
              name={key}
              title={title}
              query={query}
              onSort={() => {
                onSort(key, query.sort === key ? !query.descending : descending);
              }}
            />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body} onKeyDown={onKeyDown}>
        {shown.map((row, place) => (
          <Row
            key={rows.id[row]}
            rows={rows}
            row={row}
            tabIndex={place === Math.min(current, shown.length - 1) ? 0 : -1}
            onFocus={() => {
              setCurrent(place);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

function focusRow(body: HTMLTableSectionElement | null, place: number): void {
  body?.rows[place]?.querySelector('a')?.focus();
}

interface HeadingProps {
  readonly name: SortKey;
  readonly title: string;
  readonly query: Query;
  readonly onSort: () => void;
}

function Heading({ name, title, query, onSort }: HeadingProps): JSX.Element {
  const sorted = query.sort !== name ? 'none' : query.descending ? 'descending' : 'ascending';
  return (
    <th role="columnheader" scope="col" class={name} aria-sort={sorted}>
      <button type="button" onClick={onSort}>
        {title}
        <span class="arrow" aria-hidden="true">
          {sorted === 'none' ? '' : query.descending ? '▼' : '▲'}
        </span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly rows: Rows;
  readonly row: number;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

function Row({ rows, row, tabIndex, onFocus }: RowProps): JSX.Element {
  const [, title = '', date = null] = documentOf(rows, row) ?? [];
  const hash = commitmentHash(rows.id[row] ?? '');
  const deadline = rows.deadline[row] ?? null;
  const section = rows.sections[rows.section[row] ?? -1];
  const specificity = rows.specificity[row] ?? 0;
  return (
    <tr
      role="row"
      onFocusIn={onFocus}
      onClick={(event) => {
        openByClick(event, hash);
      }}
    >
      <td role="cell" class="date">
        {date === null ? '' : formatShortDay(date)}
      </td>
      <td role="cell" class="actors">
        <Actors names={actorNames(rows, row)} />
      </td>
      <td role="cell" class="quote">
        <a href={hash} tabIndex={tabIndex}>
          {rows.quote[row]}
        </a>
        <div class="from">
          <span class="place">
            {title}
            {section === undefined ? '' : ` · ${section}`}
          </span>
          <Actions rows={rows} row={row} tabIndex={tabIndex} />
        </div>
      </td>
      <td role="cell" class="deadline" data-label="Deadline">
        {deadline === null ? '' : formatDeadline(deadline, precisionOf(rows, row))}
      </td>
      <td role="cell" class="amount" data-label="Amount">
        {(rows.amounts[row] ?? []).map(formatAmount).join('; ')}
      </td>
      <td role="cell" class={`strength is-${strengthOf(rows, row)}`}>
        {strengthOf(rows, row)}
        {polarityOf(rows, row) === 'will-not' && <span class="polarity"> will not</span>}
      </td>
      <td role="cell" class={`status is-${statusOf(rows, row)}`}>
        {statusOf(rows, row)}
      </td>
      <td role="cell" class="specificity" data-label="Specificity" title={SPECIFICITY_WORDS[specificity]}>
        {specificity}
      </td>
    </tr>
  );
}

/** More names than this would make the row taller than its quote. */
const NAMES = 4;

export function Actors({ names }: { names: readonly string[] }): JSX.Element {
  if (names.length === 0) return <span class="soft">not named</span>;
  const [shown, rest] = names.length > NAMES ? [names.slice(0, NAMES - 1), names.slice(NAMES - 1)] : [names, []];
  return (
    <>
      {shown.join(', ')}
      {rest.length > 0 && (
        <span class="soft" title={rest.join(', ')}>
          {' '}
          and {rest.length} others
        </span>
      )}
    </>
  );
}

/** Anywhere on the row, but not while its words are being selected. */
function openByClick({ target }: Event, hash: string): void {
  if (target instanceof Element && target.closest('a, button')) return;
  if (window.getSelection()?.isCollapsed === false) return;
  location.hash = hash;
}
