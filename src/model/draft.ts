/** A document on its way through the stages: each stage reads layers and adds its own. Plain data, never mutated. */
import type {
  Commitment,
  CommitmentMention,
  DateMention,
  EntityMention,
  QuantityMention,
  Section,
  Unit,
  UnitVerdict,
} from './annotation.ts';
import type { Block } from './block.ts';
import { NO_DECISIONS, type Decided, type Decisions } from './decision.ts';
import type { Problem } from './problem.ts';
import type { Input, Metadata, Source } from './source.ts';

export interface Layers {
  /** Always there. */
  readonly input: Input;
  readonly source: Source;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  readonly entities: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
  readonly issuers: readonly Issuer[];
  /** One for each unit, in order. */
  readonly verdicts: readonly UnitVerdict[];
  readonly promises: readonly CommitmentMention[];
  readonly commitments: readonly Commitment[];
  /** What a person decided, in order of the text. */
  readonly decided: readonly Decided[];
}

export type Layer = keyof Layers;

export interface Facts {
  readonly title: string | null;
  /** Where the title is printed in the text; null where front matter or a sidecar gives it. Index into blocks. */
  readonly titleBlock: number | null;
  /** ISO day. */
  readonly date: string | null;
  /** The day that relative dates count from. */
  readonly anchor: string | null;
  readonly anchorFrom: 'front-matter' | 'text' | 'sidecar' | 'option' | 'none';
  readonly language: string;
  /** Words of running text. */
  readonly words: number;
}

/** A party that issues the document. */
export interface Issuer {
  readonly name: string;
  readonly code: string | null;
}

export interface Draft {
  readonly layers: Partial<Layers>;
  readonly problems: readonly Problem[];
}

/** The layers of a document that has been through a plan: the plan has made sure that every needed layer is there. */
export function complete(layers: Partial<Layers>): Layers {
  return layers as Layers;
}

/** What a stage may read beside the draft: the same for every document of a run. */
export interface Context {
  /** The day that the user gave for documents that state none. */
  readonly anchor: string | null;
  readonly words: UserWords;
  readonly decisions: Decisions;
}

/** Words that a user adds to a pipeline: cues of promises, names with their type, aliases of names, topic terms. */
export interface UserWords {
  readonly cues: readonly { readonly cue: string; readonly strength: 'firm' | 'soft' }[];
  readonly names: readonly { readonly name: string; readonly type: string }[];
  readonly aliases: readonly { readonly alias: string; readonly name: string }[];
  readonly topics: readonly { readonly label: string; readonly term: string }[];
}

export const NO_USER_WORDS: UserWords = { cues: [], names: [], aliases: [], topics: [] };

/** A context in which the user has said nothing. */
export const PLAIN_CONTEXT: Context = { anchor: null, words: NO_USER_WORDS, decisions: NO_DECISIONS };
