/** What each stage does: its work, by the name of the stage. Loaded where documents are processed, and nowhere else. */
import { findCommitments } from '../extract/commitments/index.ts';
import { findDates } from '../extract/dates/index.ts';
import { findEntities } from '../extract/entities/index.ts';
import { findQuantities } from '../extract/quantities/index.ts';
import { ingest } from '../ingest/index.ts';
import { mergeNames } from '../normalize/aliases.ts';
import { resolveCommitments } from '../normalize/commitments.ts';
import { applyCorrections } from '../normalize/corrections.ts';
import { judgements, placeDecisions } from '../normalize/decisions.ts';
import { findIssuers } from '../normalize/issuers.ts';
import { findFacts } from '../segment/facts.ts';
import { findSections } from '../segment/sections.ts';
import { findUnits } from '../segment/units.ts';
import { defineWork, type Work } from './stage.ts';
import {
  ingestStage,
  segmentStage,
  entitiesStage,
  datesStage,
  quantitiesStage,
  commitmentsStage,
  normalizeStage,
} from './stages.ts';

const WORKS: readonly Work[] = [
  defineWork(ingestStage, ({ input }, options) => ingest(input, options)),
  defineWork(segmentStage, ({ blocks, metadata }, _options, { anchor }) => {
    const facts = findFacts(blocks, metadata, anchor);
    const sections = findSections(blocks, facts.titleBlock);
    return { facts, sections, units: findUnits(blocks, sections, facts.titleBlock) };
  }),
  defineWork(entitiesStage, ({ blocks, units }, _options, { words }) => ({
    entities: findEntities(blocks, units, words),
  })),
  defineWork(datesStage, ({ blocks, units, entities, facts }) => ({
    dates: findDates(blocks, units, entities, facts.anchor),
  })),
  defineWork(quantitiesStage, ({ blocks, units }, { kinds }) => ({
    quantities: findQuantities(blocks, units).filter(({ kind }) => kinds.includes(kind)),
  })),
  defineWork(commitmentsStage, (layers, options, { words, decisions }) => {
    const { decided, problems } = placeDecisions(layers, decisions.rows);
    const { verdicts, promises } = findCommitments(layers, words, judgements(decided));
    const kept = promises.filter(({ confidence }) => confidence >= options['min-confidence']);
    return { decided, problems, verdicts, promises: kept };
  }),
  defineWork(normalizeStage, (layers, _options, { words }) => {
    const found = findIssuers(layers.metadata, layers.facts, layers.blocks);
    const resolved = resolveCommitments({ ...layers, issuers: found }, words);
    const { issuers, commitments } = mergeNames({ issuers: found, commitments: resolved }, words);
    // What a person says of a name comes last.
    return { issuers, commitments: applyCorrections(commitments, layers.decided, { ...layers, issuers }) };
  }),
];

export function workOf(stage: string): Work {
  const work = WORKS.find((candidate) => candidate.stage === stage);
  if (!work) throw new RangeError(`No stage "${stage}".`);
  return work;
}
