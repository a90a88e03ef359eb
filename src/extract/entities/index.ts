/** Named mentions of people, places, organisations, laws, events and programmes. */
import type { EntityMention, Unit } from '../../model/annotation.ts';
import type { Block } from '../../model/block.ts';
import type { UserWords } from '../../model/draft.ts';
import learned from '../../vocab/tagger.json' with { type: 'json' };
import { acronymsOf } from './acronyms.ts';
import { candidatesOf } from './candidates.ts';
import { lexiconOf } from './lexicon.ts';
import { nameMentions } from './names.ts';
import { agree } from './repeats.ts';
import { scenesOf } from './scene.ts';
import { taggerOf, type Tagger } from './tagger.ts';
import { readWeights } from './weights.ts';

const TAGGER = taggerOf(readWeights(learned));

/** Named mentions (GUIDELINES section 3), without overlaps, in order of the text. */
export function findEntities(blocks: readonly Block[], units: readonly Unit[], words: UserWords): EntityMention[] {
  return findEntitiesWith(TAGGER, blocks, units, words);
}

/** The same with other weights, for training. */
export function findEntitiesWith(
  tagger: Tagger,
  blocks: readonly Block[],
  units: readonly Unit[],
  words: UserWords,
): EntityMention[] {
  const lexicon = lexiconOf(words);
  const scenes = scenesOf(blocks, units, lexicon);
  const found = scenes.map((scene, block) => candidatesOf(scene, block, blocks[block]?.plain ?? '', tagger));
  const acronyms = acronymsOf(scenes, found);
  return nameMentions(scenes, agree(scenes, found, acronyms), acronyms, lexicon, words);
}
