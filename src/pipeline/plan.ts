/** A plan is a pipeline that was found to work, before the first file is read: what every document of a run goes through. */
import { hash } from 'node:crypto';
import { INGEST_OPTIONS, type IngestOptions } from '../ingest/options.ts';
import type { Context, Layer } from '../model/draft.ts';
import { withDefaults } from '../model/option.ts';
import type { Definition, Step } from './definition.ts';
import type { Stage } from './stage.ts';
import { STAGES } from './stages.ts';
import { UsageError } from './usage-error.ts';

/** Plain data: a worker gets it as it is. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly context: Context;
}

/** Without these there is no record of a document. */
const RECORD_NEEDS: readonly Layer[] = ['source', 'metadata', 'blocks', 'facts', 'sections', 'units'];

/** Throws a UsageError where a stage needs what no stage before it adds, or stands twice. */
export function makePlan(definition: Definition, context: Context): Plan {
  const available = new Set<Layer>(['input']);
  const seen = new Set<string>();
  for (const { stage: name, where } of definition.steps) {
    if (seen.has(name)) throw new UsageError(`Stage "${name}" stands a second time in ${where}. Leave one out.`);
    seen.add(name);
    const stage = stageNamed(name);
    checkNeeds(`Stage "${name}" in ${where}`, stage.needs, available);
    for (const layer of stage.adds) available.add(layer);
  }
  checkNeeds('The record of a document', RECORD_NEEDS, available);
  return { steps: definition.steps.map(({ stage, options }) => ({ stage, options })), context };
}

/** The plan with no more decisions than those on one document. */
export function planFor(plan: Plan, document: string): Plan {
  const { decisions } = plan.context;
  if (decisions.rows.length === 0) return plan;
  const rows = decisions.rows.filter((decision) => decision.document === document);
  return { ...plan, context: { ...plan.context, decisions: { ...decisions, rows } } };
}

function stageNamed(name: string): Stage {
  const stage = STAGES.find((candidate) => candidate.name === name);
  if (!stage) throw new RangeError(`No stage "${name}".`);
  return stage;
}

/** What the reading of one document may cost. */
export function ingestOptionsOf(plan: Plan): IngestOptions {
  return withDefaults(INGEST_OPTIONS, plan.steps.find(({ stage }) => stage === 'ingest')?.options ?? {});
}

/** Two runs of equal hash do the same to the same bytes (with the same build). */
export function planHash(plan: Plan): string {
  return hash('sha256', JSON.stringify(plan));
}

function checkNeeds(who: string, needs: readonly Layer[], available: ReadonlySet<Layer>): void {
  const missing = needs.find((layer) => !available.has(layer));
  if (missing === undefined) return;
  const maker = STAGES.find(({ adds }) => adds.includes(missing))?.name ?? '';
  throw new UsageError(
    `${who} needs "${missing}", which no stage before it adds. Available there: ${[...available].join(', ')}. ` +
      `Put stage "${maker}" before it.`,
  );
}
