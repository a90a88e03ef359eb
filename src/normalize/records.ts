/** Turns what the stages found into the JSON of one document: source spans, ids, raw text. */
import { locate, words, type EntityMention, type Located } from '../model/annotation.ts';
import type { Layers } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import {
  SCHEMA_VERSION,
  type DocumentRecord,
  type EntityRecord,
  type MentionRecord,
  type SectionRecord,
} from '../model/record.ts';
import { lastStarting } from '../model/span.ts';
import { idMaker } from './ids.ts';

export type Recordable = Omit<Layers, 'input' | 'promises'>;

export function toRecord(layers: Recordable, problems: readonly Problem[]): DocumentRecord {
  const { source, metadata, facts, blocks } = layers;
  const makeId = idMaker(source.id);
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
      ...locate(blocks, unit),
      quote: words(blocks, unit),
      kind: unit.kind,
      class: layers.verdicts[index]?.class ?? 'fact',
      section: unit.section === null ? null : (sections[unit.section]?.id ?? null),
      paragraph: unit.paragraph,
      rule: layers.verdicts[index]?.rule ?? 'none',
    })),
    entities: entityRecords(layers.entities, mention, makeId),
    dates: layers.dates.map(({ kind, value, from, to, role, rule, ...at }) => ({
      id: makeId('date', words(blocks, at)),
      ...mention(at),
      kind,
      value,
      from,
      to,
      role,
      rule,
    })),
    quantities: layers.quantities.map(({ kind, value, unit, modifier, rule, ...at }) => ({
      id: makeId('quantity', words(blocks, at)),
      ...mention(at),
      kind,
      value,
      unit,
      modifier,
      rule,
    })),
    commitments: layers.commitments.map((commitment) => {
      const { block, start: _start, end: _end, unit, actors, cue, ...fields } = commitment;
      return {
        id: makeId('commitment', words(blocks, commitment)),
        ...mention(commitment),
        quote: words(blocks, commitment),
        // Members of a bound group stand in the details alone: the group is the actor.
        actors: actors.filter((actor) => actor.via === null).map((actor) => actor.name),
        actorDetails: actors,
        ...fields,
        paragraph: layers.units[unit]?.paragraph ?? null,
        cue: locate(blocks, { block, ...cue }),
      };
    }),
    links: blocks.flatMap((block, index) =>
      block.marks.flatMap(({ kind, url, start, end }) =>
        kind === 'link' && url !== null ? [{ ...mention({ block: index, start, end }), url }] : [],
      ),
    ),
    problems,
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
