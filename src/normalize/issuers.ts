import type { EntityMention } from '../model/annotation.ts';
import type { Block } from '../model/block.ts';
import type { Facts, Issuer } from '../model/draft.ts';
import type { Metadata } from '../model/source.ts';

/** The parties that issue the document (GUIDELINES sections 1 and 7), by canonical name. */
export function findIssuers(
  metadata: Metadata,
  _facts: Facts,
  _blocks: readonly Block[],
  _entities: readonly EntityMention[],
): Issuer[] {
  return (metadata.issuers ?? []).map((name) => ({ name, code: null }));
}
