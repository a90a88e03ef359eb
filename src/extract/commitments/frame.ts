/**
 * What stands around a unit and says how to read it: the lead-in of its list, the headings above it, the kind of document.
 *
 *   The Administration is announcing the following actions:        ← lead-in: announce
 *     - Launching a pilot program …                                ← read as announced
 */
import type { Section, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import { ANNOUNCE, DIRECT, INTENT, OUTCOME, PLEDGE, VIEW } from '../../vocab/cues.ts';
import { FUTURE } from '../../vocab/grammar.ts';
import type { Clause } from './clause.ts';

/** What a lead-in or heading says of what follows it. */
export type FrameKind =
  | 'will'
  | 'announce'
  | 'pledge'
  | 'direct'
  | 'achieved'
  | 'propose'
  | 'appeal'
  | 'effect'
  | 'view'
  | 'ing'
  | 'base'
  | 'other';

export interface Frame {
  /** Of the list's own lead-in; null outside lists or where there is none. */
  readonly lead: FrameKind | null;
  /** Index of the lead-in's unit, else null. */
  readonly leadUnit: number | null;
  /** Of the last sentence before that ended in a colon and still governs the unit, list or not. */
  readonly standing: FrameKind | null;
  /** Of the nearest heading above that says something, else null. */
  readonly heading: FrameKind | null;
}

const ACHIEVED =
  /\b(?:accomplish(?:ed|ments?)|achievements?|progress|track record|to date|already|since (?:taking|day one|then|january|the (?:start|beginning))|builds? on|building on|so far|successes|results|by the numbers|background|delivered|key facts|what they are saying)\b/i;
const PROPOSED =
  /\b(?:would|propos(?:es|ed|al|als|ing)|budget|calls? (?:on|for) congress|calling on congress|congress should|republicans?|legislation)\b/i;
const ANNOUNCED =
  /\b(?:announc\w+|new (?:actions?|commitments?|steps|initiatives|efforts|measures|investments?|funding|programs?)|(?:following|additional|further|key|these|specific|immediate|concrete|several|series of) (?:new |key |additional |near-term )?(?:actions?|steps|commitments?|initiatives|measures|deliverables|outcomes|priorities|areas|announcements)|taking (?:action|steps)|(?:these|the|today's) (?:\w+ )?(?:investments|awards|grants|announcements|actions|steps|measures|initiatives|projects|commitments) (?:\w+ )?include|actions? (?:to|include)|deliverables|commitments?|next steps|looking ahead|launch\w*|pledg\w+|outcomes|will take|action plan|goals|priorities)\b/i;

const EFFECTS = /\b(?:(?:is|are) (?:estimated|expected|projected|anticipated) to|will (?:benefit|help)|impacts?)\b/i;

/** What is still to be done, whatever was told before it: "reflected on their successes and set out next steps, including:". */
const STEPS_TO_COME = /\b(?:next|future|further|upcoming) (?:steps|actions|priorities)\b[^.;]{0,80}:$/i;

/** A lead-in that only goes on with the sentence before it. */
const GOES_ON =
  /^(?:(?:(?:some |key )?(?:examples|areas|steps|actions|measures)|these|this|they) (?:also )?includes?|including|such as|for example):$/i;

/** Reads a lead-in or heading. The order matters: what is proposed or done is not announced, whatever else is said. */
export function frameKind(text: string, { main, opening }: Clause): FrameKind {
  if (PROPOSED.test(text)) return 'propose';
  if (main?.build === 'perfect') return PLEDGE.has(main.lemma) ? 'pledge' : 'achieved';
  if (main && FUTURE.has(main.modal ?? ''))
    return main.lemma === 'help' || main.lemma === 'benefit' ? 'effect' : 'will';
  if (main?.lemma === 'announce' && (main.build === 'progressive' || main.build === 'present')) return 'announce';
  if (STEPS_TO_COME.test(text)) return 'announce';
  if (ACHIEVED.test(text)) return 'achieved';
  if (EFFECTS.test(text)) return 'effect';
  if (main && /^(?:call|urge|invite|encourage)$/u.test(main.lemma) && !main.passive) return 'appeal';
  if (main && DIRECT.has(main.lemma) && !main.passive) return 'direct';
  if (main && (PLEDGE.has(main.lemma) || INTENT.has(main.lemma))) return 'pledge';
  if (ANNOUNCED.test(text)) return 'announce';
  if (main && VIEW.has(main.lemma)) return 'view';
  if (main?.build === 'past' || main?.build === 'past-passive') return ANNOUNCE.has(main.lemma) ? 'achieved' : 'other';
  if (main && OUTCOME.has(main.lemma)) return 'other';
  if (main) return ANNOUNCE.has(main.lemma) ? 'announce' : 'other';
  if (opening === 'ing' || opening === 'base') return opening;
  if (opening === 's') return 'other';
  return opening === 'past' ? 'achieved' : 'other';
}

/** The frame of every unit, in order; `clauses` are theirs. */
export function framesOf(
  blocks: readonly Block[],
  sections: readonly Section[],
  units: readonly Unit[],
  clauses: readonly Clause[],
): Frame[] {
  const textOf = ({ block, start, end }: Unit): string => blocks[block]?.plain.slice(start, end) ?? '';
  const kindAt = (index: number): FrameKind => {
    const [unit, clause] = [units[index], clauses[index]];
    return unit && clause ? frameKind(textOf(unit), clause) : 'other';
  };
  const headings = headingKinds(sections, units, kindAt);
  const frames: Frame[] = [];
  /** What a unit says as a lead-in, once those above it have had their say; few units are ever asked. */
  const resolved: (FrameKind | undefined)[] = [];
  const resolvedAt = (index: number): FrameKind => {
    const frame = frames[index];
    return (resolved[index] ??= frame ? resolve(kindAt(index), frame) : 'other');
  };
  /** The last unit at each list depth: what a deeper item may hang on. */
  const lastAt: (number | undefined)[] = [];
  /** An item that ends in a colon leads the bare items after it where the list is printed flat. */
  let flat: number | null = null;
  let standing: Standing | null = null;
  units.forEach((unit, index) => {
    const block = blocks[unit.block];
    const depth = Math.min(block?.depth ?? 0, DEEPEST);
    const level = unit.section === null ? 0 : (sections[unit.section]?.level ?? 0);
    const runIn = unit.section === null ? null : (sections[unit.section]?.runIn ?? null);
    if (standing && standing.runIns === null && unit.section !== standing.section)
      standing = { ...standing, runIns: runIn };
    if (standing && (ends(standing, unit, depth, level) || (standing.runIns === true && runIn === false)))
      standing = null;
    const clause = clauses[index];
    if (flat !== null && !followsFlat(units, blocks, flat, unit, clause)) flat = null;
    const leadUnit = flat ?? (depth > 0 ? (leadOf(lastAt, depth) ?? null) : null);
    const frame = {
      lead: leadUnit === null ? null : resolvedAt(leadUnit),
      leadUnit,
      standing: standing?.kind ?? null,
      heading: unit.section === null ? null : (headings[unit.section] ?? null),
    };
    frames.push(frame);
    if (GOES_ON.test(textOf(unit)) && units[index - 1]?.section === unit.section)
      resolved[index] = resolve(resolvedAt(index - 1), frame);
    lastAt.length = depth + 1;
    lastAt[depth] = index;
    const ending = block?.plain.slice(Math.max(0, unit.end - 3), unit.end + 1) ?? '';
    if (depth > 0 && ending.includes(':')) flat = index;
    if (ending.includes(':') && unit.kind !== 'title')
      standing = { kind: resolvedAt(index), depth, level, section: unit.section, runIns: null };
  });
  return frames;
}

/** A bare item (no subject of its own) of the same depth and section as the item that ended in a colon. */
function followsFlat(
  units: readonly Unit[],
  blocks: readonly Block[],
  lead: number,
  unit: Unit,
  clause: Clause | undefined,
): boolean {
  const opener = units[lead];
  if (!opener || opener.section !== unit.section || blocks[opener.block]?.depth !== blocks[unit.block]?.depth)
    return false;
  return clause?.main === null || clause?.opening === 'base';
}

const DEEPEST = 40;

interface Standing {
  readonly kind: FrameKind;
  readonly depth: number;
  readonly level: number;
  readonly section: number | null;
  /** Whether the first heading below it is a run-in: then it reaches over run-ins only. Null before there is one. */
  readonly runIns: boolean | null;
}

/** A colon's reach ends with the list that it stands in, and at the next section that is not below its own. */
function ends(standing: Standing, unit: Unit, depth: number, level: number): boolean {
  if (unit.section === standing.section) return depth < standing.depth;
  return level <= standing.level;
}

function leadOf(lastAt: readonly (number | undefined)[], depth: number): number | undefined {
  for (let above = Math.min(depth, lastAt.length) - 1; above >= 0; above -= 1)
    if (lastAt[above] !== undefined) return lastAt[above];
  return undefined;
}

/** Say nothing of whether what follows is promised. */
const WEAK: ReadonlySet<FrameKind> = new Set<FrameKind>(['other', 'ing', 'base', 'view']);

/** A lead-in that says nothing of its own passes on what stands above it. */
function resolve(own: FrameKind, { lead, standing, heading }: Frame): FrameKind {
  if (!WEAK.has(own)) return own;
  return [lead, standing, heading].find((kind): kind is FrameKind => kind !== null && !WEAK.has(kind)) ?? own;
}

/** Of each section: what its heading says, or the nearest one above it that says something. */
function headingKinds(
  sections: readonly Section[],
  units: readonly Unit[],
  kindAt: (unit: number) => FrameKind,
): (FrameKind | null)[] {
  const own = new Map<number, FrameKind>();
  units.forEach((unit, index) => {
    if (unit.kind === 'heading' && unit.section !== null && !own.has(unit.section))
      own.set(unit.section, kindAt(index));
  });
  const open: { level: number; kind: FrameKind }[] = [];
  return sections.map((section, index) => {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const kind = own.get(index) ?? 'other';
    const above = open.findLast((one) => one.kind !== 'other')?.kind ?? null;
    open.push({ level: section.level, kind });
    return kind === 'other' ? above : kind;
  });
}
