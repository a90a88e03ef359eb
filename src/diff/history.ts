/** The life of each commitment over the versions of one document, from its first appearance to its end. */
import type { Change, Side } from '../model/change.ts';
import type { CommitmentRecord } from '../model/record.ts';
import { diffDocument, type DocumentDiff } from './document.ts';
import { passagesOf, sideMaker, type Passage, type Version } from './passage.ts';
import type { Match } from './place.ts';
import { SEVERITIES, type SeverityTable } from './severity.ts';

/** One version with the name that people know it by: a file name, or a day and revision. */
export interface Edition {
  readonly label: string;
  readonly version: Version;
}

export interface Life {
  /** Id of the commitment in the version where it first stood. */
  readonly lineage: string;
  readonly actors: readonly string[];
  /** First appearance, then each change, then the end where there is one; in order of the versions. */
  readonly events: readonly LifeEvent[];
  /** Whether the last version still has it. */
  readonly alive: boolean;
}

export interface LifeEvent {
  /** Index of the version. */
  readonly version: number;
  readonly what: 'appears' | 'changes' | 'ends';
  /** Null at the first version, and for an end without words. */
  readonly change: Change | null;
  /** The words as they stand from here on; at the end as they stood last. */
  readonly side: Side;
  readonly commitment: CommitmentRecord | null;
}

interface Running {
  readonly lineage: string;
  readonly actors: Set<string>;
  readonly events: LifeEvent[];
}

/** Lives in order of their first appearance. Needs two versions or more to say anything of change. */
export function traceCommitments(editions: readonly Edition[], severities: SeverityTable = SEVERITIES): Life[] {
  const [first, ...later] = editions;
  if (!first) return [];
  const lives: Running[] = [];
  // Where each life stands in the version at hand: by the start of its passage.
  let running = new Map<number, Running>();
  const begin = (passage: Passage, version: number, change: Change | null, side: Side): void => {
    if (!passage.commitment) return;
    const life: Running = { lineage: passage.commitment.id, actors: new Set(passage.commitment.actors), events: [] };
    life.events.push({ version, what: 'appears', change, side, commitment: passage.commitment });
    lives.push(life);
    running.set(passage.unit.start, life);
  };
  const firstSide = sideMaker(first.version);
  for (const passage of passagesOf(first.version)) begin(passage, 0, null, firstSide(passage));
  let old = first;
  for (const [index, edition] of later.entries()) {
    const before = running;
    running = new Map();
    const side = sideMaker(edition.version);
    const { passages } = diffDocument({ old: old.version, now: edition.version, cause: 'source', severities });
    for (const { match, change } of passages.flatMap(one)) {
      const [life, ...merged] = match.old.flatMap((passage) => before.get(passage.unit.start) ?? []);
      for (const other of merged) end(other, change, index + 1);
      if (life) goOn(life, match, change, index + 1, running, side);
      else for (const passage of match.now) begin(passage, index + 1, change, side(passage));
    }
    old = edition;
  }
  const alive = new Set(running.values());
  return lives.map((life) => ({
    lineage: life.lineage,
    actors: [...life.actors],
    events: life.events,
    alive: alive.has(life),
  }));
}

/** A run of passages that stayed, one by one. */
function one(passage: DocumentDiff['passages'][number]): DocumentDiff['passages'] {
  const { match, change } = passage;
  if (!match.paired) return [passage];
  return match.old.map((old, at) => ({ match: { ...match, old: [old], now: match.now.slice(at, at + 1) }, change }));
}

/** Of several lives that one passage took in, the first goes on. */
function end({ events }: Running, change: Change | null, version: number): void {
  const last = events.at(-1);
  if (last) events.push({ ...last, version, what: 'ends', change });
}

/** A life goes on in the passage that its own became, as a commitment or not; a split one in the first commitment of its parts. */
function goOn(
  life: Running,
  { now }: Match,
  change: Change | null,
  version: number,
  running: Map<number, Running>,
  side: (passage: Passage) => Side,
): void {
  const heir = now.find((passage) => passage.commitment) ?? now[0];
  if (!heir) {
    end(life, change, version);
    return;
  }
  running.set(heir.unit.start, life);
  for (const actor of heir.commitment?.actors ?? []) life.actors.add(actor);
  if (change) life.events.push({ version, what: 'changes', change, side: side(heir), commitment: heir.commitment });
}
