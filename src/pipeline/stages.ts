/** Every stage, in the order in which a pipeline usually runs them. */
import { INGEST_OPTIONS } from '../ingest/options.ts';
import { defineStage, type Stage } from './stage.ts';

export const ingestStage = defineStage({
  name: 'ingest',
  summary: 'Decodes a file and reads it into blocks of prose.',
  needs: ['input'],
  adds: ['source', 'metadata', 'blocks'],
  options: INGEST_OPTIONS,
});

export const segmentStage = defineStage({
  name: 'segment',
  summary: 'Finds title and date, sections, sentences and items.',
  needs: ['blocks', 'metadata'],
  adds: ['facts', 'sections', 'units'],
  options: {},
});

export const entitiesStage = defineStage({
  name: 'entities',
  summary: 'Finds named people, places, organisations, laws, events and programmes.',
  needs: ['blocks', 'units'],
  adds: ['entities'],
  options: {},
});

export const datesStage = defineStage({
  name: 'dates',
  summary: 'Finds dates, durations and recurring times, with their days.',
  needs: ['blocks', 'units', 'facts', 'entities'],
  adds: ['dates'],
  options: {},
});

export const quantitiesStage = defineStage({
  name: 'quantities',
  summary: 'Finds money, percentages and counts.',
  needs: ['blocks', 'units'],
  adds: ['quantities'],
  options: {
    kinds: {
      type: 'list',
      default: ['money', 'percent', 'count'],
      values: ['money', 'percent', 'count'],
      help: 'Kinds of quantity to keep.',
    },
  },
});

export const commitmentsStage = defineStage({
  name: 'commitments',
  summary: 'Says of every sentence what it does, and finds the promises.',
  needs: ['source', 'blocks', 'facts', 'sections', 'units', 'entities', 'dates', 'quantities'],
  adds: ['decided', 'verdicts', 'promises'],
  options: {
    'min-confidence': {
      type: 'number',
      default: 0,
      help: 'Leave out commitments that the tool is less sure of, from 0 (keep all) to 1.',
    },
  },
});

export const normalizeStage = defineStage({
  name: 'normalize',
  summary: 'Resolves who is bound, by when and with how much.',
  needs: ['metadata', 'blocks', 'facts', 'sections', 'units', 'entities', 'dates', 'quantities', 'decided', 'promises'],
  adds: ['issuers', 'commitments'],
  options: {},
});

export const STAGES: readonly Stage[] = [
  ingestStage,
  segmentStage,
  entitiesStage,
  datesStage,
  quantitiesStage,
  commitmentsStage,
  normalizeStage,
];
