/** A plain bar chart that is a table as well: a label, a bar, a count a row. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { formatCount } from './format.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Whether the filter is set to it. */
  readonly chosen: boolean;
  readonly onPick: () => void;
}

interface BarsProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly note?: string;
}

export function Bars({ title, bars, note = '' }: BarsProps): JSX.Element {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = scaleLinear([0, most], [0, 100]);
  return (
    <section class="bars">
      <table>
        <caption>{title}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">Bar</th>
            <th scope="col">Commitments</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, count, chosen, onPick }) => (
            <tr key={label}>
              <th scope="row">
                <button type="button" aria-pressed={chosen} onClick={onPick}>
                  {label}
                </button>
              </th>
              <td class="bar">
                <svg width="100%" height="12" aria-hidden="true">
                  <rect width={`${width(count)}%`} height="12" />
                </svg>
              </td>
              <td class="count">{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== '' && <p class="note">{note}</p>}
    </section>
  );
}
