/** One document through the stages of a plan: a pure function from an input to its layers, and from them to its record. */
import { decode } from '../ingest/decode.ts';
import { extract } from '../ingest/index.ts';
import { NO_METADATA } from '../ingest/metadata.ts';
import { complete, type Draft, type Layers } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import type { DocumentRecord } from '../model/record.ts';
import type { Extracted, Input } from '../model/source.ts';
import { toRecord } from '../normalize/records.ts';
import { ingestOptionsOf, type Plan } from './plan.ts';
import { workOf } from './work.ts';

export interface Processed {
  readonly record: DocumentRecord;
  readonly text: string;
}

/** Takes any format; what fails is a problem of the record. */
export async function processDocument(input: Input, plan: Plan): Promise<Processed> {
  return processDocumentSync(await extractText(input, plan), plan);
}

/** For formats that are text themselves, and documents whose text is extracted already. */
export function processDocumentSync(input: Input, plan: Plan): Processed {
  const { layers, problems } = runStages(input, plan);
  return { record: toRecord(layers, problems), text: layers.source.text };
}

/** Awaits what stands before the stages: the text of a format that is none itself. */
export async function extractText(input: Input, plan: Plan): Promise<Input> {
  try {
    return await extract(input, ingestOptionsOf(plan));
  } catch (error) {
    return { ...input, extracted: { ...NOTHING_READ, problems: [stageFailed('ingest', error)] } };
  }
}

const NOTHING_READ: Extracted = { text: '', metadata: NO_METADATA, blocks: [], problems: [], places: [] };

/** A stage that throws ends the document, not the run: what was found before it stays, and a problem says what happened. */
export function runStages(input: Input, plan: Plan): { layers: Layers; problems: readonly Problem[] } {
  let draft: Draft = { layers: emptyLayers(input), problems: [] };
  for (const { stage: name, options } of plan.steps) {
    try {
      const { problems = [], ...layers } = workOf(name).run(complete(draft.layers), options, plan.context);
      draft = { layers: { ...draft.layers, ...layers }, problems: [...draft.problems, ...problems] };
    } catch (error) {
      draft = { ...draft, problems: [...draft.problems, stageFailed(name, error)] };
      break;
    }
  }
  return { layers: complete(draft.layers), problems: draft.problems };
}

/** The record of a document that never came through: its text, and the problem. */
export function failedDocument(input: Input, problem: Problem): Processed {
  const layers = emptyLayers(input);
  const { text } = decode(input.bytes, input.format === 'html');
  return { record: toRecord({ ...layers, source: { ...layers.source, text } }, [problem]), text };
}

function stageFailed(stage: string, error: unknown): Problem {
  return {
    severity: 'error',
    code: 'stage-failed',
    message: `Stage "${stage}" failed: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'This is a defect of the tool: please report it with the document. What earlier stages found is kept.',
    start: null,
    end: null,
    stage,
  };
}

/** What a document has before any stage: nothing, but of every layer, since a pipeline may leave stages out. */
function emptyLayers(input: Input): Layers {
  const { id, path, format, sha256, bytes } = input;
  return {
    input,
    source: { id, path, format, sha256, text: '', bytes: bytes.length },
    metadata: NO_METADATA,
    blocks: [],
    facts: {
      title: null,
      titleBlock: null,
      date: null,
      anchor: null,
      anchorFrom: 'none',
      language: 'en',
      words: 0,
    },
    sections: [],
    units: [],
    entities: [],
    dates: [],
    quantities: [],
    issuers: [],
    verdicts: [],
    promises: [],
    commitments: [],
    decided: [],
  };
}
