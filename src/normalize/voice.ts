/** Whether a promise is the issuers' own or one that they report (GUIDELINES section 9, `voice`). */
import type { ActorDetail } from '../model/annotation.ts';
import type { Issuer } from '../model/draft.ts';
import { stateOfLeader } from './leaders.ts';
import { isUsLeader } from './people.ts';

export interface Voice {
  readonly voice: 'own' | 'attributed';
  readonly assertedBy: readonly string[];
}

/** Own where any actor is an issuer, or speaks for one: its agencies, officers and members. Nobody named counts as own. */
export function voiceOf(actors: readonly ActorDetail[], issuers: readonly Issuer[]): Voice {
  const own = actors.length === 0 || actors.some((actor) => speaksFor(actor, issuers));
  return own ? { voice: 'own', assertedBy: [] } : { voice: 'attributed', assertedBy: issuers.map(({ name }) => name) };
}

function speaksFor(actor: ActorDetail, issuers: readonly Issuer[]): boolean {
  if (issuers.some(({ name, code }) => name === actor.name || (code !== null && code === actor.code))) return true;
  if (issuers.some(({ name }) => name === actor.via)) return true;
  const american = issuers.some(
    ({ name, code }) => code === 'US' || name.endsWith('Administration') || /^(?:G7|Quad|AUKUS)$/u.test(name),
  );
  if (!american) return false;
  if (actor.code === 'US') return true;
  if (actor.type === 'agency')
    return !/\b(?:Ministry|Parliament|Federal Republic|Commonwealth|Majesty|Secretariat|His|Her)\b/u.test(actor.name);
  if (actor.type === 'person') return isUsLeader(actor.name) || (stateOfLeader(actor.name)?.code ?? 'US') === 'US';
  return false;
}
