/** Finds the sentences that decisions speak of, and tells of decisions that have lost theirs. */
import { locate, words } from '../model/annotation.ts';
import type { Decided, Decision } from '../model/decision.ts';
import type { Layers } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import { unitIds } from './ids.ts';
import { fold } from './issuers.ts';

type Given = Pick<Layers, 'source' | 'blocks' | 'units'>;

export interface Placed {
  /** In order of the text. */
  readonly decided: readonly Decided[];
  readonly problems: readonly Problem[];
}

/** Decisions on other documents are left aside. */
export function placeDecisions(layers: Given, decisions: readonly Decision[]): Placed {
  const own = decisions.filter(({ document }) => document === layers.source.id);
  if (own.length === 0) return { decided: [], problems: [] };
  const quotes = layers.units.map((unit) => words(layers.blocks, unit));
  const byId = new Map(unitIds(layers.source.id, layers.blocks, layers.units).map((id, unit) => [id, unit]));
  // Of two decisions on one sentence the later stands.
  const placed = new Map<number, Decision>();
  const problems: Problem[] = [];
  for (const decision of own) {
    const unit = decision.id === null ? unitWith(quotes, decision.quote ?? '') : byId.get(decision.id);
    if (unit === undefined) problems.push(lost(layers, quotes, [...byId.keys()], decision));
    else placed.set(unit, decision);
  }
  const decided = [...placed].map(([unit, decision]) => ({ unit, decision })).sort((a, b) => a.unit - b.unit);
  return { decided, problems };
}

/** Whether a unit is a commitment, where somebody decided it. */
export function judgements(decided: readonly Decided[]): ReadonlyMap<number, boolean> {
  return new Map(
    decided.flatMap(({ unit, decision: { decision } }) => (decision === null ? [] : [[unit, decision !== 'reject']])),
  );
}

/** The unit of these words, else the first that holds them. */
function unitWith(quotes: readonly string[], quote: string): number | undefined {
  const wanted = fold(quote).toLowerCase();
  if (wanted === '') return undefined;
  const plain = quotes.map((words) => words.toLowerCase());
  const found = plain.includes(wanted) ? plain.indexOf(wanted) : plain.findIndex((words) => words.includes(wanted));
  return found < 0 ? undefined : found;
}

function lost(
  { blocks, units }: Given,
  quotes: readonly string[],
  ids: readonly string[],
  decision: Decision,
): Problem {
  const place = { severity: 'warning', start: null, end: null, stage: 'commitments' } as const;
  const said = decision.decision === null ? 'A note' : `The decision to ${decision.decision}`;
  const name = decision.quote === null ? (decision.id ?? '') : `"${decision.quote}"`;
  const near = decision.quote === null ? null : nearest(quotes, fold(decision.quote));
  const unit = near === null ? undefined : units[near];
  if (near === null || unit === undefined) {
    return {
      ...place,
      code: 'decision-unknown',
      message: `${said} has no sentence: ${name} is not in the document.`,
      hint: 'Delete its row, or give the quote as it stands in the document.',
    };
  }
  return {
    ...place,
    ...locate(blocks, unit),
    code: 'decision-words-changed',
    message: `${said} was on other words: ${name} is now "${quotes[near] ?? ''}"`,
    hint: `Read the new words, and decide again on ${ids[near] ?? ''}.`,
  };
}

/** At least so much of the words of the longer must be those of the other. */
const ALIKE = 0.6;

/** The unit of the most words in common; null where none is alike. */
function nearest(quotes: readonly string[], quote: string): number | null {
  let best: { unit: number; share: number } | null = null;
  for (const [unit, other] of quotes.entries()) {
    const share = sharedWords(other, quote);
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { unit, share };
  }
  return best?.unit ?? null;
}

function sharedWords(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  if (!left || !right || left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return shared / Math.max(left.length, right.length);
}
