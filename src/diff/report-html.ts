/** The report as a page that needs nothing beside it: both versions side by side, the differing words marked, filters, print. */
import { h } from 'hastscript';
import type { Change, Diff, DocumentChange, RedlinePart, Side } from '../model/change.ts';
import { describe, headline, who } from './describe.ts';
import { page, type Part } from './page.ts';
import { SCRIPT } from './page-script.ts';
import { churnOf } from './report-markdown.ts';
import { bySource, churned, countBySeverity, digest, nameOf, plural, verdict, type Digest } from './summary.ts';

export function reportHtml(diff: Diff): string {
  const ids = new Map(diff.changes.map((change, index) => [change, `change-${index + 1}`]));
  const summary = digest(diff);
  const own = bySource(diff.changes);
  const content = [
    h('header', [
      h('h1', 'What changed'),
      ...churned(diff).map((document) =>
        h('p.warning', `Probably a different document: ${nameOf(document)} (${churnOf(document)})`),
      ),
      h('p.verdict', verdict(diff)),
      ...digestList(summary, ids),
      h('p.note.keys', 'Keys: j and k walk the changes, / goes to the filters.'),
    ]),
    filters(own),
    h('main', [...documentParts(diff, own, ids), moreDocuments(summary), toolPart(diff, ids)]),
  ];
  return page('What changed', content, SCRIPT);
}

type Ids = ReadonlyMap<Change, string>;

function digestList({ documents, lines, rest }: Digest, ids: Ids): Part[] {
  return [
    h('ol.digest', [
      ...documents.map((line) => h('li', line)),
      ...lines.map(({ change, text }) => h('li', h('a', { href: `#${ids.get(change) ?? ''}` }, text))),
    ]),
    h('p.note', rest),
  ];
}

function moreDocuments({ otherDocuments }: Digest): Part {
  if (otherDocuments.length === 0) return null;
  const lines = otherDocuments.map((line) => h('li', line));
  return h('section', [h('h2', 'More documents'), h('ul', lines)]);
}

/** Hidden until the script is there to make it work. */
function filters(changes: readonly Change[]): Part {
  const counts = countBySeverity(changes);
  const kinds = [...new Set(changes.flatMap(kindsOf))].sort();
  const actors = [...new Set(changes.flatMap((change) => change.actors))].sort();
  return h('form', { hidden: true }, [
    h('fieldset', [
      h('legend', 'Severity'),
      ...(['major', 'minor', 'cosmetic'] as const).map((severity) =>
        h('label', [
          h('input', { type: 'checkbox', name: 'severity', value: severity, checked: severity !== 'cosmetic' }),
          ` ${severity} (${counts[severity]})`,
        ]),
      ),
    ]),
    choice('kind', 'Kind', kinds),
    choice('actor', 'Actor', actors),
    h('output.note', { ariaLive: 'polite' }),
  ]);
}

function choice(name: string, label: string, values: readonly string[]): Part {
  const options = values.map((value) => h('option', { value }, value));
  return h('label', [`${label} `, h('select', { name }, [h('option', { value: '' }, 'all'), ...options])]);
}

/** Folded away and out of the filters, so that nobody takes it for a government's doing. */
function toolPart(diff: Diff, ids: Ids): Part {
  const changes = diff.changes.filter(({ cause }) => cause === 'extractor');
  if (changes.length === 0) return null;
  const told = `${plural(changes.length, 'difference')} made by the tool or by decisions, not by the text`;
  return h('details', [h('summary', told), ...documentParts(diff, changes, ids)]);
}

function documentParts({ documents }: Diff, all: readonly Change[], ids: Ids): Part[] {
  return documents.flatMap((document) => {
    const changes = all.filter((change) => change.document === document.id);
    return changes.length === 0 ? [] : [documentPart(document, changes, ids)];
  });
}

function documentPart(document: DocumentChange, changes: readonly Change[], ids: Ids): Part {
  const sections: { name: string; rows: Change[] }[] = [];
  for (const change of changes) {
    const name = (change.new ?? change.old)?.section.join(' › ') ?? '';
    const last = sections.at(-1);
    if (last?.name === name) last.rows.push(change);
    else sections.push({ name, rows: [change] });
  }
  return h('section', [
    h('h2', nameOf(document)),
    ...sections.map(({ name, rows }) =>
      h('section', [
        name === '' ? null : h('h3', name),
        ...rows.map((change) => row(document, change, ids.get(change) ?? '')),
      ]),
    ),
  ]);
}

function row(document: DocumentChange, change: Change, id: string): Part {
  const { severity, actors, redline } = change;
  const actor = who(change);
  const said = describe(change);
  const data = { dataSeverity: severity, dataKinds: kindsOf(change).join(' '), dataActors: JSON.stringify(actors) };
  return h('article', { id, className: [severity], tabIndex: -1, ...data }, [
    h('header', [
      h('span.severity', severity),
      h('span.what', headline(change)),
      actor === null ? null : h('span', actor),
      change.cause === 'both' ? h('span.note', 'text and tool') : null,
    ]),
    said === '' ? null : h('p.says', said),
    change.record === 'document'
      ? null
      : h('div.sides', [
          h('div', sideOf(change.old, document.old, redline, 'lost')),
          h('div', sideOf(change.new, document.new, redline, 'gained')),
        ]),
  ]);
}

/** The kinds of a rewording, else the change itself: what the page filters by. */
function kindsOf({ kinds, change }: Change): readonly string[] {
  return kinds.length > 0 ? kinds : [change];
}

function sideOf(
  side: Side | null,
  path: string | null,
  redline: readonly RedlinePart[],
  own: 'lost' | 'gained',
): Part[] {
  if (!side) return [h('p.empty', own === 'lost' ? 'Not in the older version.' : 'Not in the newer version.')];
  const words = redline.length === 0 ? [side.quote] : redline.flatMap((part) => word(part, own));
  return [h('blockquote', words), h('div.where', `${path ?? ''}:${side.line}`)];
}

function word({ kind, text }: RedlinePart, own: 'lost' | 'gained'): Part[] {
  if (kind === 'equal') return [text];
  if (kind !== own) return [];
  const words = text.trimStart();
  return [text.slice(0, text.length - words.length), h(own === 'lost' ? 'del' : 'ins', words)];
}
