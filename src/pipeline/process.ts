/** One document through the stages: a pure function from an input to its record and source text. */
import { complete, type Context, type Draft } from '../model/draft.ts';
import type { DocumentRecord } from '../model/record.ts';
import type { Input } from '../model/source.ts';
import { toRecord } from '../normalize/records.ts';
import type { Added } from './stage.ts';
import { STAGES } from './stages.ts';

export interface Processed {
  readonly record: DocumentRecord;
  readonly text: string;
}

export function processDocument(input: Input, context: Context): Processed {
  let draft: Draft = { layers: { input }, problems: [] };
  for (const stage of STAGES) {
    const added: Added = stage.run(complete(draft.layers), {}, context);
    const { problems = [], ...layers } = added;
    draft = { layers: { ...draft.layers, ...layers }, problems: [...draft.problems, ...problems] };
  }
  const layers = complete(draft.layers);
  return { record: toRecord(layers, draft.problems), text: layers.source.text };
}
