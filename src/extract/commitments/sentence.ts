/** Gathers all that the rules and the model may know of one unit. */
import type { DateMention, EntityMention, QuantityMention, Section, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import type { Facts } from '../../model/draft.ts';
import { readClause, type Clause } from './clause.ts';
import { framesOf, type Frame } from './frame.ts';
import { subjectKind, type SubjectKind } from './subject.ts';

export interface Reading {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  readonly entities: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
}

/** By its title and the way it speaks: a joint statement, a record of what was done, or announcements. */
export type DocumentKind = 'joint' | 'record' | 'announcements';

export interface Sentence {
  readonly unit: Unit;
  /** Plain words. */
  readonly text: string;
  /** Of the block; `clause.words` are offsets into it. */
  readonly plain: string;
  readonly clause: Clause;
  readonly frame: Frame;
  readonly subject: SubjectKind;
  /** How many lists enclose it. */
  readonly depth: number;
  /** Ends in a colon, and items of a list follow. */
  readonly opensList: boolean;
  readonly place: 'body' | 'boilerplate' | 'cell';
  readonly dates: readonly DateMention[];
  /** A line in the preamble without a full stop: it stands under the title. */
  readonly subtitle: boolean;
  /** Names a sum of money. */
  readonly money: boolean;
  /** Within quotation marks, or cut out of such a stretch. */
  readonly quoted: boolean;
  readonly document: DocumentKind;
  /** The document's day (ISO), null where unknown. */
  readonly anchor: string | null;
}

/** One for each unit, in order. */
export function sentencesOf(reading: Reading): Sentence[] {
  const { blocks, sections, units, facts } = reading;
  const clauses = units.map((unit) => readClause(blocks[unit.block]?.plain ?? '', unit.start, unit.end));
  const frames = framesOf(blocks, sections, units, clauses);
  const dates = byUnit(units, reading.dates);
  const document = documentKind(facts.title ?? '', blocks, units);
  const subjects = subjectsOf(blocks, units, clauses);
  return units.flatMap((unit, index): Sentence[] => {
    const block = blocks[unit.block];
    const clause = clauses[index];
    const frame = frames[index];
    if (!block || !clause || !frame)
      throw new RangeError(`Unit ${index} lies in block ${unit.block}, which is not there.`);
    const text = block.plain.slice(unit.start, unit.end);
    const role = unit.section === null ? 'body' : (sections[unit.section]?.role ?? 'body');
    return [
      {
        unit,
        text,
        plain: block.plain,
        clause,
        frame,
        subject: subjects[index] ?? 'none',
        depth: block.depth,
        subtitle: index < 8 && unit.section === null && block.depth === 0 && !/[.!?:;,"')\]]\W*$/u.test(text),
        opensList: opensList(blocks, units, clauses, index),
        place: block.kind === 'cell' ? 'cell' : role === 'boilerplate' ? 'boilerplate' : 'body',
        dates: dates[index] ?? [],
        money: MONEY.test(text),
        quoted: quoted(block.plain, unit),
        document,
        anchor: facts.anchor,
      },
    ];
  });
}

const MONEY = /[$€£¥]\s?\d|\b(?:USD|EUR|GBP) ?\d|\d (?:dollars|euros|pounds)\b/u;

/** "They" and "it" are what the last subject was; a run-in heading is the subject of the verb that follows it. */
function subjectsOf(blocks: readonly Block[], units: readonly Unit[], clauses: readonly Clause[]): SubjectKind[] {
  let last: SubjectKind = 'none';
  return clauses.map((clause, index) => {
    const unit = units[index];
    const before = units[index - 1];
    const goesOn =
      unit &&
      before?.kind === 'heading' &&
      before.block === unit.block &&
      /^\W{0,3}\p{Ll}/u.test(blocks[unit.block]?.plain.slice(unit.start, unit.start + 5) ?? '');
    const kind = goesOn && clause.main ? 'party' : subjectKind(clause);
    if (kind === 'pronoun') return last === 'none' ? 'pronoun' : last;
    if (kind !== 'none' && kind !== 'this') last = kind;
    return kind;
  });
}

/** The mentions that lie in each unit; both lists are in order of the text. */
function byUnit<Mention extends { block: number; start: number; end: number }>(
  units: readonly Unit[],
  mentions: readonly Mention[],
): Mention[][] {
  const inBlock = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = inBlock.get(mention.block);
    if (list) list.push(mention);
    else inBlock.set(mention.block, [mention]);
  }
  return units.map((unit) =>
    (inBlock.get(unit.block) ?? []).filter(({ start, end }) => unit.start <= start && end <= unit.end),
  );
}

/** Items of a deeper list follow, or bare ones of the same list where it is printed flat. */
function opensList(
  blocks: readonly Block[],
  units: readonly Unit[],
  clauses: readonly Clause[],
  index: number,
): boolean {
  const unit = units[index];
  const next = units[index + 1];
  if (!unit || !next || next.block === unit.block) return false;
  const after = blocks[unit.block]?.plain.slice(unit.end - 1, unit.end + 2) ?? '';
  if (!after.includes(':')) return false;
  const depth = blocks[unit.block]?.depth ?? 0;
  const below = blocks[next.block]?.depth ?? 0;
  return (
    below > depth ||
    (below === depth && depth > 0 && next.kind !== 'heading' && clauses[index + 1]?.opening !== 'nominal')
  );
}

function quoted(plain: string, { start, end }: Unit): boolean {
  let marks = 0;
  for (let at = Math.max(0, start - 4000); at < start; at += 1) if (plain[at] === '"') marks += 1;
  if (marks % 2 === 1) return true;
  return plain[start] === '"' && (plain.indexOf('"', start + 1) < 0 || plain.indexOf('"', start + 1) >= end - 40);
}

const JOINT =
  /\b(?:joint (?:\w+ ){0,3}(?:statement|declaration|communique|vision|press|sheet|factsheet)|leaders'? (?:\w+ )?(?:statement|declaration|communique)|communique|declaration|statement (?:of|by|from) the (?:leaders|g7|quad)|readout|principles)/i;
const RECORD =
  /\b(?:record|progress|accomplish|achiev|milestone|delivers? (?:results|on)|anniversary|year (?:one|two|three)|days|by the numbers|celebrat|marks?|success|historic)\b/i;

function documentKind(title: string, blocks: readonly Block[], units: readonly Unit[]): DocumentKind {
  if (JOINT.test(title.normalize('NFD').replace(/\p{M}/gu, ''))) return 'joint';
  const sample = units.slice(0, 80).map(({ block, start, end }) => blocks[block]?.plain.slice(start, end) ?? '');
  const we = sample.filter((text) => /^(?:\d+\. )?(?:We|The leaders|Both|They|The two)\b/u.test(text)).length;
  if (!/fact ?sheet/i.test(title) && we > sample.length / 5) return 'joint';
  return RECORD.test(title) ? 'record' : 'announcements';
}
