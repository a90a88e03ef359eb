/** Turns what the stages found into the JSON of one document: source spans, ids, raw text; keys in the order of docs/design.md. */
import {
  locate,
  words,
  type Commitment,
  type DateMention,
  type EntityMention,
  type Located,
  type QuantityMention,
} from '../model/annotation.ts';
import type { Layers } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import {
  SCHEMA_VERSION,
  type CommitmentRecord,
  type DateRecord,
  type DocumentRecord,
  type EntityRecord,
  type MentionRecord,
  type QuantityRecord,
  type SectionRecord,
} from '../model/record.ts';
import { lastStarting } from '../model/span.ts';
import { idMaker, unitIds } from './ids.ts';

export type Recordable = Omit<Layers, 'input' | 'promises'>;

export function toRecord(layers: Recordable, problems: readonly Problem[]): DocumentRecord {
  const { source, metadata, facts, blocks } = layers;
  const makeId = idMaker(source.id);
  const ids = unitIds(source.id, blocks, layers.units);
  const sections = sectionRecords(layers, makeId);
  const headings = sections.map(({ headingStart }) => headingStart);
  const sectionAt = (start: number): string | null => sections[lastStarting(headings, start)]?.id ?? null;
  const mention = (at: Located): MentionRecord => {
    const span = locate(blocks, at);
    return { ...span, text: source.text.slice(span.start, span.end), section: sectionAt(span.start) };
  };
  return {
    schema: SCHEMA_VERSION,
    id: source.id,
    source: {
      path: source.path,
      format: source.format,
      sha256: source.sha256,
      bytes: source.bytes,
      url: metadata.url,
      published: metadata.published,
      modified: metadata.modified,
      ...(source.places && { places: source.places }),
    },
    document: {
      title: facts.title,
      date: facts.date,
      anchor: facts.anchor,
      anchorFrom: facts.anchorFrom,
      issuers: layers.issuers.map((issuer) => issuer.name),
      language: facts.language,
      words: facts.words,
    },
    sections,
    units: layers.units.map((unit, index) => ({
      id: ids[index] ?? '',
      ...locate(blocks, unit),
      quote: words(blocks, unit),
      kind: unit.kind,
      class: layers.verdicts[index]?.class ?? 'fact',
      section: unit.section === null ? null : (sections[unit.section]?.id ?? null),
      paragraph: unit.paragraph,
      confidence: layers.verdicts[index]?.confidence ?? 0,
      rule: layers.verdicts[index]?.rule ?? 'none',
    })),
    entities: entityRecords(layers.entities, mention, makeId),
    dates: layers.dates.map((date) => dateRecord(date, makeId('date', words(blocks, date)), mention(date))),
    quantities: layers.quantities.map((quantity) =>
      quantityRecord(quantity, makeId('quantity', words(blocks, quantity)), mention(quantity)),
    ),
    commitments: layers.commitments.map((commitment) =>
      commitmentRecord(commitment, ids[commitment.unit] ?? '', layers, mention),
    ),
    links: blocks.flatMap((block, index) =>
      block.marks.flatMap(({ kind, url, start, end }) => {
        if (kind !== 'link' || url === null) return [];
        const { section, ...place } = mention({ block: index, start, end });
        return [{ ...place, url, section }];
      }),
    ),
    decisions: layers.decided.map(({ unit, decision: { decision, note, corrected, own } }) => ({
      id: ids[unit] ?? '',
      decision,
      note,
      corrected,
      own,
    })),
    problems,
  };
}

function dateRecord(
  { kind, value, from, to, role, rule }: DateMention,
  id: string,
  { section, ...place }: MentionRecord,
): DateRecord {
  return { id, ...place, kind, value, from, to, role, section, rule };
}

function quantityRecord(
  { kind, value, unit, modifier, rule }: QuantityMention,
  id: string,
  { section, ...place }: MentionRecord,
): QuantityRecord {
  return { id, ...place, kind, value, unit, modifier, section, rule };
}

function commitmentRecord(
  commitment: Commitment,
  id: string,
  { blocks, units }: Recordable,
  mention: (at: Located) => MentionRecord,
): CommitmentRecord {
  const { section, ...place } = mention(commitment);
  return {
    id,
    ...place,
    quote: words(blocks, commitment),
    // Members of a bound group stand in the details alone: the group is the actor.
    actors: commitment.actors.filter((actor) => actor.via === null).map((actor) => actor.name),
    actorDetails: commitment.actors,
    action: commitment.action,
    object: commitment.object,
    beneficiaries: commitment.beneficiaries,
    strength: commitment.strength,
    status: commitment.status,
    polarity: commitment.polarity,
    act: commitment.act,
    voice: commitment.voice,
    assertedBy: commitment.assertedBy,
    deadline: commitment.deadline,
    deadlineText: commitment.deadlineText,
    deadlinePrecision: commitment.deadlinePrecision,
    amounts: commitment.amounts,
    condition: commitment.condition,
    specificity: commitment.specificity,
    missing: commitment.missing,
    topics: commitment.topics,
    parts: commitment.parts,
    confidence: commitment.confidence,
    section,
    paragraph: units[commitment.unit]?.paragraph ?? null,
    rule: commitment.rule,
    cue: locate(blocks, { block: commitment.block, ...commitment.cue }),
  };
}

function sectionRecords(
  { source, sections, blocks }: Recordable,
  makeId: (kind: string, words: string) => string,
): SectionRecord[] {
  const headings = sections.map((section) => locate(blocks, section));
  return sections.map((section, index) => {
    const heading = headings[index] ?? { start: 0, end: 0 };
    return {
      id: makeId('section', section.path.join(' / ')),
      title: section.title,
      level: section.level,
      path: section.path,
      role: section.role,
      headingStart: heading.start,
      headingEnd: heading.end,
      start: heading.start,
      end: headings[index + 1]?.start ?? source.text.length,
    };
  });
}

function entityRecords(
  mentions: readonly EntityMention[],
  mention: (at: Located) => MentionRecord,
  makeId: (kind: string, words: string) => string,
): EntityRecord[] {
  const groups = new Map<string, EntityMention[]>();
  for (const found of mentions) {
    const key = `${found.type} ${found.name}`;
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const places = group.map((found) => mention(found));
    const aliases = [...new Set(places.map((place) => place.text.replace(/\s+/gu, ' ')))].filter(
      (alias) => alias !== first.name,
    );
    return [
      {
        id: makeId('entity', `${first.type} ${first.name}`),
        type: first.type,
        name: first.name,
        aliases,
        code: first.code,
        mentions: places,
      },
    ];
  });
}
