/** When commitments fall due, each at the precision of its words: a day is a line, a quarter as wide as a quarter. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Deadlines, Due } from './deadlines.ts';
import { formatCount, formatDeadline, plural } from './format.ts';
import { LANE_NAMES, Lanes, type DueProps } from './lanes.tsx';

interface TimelineProps {
  readonly deadlines: Deadlines;
  /** Both days inclusive. */
  readonly onPick: (from: string, to: string) => void;
}

export function Timeline({ deadlines: { due, ownDay }, onPick }: TimelineProps): JSX.Element {
  const total = due.reduce((sum, { count }) => sum + count, 0);
  const own = ownDay === 0 ? '' : `${plural(ownDay, 'commitment')} due on the day of the document itself not shown.`;
  const pick = ({ from, deadline }: Due): void => {
    onPick(new Date(from).toISOString().slice(0, 10), deadline);
  };
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">Deadlines</h2>
      {due.length === 0 ? (
        <p class="note">None of these commitments has a deadline to wait for. {own}</p>
      ) : (
        <>
          <Lanes due={due} onPick={pick} />
          <p class="note">
            {plural(total, 'commitment')} with a deadline, drawn as wide as the words leave it open; heights compare
            within a row. {own}
          </p>
          <List due={due} onPick={pick} />
        </>
      )}
    </section>
  );
}

/** The same for those who don't see or point. Made when it is opened, since it can be long. */
function List({ due, onPick }: DueProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>Deadlines as a list</summary>
      {open && (
        <table>
          <thead>
            <tr>
              <th scope="col">Due</th>
              <th scope="col">Said as</th>
              <th scope="col" class="count">
                Commitments
              </th>
            </tr>
          </thead>
          <tbody>
            {due.map((one) => (
              <tr key={`${one.deadline} ${one.precision}`}>
                <td>
                  <button
                    type="button"
                    onClick={() => {
                      onPick(one);
                    }}
                  >
                    {formatDeadline(one.deadline, one.precision)}
                  </button>
                </td>
                <td>{LANE_NAMES[one.precision].toLowerCase()}</td>
                <td class="count">{formatCount(one.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
