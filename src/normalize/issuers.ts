/** Finds the parties that issue a document (GUIDELINES sections 1 and 7). */
import type { Block } from '../model/block.ts';
import type { Facts, Issuer } from '../model/draft.ts';
import type { Metadata } from '../model/source.ts';
import { GROUPS } from '../vocab/groups.ts';
import { administrationOf } from './administration.ts';
import { leadersIn } from './leaders.ts';
import { stateNamed, statesIn, type StateFound, type StateName } from './states.ts';

/** How many blocks at the head of a document may say who speaks. */
const OPENING = 6;

const JOINT =
  /^(?!statement (?:from|by) (?!the (?:leaders|group)))(?:.*\bjoint\b|.*\bcommuniqu\p{L}|.*\bdeclaration\b|.*\b(?:vision|leaders?'?s?|ministers?'?|g-?7|quad)\b.{0,40}\bstatement\b)/iu;
const FACT_SHEET = /\bfact ?sheet\b/i;
const JOINT_FACT_SHEET = /\bjoint fact ?sheet\b/i;
const WHITE_HOUSE = /whitehouse\.(?:gov|archives)|bidenwhitehouse|trumpwhitehouse|obamawhitehouse/i;

/** The parties by canonical name, in order of the text; a sidecar or front matter that names them goes first. */
export function findIssuers(metadata: Metadata, facts: Facts, blocks: readonly Block[]): Issuer[] {
  if (metadata.issuers) return metadata.issuers.map((name) => ({ name, code: stateNamed(name)?.code ?? null }));
  const title = fold(facts.title ?? '');
  const opening = blocks.filter((block) => block.kind !== 'code').slice(0, OPENING);
  const head = opening.map((block) => block.plain);
  const parties = isJoint(title, head, metadata.url) ? jointParties(title, head) : [];
  if (parties.length > 1 || (parties.length === 1 && parties[0]?.code === null)) return parties;
  const speaker = speakerOfTitle(title);
  if (speaker && partiesIn(speaker.name, true).some(({ code }) => code !== 'US')) return [speaker];
  const administration = administrationOf(facts.anchor, [title, ...head].join(' '), metadata.url);
  if (administration) return [{ name: administration.name, code: null }];
  return speaker && parties.length === 0 ? [speaker] : parties;
}

const SPEAKER =
  /^(?:(?:Press|Joint) )?(?:[Ss]tatement|[Ff]act ?[Ss]heet|[Dd]eclaration|[Rr]elease) (?:of|by|from) (?:the )?(\p{Lu}[\p{L}'-]+(?: (?:of|for|and|the|\p{Lu}[\p{L}'-]+)){0,9})/u;
const BODY =
  /(?<!\p{L})(?:Ministry|Department|Government|Commission|Council|Agency|Authority|Office|Parliament|Cabinet|Board|Union)(?!\p{L})/u;

/** The body or state that a title says is speaking: "Statement of [the Norwegian Ministry of Fisheries]". */
function speakerOfTitle(title: string): Issuer | undefined {
  const name = SPEAKER.exec(title)?.[1];
  if (name === undefined) return undefined;
  const state = stateNamed(name.replace(/^Government of (?:the )?/u, ''));
  if (state) return { name: state.name, code: state.code };
  return BODY.test(name) ? { name, code: null } : undefined;
}

/** One line, ASCII quotes, plain spaces and hyphens: titles from front matter are not folded as blocks are. */
export function fold(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\u2060\u200B\uFEFF]/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isJoint(title: string, head: readonly string[], url: string | null): boolean {
  if (JOINT_FACT_SHEET.test(title)) return true;
  if (FACT_SHEET.test(title)) return false;
  if (title !== '' && (JOINT.test(title) || url !== null)) return JOINT.test(title);
  return (
    head.some((text) => JOINT_FACT_SHEET.test(text) || /\bjoint statement\b/i.test(text)) &&
    !head.some((text) => WHITE_HOUSE.test(text))
  );
}

function jointParties(title: string, head: readonly string[]): Issuer[] {
  const named = partiesOfTitle(title);
  const group = named.find((party) => GROUPS.some(({ name, members }) => name === party.name && members.length > 0));
  if (group) return [group];
  if (named.length > 1) return widened(named, head) ?? named;
  const lists = head.map((text) => runsOfParties(text)).find((runs) => runs.length > 0) ?? [];
  return lists[0] ?? named;
}

/** A list in the text that holds all parties of a title that names at least three, and more. */
function widened(named: readonly Issuer[], head: readonly string[]): Issuer[] | undefined {
  if (named.length < 3) return undefined;
  return head
    .flatMap((text) => runsOfParties(text))
    .find((run) => run.length > named.length && named.every((party) => run.some((other) => other.name === party.name)));
}

/**
 *   Joint Statement by [President Biden and President von der Leyen] on Clean Rivers
 *   [U.S.-Singapore] Joint Leaders' Statement            Joint Statement on [U.S.-UK] Talks on River Basins
 */
export function partiesOfTitle(title: string): Issuer[] {
  const speakers =
    /\b(?:by|from|between|among|(?:statement|leaders|governments|representatives|meeting|call) of) (.+?)(?= (?:on|regarding|concerning|endorsing|announcing|following|to (?!the\b)|in support|about|marking|welcoming)\b|:|$)/iu.exec(
      title,
    );
  const segments = [
    speakers?.[1] ?? '',
    /^(.+?)\b(?:joint|leaders?'?s?|ministers?'?|communiqu\p{L}|declaration|summit|statement)\b/iu.exec(title)?.[1] ??
      '',
    title.replace(/ (?:on|regarding|concerning|following) .*/u, ''),
    title,
  ];
  const tries = [false, true].flatMap((peoples) => segments.map((segment) => partiesIn(segment, peoples)));
  return tries.find((parties) => parties.length > 1) ?? tries.find((parties) => parties.length === 1) ?? [];
}

/** States, bodies and leaders in order, each party once; peoples ("Iraqi") only where asked for. */
function partiesIn(text: string, peoples: boolean): Issuer[] {
  return distinct(partiesFound(text).filter((party) => peoples || party.people !== true));
}

function partiesFound(text: string): StateFound[] {
  const leaders = leadersIn(text);
  const states = statesIn(text).filter((state) => !leaders.some((leader) => within(leader, state)));
  return [...leaders, ...states].sort((a, b) => a.start - b.start);
}

function within(outer: StateFound, inner: StateFound): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function distinct(found: readonly StateName[]): Issuer[] {
  const names = [...new Set(found.map((party) => party.name))];
  return names.map((name) => ({ name, code: found.find((party) => party.name === name)?.code ?? null }));
}

const BETWEEN =
  /^\)?(?:'s)?(?: \([^)]{1,12}\))?[\s,;–—-]*(?:(?:the )?\p{Lu}\p{L}+(?: (?:of|on|for|and|\p{Lu}\p{L}+)){0,5}, ){0,2}(?:and |with |& )?(?:of )?(?:the )?(?:(?:Republic|State|Kingdom|Federation|People|Governments?|Federal|Union) (?:of )?)?(?:the )?$/u;

/** Runs of at least two states and leaders with nothing but commas, "and", titles and other bodies between, the longest first. */
function runsOfParties(text: string): Issuer[][] {
  const found = partiesFound(text).filter((party) => party.people !== true);
  const runs: StateFound[][] = [];
  for (const party of found) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && (BETWEEN.test(text.slice(last.end, party.start)) || party.name === last.name)) run.push(party);
    else runs.push([party]);
  }
  return runs
    .map((run) => distinct(run))
    .filter((run) => run.length > 1)
    .sort((a, b) => b.length - a.length);
}
