/** Whom a sentence without a subject of its own, or with a word that points back, goes on about. */
import type { Ties } from './people.ts';
import { namedOf, type Named } from './readings.ts';
import { entitiesIn, textOf, type Place, type Setting } from './setting.ts';

/** Who acted in a unit. */
export interface Said {
  readonly unit: number;
  readonly section: number | null;
  readonly parties: readonly Named[];
  /** Whether an order was the subject or was signed: what "It also directs …" goes on with. */
  readonly order: boolean;
  readonly promise: boolean;
  /** Whether the unit has a subject of its own. */
  readonly own: boolean;
  /** Whether that subject is a group without a name: "agencies will:". */
  readonly unnamed: boolean;
}

/** What has been read of a document so far. */
export interface Progress {
  readonly setting: Setting;
  readonly ties: Ties;
  /** Whom "the leaders", "both sides" stand for. */
  readonly parties: readonly Named[];
  /** Whom "we" stands for. */
  readonly speakers: readonly Named[];
  /** By unit, in order. */
  readonly history: Map<number, Said>;
}

/** How many earlier units a pronoun may reach back to. */
const REACH = 8;

/** Who acted last, in a promise or not; "they" rather several than one. */
export function pronoun({ history }: Progress, { index, unit }: Place, plural: boolean): readonly Named[] | null {
  if (plural) {
    for (let at = index - 1; at >= 0 && index - at <= 4; at -= 1) {
      const said = history.get(at);
      if (said && said.section === unit.section && said.parties.length > 1) return said.parties;
    }
  }
  return lastSaid(history, index, unit.section, REACH)?.parties ?? null;
}

/** Whom the place itself speaks of: the lead-in of an item, the section's heading, the sentences before, or the document. */
export function contextOf(progress: Progress, place: Place): readonly Named[] {
  const { setting, history } = progress;
  return (
    leadIn(progress, place) ??
    lastPromise(history, place.index, place.unit.section)?.parties ??
    heading(setting, place.unit.section) ??
    progress.speakers
  );
}

/**
 * Who acts in the sentence that opens the list. In a flat list that is an item too, and items without a subject follow it:
 *
 *   - The Order directs the FTC to:      - Enforce the Act.      - Evaluate prices.      - The Treasury will also …
 */
function leadIn({ setting, history }: Progress, { unit, index }: Place): readonly Named[] | null {
  const depth = setting.blocks[unit.block]?.depth ?? 0;
  if (depth === 0) return null;
  let flat = true;
  for (let at = index - 1; at >= 0 && index - at < LONG_LIST; at -= 1) {
    const before = setting.units[at];
    if (!before || before.section !== unit.section) return null;
    const own = setting.blocks[before.block]?.depth ?? 0;
    const said = history.get(at);
    const opens =
      said !== undefined &&
      (said.parties.length > 0 || said.unnamed) &&
      textOf(setting, before).trimEnd().endsWith(':');
    if (own < depth) return opens ? said.parties : null;
    if (own === depth && flat && opens) return said.parties;
    if (own === depth && said?.own === true) flat = false;
  }
  return null;
}

const LONG_LIST = 200;

/** The body that a heading names and nothing else: "Department of Labor". */
function heading(setting: Setting, section: number | null): readonly Named[] | null {
  const at = section === null ? undefined : setting.sections[section];
  if (!at) return null;
  const unit = { ...at, kind: 'heading' as const, section, paragraph: null };
  const [only] = entitiesIn(setting, unit, 0, at.end - at.start);
  if (!only || (only.type !== 'ORG' && only.type !== 'GPE')) return null;
  return only.end - only.start >= 0.7 * (at.end - at.start) ? [namedOf(only)] : null;
}

/** The last unit in reach, of the same section, in which somebody acted. */
export function lastSaid(
  history: ReadonlyMap<number, Said>,
  unit: number,
  section: number | null,
  reach: number,
): Said | null {
  for (let at = unit - 1; at >= 0 && unit - at <= reach; at -= 1) {
    const said = history.get(at);
    if (!said) continue;
    if (said.section !== section) return null;
    if (said.parties.length > 0 || said.order) return said;
  }
  return null;
}

function lastPromise(history: ReadonlyMap<number, Said>, unit: number, section: number | null): Said | null {
  for (let at = unit - 1; at >= 0 && unit - at <= REACH; at -= 1) {
    const said = history.get(at);
    if (!said) continue;
    if (said.section !== section) return null;
    if (said.promise && said.parties.length > 0) return said;
  }
  return null;
}

export function lastGroup(history: ReadonlyMap<number, Said>, unit: number): readonly Named[] | null {
  for (let at = unit - 1; at >= 0 && unit - at <= 30; at -= 1) {
    const said = history.get(at);
    if (said && said.parties.length > 1) return said.parties;
  }
  return null;
}
