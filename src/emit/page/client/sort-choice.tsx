/** The order of the table where it has no headings to click: on a narrow screen. */
import type { JSX } from 'preact';
import type { Query, SortKey } from './query.ts';
import { COLUMNS } from './table.tsx';

interface SortChoiceProps {
  readonly query: Query;
  readonly onSort: (sort: SortKey, descending: boolean) => void;
}

export function SortChoice({ query, onSort }: SortChoiceProps): JSX.Element {
  return (
    <label class="sort-choice">
      Sort by
      <select
        value={query.sort}
        onInput={({ currentTarget: { value } }) => {
          const column = COLUMNS.find(([key]) => key === value);
          if (column) onSort(column[0], column[2]);
        }}
      >
        {COLUMNS.map(([key, title]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
