/** The verdict of a diff in a line and its digest in ten: what a person reads first. */
import type { Change, Diff, DocumentChange, Severity } from '../model/change.ts';
import { describe, groupAlike, headlineOf, shorten, who } from './describe.ts';

/** As many lines as a digest has at most. */
const DIGEST_LINES = 10;
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

/** Documents of which more than half of the units changed: probably another document under the same name. */
export function churned({ documents }: Diff): DocumentChange[] {
  return documents.filter(({ units, changed }) => units >= CHURN_UNITS && changed > CHURN * units);
}

/** `India: 3 promises weaker, 0 stronger, 1 delivered`; of more than three actors the busiest three. */
export function verdict({ documents, changes }: Diff): string {
  const own = changes.filter(({ cause }) => cause !== 'extractor');
  const directed = own.filter(({ record, direction }) => record === 'commitment' && direction !== 'neutral');
  if (own.length === 0)
    return documents.some(({ change }) => change !== 'same') ? documentsLine(documents) : 'No change.';
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

/** `2 documents added, 1 renamed, 1 gone (not in input)`. */
export function documentsLine(documents: readonly DocumentChange[]): string {
  const count = (change: DocumentChange['change']): number => documents.filter((one) => one.change === change).length;
  const parts = [
    [count('added'), 'new'],
    [count('renamed'), 'renamed'],
    [count('removed'), 'gone'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return told.length === 0 ? '' : `Documents: ${told.join(', ')}.`;
}

export interface Digest {
  /** Each tells one change, or several alike that stand together. */
  readonly lines: readonly { readonly change: Change; readonly text: string }[];
  /** What the lines leave out: `5 more, 12 cosmetic hidden`; empty where nothing. */
  readonly rest: string;
}

/** Ten lines at most, major first, in order of the text; cosmetic ones are counted only. */
export function digest({ changes }: Diff): Digest {
  const all = telling(changes);
  const shown = groupAlike(all).slice(0, DIGEST_LINES);
  const untold = all.length - shown.flat().length;
  return {
    lines: shown.flatMap((group) => group.slice(0, 1).map((change) => ({ change, text: line(change, group) }))),
    rest: [...(untold > 0 ? [`${untold} more`] : []), ...hidden(changes)].join(', '),
  };
}

/** What a reader wants to know, major first, in order of the text: nothing cosmetic, nothing that the tool made. */
export function telling(changes: readonly Change[]): Change[] {
  const own = changes.filter(({ cause }) => cause !== 'extractor');
  return [
    ...own.filter(({ severity }) => severity === 'major'),
    ...own.filter(({ severity, again }) => severity === 'minor' && !again),
    ...own.filter(({ severity, again }) => severity === 'minor' && again),
  ];
}

/** What no report prints in full: `12 cosmetic hidden`. */
export function hidden(changes: readonly Change[]): string[] {
  const own = changes.filter(({ cause }) => cause !== 'extractor');
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
