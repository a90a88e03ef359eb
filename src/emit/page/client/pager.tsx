/** Turns the pages of the table. */
import type { JSX } from 'preact';
import { formatCount } from './format.ts';

/** More rows than these cost more time to draw than to find. */
export const PAGE_SIZE = 50;

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, pages, count, onPage }: PagerProps): JSX.Element | null {
  if (pages === 1) return null;
  const [first, last] = [page * PAGE_SIZE + 1, Math.min(count, (page + 1) * PAGE_SIZE)];
  const turn = (to: number) => (): void => {
    onPage(to);
    document.querySelector('table.commitments')?.scrollIntoView();
  };
  return (
    <nav class="pager" aria-label="Pages">
      <button type="button" disabled={page === 0} onClick={turn(0)}>
        First
      </button>
      <button type="button" disabled={page === 0} onClick={turn(page - 1)}>
        Previous
      </button>
      <span role="status">
        {formatCount(first)} to {formatCount(last)} of {formatCount(count)}
      </span>
      <button type="button" disabled={page === pages - 1} onClick={turn(page + 1)}>
        Next
      </button>
      <button type="button" disabled={page === pages - 1} onClick={turn(pages - 1)}>
        Last
      </button>
    </nav>
  );
}
