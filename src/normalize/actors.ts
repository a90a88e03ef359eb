/** Resolves who is bound by each promise (GUIDELINES sections 6 to 8, Actors). */
import type { CommitmentMention } from '../model/annotation.ts';
import { contextOf, type Progress, type Said } from './context.ts';
import { resolve } from './coreference.ts';
import { announcer, beside, otherClauses, passiveAgents, welcomed } from './further-actors.ts';
import { directed, isOrder, signs } from './orders.ts';
import { isUsLeader, tiesOf, UNITED_STATES } from './people.ts';
import { readPhrase } from './phrases.ts';
import { named, type Named, type Reading } from './readings.ts';
import { partiesOfTitle } from './issuers.ts';
import { entitiesIn, textOf, type Place, type Setting } from './setting.ts';
import { framed, subjectOf, wholeList, type Subject } from './subjects.ts';

/** For each promise, in order, the parties that it binds; none where nobody is identifiable. */
export function findActors(setting: Setting): Named[][] {
  const progress = begin(setting);
  const promises = new Map(setting.promises.map((promise) => [promise.unit, promise]));
  const actors = new Map<number, Named[]>();
  for (const [index, unit] of setting.units.entries()) {
    const promise = promises.get(index) ?? null;
    if (unit.kind === 'heading' && !promise) continue;
    const said = actorsOf(progress, { unit, index, text: textOf(setting, unit) }, promise);
    progress.history.set(index, { unit: index, section: unit.section, promise: promise !== null, ...said });
    if (promise) actors.set(index, said.parties);
  }
  return setting.promises.map((promise) => actors.get(promise.unit) ?? []);
}

function begin(setting: Setting): Progress {
  const speakers = setting.issuers.map((issuer): Named => ({
    ...issuer,
    kind: 'named',
    type: 'ORG',
    agency: null,
    state: null,
  }));
  const titled = setting.joint
    ? speakers
    : partiesOfTitle(setting.title).map((party): Named => ({
        ...party,
        kind: 'named',
        type: 'GPE',
        agency: null,
        state: null,
      }));
  return { setting, ties: tiesOf(setting), parties: titled, speakers, history: new Map() };
}

function actorsOf(
  progress: Progress,
  place: Place,
  promise: CommitmentMention | null,
): Pick<Said, 'order' | 'own' | 'unnamed'> & { parties: Named[] } {
  const subject = wholeList(progress.setting, place, subjectOf(place, promise));
  if (!subject) {
    const told = promise && TELLS.test(place.text) ? directed(progress, place, 0) : null;
    const parties = told ?? (promise ? contextOf(progress, place) : []);
    return { parties: [...parties], order: false, own: false, unnamed: false };
  }
  const reported = promise && welcomed(progress, place, promise);
  if (reported) return { parties: reported, order: false, own: true, unnamed: false };
  const readings = readSubject(progress, place, subject);
  const order = readings.some((reading) => isOrder(progress, place, reading));
  const signed = signs(place.text);
  const told = order || signed || commands(place, readings, subject) ? directed(progress, place, subject.end) : null;
  const doers = order ? told : passiveAgents(progress, place, readings, subject);
  const own = doers ?? readings.flatMap((reading) => resolveAs(progress, place, reading, subject));
  const more = promise
    ? [
        ...(order ? [] : (told ?? [])),
        ...announcer(progress, place, promise, subject),
        ...otherClauses(progress, place, subject.end),
      ]
    : [];
  // Who will sign an order is bound beside the office that it tells to act; who has signed it is not.
  const instead = told && (signed ? /\bsigned\b/u.test(place.text) : order || told.length > 0);
  const parties = told && instead ? told : [...own, ...more];
  return {
    parties: distinct(asStates(withoutRecipient(place.text, [...beside(progress, place, subject), ...parties]))),
    order: order || signed,
    own: true,
    unnamed: parties.length === 0 && readings.some(({ kind }) => kind === 'unnamed'),
  };
}

/** An item that goes on with what an order does: "Directs the Secretary of Labor to …". */
const TELLS = /^(?:directs?|requires|instructs?|tasks|mandates|authorizes|calls on)\b/i;

/** "We are providing Ukraine with …" binds the others, where Ukraine is one of several that speak. */
function withoutRecipient(text: string, parties: readonly Named[]): readonly Named[] {
  if (parties.length < 3) return parties;
  const others = parties.filter(({ name }) => !receives(text, name));
  return others.length > 0 ? others : parties;
}

const GIVEN_TO = /\b(?:provid|giv|suppl|arm|equip|assist)[a-z]* $|\b(?:systems|aid|support|assistance) (?:for|to) $/;

function receives(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (GIVEN_TO.test(text.slice(Math.max(0, at - 30), at)) && !/^\w/.test(text.slice(at + name.length))) return true;
  return false;
}

/** "The President is directing the Task Force to …": a president's command binds the office that gets it. */
function commands({ text }: Place, readings: readonly Reading[], { end }: Subject): boolean {
  const president = readings.every(
    (reading) => reading.kind === 'office-holder' || (reading.kind === 'named' && isUsLeader(reading.name)),
  );
  return (
    president &&
    /^(?: (?:is|has|will|also|today|now|again|further))* (?:direct|order|instruct|task|call(?:s|ed|ing)? (?:on|upon))/u.test(
      text.slice(end, end + 60),
    )
  );
}

/** Readings of the subject, or of whoever says it where the subject itself is a thing: "the CDC has determined that vaccines will …". */
function readSubject({ setting }: Progress, { unit, text }: Place, subject: Subject): Reading[] {
  const readings = readPhrase(subject.text, entitiesIn(setting, unit, subject.start, subject.end));
  const frame = readings.every(({ kind }) => kind === 'other' || kind === 'back') ? framed(text, subject) : null;
  if (!frame) return readings;
  const who = readPhrase(frame.text, entitiesIn(setting, unit, frame.start, frame.end));
  return who.some(({ kind }) => kind === 'other' || kind === 'back' || kind === 'unnamed') ? readings : who;
}

const PERMITTED =
  /^(?: also| now| generally)? (?:can|may|are (?:required|excepted|eligible|exempt)|do not require|will (?:also |now |generally |automatically )?(?:be (?:able|required|eligible|allowed|permitted|encouraged|exempt|subject|automatically|charged|asked|given)|need|have|no longer|not be|get|receive))\b/u;

/** A rule about people binds whoever makes it: "Banks can apply …", "Recipients will be encouraged …". */
function resolveAs(progress: Progress, place: Place, reading: Reading, subject: Subject): readonly Named[] {
  const ruled =
    reading.kind === 'unnamed' &&
    PERMITTED.test(place.text.slice(subject.end)) &&
    !/\b(?:agenc|department|regulator|official|secretar|leader)/i.test(subject.text);
  if (reading.kind === 'other' && isUnknownName(progress.setting, subject.text)) return [named(subject.text, 'ORG')];
  return ruled ? contextOf(progress, place) : resolve(progress, place, reading);
}

/** One capital word that opens a sentence, and that the document never writes small: a company in no list ("Zentara will hire"). */
function isUnknownName({ blocks }: Setting, words: string): boolean {
  if (!/^\p{Lu}[\p{L}\d]{3,}$/u.test(words) || COMMON.test(words)) return false;
  const small = new RegExp(String.raw`(?<![\p{L}\d])${words.toLowerCase()}(?![\p{L}\d])`, 'u');
  return !blocks.some(({ plain }) => small.test(plain));
}

/** Endings of nouns that are no names: "Recruitment", "Applicants", "Training". */
const COMMON =
  /(?:[^iu]s|ing|tion|sion|ment|ity|ship|ance|ence|age|ure|ism|ies|people|both|each|they|this|that|there|work|more|most|many|such|congress)$/i;

/** "President Biden and G7 Leaders agreed": beside states and groups a president stands for the state. */
function asStates(parties: readonly Named[]): Named[] {
  const group = parties.some(
    ({ name, type, code }) =>
      (type === 'GPE' && code !== 'US') || /^(?:G7|Quad|European Union|NATO|ASEAN)$/u.test(name),
  );
  return parties.map((party) => (group && party.type === 'PERSON' && isUsLeader(party.name) ? UNITED_STATES : party));
}

function distinct(parties: readonly Named[]): Named[] {
  return parties.filter((party, index) => parties.findIndex((other) => other.name === party.name) === index);
}
