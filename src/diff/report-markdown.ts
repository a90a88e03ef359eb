/** The report as Markdown: fit for a pull-request comment or a commit message. */
import type { Change, Diff, DocumentChange, RedlinePart, Side } from '../model/change.ts';
import { describe, groupAlike, headlineOf, who } from './describe.ts';
import { bySource, churned, digest, nameOf, verdict } from './summary.ts';

export function reportMarkdown(diff: Diff): string {
  const { documents, otherDocuments, lines, rest } = digest(diff);
  return [
    '# What changed',
    ...churned(diff).map(
      (document) => `**Probably a different document: ${escape(nameOf(document))}** (${churnOf(document)})`,
    ),
    `**${escape(verdict(diff))}**`,
    list([...documents, ...lines.map(({ text }) => text)]),
    rest === '' ? '' : `_${rest}_`,
    ...diff.documents.map((document) =>
      documentPart(
        document,
        bySource(diff.changes).filter((change) => change.document === document.id),
      ),
    ),
    otherDocuments.length === 0 ? '' : `## More documents\n\n${list(otherDocuments)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${escape(line)}`).join('\n');
}

export function churnOf({ units, changed }: DocumentChange): string {
  return `${Math.round((100 * changed) / units)} % of its passages changed`;
}

function documentPart(document: DocumentChange, changes: readonly Change[]): string {
  if (changes.length === 0) return '';
  const parts = [`## ${escape(nameOf(document))}`];
  let section = '';
  for (const group of groupAlike(changes.filter(({ severity }) => severity !== 'cosmetic'))) {
    const [first] = group;
    const here = (first?.new ?? first?.old)?.section.join(' › ') ?? '';
    if (here !== section && here !== '') parts.push(`### ${escape(here)}`);
    section = here;
    parts.push(groupPart(document, group));
  }
  const cosmetic = changes.filter((change) => change.severity === 'cosmetic').length;
  if (cosmetic > 0) parts.push(`_${cosmetic} cosmetic hidden_`);
  return parts.filter((part) => part !== '').join('\n\n');
}

/** One change with both its quotes; what moved is quoted once, with both its places. */
function groupPart({ old, new: now }: DocumentChange, group: readonly Change[]): string {
  const [change] = group;
  if (!change) return '';
  const actor = group.length > 1 ? null : who(change);
  const said = describe(change);
  const cause = change.cause === 'both' ? ', text and tool' : '';
  const lead = `**${headlineOf(group)}** (${change.severity}${cause})${actor === null ? '' : `, ${escape(actor)}`}`;
  const quotes = group.flatMap((one) => {
    if (one.change === 'moved' && one.old && one.new)
      return [`> ${escape(one.new.quote)} _(${place(one.old, old)} → ${place(one.new, now)})_`];
    return [
      ...(one.old ? [quote('−', one.old, old, one.redline, 'lost')] : []),
      ...(one.new ? [quote('\\+', one.new, now, one.redline, 'gained')] : []),
    ];
  });
  const shown = quotes.join('\n>\n');
  return [`${lead}${said === '' ? '' : `: ${escape(said)}`}`, shown].filter((part) => part !== '').join('\n\n');
}

function quote(
  sign: string,
  side: Side,
  path: string | null,
  redline: readonly RedlinePart[],
  own: 'lost' | 'gained',
): string {
  const text = redline.length === 0 ? escape(side.quote) : redline.map((part) => mark(part, own)).join('');
  return `> ${sign} ${text} _(${place(side, path)})_`;
}

function place({ line }: Side, path: string | null): string {
  return `${escape(path ?? '')}:${line}`;
}

function mark({ kind, text }: RedlinePart, own: 'lost' | 'gained'): string {
  if (kind === 'equal') return escape(text);
  if (kind !== own) return '';
  const words = text.trim();
  if (words === '') return text;
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  const sign = own === 'lost' ? '~~' : '**';
  return `${before}${sign}${escape(words)}${sign}${after}`;
}

/** Foreign text as it is: no markup, no tag, no mention of a user. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>~|#]/gu, '\\$&').replace(/@\b/gu, '@\u2060');
}
