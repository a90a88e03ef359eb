/** Loads a pipeline file with the words and decisions that it names: from paths to a plan. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SeverityTable } from '../diff/severity.ts';
import type { IngestOptions } from '../ingest/options.ts';
import { NO_DECISIONS, type Decisions } from '../model/decision.ts';
import { TABLES } from '../normalize/tables.ts';
import { readDecisions } from './decisions.ts';
import { defaultDefinition, parseDefinition, type NamedFile, type Output, type Step } from './definition.ts';
import { makePlan, type Plan } from './plan.ts';
import { readTextFile } from './text-file.ts';
import { UsageError } from './usage-error.ts';
import { readWords } from './words.ts';

export interface Pipeline {
  readonly plan: Plan;
  /** Names of the tables to write; null for all. */
  readonly tables: readonly string[] | null;
  /** The forms of the dataset, in order. */
  readonly outputs: readonly Output[];
  /** Path of the file of decisions; null where there is none. */
  readonly decisions: string | null;
  /** What a diff calls grave, where that is not the default. */
  readonly severities: Partial<SeverityTable>;
}

/**
 * `path` null means every stage with its defaults. Throws a UsageError where anything is amiss.
 * @param reading options of the stage `ingest` that go before those of the file
 */
export function loadPipeline(
  path: string | null,
  anchor: string | null,
  reading: Partial<IngestOptions> = {},
): Pipeline {
  const written =
    path === null
      ? defaultDefinition()
      : parseDefinition(
          readText(path, 'No pipeline'),
          path,
          TABLES.map(({ name }) => name),
        );
  const definition = { ...written, steps: written.steps.map((step) => readingBy(step, reading)) };
  const folder = path === null ? '.' : dirname(path);
  const words = readWords(
    definition.words.map(({ name, where }) => ({
      path: name,
      text: readText(resolve(folder, name), `${where} names a file of words, but there is none`),
    })),
  );
  const { tables, outputs, severities } = definition;
  const file = definition.decisions && { ...definition.decisions, path: resolve(folder, definition.decisions.name) };
  const decisions = file ? loadDecisions(file) : NO_DECISIONS;
  const plan = makePlan(definition, { anchor, words, decisions });
  return { plan, tables, outputs, decisions: file?.path ?? null, severities };
}

function readingBy<Given extends Step>(step: Given, reading: Partial<IngestOptions>): Given {
  return step.stage === 'ingest' ? { ...step, options: { ...step.options, ...reading } } : step;
}

function loadDecisions({ name, where, path }: NamedFile & { readonly path: string }): Decisions {
  return readDecisions(name, readBytes(path, `${where} names a file of decisions, but there is none`));
}

function readBytes(path: string, none: string): Uint8Array {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`${none} at ${path}.`);
  return readFileSync(path);
}

function readText(path: string, none: string): string {
  const text = readTextFile(path);
  if (text === null) throw new UsageError(`${none} at ${path}.`);
  return text;
}
