/** Says of each actor what kind it is, its ISO code, and through which group it is bound. */
import type { ActorDetail, ActorType } from '../model/annotation.ts';
import { GROUPS } from '../vocab/groups.ts';
import { AGENCIES } from '../vocab/organisations.ts';
import type { Named } from './readings.ts';
import { stateByCode, stateNamed } from './states.ts';

/** Actors as they are bound, and after them the members of the groups among them that are known (`via` names the group). */
export function detailsOf(parties: readonly Named[]): ActorDetail[] {
  const own = parties.map((party): ActorDetail => ({
    name: party.name,
    type: typeOf(party),
    code: codeOf(party),
    via: null,
  }));
  const members = parties.flatMap((party) => membersOf(party.name));
  return [...own, ...members.filter((member) => !own.some((actor) => actor.name === member.name))];
}

function membersOf(group: string): ActorDetail[] {
  const codes = GROUPS.find(({ name }) => name === group)?.members ?? [];
  return codes.flatMap((code) => {
    const state = stateByCode(code);
    return state ? [{ name: state.name, type: 'government' as const, code, via: group }] : [];
  });
}

function codeOf(party: Named): string | null {
  if (party.type === 'PERSON' || party.type === 'OFFICE') return null;
  const state = stateNamed(party.name);
  return state && state.people !== true ? state.code : party.code;
}

const INTERGOVERNMENTAL =
  /\b(?:United Nations|UN|World Bank|World Health|World Trade|International Monetary|Development Bank|INTERPOL|OECD|Organi[sz]ation of American|Global Fund|Gavi|CEPI|Forum|Commonwealth of|Working Group|Dialogue|Pillar|Counter Ransomware|Trilateral|Energy Council|Trade and Technology Council)\b/u;
const COMPANY =
  /\b(?:Inc|Corp|Corporation|LLC|Ltd|Group|Company|Co|Technologies|Motors|Airlines|Holdings|Systems|Partners|Capital|Energy Services)\.?$/u;
const NGO =
  /\b(?:Foundation|Association|Society|Coalition|Alliance|Institute|University|College|Union|Federation|Philanthropies|Charities|Church|IBEW|AFL-CIO|Network|Fund|Consortium|YMCA|AARP|UnidosUS|United Way|Conservancy|Trust|School|Teachers|Workers|Caucus|Partnership)\b/u;
const AGENCY =
  /\b(?:Department|Agency|Office|Bureau|Administration|Commission|Committee|Council|Service|Task Force|Ministry|Secretariat|Board|Corps|Command|Center|Centers|Bank of the United States|Export-Import|Authority|Laborator\p{L}+|Institutes?|Academy|Force|Navy|Army|Guard|Endowment|Treasury|Millennium Challenge|Development Finance|White House|National \p{L}+ Foundation|Congress|Task ?force|Division|Directorate|Minister|Secretary|Administrator|Coordinator|Commissioner|Director|Envoy|Space Research Organi[sz]ation|Courts?|Police)\b/u;
/** Local and tribal governments. */
const LOCAL =
  /^(?:City|County|State|Town|Village|Borough|Commonwealth|District) of |\b(?:County|Township|Parish|Tribe|Nation|Pueblo|City Council)$/u;

const US_AGENCIES: ReadonlySet<string> = new Set(AGENCIES.flat());

/** By what the name is of, then by its words; a body whose name says nothing is taken for a company. */
function typeOf({ name, type, code }: Named): ActorType {
  if (type === 'PERSON') return 'person';
  if (type === 'OFFICE') return 'agency';
  if (/ Administration$/u.test(name) && /^(?:Biden|Trump|Obama|Bush|Clinton)/u.test(name)) return 'government';
  if (GROUPS.some((group) => group.name === name)) return 'intergovernmental';
  if (type === 'GPE' || code !== null || stateNamed(name)) return 'government';
  if (LOCAL.test(name)) return 'government';
  if (type !== 'ORG') return 'other';
  if (US_AGENCIES.has(name)) return 'agency';
  if (INTERGOVERNMENTAL.test(name)) return 'intergovernmental';
  if (AGENCY.test(name)) return 'agency';
  if (NGO.test(name) && !COMPANY.test(name)) return 'ngo';
  return 'company';
}
