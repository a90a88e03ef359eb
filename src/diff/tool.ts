/** What another version of the tool makes of one and the same text: changes that are no government's. */
import type { CommitmentRecord } from '../model/record.ts';
import { overlap } from '../model/span.ts';
import type { Change, FieldChange, Kind, Severity } from '../model/change.ts';
import { actorChange, amountChange, deadlineChange, valueChange } from './fields.ts';
import { sideOfSpan, type Version } from './passage.ts';
import { gravest } from './severity.ts';

/** Compares the commitments of two records of one text; both sides of a row point into that text. */
export function diffExtraction(old: Version, now: Version, severities: Readonly<Record<string, Severity>>): Change[] {
  const partners = new Map<CommitmentRecord, CommitmentRecord>();
  const free = new Set(old.record.commitments);
  for (const b of now.record.commitments) {
    const a = [...free].find((candidate) => overlap(candidate, b) * 2 > b.end - b.start);
    if (!a) continue;
    partners.set(b, a);
    free.delete(a);
  }
  const row = rowMaker(old, now, severities);
  return [
    ...now.record.commitments.flatMap((b) => row(partners.get(b) ?? null, b)),
    ...[...free].flatMap((a) => row(a, null)),
  ];
}

function rowMaker(
  old: Version,
  now: Version,
  severities: Readonly<Record<string, Severity>>,
): (a: CommitmentRecord | null, b: CommitmentRecord | null) => Change[] {
  const oldSide = sideOfSpan(old);
  const newSide = sideOfSpan(now);
  return (a, b) => {
    const found = a && b ? compare(a, b) : [];
    if (a && b && found.length === 0) return [];
    const change = !a ? 'added' : !b ? 'removed' : 'modified';
    const kinds = found.map(({ kind }) => kind);
    return [
      {
        document: now.record.id,
        record: 'commitment',
        change,
        kinds,
        direction: 'neutral',
        severity: gravest(
          (kinds.length > 0 ? kinds : [change]).map((key) => `commitment.${key}`),
          severities,
        ),
        lost: [],
        gained: [],
        cause: 'extractor',
        redline: [],
        old: a && oldSide(a),
        new: b && newSide(b),
        fields: found.map(({ field }) => field),
        lineage: (a ?? b)?.id ?? null,
        again: false,
        actors: [...new Set([...(a?.actors ?? []), ...(b?.actors ?? [])])],
      },
    ];
  };
}

function compare(a: CommitmentRecord, b: CommitmentRecord): { kind: Kind; field: FieldChange }[] {
  const checks: readonly (readonly [Kind, FieldChange | null])[] = [
    ['deadline', deadlineChange(a, b)],
    ['amount', amountChange(a, b)],
    ['strength', valueChange('strength', a.strength, b.strength)],
    ['polarity', valueChange('polarity', a.polarity, b.polarity)],
    ['actor', actorChange(a, b)],
    ['condition', valueChange('condition', a.condition, b.condition)],
    ['status', valueChange('status', a.status, b.status)],
  ];
  return checks.flatMap(([kind, field]) => (field ? [{ kind, field }] : []));
}
