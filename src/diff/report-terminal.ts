/** The report as lines of a terminal. */
import type { Change, Diff, RedlinePart, Severity, Side } from '../model/change.ts';
import { describe, groupAlike, headlineOf, who } from './describe.ts';
import { churnOf } from './report-markdown.ts';
import { bySource, churned, digest, documentNews, hidden, nameOf, verdict } from './summary.ts';

/** Colours, or functions that leave text as it is. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

export function reportTerminal(diff: Diff, paint: Paint): string {
  const lines = [
    ...churned(diff).map((document) =>
      paint.red(`Probably a different document: ${clean(nameOf(document))} (${churnOf(document)})`),
    ),
    paint.bold(clean(verdict(diff))),
    ...documentNews(diff.documents).map(clean),
    ...diff.documents.flatMap((document) => {
      const changes = bySource(diff.changes).filter(
        (change) => change.document === document.id && change.severity !== 'cosmetic',
      );
      if (changes.length === 0) return [];
      const rows = groupAlike(changes).map((group) => groupLines(group, paint));
      return ['', paint.bold(clean(nameOf(document))), ...rows];
    }),
    '',
    paint.dim(hidden(diff.changes).join(', ')),
  ];
  return `${lines
    .filter((line, index) => line !== '' || (lines[index + 1] ?? '') !== '')
    .join('\n')
    .trim()}\n`;
}

/** What `run` prints: the verdict and the digest. */
export function digestTerminal(diff: Diff, paint: Paint): string {
  const { documents, lines, rest } = digest(diff);
  return [
    paint.bold(clean(verdict(diff))),
    ...documents.map((line) => `  ${clean(line)}`),
    ...lines.map(({ change, text }) => `  ${severityMark(change.severity, paint)} ${clean(text)}`),
    rest === '' ? '' : `  ${paint.dim(rest)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function groupLines(group: readonly Change[], paint: Paint): string {
  const [change] = group;
  if (!change) return '';
  const actor = group.length > 1 ? null : who(change);
  const said = describe(change);
  const cause = change.cause === 'both' ? ' [text and tool]' : '';
  const lead = `${severityMark(change.severity, paint)} ${paint.bold(headlineOf(group))}${actor === null ? '' : `, ${clean(actor)}`}${cause}`;
  const quotes = group.flatMap((one) => {
    if (one.change === 'moved' && one.old && one.new)
      return [`${paint.dim(`    ${one.old.line} → ${one.new.line}: `)}${clean(one.new.quote)}`];
    return [
      ...(one.old ? [sideLine(one.old, one, 'lost', paint)] : []),
      ...(one.new ? [sideLine(one.new, one, 'gained', paint)] : []),
    ];
  });
  return [`${lead}${said === '' ? '' : `: ${clean(said)}`}`, ...quotes].join('\n');
}

function sideLine({ line, quote }: Side, { redline }: Change, own: 'lost' | 'gained', paint: Paint): string {
  return paint.dim(`    ${line}: `) + text(quote, redline, own, paint);
}

function severityMark(severity: Severity, paint: Paint): string {
  return severity === 'major' ? paint.red('!') : severity === 'minor' ? paint.yellow('-') : paint.dim('.');
}

function text(quote: string, redline: readonly RedlinePart[], own: 'lost' | 'gained', paint: Paint): string {
  const mark = own === 'lost' ? paint.red : paint.green;
  if (redline.length === 0) return mark(clean(quote));
  return redline
    .map((part) => (part.kind === 'equal' ? clean(part.text) : part.kind === own ? mark(clean(part.text)) : ''))
    .join('');
}

/** Foreign text may not steer the terminal. */
function clean(foreign: string): string {
  return foreign.replace(/\p{Cc}+/gu, ' ');
}
