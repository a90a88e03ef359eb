/** The changes as an Atom feed (RFC 4287): the same bytes for the same changes, with no clock but the sources' own. */
import { createHash } from 'node:crypto';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Change, Diff, DocumentChange } from '../model/change.ts';
import { describe, headline, shorten, who } from './describe.ts';
import { bySource, documentNews, verdict } from './summary.ts';

/** The day of a feed whose sources state none. */
const NO_DAY = '1970-01-01T00:00:00Z';

export function reportAtom(diff: Diff): string {
  const documents = new Map(diff.documents.map((document) => [document.id, document]));
  const changes = bySource(diff.changes).filter(({ severity }) => severity !== 'cosmetic');
  const entries = changes.map((change) => entry(change, documents.get(change.document)));
  const updated = diff.documents.map(updatedOf).sort().at(-1) ?? NO_DAY;
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    x('title', 'Changes of commitments'),
    x('subtitle', clean(verdict(diff))),
    x('id', identify(JSON.stringify(diff.documents.map(({ id }) => id)))),
    x('updated', updated),
    x('author', [x('name', 'factsheet')]),
    ...diff.documents.flatMap(documentEntry),
    ...entries,
  ]);
  return `${toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, feed])}\n`;
}

/** Of a document that came, went or was renamed. */
function documentEntry(document: DocumentChange): ReturnType<typeof x>[] {
  const { id, change, old, new: now, reason } = document;
  return documentNews([document]).map((line) =>
    x('entry', [
      x('title', clean(line)),
      x('id', identify(JSON.stringify([id, change, old, now, reason]))),
      x('updated', updatedOf(document)),
      ...linkTo(document),
      x('category', { term: change }),
      x('content', { type: 'text' }, clean(line)),
    ]),
  );
}

function linkTo(document: DocumentChange | undefined): ReturnType<typeof x>[] {
  const url = document?.url ?? null;
  return url === null ? [] : [x('link', { href: url })];
}

function entry(change: Change, document: DocumentChange | undefined): ReturnType<typeof x> {
  const actor = who(change);
  const side = change.new ?? change.old;
  const quotes = [change.old && `Was: ${change.old.quote}`, change.new && `Is: ${change.new.quote}`];
  const title = `${actor === null ? '' : `${actor}, `}${headline(change)}${side ? `: ${shorten(side.quote, 80)}` : ''}`;
  return x('entry', [
    x('title', clean(title)),
    x(
      'id',
      identify(JSON.stringify([change.document, change.change, change.old?.text, change.new?.text, change.fields])),
    ),
    x('updated', document ? updatedOf(document) : NO_DAY),
    ...linkTo(document),
    x('category', { term: change.severity }),
    ...change.kinds.map((kind) => x('category', { term: kind })),
    x('content', { type: 'text' }, clean([describe(change), ...quotes].filter((part) => part).join('\n'))),
  ]);
}

/** What XML 1.0 may not hold even escaped. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/gu, ' ');
}

function updatedOf({ updated }: DocumentChange): string {
  return updated ?? NO_DAY;
}

/** A name that is the same wherever the same change is found. */
function identify(content: string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  return `urn:factsheet:${hash.slice(0, 32)}`;
}
