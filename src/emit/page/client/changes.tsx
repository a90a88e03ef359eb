/** The latest changes, the gravest first, each with a way to its words. */
import type { JSX } from 'preact';
import type { PageChange, PageChanges } from '../../../model/page-script.ts';
import { formatCount } from './format.ts';
import { documentHash } from './route.ts';

interface ChangesProps {
  readonly changes: PageChanges;
  /** Of one document, null for all. */
  readonly document: string | null;
}

export function Changes({ changes, document }: ChangesProps): JSX.Element | null {
  const own = changes.changes.filter((change) => document === null || change.document === document);
  if (own.length === 0) return null;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">Latest changes</h2>
      {document === null && <p class="verdict">{changes.verdict}</p>}
      <ol>
        {own.map((change, place) => (
          <li key={place} class={change.severity}>
            <Change change={change} />
          </li>
        ))}
      </ol>
      <p class="note">
        {changes.more > 0 && document === null ? `${formatCount(changes.more)} more in the ` : 'All in the '}
        <a href="changes/report.html">report with both versions</a>.
      </p>
    </section>
  );
}

function Change({ change: { document, headline, who, says, quote, start } }: { change: PageChange }): JSX.Element {
  return (
    <>
      <strong>{headline}</strong>
      {who !== null && ` · ${who}`}
      <div class="quote">
        {start === null ? <del>{quote}</del> : <a href={documentHash(document, start)}>{quote}</a>}
      </div>
      {says !== '' && <div class="note">{says}</div>}
    </>
  );
}
