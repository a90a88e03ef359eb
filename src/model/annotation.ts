/**
 * What the stages find, before it becomes records. Every annotation lies in one block: `start` and `end` are offsets of that
 * block's plain text; `locate` turns them into a source span.
 */
import type { Block } from './block.ts';
import type { Span } from './span.ts';
import { toSource } from './text-map.ts';

export interface Located extends Span {
  /** Index into the draft's blocks. */
  readonly block: number;
}

/** The source span of an annotation. */
export function locate(blocks: readonly Block[], at: Located): Span {
  const block = blocks[at.block];
  if (!block) throw new RangeError(`No block ${at.block}; the document has ${blocks.length}.`);
  return toSource(block.map, at);
}

/** The plain words of an annotation. */
export function words(blocks: readonly Block[], at: Located): string {
  return blocks[at.block]?.plain.slice(at.start, at.end) ?? '';
}

/** A heading and what it governs, up to the next heading. The span is the heading's words. */
export interface Section extends Located {
  readonly title: string;
  /** 1 for a top section. */
  readonly level: number;
  /** Titles from the top section down to this one. */
  readonly path: readonly string[];
  readonly role: SectionRole;
  /** A run-in heading shares its block with the text that it opens. */
  readonly runIn: boolean;
  /** Where in the block the text after the heading goes on (run-in headings), past closing punctuation. */
  readonly bodyStart: number;
}

export type SectionRole = 'body' | 'preamble' | 'boilerplate' | 'quote' | 'annex';

/** A sentence, or a list item or heading that is none. */
export interface Unit extends Located {
  readonly kind: 'sentence' | 'item' | 'heading' | 'title';
  /** Index into the draft's sections, null in the preamble. */
  readonly section: number | null;
  /** The printed paragraph number ("9."), else null. */
  readonly paragraph: string | null;
}

/** GUIDELINES section 9: what a unit does. */
export type UnitClass =
  'commitment' | 'achievement' | 'directive-to-others' | 'effect' | 'proposal' | 'view' | 'fact' | 'navigation';

/** OntoNotes types, with small ones merged into LAW, EVENT and PROGRAM. */
export const ENTITY_TYPES = ['PERSON', 'GPE', 'NORP', 'LOC', 'ORG', 'LAW', 'EVENT', 'PROGRAM'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface EntityMention extends Located {
  readonly type: EntityType;
  /** Canonical name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 of a state, else null. */
  readonly code: string | null;
  readonly rule: string;
}

export interface DateMention extends Located {
  readonly kind: 'date' | 'duration' | 'set';
  /** TIMEX3 value. */
  readonly value: string;
  /** First and last day, inclusive ISO days; null where vague. */
  readonly from: string | null;
  readonly to: string | null;
  readonly role: DateRole;
  /** What the words said, beside the last day that they allow; null where there is no day. */
  readonly precision: DatePrecision | null;
  readonly rule: string;
}

export type DateRole = 'deadline' | 'start' | 'event' | 'period' | 'issue' | 'none';
export type DatePrecision = 'day' | 'month' | 'quarter' | 'year' | 'decade' | 'fiscal-year' | 'relative';

export interface QuantityMention extends Located {
  readonly kind: 'money' | 'percent' | 'count';
  /** Of a range the lower bound. */
  readonly value: number;
  /** ISO 4217 code, `percent`, or the noun counted. */
  readonly unit: string;
  /** `up to`, `more than`, `about` …, else null. */
  readonly modifier: string | null;
  readonly rule: string;
}

/** Why a unit got its class: the rule that said so, and the words that made it. */
export interface UnitVerdict {
  readonly class: UnitClass;
  readonly rule: string;
  /** Offsets in the unit's block, null where no words decided. */
  readonly cue: Span | null;
  /** How likely the unit is a commitment, 0 to 1, calibrated on the gold; a near miss is a refused unit where it is not small. */
  readonly confidence: number;
  /** What spoke most where weights overruled the rules, loudest first; else empty. */
  readonly because: readonly string[];
}

export const STRENGTHS = ['firm', 'soft'] as const;
export type Strength = (typeof STRENGTHS)[number];
export const STATUSES = ['new', 'continuing', 'reaffirmed'] as const;
export type Status = (typeof STATUSES)[number];
export const POLARITIES = ['will', 'will-not'] as const;
export type Polarity = (typeof POLARITIES)[number];
export const ACTS = [
  'funding',
  'rule',
  'body',
  'target',
  'meeting',
  'report',
  'cooperation',
  'appointment',
  'other',
] as const;
export type Act = (typeof ACTS)[number];
export const VOICES = ['own', 'attributed'] as const;
export type ActorType = 'government' | 'agency' | 'intergovernmental' | 'company' | 'ngo' | 'person' | 'other';
export type AmountRole = 'total' | 'part' | 'increase' | 'cap' | 'leveraged' | 'baseline';

export interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly modifier: string | null;
  readonly role: AmountRole;
  /** ISO 8601 duration or noun ("$10 for every $1" → "$1"), else null. */
  readonly per: string | null;
}

export interface ActorDetail {
  readonly name: string;
  readonly type: ActorType;
  /** ISO 3166-1 alpha-2 of a state, else null. */
  readonly code: string | null;
  /** The group that it is bound through (G7, Quad), else null. */
  readonly via: string | null;
}

export interface Part {
  readonly action: string;
  readonly object: string;
  readonly deadline: string | null;
  readonly amounts: readonly Amount[];
}

/** A commitment as its words say it, before names and days are resolved; its span is its unit's. */
export interface CommitmentMention extends Located {
  /** Index into the draft's units. */
  readonly unit: number;
  /** The words that make it a promise, in offsets of the block's plain text. */
  readonly cue: Span;
  readonly rule: string;
  /** Who is bound, as the words say it; null where the unit names nobody and the context must. */
  readonly subject: Located | null;
  readonly strength: Strength;
  readonly status: Status;
  readonly polarity: Polarity;
  readonly action: string;
  readonly object: string;
  readonly condition: string | null;
  /** 0 to 1, calibrated on the gold. */
  readonly confidence: number;
}

/** A commitment with its actors, deadline and amounts resolved. */
export interface Commitment extends Omit<CommitmentMention, 'subject'> {
  readonly actors: readonly ActorDetail[];
  readonly beneficiaries: readonly string[];
  readonly act: Act;
  readonly voice: (typeof VOICES)[number];
  /** Who reports an attributed promise. */
  readonly assertedBy: readonly string[];
  readonly deadline: string | null;
  readonly deadlineText: string | null;
  readonly deadlinePrecision: DatePrecision | null;
  readonly amounts: readonly Amount[];
  readonly specificity: 0 | 1 | 2 | 3;
  readonly missing: readonly ('actor' | 'measure' | 'date')[];
  readonly topics: readonly string[];
  readonly parts: readonly Part[];
}
