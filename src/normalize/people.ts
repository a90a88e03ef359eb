/** Whom a person or office-holder stands for: a state in a joint statement, an agency in office, or the person. */
import { ADMINISTRATIONS } from '../vocab/administrations.ts';
import { leadersIn, stateOfLeader } from './leaders.ts';
import { stateNamed } from './states.ts';
import type { Named } from './readings.ts';
import type { Setting } from './setting.ts';
import { officesIn } from './offices.ts';

const LEADERS_OF_US: ReadonlySet<string> = new Set(
  ADMINISTRATIONS.flatMap(({ president, vicePresident }) => [president, vicePresident]),
);

export const UNITED_STATES: Named = {
  kind: 'named',
  name: 'United States',
  type: 'GPE',
  code: 'US',
  agency: null,
  state: null,
};

export interface Ties {
  /** Surname in lower case → the body that the person acts for, as some title in the document says. */
  readonly agencies: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, Named>;
}

/** Reads the whole document once for titles before names: "DHS Secretary Mayorkas", "Prime Minister Lee of Singapore". */
export function tiesOf(setting: Setting): Ties {
  const agencies = new Map<string, string>();
  const states = new Map<string, Named>();
  for (const [index, block] of setting.blocks.entries()) {
    const mentions = setting.entitiesOf.get(index) ?? [];
    for (const [at, mention] of mentions.entries()) {
      if (mention.type !== 'PERSON') continue;
      const before = mentions[at - 1];
      const title = block.plain.slice(Math.max(0, mention.start - 90, before?.end ?? 0), mention.start);
      const agency =
        before?.type === 'ORG' && /^(?:'s)? (?:\p{Lu}[\p{L}.'-]* ){1,5}$/u.test(title)
          ? before.name
          : officeAgency(block.plain, mention.start);
      if (agency !== null) agencies.set(surname(mention.name), agency);
    }
    if (setting.joint)
      for (const { start, end, name, code } of leadersIn(block.plain))
        states.set(surname(block.plain.slice(start, end)), {
          kind: 'named',
          name,
          type: 'GPE',
          code,
          agency: null,
          state: null,
        });
  }
  return { agencies, states };
}

function officeAgency(text: string, person: number): string | null {
  const from = Math.max(0, person - 90);
  const office = officesIn(text.slice(from, person)).at(-1);
  return office && /^ ?$/u.test(text.slice(from + office.end, person)) ? office.agency : null;
}

function surname(name: string): string {
  return (name.trim().split(' ').at(-1) ?? name).replace(/(?:'s|[.,])$/u, '').toLowerCase();
}

/** GUIDELINES sections 7 and 8: leaders in a joint statement → their states; an official in office → the agency. */
export function standsFor(person: Named, ties: Ties, setting: Setting): Named {
  if (setting.joint) return stateOf(person, ties, setting) ?? person;
  if (LEADERS_OF_US.has(person.name)) return person;
  const agency = person.agency ?? person.state ?? ties.agencies.get(surname(person.name)) ?? null;
  return agency === null ? person : { kind: 'named', name: agency, type: 'ORG', code: null, agency: null, state: null };
}

function stateOf(person: Named, ties: Ties, setting: Setting): Named | null {
  if (LEADERS_OF_US.has(person.name)) return UNITED_STATES;
  const said = person.state === null ? null : stateNamed(person.state);
  const tied = said ?? ties.states.get(surname(person.name)) ?? null;
  if (tied) return asNamed(tied);
  const known = stateOfLeader(person.name);
  if (known && setting.issuers.some((issuer) => issuer.name === known.name)) return asNamed(known);
  if (person.agency !== null || ties.agencies.has(surname(person.name))) return UNITED_STATES;
  const [other, another] = setting.issuers.filter((issuer) => issuer.code !== 'US');
  return other && !another ? asNamed(other) : null;
}

function asNamed({ name, code }: { readonly name: string; readonly code: string | null }): Named {
  return { kind: 'named', name, type: 'GPE', code, agency: null, state: null };
}

export function isUsLeader(name: string): boolean {
  return LEADERS_OF_US.has(name);
}
