/** All fields of one commitment, beside its words. */
import type { JSX } from 'preact';
import type { PageDetail } from '../data.ts';
import { Actions } from './actions.tsx';
import { isWebAddress } from './cite.ts';
import { formatAmount, formatDay, formatDeadline } from './format.ts';
import { actorNames, polarityOf, precisionOf, statusOf, strengthOf, type Rows } from './rows.ts';
import { SPECIFICITY_WORDS } from './words.ts';

interface DetailProps {
  readonly rows: Rows;
  readonly row: number;
  readonly detail: PageDetail;
}

export function Detail({ rows, row, detail }: DetailProps): JSX.Element {
  return (
    <section class="detail" aria-labelledby="detail-title">
      <h2 id="detail-title">This commitment</h2>
      <blockquote>{rows.quote[row]}</blockquote>
      <dl>
        {[...rowFields(rows, row), ...detail.fields].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {isWebAddress(value) ? (
                <a href={value} rel="noreferrer">
                  {value}
                </a>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>Place</dt>
          <dd>
            {detail.paragraph === null ? '' : `paragraph ${detail.paragraph.replace(/[.)]+$/u, '')}, `}line{' '}
            {detail.line}
          </dd>
        </div>
      </dl>
      <p>
        <Actions rows={rows} row={row} />
        {detail.link !== null && isWebAddress(detail.link) && (
          <a href={detail.link} rel="noreferrer">
            Published page
          </a>
        )}
      </p>
    </section>
  );
}

function rowFields(rows: Rows, row: number): [name: string, value: string][] {
  const deadline = rows.deadline[row] ?? null;
  const amounts = rows.amounts[row] ?? [];
  const specificity = rows.specificity[row] ?? 0;
  const fields: [string, string][] = [
    ['Who', actorNames(rows, row).join(', ') || 'not named'],
    ['Strength', `${strengthOf(rows, row)}${polarityOf(rows, row) === 'will-not' ? ', will not' : ''}`],
    ['Status', statusOf(rows, row)],
    ['Deadline', deadline === null ? '' : deadlineText(deadline, precisionOf(rows, row))],
    ['Amount', amounts.map(formatAmount).join('; ')],
    ['Specificity', `${specificity}, ${SPECIFICITY_WORDS[specificity] ?? ''}`],
    ['Section', rows.sections[rows.section[row] ?? -1] ?? ''],
  ];
  return fields.filter(([, value]) => value !== '');
}

/** `2026, at the latest 31 December 2026`. */
function deadlineText(deadline: string, precision: ReturnType<typeof precisionOf>): string {
  const said = formatDeadline(deadline, precision);
  return precision === 'day' || precision === 'relative' || precision === null
    ? formatDay(deadline)
    : `${said}, at the latest ${formatDay(deadline)}`;
}
