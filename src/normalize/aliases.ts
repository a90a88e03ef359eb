/** Merges names by the user's aliases: entities got theirs where they were found, here those that the context gave. */
import type { ActorDetail, Commitment } from '../model/annotation.ts';
import type { Issuer, UserWords } from '../model/draft.ts';

export interface Parties {
  readonly issuers: readonly Issuer[];
  readonly commitments: readonly Commitment[];
}

/** The last word on names, since rules up to here know states and administrations by their own. */
export function mergeNames({ issuers, commitments }: Parties, { aliases }: UserWords): Parties {
  if (aliases.length === 0) return { issuers, commitments };
  const nameOf = new Map(aliases.map(({ alias, name }) => [alias, name]));
  const renamed = (name: string): string => nameOf.get(name) ?? name;
  const names = (list: readonly string[]): string[] => [...new Set(list.map(renamed))];
  return {
    issuers: distinct(issuers.map((issuer) => ({ ...issuer, name: renamed(issuer.name) }))),
    commitments: commitments.map((commitment) => ({
      ...commitment,
      actors: distinct(commitment.actors.map((actor) => renamedActor(actor, renamed))),
      assertedBy: names(commitment.assertedBy),
      beneficiaries: names(commitment.beneficiaries),
    })),
  };
}

function renamedActor(actor: ActorDetail, renamed: (name: string) => string): ActorDetail {
  return { ...actor, name: renamed(actor.name), via: actor.via === null ? null : renamed(actor.via) };
}

/** The first of each name. */
function distinct<Party extends { readonly name: string }>(parties: readonly Party[]): Party[] {
  return parties.filter(({ name }, index) => parties.findIndex((other) => other.name === name) === index);
}
