/** What a verdict rule is, and the questions that rules ask of a sentence. */
import type { UnitClass } from '../../../model/annotation.ts';
import { FUTURE } from '../../../vocab/grammar.ts';
import type { Build, VerbGroup } from '../verb-group.ts';
import type { FrameKind } from '../frame.ts';
import type { Sentence } from '../sentence.ts';
import type { SubjectKind } from '../subject.ts';

export interface VerdictRule {
  /** Kebab-case English. */
  readonly name: string;
  readonly class: UnitClass;
  readonly when: (sentence: Sentence) => boolean;
  /** Markdown that has a unit which the rule judges; `Lead-in: | Item` is a lead-in with a list. */
  readonly yes: readonly string[];
  /** Markdown of which the rule judges nothing. */
  readonly no: readonly string[];
}

export function is({ clause: { main } }: Sentence, ...builds: readonly Build[]): boolean {
  return main !== null && builds.includes(main.build);
}

export function verb({ clause: { main } }: Sentence, lemmas: ReadonlySet<string>): boolean {
  return main !== null && lemmas.has(main.lemma);
}

export function lemma({ clause: { main } }: Sentence): string {
  return main?.lemma ?? '';
}

export function passive({ clause: { main } }: Sentence): boolean {
  return main?.passive ?? false;
}

export function future({ clause: { main } }: Sentence): boolean {
  return FUTURE.has(main?.modal ?? '');
}

/** The word after the main verb group, lower case. */
export function next({ clause: { main, words } }: Sentence): string {
  return main ? (words[main.end]?.text ?? '') : '';
}

const ACTING: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['we', 'person', 'government', 'party', 'none']);

/** The subject can bind itself. */
export function acting({ subject }: Sentence): boolean {
  return ACTING.has(subject);
}

/** The nearest frame that there is: lead-in, else the colon that still governs, else heading. */
export function framed({ frame }: Sentence, ...kinds: readonly FrameKind[]): boolean {
  const kind = frame.lead ?? frame.standing ?? frame.heading;
  return kind !== null && kinds.includes(kind);
}

export function led({ frame }: Sentence, ...kinds: readonly FrameKind[]): boolean {
  return frame.lead !== null && kinds.includes(frame.lead);
}

export function anyGroup({ clause }: Sentence, test: (group: VerbGroup) => boolean): boolean {
  return clause.groups.some(test);
}
