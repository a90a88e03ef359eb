/** Whom a word that points back, or a sentence that names nobody, stands for. */
import type { EntityMention } from '../model/annotation.ts';
import { BODIES } from '../vocab/actor-nouns.ts';
import { GROUPS } from '../vocab/groups.ts';
import { AGENCIES, WORLD_BODIES } from '../vocab/organisations.ts';
import { standsFor, UNITED_STATES, type Ties } from './people.ts';
import type { Holder, Named, Reading } from './phrases.ts';
import { entitiesIn, textOf, type Place, type Setting } from './setting.ts';

/** Who acted in a unit. */
export interface Said {
  readonly unit: number;
  readonly section: number | null;
  readonly parties: readonly Named[];
  /** Whether an order was the subject or was signed: what "It also directs …" goes on with. */
  readonly order: boolean;
  readonly promise: boolean;
  /** Whether the unit has a subject of its own. */
  readonly own: boolean;
  /** Whether that subject is a group without a name: "agencies will:". */
  readonly unnamed: boolean;
}

/** What has been read of a document so far. */
export interface Progress {
  readonly setting: Setting;
  readonly ties: Ties;
  /** Whom "the leaders", "both sides" stand for. */
  readonly parties: readonly Named[];
  /** Whom "we" stands for. */
  readonly speakers: readonly Named[];
  /** By unit, in order. */
  readonly history: Map<number, Said>;
}

/** How many earlier units a pronoun may reach back to. */
const REACH = 8;

/** Whom a reading of a subject stands for; nobody where it names an unnamed group. */
export function resolve(progress: Progress, place: Place, reading: Reading): readonly Named[] {
  const { setting, ties, parties, speakers, history } = progress;
  switch (reading.kind) {
    case 'named':
      if (reading.type === 'PERSON') return [standsFor(reading, ties, setting)];
      if (reading.type === 'OFFICE') return [officeOf(setting, place, reading)];
      if (reading.type === 'PROGRAM' || reading.type === 'LAW') return contextOf(progress, place);
      if (reading.name === 'White House') return [holder(setting, 'administration')];
      return [reading.type === 'ORG' ? fullNamed(setting, place, reading) : reading];
    case 'speakers':
      // "… in our countries, we seek to …" in one's fact sheet on two.
      return parties.length > 1 && /\bour (?:two )?(?:countries|nations|governments)\b/iu.test(place.text)
        ? parties
        : speakers;
    case 'speaker':
      return speakerOf(progress, place);
    case 'parties':
      return parties.length > 0 ? parties : (lastGroup(history, place.index) ?? speakers);
    case 'members':
      if (GROUPS.some(({ name }) => name === reading.of.name)) return [reading.of];
      return setting.joint ? parties : [];
    case 'office-holder':
      return [holder(setting, reading.office)];
    case 'order':
      return setting.joint ? speakers : [holder(setting, 'president')];
    case 'body': {
      const at = { block: place.unit.block, start: place.unit.start };
      const body = bodyNamed(setting, reading.words, at);
      return body ? [body] : contextOf(progress, place);
    }
    case 'unnamed':
      return [];
    case 'back': {
      const pointed = pronoun(progress, place, reading.plural);
      return pointed ?? contextOf(progress, place);
    }
    case 'other':
      return contextOf(progress, place);
  }
}

/** "the Partnerships Office" after "the White House Office of … Partnerships": a body that no list knows, under its full name. */
function fullNamed(setting: Setting, { unit }: Place, body: Named): Named {
  if (KNOWN_BODIES.has(body.name) || body.name.startsWith('Department of ') || !/ /u.test(body.name)) return body;
  const full = bodyNamed(setting, body.name, unit);
  return full && full.name.length > body.name.length ? full : body;
}

const KNOWN_BODIES: ReadonlySet<string> = new Set([...AGENCIES, ...WORLD_BODIES].flat());

/** "the Co-Chairs of the Council": of the body that the Council stands for. */
function officeOf(setting: Setting, { unit }: Place, office: Named): Named {
  const of = /^(.* of the )(\p{Lu}\p{L}+)$/u.exec(office.name);
  const body = of?.[2] === undefined || !BODIES.has(of[2].toLowerCase()) ? null : bodyNamed(setting, of[2], unit);
  return of && body ? { ...office, name: `${of[1] ?? ''}${body.name}` } : office;
}

/** Who acted last, in a promise or not; "they" rather several than one. */
function pronoun({ history }: Progress, { index, unit }: Place, plural: boolean): readonly Named[] | null {
  if (plural) {
    for (let at = index - 1; at >= 0 && index - at <= 4; at -= 1) {
      const said = history.get(at);
      if (said && said.section === unit.section && said.parties.length > 1) return said.parties;
    }
  }
  return lastSaid(history, index, unit.section, REACH)?.parties ?? null;
}

/** Whom the place itself speaks of: the lead-in of an item, the section's heading, the sentences before, or the document. */
export function contextOf(progress: Progress, place: Place): readonly Named[] {
  const { setting, history } = progress;
  return (
    leadIn(progress, place) ??
    lastPromise(history, place.index, place.unit.section)?.parties ??
    heading(setting, place.unit.section) ??
    progress.speakers
  );
}

/**
 * Who acts in the sentence that opens the list. In a flat list that is an item too, and items without a subject follow it:
 *
 *   - The Order directs the FTC to:      - Enforce the Act.      - Evaluate prices.      - The Treasury will also …
 */
function leadIn({ setting, history }: Progress, { unit, index }: Place): readonly Named[] | null {
  const depth = setting.blocks[unit.block]?.depth ?? 0;
  if (depth === 0) return null;
  let flat = true;
  for (let at = index - 1; at >= 0 && index - at < LONG_LIST; at -= 1) {
    const before = setting.units[at];
    if (!before || before.section !== unit.section) return null;
    const own = setting.blocks[before.block]?.depth ?? 0;
    const said = history.get(at);
    const opens =
      said !== undefined &&
      (said.parties.length > 0 || said.unnamed) &&
      textOf(setting, before).trimEnd().endsWith(':');
    if (own < depth) return opens ? said.parties : null;
    if (own === depth && flat && opens) return said.parties;
    if (own === depth && said?.own === true) flat = false;
  }
  return null;
}

const LONG_LIST = 200;

/** The body that a heading names and nothing else: "Department of Labor". */
function heading(setting: Setting, section: number | null): readonly Named[] | null {
  const at = section === null ? undefined : setting.sections[section];
  if (!at) return null;
  const unit = { ...at, kind: 'heading' as const, section, paragraph: null };
  const [only] = entitiesIn(setting, unit, 0, at.end - at.start);
  if (!only || (only.type !== 'ORG' && only.type !== 'GPE')) return null;
  return only.end - only.start >= 0.7 * (at.end - at.start) ? [namedOf(only)] : null;
}

/** The last unit in reach, of the same section, in which somebody acted. */
export function lastSaid(
  history: ReadonlyMap<number, Said>,
  unit: number,
  section: number | null,
  reach: number,
): Said | null {
  for (let at = unit - 1; at >= 0 && unit - at <= reach; at -= 1) {
    const said = history.get(at);
    if (!said) continue;
    if (said.section !== section) return null;
    if (said.parties.length > 0 || said.order) return said;
  }
  return null;
}

function lastPromise(history: ReadonlyMap<number, Said>, unit: number, section: number | null): Said | null {
  for (let at = unit - 1; at >= 0 && unit - at <= REACH; at -= 1) {
    const said = history.get(at);
    if (!said) continue;
    if (said.section !== section) return null;
    if (said.promise && said.parties.length > 0) return said;
  }
  return null;
}

function lastGroup(history: ReadonlyMap<number, Said>, unit: number): readonly Named[] | null {
  for (let at = unit - 1; at >= 0 && unit - at <= 30; at -= 1) {
    const said = history.get(at);
    if (said && said.parties.length > 1) return said.parties;
  }
  return null;
}

/** "I": whom the sentence or those before it quote, else the President. */
function speakerOf({ setting, ties }: Progress, { unit, index }: Place): readonly Named[] {
  for (let at = index; at >= 0 && index - at <= 6; at -= 1) {
    const near = at === index ? unit : setting.units[at];
    if (!near) continue;
    const text = textOf(setting, near);
    if (/\b(?:statement|message|letter|remarks) (?:for|by|from|of) (?:the )?vice president\b/iu.test(text))
      return [holder(setting, 'vicePresident')];
    const said =
      /\bsaid (?:the )?(?:\p{Lu}[\p{L}.]* ){0,6}\p{Lu}|^[^".]{3,60}: "|\b(?:said|stated|pledged|promised): "/u.exec(
        text,
      );
    if (!said) continue;
    const person = entitiesIn(
      setting,
      near,
      said.index,
      said[0].startsWith('said') ? text.length : said.index + said[0].length,
    ).find((mention) => mention.type === 'PERSON');
    if (person) return [standsFor(namedOf(person), ties, setting)];
  }
  return [holder(setting, 'president')];
}

function holder({ administration }: Setting, office: Holder): Named {
  if (!administration || office === 'state') return UNITED_STATES;
  if (office === 'administration') return named(administration.name, 'ORG');
  return named(administration[office], 'PERSON');
}

function named(name: string, type: Named['type']): Named {
  return { kind: 'named', name, type, code: null, agency: null, state: null };
}

const FILLERS: ReadonlySet<string> = new Set('the this that these its of and for new on to us our each'.split(' '));

/** The last body before this place whose name holds all the words of "the Task Force", "the Partnerships Office". */
function bodyNamed(setting: Setting, words: string, before: { block: number; start: number }): Named | null {
  const wanted = keywords(words);
  if (wanted.length === 0) return null;
  let found: EntityMention | null = null;
  for (const mention of setting.entities) {
    if (mention.block > before.block || (mention.block === before.block && mention.start >= before.start)) break;
    if (mention.type !== 'ORG') continue;
    const own = keywords(mention.name);
    if (wanted.every((word) => own.includes(word)) && own.length >= (found ? keywords(found.name).length : 0))
      found = mention;
  }
  return found ? namedOf(found) : null;
}

function keywords(words: string): string[] {
  return words
    .toLowerCase()
    .replace(/'s?\b/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 1 && !FILLERS.has(word))
    .map((word) => (word === 'taskforce' ? 'force' : word));
}

function namedOf({ name, type, code }: EntityMention): Named {
  return { kind: 'named', name, type, code, agency: null, state: null };
}
