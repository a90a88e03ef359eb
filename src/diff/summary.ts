/** The verdict of a diff in a line and its digest in ten: what a person reads first. */
import type { Change, Diff, DocumentChange, Severity } from '../model/change.ts';
import { describe, groupAlike, headlineOf, shorten, who } from './describe.ts';

/** As many lines as a digest has at most. */
const DIGEST_LINES = 10;
/** As many of them as may go to documents that came or went, where texts changed too. */
const DOCUMENT_LINES = 3;
const QUOTE_LENGTH = 110;
/** Above this share of changed units the versions are rather two documents. */
const CHURN = 0.5;
/** Fewer units than this churn at a touch. */
const CHURN_UNITS = 10;

export function countBySeverity(changes: readonly Change[]): Record<Severity, number> {
  const counts = { major: 0, minor: 0, cosmetic: 0 };
  for (const { severity } of changes) counts[severity] += 1;
  return counts;
}

/** What the text did: an extractor's change never shows as a government's. */
export function bySource(changes: readonly Change[]): Change[] {
  return changes.filter(({ cause }) => cause !== 'extractor');
}

/** Documents of which more than half of the units changed: probably another document under the same name. */
export function churned({ documents }: Diff): DocumentChange[] {
  return documents.filter(({ units, changed }) => units >= CHURN_UNITS && changed > CHURN * units);
}

/** `India: 3 promises weaker, 0 stronger, 1 delivered`; of more than three actors the busiest three. */
export function verdict({ documents, changes }: Diff): string {
  const own = bySource(changes);
  const directed = own.filter(({ record, direction }) => record === 'commitment' && direction !== 'neutral');
  if (own.length === 0) return documentNews(documents).length > 0 ? 'No change within a document.' : 'No change.';
  if (directed.length === 0) return `No promise weaker or stronger. Other changes: ${gravity(own)}.`;
  const groups = new Map<string, Change[]>();
  for (const change of directed) {
    const name = who(change) ?? 'Unnamed';
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  const busiest = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const lines = busiest.slice(0, 3).map(([name, group]) => `${name}: ${tally(group)}`);
  const rest = busiest.length - lines.length;
  return `${lines.join('. ')}.${rest > 0 ? ` And ${rest} more.` : ''}`;
}

function tally(changes: readonly Change[]): string {
  const reworded = changes.filter(({ change }) => change !== 'added' && change !== 'removed');
  const count = (direction: Change['direction']): number =>
    reworded.filter((change) => change.direction === direction).length;
  const added = changes.filter(({ change }) => change === 'added').length;
  const removed = changes.filter(({ change }) => change === 'removed').length;
  // Where no commitment was reworded, three noughts would say less than what came and went.
  if (reworded.length === 0) {
    const came = [
      added > 0 ? plural(added, 'new promise') : '',
      removed > 0 ? `${plural(removed, 'promise')} gone` : '',
    ];
    return came.filter((part) => part !== '').join(', ');
  }
  const parts = [
    `${plural(count('weaker'), 'promise')} weaker`,
    `${count('stronger')} stronger`,
    `${count('delivered')} delivered`,
    ...(added > 0 ? [`${added} new`] : []),
    ...(removed > 0 ? [`${removed} gone`] : []),
  ];
  return parts.join(', ');
}

/** `1 major, 3 minor`. */
function gravity(changes: readonly Change[]): string {
  const counts = countBySeverity(changes);
  return (['major', 'minor', 'cosmetic'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}`)
    .join(', ');
}

/** What a document is called in reports. */
export function nameOf({ title, id }: DocumentChange): string {
  return title ?? id;
}

/** Documents that came, went or were renamed, each in one line: what is gone first. */
export function documentNews(documents: readonly DocumentChange[]): string[] {
  return (['removed', 'renamed', 'added'] as const).flatMap((change) =>
    documents.filter((document) => document.change === change).map(documentLine),
  );
}

/** `Gone: Ports of the North (404 since 2026-01-31), 5 commitments`: which are not called dropped. */
function documentLine(document: DocumentChange): string {
  const { change, old, new: now, commitments, reason } = document;
  const name = nameOf(document);
  if (change === 'removed') return `Gone: ${name} (${reason ?? 'not in input'}), ${plural(commitments, 'commitment')}`;
  if (change === 'renamed') return `Renamed: ${name} (${old ?? ''} → ${now ?? ''})`;
  return `New: ${name}, ${plural(commitments, 'commitment')}`;
}

export interface Digest {
  /** Documents that came, went or were renamed, and those of them that no line is left for. */
  readonly documents: readonly string[];
  readonly otherDocuments: readonly string[];
  /** Each tells one change, or several alike that stand together. */
  readonly lines: readonly { readonly change: Change; readonly text: string }[];
  /** What the lines leave out: `5 more, 12 cosmetic hidden`; empty where nothing. */
  readonly rest: string;
}

/** Ten lines at most: documents, then changes, major first, in order of the text; cosmetic ones are counted only. */
export function digest({ documents, changes }: Diff): Digest {
  const all = telling(changes);
  const news = documentNews(documents);
  const named = all.length === 0 ? DIGEST_LINES : DOCUMENT_LINES;
  const told = news.slice(0, named);
  const shown = groupAlike(all).slice(0, DIGEST_LINES - told.length);
  const untold = all.length - shown.flat().length;
  const others = news.slice(named);
  return {
    documents: told,
    otherDocuments: others,
    lines: shown.flatMap((group) => group.slice(0, 1).map((change) => ({ change, text: line(change, group) }))),
    rest: [
      ...(untold > 0 ? [`${untold} more`] : []),
      ...(others.length > 0 ? [plural(others.length, 'more document')] : []),
      ...hidden(changes),
    ].join(', '),
  };
}

/** What a reader wants to know, major first, in order of the text: nothing cosmetic, nothing that the tool made. */
export function telling(changes: readonly Change[]): Change[] {
  const own = bySource(changes);
  return [
    ...own.filter(({ severity }) => severity === 'major'),
    ...own.filter(({ severity, again }) => severity === 'minor' && !again),
    ...own.filter(({ severity, again }) => severity === 'minor' && again),
  ];
}

/** What no report prints in full: `12 cosmetic hidden`. */
export function hidden(changes: readonly Change[]): string[] {
  const own = bySource(changes);
  const { cosmetic } = countBySeverity(own);
  const tool = changes.length - own.length;
  return [
    ...(cosmetic > 0 ? [`${cosmetic} cosmetic hidden`] : []),
    ...(tool > 0 ? [`${plural(tool, 'difference')} made by the tool or by decisions, not by the text`] : []),
  ];
}

/** `India, weaker: strength: "India intends to buy…" (strength firm → soft; lost: agricultural)`. */
function line(change: Change, group: readonly Change[]): string {
  const side = change.new ?? change.old;
  const actor = group.length > 1 ? null : who(change);
  const said = describe(change);
  const quote = side
    ? `: “${shorten(side.quote, QUOTE_LENGTH)}”${group.length > 1 ? ` and ${group.length - 1} more` : ''}`
    : '';
  return `${actor === null ? '' : `${actor}, `}${headlineOf(group)}${quote}${said === '' ? '' : ` (${shorten(said, QUOTE_LENGTH)})`}`;
}

export function plural(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
