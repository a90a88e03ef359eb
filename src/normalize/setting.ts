/** What every resolver reads of a document: its layers, who speaks in it, and the mentions of each block. */
import type { EntityMention, Unit } from '../model/annotation.ts';
import type { Layers } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import type { Administration } from '../vocab/administrations.ts';
import { administrationOf } from './administration.ts';
import { indexBodies, type Bodies } from './bodies.ts';
import { fold } from './issuers.ts';

export type Resolved = Pick<
  Layers,
  'metadata' | 'blocks' | 'facts' | 'sections' | 'units' | 'entities' | 'dates' | 'quantities' | 'issuers' | 'promises'
>;

export interface Setting extends Resolved {
  readonly title: string;
  readonly administration: Administration | null;
  /** Whether states or bodies of states issue the document together, and not an administration alone. */
  readonly joint: boolean;
  readonly entitiesOf: ReadonlyMap<number, readonly EntityMention[]>;
  readonly bodies: Bodies;
}

export function settingOf(layers: Resolved): Setting {
  const opening = layers.blocks.slice(0, 12).map((block) => block.plain);
  const title = fold(layers.facts.title ?? '');
  return {
    ...layers,
    title,
    administration: administrationOf(layers.facts.anchor, [title, ...opening].join(' '), layers.metadata.url),
    joint: !layers.issuers.some((issuer) => issuer.name.endsWith('Administration')),
    entitiesOf: byBlock(layers.entities),
    bodies: indexBodies(layers.entities),
  };
}

export function byBlock<At extends { readonly block: number; readonly start: number }>(
  mentions: readonly At[],
): ReadonlyMap<number, readonly At[]> {
  const blocks = new Map<number, At[]>();
  for (const mention of mentions) {
    const own = blocks.get(mention.block);
    if (own) own.push(mention);
    else blocks.set(mention.block, [mention]);
  }
  for (const own of blocks.values()) own.sort((a, b) => a.start - b.start);
  return blocks;
}

/** Mentions within a span of their block, by binary search: `mentions` are in order of the text. */
export function mentionsWithin<At extends Span>(mentions: readonly At[] | undefined, span: Span): readonly At[] {
  if (!mentions) return [];
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const within: At[] = [];
  for (let at = low; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (!mention || mention.start >= span.end) break;
    if (mention.end <= span.end) within.push(mention);
  }
  return within;
}

/** A unit on its turn. */
export interface Place {
  readonly unit: Unit;
  readonly index: number;
  readonly text: string;
}

export function textOf(setting: Setting, unit: Unit): string {
  return setting.blocks[unit.block]?.plain.slice(unit.start, unit.end) ?? '';
}

/** Entities in a stretch of a unit, in offsets of that stretch. */
export function entitiesIn(setting: Setting, unit: Unit, start: number, end: number): EntityMention[] {
  const from = unit.start + start;
  const mentions = mentionsWithin(setting.entitiesOf.get(unit.block), { start: from, end: unit.start + end });
  return mentions.map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
}
