/** The JSON of one document (`documents/NAME.json`). Spans are source spans; `text` is always the raw slice. */
import type {
  ActorDetail,
  Amount,
  Commitment,
  DatePrecision,
  DateRole,
  EntityType,
  Part,
  SectionRole,
  Unit,
  UnitClass,
} from './annotation.ts';
import type { Decision } from './decision.ts';
import type { Facts } from './draft.ts';
import type { Problem } from './problem.ts';
import type { Span } from './span.ts';
import type { Format, Place } from './source.ts';
import { parseJson } from './json.ts';

export const SCHEMA_VERSION = 1;

export interface DocumentRecord {
  readonly schema: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly source: {
    readonly path: string;
    readonly format: Format;
    readonly sha256: string;
    readonly bytes: number;
    readonly url: string | null;
    readonly published: string | null;
    readonly modified: string | null;
    /** Only of a format whose text was extracted. */
    readonly places?: readonly Place[];
  };
  readonly document: {
    readonly title: string | null;
    readonly date: string | null;
    readonly anchor: string | null;
    readonly anchorFrom: Facts['anchorFrom'];
    readonly issuers: readonly string[];
    readonly language: string;
    readonly words: number;
  };
  readonly sections: readonly SectionRecord[];
  readonly units: readonly UnitRecord[];
  readonly entities: readonly EntityRecord[];
  readonly dates: readonly DateRecord[];
  readonly quantities: readonly QuantityRecord[];
  readonly commitments: readonly CommitmentRecord[];
  readonly links: readonly LinkRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly problems: readonly Problem[];
}

export interface SectionRecord extends Span {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly path: readonly string[];
  readonly role: SectionRole;
  readonly headingStart: number;
  readonly headingEnd: number;
}

export interface UnitRecord extends Span {
  /** That of the commitment in it, where there is one. */
  readonly id: string;
  /** The words plain, on one line: what versions are compared by. */
  readonly quote: string;
  readonly kind: Unit['kind'];
  readonly class: UnitClass;
  /** Id of the section, null in the preamble. */
  readonly section: string | null;
  readonly paragraph: string | null;
  /** How likely it is a commitment, 0 to 1. */
  readonly confidence: number;
  readonly rule: string;
}

export interface EntityRecord {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly mentions: readonly MentionRecord[];
}

export interface MentionRecord extends Span {
  readonly text: string;
  readonly section: string | null;
}

export interface DateRecord extends MentionRecord {
  readonly id: string;
  readonly kind: 'date' | 'duration' | 'set';
  readonly value: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly role: DateRole;
  readonly rule: string;
}

export interface QuantityRecord extends MentionRecord {
  readonly id: string;
  readonly kind: 'money' | 'percent' | 'count';
  readonly value: number;
  readonly unit: string;
  readonly modifier: string | null;
  readonly rule: string;
}

export interface CommitmentRecord
  extends MentionRecord, Omit<Commitment, 'block' | 'start' | 'end' | 'unit' | 'actors'> {
  readonly id: string;
  /** The same words plain, on one line. */
  readonly quote: string;
  readonly actors: readonly string[];
  readonly actorDetails: readonly ActorDetail[];
  readonly paragraph: string | null;
}

export interface LinkRecord extends MentionRecord {
  readonly url: string;
}

export interface DecisionRecord extends Omit<Decision, 'document' | 'quote' | 'id'> {
  /** Id of the unit that it is on, and of the commitment in it where there is one. */
  readonly id: string;
}

export type { ActorDetail, Amount, DatePrecision, Part };

/** Reads back what the tool wrote, of this schema or another; null where the text is no record, such as a file cut short. */
export function parseRecord(json: string): DocumentRecord | null {
  const value = parseJson(json);
  return isRecord(value) ? value : null;
}

/** Whether all is there that readers lean on; of another schema just what it takes to make it anew. The schema of `validate` looks into each field. */
function isRecord(value: unknown): value is DocumentRecord {
  if (!isObject(value)) return false;
  const { schema, id, source, document } = value;
  if (typeof schema !== 'number' || typeof id !== 'string' || !isObject(source) || !isObject(document)) return false;
  if (schema !== SCHEMA_VERSION) return true;
  const { sections, units, entities, dates, quantities, commitments, links, problems } = value;
  return (
    isList(sections, (section) => Array.isArray(section['path'])) &&
    isList(units, isSpan) &&
    isList(entities, (entity) => isList(entity['mentions'], isMention)) &&
    [dates, quantities, links].every((mentions) => isList(mentions, isMention)) &&
    isList(commitments, isCommitment) &&
    isList(problems, () => true)
  );
}

type Fields = Partial<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown, isItem: (item: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isObject(item) && isItem(item));
}

function isSpan({ start, end }: Fields): boolean {
  return Number.isInteger(start) && Number.isInteger(end);
}

function isMention(mention: Fields): boolean {
  return isSpan(mention) && typeof mention['text'] === 'string';
}

function isCommitment(commitment: Fields): boolean {
  const { actors, amounts, parts, cue } = commitment;
  return isMention(commitment) && [actors, amounts, parts].every(Array.isArray) && isObject(cue) && isSpan(cue);
}
