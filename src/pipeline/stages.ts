/** Every stage, in the order in which a pipeline usually runs them. */
import { findCommitments } from '../extract/commitments/index.ts';
import { findDates } from '../extract/dates/index.ts';
import { findEntities } from '../extract/entities/index.ts';
import { findQuantities } from '../extract/quantities/index.ts';
import { ingest } from '../ingest/index.ts';
import { LIMITS } from '../ingest/limits.ts';
import { mergeNames } from '../normalize/aliases.ts';
import { resolveCommitments } from '../normalize/commitments.ts';
import { applyCorrections } from '../normalize/corrections.ts';
import { judgements, placeDecisions } from '../normalize/decisions.ts';
import { findIssuers } from '../normalize/issuers.ts';
import { findFacts } from '../segment/facts.ts';
import { findSections } from '../segment/sections.ts';
import { findUnits } from '../segment/units.ts';
import { defineStage, type Stage } from './stage.ts';

const ingestStage = defineStage({
  name: 'ingest',
  summary: 'Decodes a file and reads it into blocks of prose.',
  needs: ['input'],
  adds: ['source', 'metadata', 'blocks'],
  options: LIMITS,
  run: ({ input }, limits) => ingest(input, limits),
});

const segmentStage = defineStage({
  name: 'segment',
  summary: 'Finds title and date, sections, sentences and items.',
  needs: ['blocks', 'metadata'],
  adds: ['facts', 'sections', 'units'],
  options: {},
  run: ({ blocks, metadata }, _options, { anchor }) => {
    const facts = findFacts(blocks, metadata, anchor);
    const sections = findSections(blocks, facts.titleBlock);
    return { facts, sections, units: findUnits(blocks, sections, facts.titleBlock) };
  },
});

const entitiesStage = defineStage({
  name: 'entities',
  summary: 'Finds named people, places, organisations, laws, events and programmes.',
  needs: ['blocks', 'units'],
  adds: ['entities'],
  options: {},
  run: ({ blocks, units }, _options, { words }) => ({ entities: findEntities(blocks, units, words) }),
});

const datesStage = defineStage({
  name: 'dates',
  summary: 'Finds dates, durations and recurring times, with their days.',
  needs: ['blocks', 'units', 'facts', 'entities'],
  adds: ['dates'],
  options: {},
  run: ({ blocks, units, entities, facts }) => ({ dates: findDates(blocks, units, entities, facts.anchor) }),
});

const quantitiesStage = defineStage({
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
  run: ({ blocks, units }, { kinds }) => ({
    quantities: findQuantities(blocks, units).filter(({ kind }) => kinds.includes(kind)),
  }),
});

const commitmentsStage = defineStage({
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
  run: (layers, options, { words, decisions }) => {
    const { decided, problems } = placeDecisions(layers, decisions.rows);
    const { verdicts, promises } = findCommitments(layers, words, judgements(decided));
    const kept = promises.filter(({ confidence }) => confidence >= options['min-confidence']);
    return { decided, problems, verdicts, promises: kept };
  },
});

const normalizeStage = defineStage({
  name: 'normalize',
  summary: 'Resolves who is bound, by when and with how much.',
  needs: ['metadata', 'blocks', 'facts', 'sections', 'units', 'entities', 'dates', 'quantities', 'decided', 'promises'],
  adds: ['issuers', 'commitments'],
  options: {},
  run: (layers, _options, { words }) => {
    const found = findIssuers(layers.metadata, layers.facts, layers.blocks);
    const resolved = resolveCommitments({ ...layers, issuers: found }, words);
    const { issuers, commitments } = mergeNames({ issuers: found, commitments: resolved }, words);
    // What a person says of a name comes last.
    return { issuers, commitments: applyCorrections(commitments, layers.decided, { ...layers, issuers }) };
  },
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
