/** What a person may correct of a commitment: cells as the table `commitments` writes them, and what they make of the record. */
import {
  ACTS,
  POLARITIES,
  STATUSES,
  STRENGTHS,
  VOICES,
  type ActorDetail,
  type Amount,
  type Commitment,
  type EntityMention,
} from '../model/annotation.ts';
import { isDay } from '../model/day.ts';
import type { Decided } from '../model/decision.ts';
import type { Layers } from '../model/draft.ts';
import { detailsOf } from './actor-details.ts';
import { named, namedOf } from './readings.ts';
import { stateNamed } from './states.ts';
import { voiceOf } from './voice.ts';

/** The fields that a cell sets; actors are names until the document says who they are. */
type Patch = Partial<Omit<Commitment, 'actors'>> & { readonly actors?: readonly string[] };

/** A cell read, or what it should have been. */
export type ReadCell = { readonly patch: Patch } | { readonly expected: string };

/** By column of `commitments`. */
const READERS: Readonly<Record<string, (cell: string) => ReadCell>> = {
  actors: (cell) => ({ patch: { actors: listOf(cell) } }),
  action: (cell) => ({ patch: { action: cell } }),
  object: (cell) => ({ patch: { object: cell } }),
  deadline: readDeadline,
  amounts: readAmounts,
  strength: oneOf(STRENGTHS, (strength) => ({ strength })),
  status: oneOf(STATUSES, (status) => ({ status })),
  polarity: oneOf(POLARITIES, (polarity) => ({ polarity })),
  act: oneOf(ACTS, (act) => ({ act })),
  specificity: oneOf(['0', '1', '2', '3'], (level) => ({ specificity: LEVELS[level] })),
  voice: oneOf(VOICES, (voice) => ({ voice })),
  beneficiaries: (cell) => ({ patch: { beneficiaries: listOf(cell) } }),
  condition: (cell) => ({ patch: { condition: isNone(cell) ? null : cell } }),
  topics: (cell) => ({ patch: { topics: listOf(cell) } }),
};

/** Names of the columns that may be corrected. */
export const CORRECTABLE: readonly string[] = Object.keys(READERS);

/** Reads a corrected cell of a column that may be corrected. */
export function readCorrection(column: string, cell: string): ReadCell {
  return READERS[column]?.(cell) ?? { expected: 'nothing: this column cannot be corrected' };
}

const LEVELS = { '0': 0, '1': 1, '2': 2, '3': 3 } as const;

function oneOf<Value extends string>(
  values: readonly Value[],
  patch: (value: Value) => Patch,
): (cell: string) => ReadCell {
  return (cell) => {
    const value = values.find((one) => one === cell.toLowerCase());
    return value === undefined ? { expected: values.join(', ') } : { patch: patch(value) };
  };
}

function isNone(cell: string): boolean {
  return cell.toLowerCase() === 'none';
}

function listOf(cell: string): string[] {
  const items = cell.split(';').map((item) => item.trim());
  return isNone(cell) ? [] : items.filter((item) => item !== '');
}

function readDeadline(cell: string): ReadCell {
  if (isNone(cell)) return { patch: { deadline: null, deadlineText: null, deadlinePrecision: null } };
  if (!isDay(cell)) return { expected: 'a day such as 2026-12-31, or none' };
  return { patch: { deadline: cell, deadlineText: null, deadlinePrecision: 'day' } };
}

const AMOUNT =
  /^(?:(?<modifier>[a-z][a-z ]{0,40}?) )?(?<value>-?\d{1,30}(?:\.\d{1,10})?) (?<unit>[A-Z]{3}|percent)(?: per (?<per>\S.{0,40}))?$/u;

/** As `commitments` writes them: `up to 5000000 USD per P1Y`. */
function readAmounts(cell: string): ReadCell {
  const amounts = listOf(cell).map((item): Amount | null => {
    const { modifier, value, unit, per } = AMOUNT.exec(item)?.groups ?? {};
    if (value === undefined || unit === undefined) return null;
    const role = modifier === 'up to' ? 'cap' : 'total';
    return { value: Number(value), unit, modifier: modifier ?? null, role, per: per ?? null };
  });
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length
    ? { expected: 'amounts such as "5000000 USD; up to 20 percent", or none' }
    : { patch: { amounts: known } };
}

type Known = Pick<Layers, 'entities' | 'issuers'>;

/** Commitments with what was decided of them; `decided` in any order. */
export function applyCorrections(
  commitments: readonly Commitment[],
  decided: readonly Decided[],
  known: Known,
): readonly Commitment[] {
  const byUnit = new Map(decided.map(({ unit, decision }) => [unit, Object.entries(decision.corrected)]));
  return commitments.map((commitment) => {
    const cells = byUnit.get(commitment.unit) ?? [];
    return cells.length === 0 ? commitment : correct(commitment, cells, known);
  });
}

function correct(commitment: Commitment, cells: readonly (readonly [string, string])[], known: Known): Commitment {
  const patches = cells.flatMap(([column, cell]) => {
    const read = readCorrection(column, cell);
    return 'patch' in read ? [read.patch] : [];
  });
  const { actors: names, ...patch } = patches.reduce<Patch>((all, one) => ({ ...all, ...one }), {});
  const actors = names ? detailsOfNames(names, commitment.actors, known.entities) : commitment.actors;
  const voice = names ? voiceOf(actors, known.issuers) : {};
  const corrected = { ...commitment, ...voice, ...patch, actors };
  return { ...corrected, missing: missingOf(corrected) };
}

/** Who the names are: as the tool had it, else by the entity of that name, else by the name itself. */
function detailsOfNames(
  names: readonly string[],
  had: readonly ActorDetail[],
  entities: readonly EntityMention[],
): ActorDetail[] {
  const parties = names.map((name) => {
    const entity = entities.find((mention) => mention.name === name);
    return entity ? namedOf(entity) : named(name, stateNamed(name) ? 'GPE' : 'ORG');
  });
  return detailsOf(parties).map(
    (actor) => had.find(({ name, via }) => name === actor.name && via === actor.via) ?? actor,
  );
}

function missingOf({ actors, amounts, deadline, missing }: Commitment): Commitment['missing'] {
  return [
    ...(actors.length === 0 ? (['actor'] as const) : []),
    ...(missing.includes('measure') && amounts.length === 0 ? (['measure'] as const) : []),
    ...(deadline === null ? (['date'] as const) : []),
  ];
}
