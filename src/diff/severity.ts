/** How much each kind of change matters: a table that a pipeline may override, key by key. */
import type { Severity } from '../model/change.ts';

/**
 * `RECORD.CHANGE` or, of a modified passage, `RECORD.KIND`. `slip` is a wording with no shade of difference; `again` is a passage
 * that also stands elsewhere in that version, so nothing new is promised or dropped.
 */
export const SEVERITIES = {
  'commitment.added': 'major',
  'commitment.removed': 'major',
  'commitment.deadline': 'major',
  'commitment.amount': 'major',
  'commitment.strength': 'major',
  'commitment.polarity': 'major',
  'commitment.actor': 'major',
  'commitment.scope': 'major',
  'commitment.condition': 'major',
  'commitment.status': 'major',
  'commitment.wording': 'minor',
  'commitment.slip': 'cosmetic',
  'commitment.moved': 'minor',
  'commitment.split': 'minor',
  'commitment.merged': 'minor',
  'commitment.again': 'minor',
  'text.added': 'minor',
  'text.removed': 'minor',
  'text.figure': 'major',
  'text.date': 'major',
  'text.name': 'minor',
  'text.wording': 'minor',
  'text.slip': 'cosmetic',
  'text.typo': 'cosmetic',
  'text.moved': 'minor',
  'text.split': 'minor',
  'text.merged': 'minor',
  'text.again': 'minor',
  'document.title': 'minor',
  'document.date': 'major',
} as const satisfies Record<string, Severity>;

export type SeverityKey = keyof typeof SEVERITIES;
export type SeverityTable = Readonly<Record<SeverityKey, Severity>>;

/** From the least to the gravest. */
export const SEVERITY_ORDER: readonly Severity[] = ['cosmetic', 'minor', 'major'];

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITY_ORDER.indexOf(severity) >= SEVERITY_ORDER.indexOf(least);
}

/** The gravest of the keys' severities; a key that the table lacks says nothing. */
export function gravest(keys: readonly string[], table: Readonly<Record<string, Severity>>): Severity {
  const ranks = keys.map((key) => SEVERITY_ORDER.indexOf(table[key] ?? 'cosmetic'));
  return SEVERITY_ORDER[Math.max(0, ...ranks)] ?? 'cosmetic';
}
