/** What changed between two datasets, in substance: a pure function over records and their source texts. */
import type { Cause, Change, Diff, DocumentChange } from '../model/change.ts';
import { diffDocument } from './document.ts';
import { pairDocuments, type DocumentPair } from './pair.ts';
import type { Version } from './passage.ts';
import { diffExtraction } from './tool.ts';
import { SEVERITIES, type SeverityTable } from './severity.ts';
import { bySource } from './summary.ts';

export type { Change, Diff, DocumentChange } from '../model/change.ts';
export type { Version } from './passage.ts';

export interface DiffOptions {
  /** Severities that go before the table's own. */
  readonly severities?: Partial<SeverityTable>;
  /** Why a document is gone from the input, by id, where known (`404 since 2026-01-31`). */
  readonly reasons?: ReadonlyMap<string, string>;
  /** The first version of each side is one document, whatever they are called: two files that a user named. */
  readonly oneDocument?: boolean;
  /**
   * Where another tool or pipeline made the older dataset: runs an old text through today's. Then every change says whether the
   * text changed, the tool, or both. Left out, all changes are the source's.
   */
  readonly replay?: (old: Version) => Version;
}

export function diffDatasets(old: readonly Version[], now: readonly Version[], options: DiffOptions = {}): Diff {
  const severities = { ...SEVERITIES, ...options.severities };
  const documents: DocumentChange[] = [];
  const changes: Change[] = [];
  for (const pair of options.oneDocument === true ? together(old, now) : pairDocuments(old, now)) {
    const found =
      pair.old && pair.now
        ? diffPair(pair.old, pair.now, severities, options.replay)
        : { changes: [], units: 0, changed: 0 };
    changes.push(...found.changes);
    documents.push({
      ...describe(pair, bySource(found.changes).length, options),
      units: found.units,
      changed: found.changed,
    });
  }
  return { documents, changes };
}

function together([old]: readonly Version[], [now]: readonly Version[]): DocumentPair[] {
  return [{ old: old ?? null, now: now ?? null }];
}

/** With a replay: old text through today's tool against the new text is the source's doing; old against replayed is the tool's. */
function diffPair(
  old: Version,
  now: Version,
  severities: SeverityTable,
  replay: DiffOptions['replay'],
): ReturnType<typeof diffDocument> {
  if (!replay) return diffDocument({ old, now, cause: 'source', severities });
  const replayed = replay(old);
  const bySource = diffDocument({ old: replayed, now, cause: 'source', severities });
  const byTool = diffExtraction(old, replayed, severities);
  const touched = new Set(byTool.flatMap((change) => (change.new ? [`${change.new.start}`] : [])));
  const cause = (change: Change): Cause => (change.old && touched.has(`${change.old.start}`) ? 'both' : change.cause);
  const both = new Set(bySource.changes.flatMap((change) => (change.old ? [`${change.old.start}`] : [])));
  return {
    ...bySource,
    changes: [
      ...bySource.changes.map((change) => ({ ...change, cause: cause(change) })),
      ...byTool.filter((change) => !(change.new && both.has(`${change.new.start}`))),
    ],
  };
}

function describe(
  { old, now }: DocumentPair,
  changes: number,
  { reasons, oneDocument }: DiffOptions,
): Omit<DocumentChange, 'units' | 'changed'> {
  const version = now ?? old;
  const [from, to] = [old?.record.source.path ?? null, now?.record.source.path ?? null];
  const id = version?.record.id ?? '';
  const renamed = old && now && oneDocument !== true && old.record.id !== now.record.id;
  return {
    id,
    title: version?.record.document.title ?? null,
    url: version?.record.source.url ?? null,
    updated: updatedOf(version),
    old: from,
    new: to,
    change: !old ? 'added' : !now ? 'removed' : renamed ? 'renamed' : changes > 0 ? 'modified' : 'same',
    commitments: version?.record.commitments.length ?? 0,
    reason: now ? null : (reasons?.get(id) ?? 'not in input'),
  };
}

/** The time of the last modification, else of publication, else the day of issue. */
function updatedOf(version: Version | null): string | null {
  if (!version) return null;
  const { source, document } = version.record;
  const time = [source.modified, source.published, document.date].find(
    (one) => one !== null && !Number.isNaN(Date.parse(one)),
  );
  return time ? new Date(time).toISOString().replace('.000Z', 'Z') : null;
}
