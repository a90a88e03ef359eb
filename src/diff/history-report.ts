/** The lives of commitments as rows of a table, and as a page with a timeline of each. */
import { h } from 'hastscript';
import type { RedlinePart } from '../model/change.ts';
import type { Cell } from '../model/table.ts';
import { describe, headline, who } from './describe.ts';
import type { Edition, Life, LifeEvent } from './history.ts';
import { page, type Part } from './page.ts';
import { plural } from './summary.ts';

export const HISTORY_COLUMNS = [
  'lineage',
  'actors',
  'version',
  'event',
  'kinds',
  'direction',
  'severity',
  'change',
  'quote',
  'deadline',
  'strength',
  'status',
  'line',
] as const;

/** One row for each event of each life. */
export function historyRows(lives: readonly Life[], editions: readonly Edition[]): Cell[][] {
  return lives.flatMap(({ lineage, actors, events }) =>
    events.map(({ version, what, change, side, commitment }) => [
      lineage,
      actors.join('; '),
      editions[version]?.label ?? '',
      what,
      change?.kinds.join('; ') ?? null,
      change?.direction ?? null,
      change?.severity ?? null,
      change ? describe(change) : null,
      side.quote,
      commitment?.deadline ?? null,
      commitment?.strength ?? null,
      commitment?.status ?? null,
      what === 'ends' ? null : side.line,
    ]),
  );
}

export function historyHtml(lives: readonly Life[], editions: readonly Edition[]): string {
  const title = editions.at(-1)?.version.record.document.title ?? 'History';
  const changed = lives.filter(({ events, alive }) => events.length > 1 || !alive || (events[0]?.version ?? 0) > 0);
  const rest = lives.length - changed.length;
  const content = [
    h('header', [
      h('h1', title),
      h('p.verdict', summarise(lives, editions)),
      h(
        'ol',
        editions.map(({ label }) => h('li', label)),
      ),
    ]),
    h(
      'main',
      changed.map((life) => lifePart(life, editions)),
    ),
    h('p.note', rest > 0 ? `${plural(rest, 'commitment')} stood unchanged in every version.` : ''),
  ];
  return page(title, content, null);
}

export function summarise(lives: readonly Life[], editions: readonly Edition[]): string {
  const ended = lives.filter(({ alive }) => !alive).length;
  const later = lives.filter(({ events }) => (events[0]?.version ?? 0) > 0).length;
  const changed = lives.filter(({ events }) => events.some(({ what }) => what === 'changes')).length;
  const counts = `${changed} changed, ${later} came later, ${ended} ended`;
  return `${plural(lives.length, 'commitment')} over ${plural(editions.length, 'version')}: ${counts}.`;
}

function lifePart({ actors, events, alive }: Life, editions: readonly Edition[]): Part {
  const actor = who({ actors });
  return h('article', [
    h('header', [h('span.what', actor ?? 'Unnamed'), h('span.note', alive ? '' : 'ended')]),
    h('div.says', [timeline(events, alive, editions), ...events.map((event) => eventPart(event, editions))]),
  ]);
}

/** One stretch for each version: whether the commitment stood there, and where it turned. */
function timeline(events: readonly LifeEvent[], alive: boolean, editions: readonly Edition[]): Part {
  const from = events[0]?.version ?? 0;
  const end = alive ? editions.length : (events.at(-1)?.version ?? editions.length);
  return h(
    'ol.timeline',
    editions.map(({ label }, index) => {
      const event = events.find(({ version }) => version === index);
      const state = index >= from && index < end ? 'alive' : null;
      const mark = event?.what === 'changes' ? 'turn' : event?.what === 'ends' ? 'ends' : state;
      const word =
        event?.what === 'changes' ? 'changed' : event?.what === 'ends' ? 'gone' : state ? 'stands' : 'absent';
      return h('li', { className: mark === null ? [] : [mark] }, [label, h('br'), h('span.note', word)]);
    }),
  );
}

function eventPart({ version, what, change, side }: LifeEvent, editions: readonly Edition[]): Part {
  const label = editions[version]?.label ?? '';
  if (what === 'ends')
    return h('p.note', `${change?.change === 'merged' ? 'Merged into another' : 'Gone'} in ${label}.`);
  const said =
    change && what === 'changes' ? [headline(change), describe(change)].filter((part) => part !== '') : [what];
  return h('div', [
    h('p.note', `${label}:${side.line} ${said.join('. ')}`),
    h(
      'blockquote',
      change && what === 'changes' && change.redline.length > 0 ? change.redline.map(marked) : side.quote,
    ),
  ]);
}

function marked({ kind, text }: RedlinePart): Part {
  return kind === 'equal' ? text : h(kind === 'lost' ? 'del' : 'ins', text);
}
