/** Scores the record of one document against its gold, layer by layer. */
import { ENTITY_TYPES } from '../model/annotation.ts';
import type { Gold } from '../model/gold.ts';
import type { DateRecord, DocumentRecord } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import { iou, match, same, type Matching } from './match.ts';
import type { Fold } from './names.ts';
import { countMatching, countRight, countSets, type Tallies } from './tally.ts';

export interface Case {
  readonly name: string;
  readonly gold: Gold;
  readonly record: DocumentRecord;
  readonly text: string;
}

/** Layers whose errors can be listed. */
export const MISS_LAYERS = [
  'sections',
  'entities',
  'dates',
  'dates.value',
  'quantities',
  'commitments',
  'commitments.strength',
  'commitments.status',
  'commitments.deadline',
  'commitments.actors',
] as const;

export type MissLayer = (typeof MISS_LAYERS)[number];

/** One thing that differs from the gold, for `--errors`. */
export interface Miss {
  readonly layer: MissLayer;
  readonly name: string;
  readonly what: string;
  readonly words: string;
}

/** Shares of a span that two must have in common to be one. */
const SECTION_OVERLAP = 0.8;
const COMMITMENT_OVERLAP = 0.5;
const STRICT_OVERLAP = 0.9;

/** Adds the document's counts to `tallies`, and what is wrong to `misses`. */
export function scoreCase(found: Case, fold: Fold, tallies: Tallies, misses: Miss[]): void {
  scoreSections(found, tallies, misses);
  scoreEntities(found, fold, tallies, misses);
  scoreDates(found, tallies, misses);
  scoreQuantities(found, tallies, misses);
  scoreCommitments(found, fold, tallies, misses);
  scoreDocument(found, fold, tallies);
}

/** The commitments of a document beside those of its gold: what is right by the measure of the scores. */
export function matchCommitments({ gold, record }: Pick<Case, 'gold' | 'record'>) {
  return match(gold.commitments, record.commitments, (g, p) => atLeast(COMMITMENT_OVERLAP, iou(g, p)));
}

function atLeast(limit: number, value: number): number {
  return value >= limit ? value : 0;
}

function scoreSections(found: Case, tallies: Tallies, misses: Miss[]): void {
  const headings = found.record.sections
    .map(({ headingStart, headingEnd, level }) => ({ start: headingStart, end: headingEnd, level }))
    .filter(({ start, end }) => end > start);
  const matching = match(found.gold.sections, headings, (g, p) => atLeast(SECTION_OVERLAP, iou(g, p)));
  count(found, 'sections', matching, tallies, misses);
  for (const [g, p] of matching.pairs) countRight(tallies, 'sections.level', g.level === p.level);
}

function scoreEntities(found: Case, fold: Fold, tallies: Tallies, misses: Miss[]): void {
  const mentions = found.record.entities.flatMap(({ type, name, mentions: places }) =>
    places.map(({ start, end }) => ({ start, end, type, name })),
  );
  const { entities } = found.gold;
  const strict = match(entities, mentions, (g, p) => (g.type === p.type && same(g, p) ? 1 : 0));
  countMatching(tallies, 'entities.strict', strict);
  const matching = match(entities, mentions, (g, p) => (g.type === p.type ? iou(g, p) : 0));
  count(found, 'entities', matching, tallies, misses);
  for (const [g, p] of matching.pairs) countRight(tallies, 'entities.name', fold(g.name) === fold(p.name));
  for (const type of ENTITY_TYPES) {
    countMatching(tallies, `entities.${type}`, {
      pairs: matching.pairs.filter(([g]) => g.type === type),
      missed: matching.missed.filter((g) => g.type === type),
      extra: matching.extra.filter((p) => p.type === type),
    });
  }
}

function scoreDates(found: Case, tallies: Tallies, misses: Miss[]): void {
  const { dates } = found.gold;
  countMatching(
    tallies,
    'dates.strict',
    match(dates, found.record.dates, (g, p) => (same(g, p) ? 1 : 0)),
  );
  const matching = match(dates, found.record.dates, iou);
  count(found, 'dates', matching, tallies, misses);
  for (const [g, p] of matching.pairs) {
    countRight(tallies, 'dates.kind', g.kind === p.kind);
    const right = sameDays(g, p);
    countRight(tallies, 'dates.value', right);
    if (!right) {
      const what = `gold ${g.start_day}..${g.end_day} ${g.value}, got ${p.from}..${p.to} ${p.value}`;
      misses.push(miss(found, 'dates.value', what, g));
    }
  }
}

/** The days where the gold has any; else the value, and no days. */
function sameDays(gold: Gold['dates'][number], found: DateRecord): boolean {
  if (gold.start_day || gold.end_day) return gold.start_day === found.from && gold.end_day === found.to;
  return !found.from && !found.to && (gold.value === null || gold.value === found.value);
}

function scoreQuantities(found: Case, tallies: Tallies, misses: Miss[]): void {
  const scored = ({ kind }: { readonly kind: string }): boolean => kind === 'money' || kind === 'percent';
  const matching = match(found.gold.quantities.filter(scored), found.record.quantities.filter(scored), (g, p) =>
    g.kind === p.kind && g.value === p.value && (g.kind === 'percent' || g.unit === p.unit) ? iou(g, p) : 0,
  );
  count(found, 'quantities', matching, tallies, misses);
}

function scoreCommitments(found: Case, fold: Fold, tallies: Tallies, misses: Miss[]): void {
  const { gold, record } = found;
  const matching = matchCommitments(found);
  count(found, 'commitments', matching, tallies, misses);
  const strict = match(gold.commitments, record.commitments, (g, p) => (iou(g, p) >= STRICT_OVERLAP ? 1 : 0));
  countMatching(tallies, 'commitments.strict', strict);
  for (const [g, p] of matching.pairs) {
    for (const field of ['strength', 'status', 'deadline'] as const) {
      countRight(tallies, `commitments.${field}`, g[field] === p[field]);
      if (g[field] !== p[field]) misses.push(miss(found, `commitments.${field}`, `${g[field]}, got ${p[field]}`, g));
    }
    if (g.deadline || p.deadline) {
      countRight(tallies, 'commitments.deadline (where either has one)', g.deadline === p.deadline);
    }
    const [want, got] = [new Set(g.actors.map(fold)), new Set(p.actors.map(fold))];
    countSets(tallies, 'commitments.actors', want, got);
    if (want.size !== got.size || [...want].some((name) => !got.has(name))) {
      misses.push(miss(found, 'commitments.actors', `${[...want].join('; ')}, got ${[...got].join('; ')}`, g));
    }
    countSets(tallies, 'commitments.amounts', money(g.amounts), money(p.amounts));
  }
}

function money(amounts: readonly { readonly value: number; readonly unit: string }[]): ReadonlySet<string> {
  return new Set(amounts.map(({ value, unit }) => `${value} ${unit}`));
}

function scoreDocument({ gold, record }: Case, fold: Fold, tallies: Tallies): void {
  countSets(
    tallies,
    'document.issuers',
    new Set(gold.document.issuers.map(fold)),
    new Set(record.document.issuers.map(fold)),
  );
  countRight(tallies, 'document.title', fold(gold.document.title) === fold(record.document.title));
  const { date } = gold.document;
  const told = date === null && record.document.date === (gold.anchor ?? undefined);
  countRight(tallies, 'document.date', date === record.document.date || told);
}

function count<G extends Span, P extends Span>(
  found: Case,
  layer: MissLayer,
  matching: Matching<G, P>,
  tallies: Tallies,
  misses: Miss[],
): void {
  countMatching(tallies, layer, matching);
  for (const span of matching.missed) misses.push(miss(found, layer, 'missed', span));
  for (const span of matching.extra) misses.push(miss(found, layer, 'extra', span));
}

function miss({ name, text }: Case, layer: MissLayer, what: string, { start, end }: Span): Miss {
  return { layer, name, what, words: text.slice(start, end).replace(/\s+/gu, ' ') };
}
