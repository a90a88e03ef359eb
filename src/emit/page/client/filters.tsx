/** The filters above the table: each says how many commitments a choice would leave. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { STATUSES, STRENGTHS } from '../../../model/annotation.ts';
import { SPECIFICITIES } from '../data.ts';
import type { Answer, Facet } from './answer.ts';
import { Choice, Day, Suggested, type Choices } from './fields.tsx';
import { formatCount } from './format.ts';
import { EVERYTHING, isFiltered, type Query } from './query.ts';
import type { Rows } from './rows.ts';
import { SPECIFICITY_WORDS } from './words.ts';

/** A longer list of suggestions helps nobody and slows typing. */
const SUGGESTIONS = 500;

interface FiltersProps {
  readonly rows: Rows;
  readonly query: Query;
  readonly counts: Answer['counts'];
  readonly onChange: (query: Query) => void;
}

export function Filters({ rows, query, counts, onChange }: FiltersProps): JSX.Element {
  const set = (part: Partial<Query>): void => {
    onChange({ ...query, ...part, page: 0 });
  };
  const actors = useMemo(() => commonest(rows.actors, rows.actorsOf), [rows]);
  const sections = useMemo(
    () =>
      commonest(
        rows.sections,
        Array.from(rows.section, (section) => [section]),
      ),
    [rows],
  );
  const units = useMemo(() => unitsOf(rows), [rows]);
  return (
    <form
      role="search"
      aria-label="Commitments"
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label class="wide">
        Search
        <input
          type="search"
          id="search"
          value={query.q}
          placeholder="Words, or “a phrase” in quotation marks"
          onInput={({ currentTarget }) => {
            set({ q: currentTarget.value });
          }}
        />
      </label>
      <Suggested
        label="Actor"
        name="actor"
        value={query.actor}
        from={actors}
        onInput={(actor) => {
          set({ actor });
        }}
      />
      <Suggested
        label="Section"
        name="section"
        value={query.section}
        from={sections}
        onInput={(section) => {
          set({ section });
        }}
      />
      <Choice
        label="Strength"
        value={query.strength}
        choices={choices(STRENGTHS, counts.strength)}
        onInput={(strength) => {
          set({ strength });
        }}
      />
      <Choice
        label="Status"
        value={query.status}
        choices={choices(STATUSES, counts.status)}
        onInput={(status) => {
          set({ status });
        }}
      />
      <Choice
        label="Specificity"
        value={query.specificity}
        choices={choices(SPECIFICITIES, counts.specificity).map(([value, text]) => [
          value,
          `${text} ${SPECIFICITY_WORDS[Number(value)] ?? ''}`,
        ])}
        onInput={(specificity) => {
          set({ specificity });
        }}
      />
      <Choice
        label="Deadline"
        value={query.deadline}
        choices={[
          ['stated', 'stated'],
          ['none', 'none stated'],
        ]}
        onInput={(deadline) => {
          set(deadline === 'none' ? { deadline, from: '', to: '' } : { deadline });
        }}
      />
      <Day
        label="Due from"
        value={query.from}
        disabled={query.deadline === 'none'}
        onInput={(from) => {
          set({ from });
        }}
      />
      <Day
        label="Due to"
        value={query.to}
        disabled={query.deadline === 'none'}
        onInput={(to) => {
          set({ to });
        }}
      />
      <Choice
        label="Amount"
        value={query.amount}
        choices={[['any', 'any stated'], ...units.map((unit) => [unit, unit] as const), ['none', 'none stated']]}
        onInput={(amount) => {
          set(amount === 'none' ? { amount, least: '' } : { amount });
        }}
      />
      <label>
        At least
        <input
          type="number"
          min="0"
          step="any"
          value={query.least}
          disabled={query.amount === 'none'}
          onInput={({ currentTarget }) => {
            set({ least: currentTarget.value });
          }}
        />
      </label>
      {query.document !== '' && (
        <button
          type="button"
          class="chip"
          onClick={() => {
            set({ document: '' });
          }}
        >
          Only {titleOf(rows, query.document)} <span aria-hidden="true">×</span>
          <span class="unseen">: show all documents</span>
        </button>
      )}
      <button
        type="button"
        class="clear"
        disabled={!isFiltered(query)}
        onClick={() => {
          onChange({ ...EVERYTHING, sort: query.sort, descending: query.descending });
        }}
      >
        Clear filters
      </button>
    </form>
  );
}

function choices(values: readonly (string | number)[], counts: Answer['counts'][Facet]): Choices {
  return values.map((value, place) => [String(value), `${value} (${formatCount(counts[place] ?? 0)})`]);
}

/** Names by how many rows have them. */
function commonest(names: readonly string[], of: readonly (readonly number[])[]): string[] {
  const counts = new Uint32Array(names.length);
  for (const row of of) for (const name of row) counts[name] = (counts[name] ?? 0) + 1;
  return [...names.keys()]
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .slice(0, SUGGESTIONS)
    .map((name) => names[name] ?? '');
}

function unitsOf(rows: Rows): string[] {
  return [...new Set(rows.amounts.flatMap((amounts) => amounts.map(([, unit]) => unit)))].sort();
}

function titleOf(rows: Rows, id: string): string {
  return rows.documents.find(([document]) => document === id)?.[1] ?? id;
}
