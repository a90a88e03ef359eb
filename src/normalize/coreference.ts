/** Whom a word that points back, or a sentence that names nobody, stands for. */
import { GROUPS } from '../vocab/groups.ts';
import { bodyNamed, fullNamed, officeOf } from './bodies.ts';
import { contextOf, lastGroup, pronoun, type Progress } from './context.ts';
import { standsFor, UNITED_STATES } from './people.ts';
import { named, namedOf, type Holder, type Named, type Reading } from './readings.ts';
import { entitiesIn, textOf, type Place, type Setting } from './setting.ts';

/** Whom a reading of a subject stands for; nobody where it names an unnamed group. */
export function resolve(progress: Progress, place: Place, reading: Reading): readonly Named[] {
  const { setting, ties, parties, speakers, history } = progress;
  switch (reading.kind) {
    case 'named':
      if (reading.type === 'PERSON') return [standsFor(reading, ties, setting)];
      if (reading.type === 'OFFICE') return [officeOf(setting.bodies, place.unit, reading)];
      if (reading.type === 'PROGRAM' || reading.type === 'LAW') return contextOf(progress, place);
      if (reading.name === 'White House') return [holder(setting, 'administration')];
      return [reading.type === 'ORG' ? fullNamed(setting.bodies, place.unit, reading) : reading];
    case 'speakers':
      // "… in our countries, we seek to …" in one's fact sheet on two.
      return parties.length > 1 && /\bour (?:two )?(?:countries|nations|governments)\b/i.test(place.text)
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
      const body = bodyNamed(setting.bodies, reading.words, place.unit);
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

/** "I": whom the sentence or those before it quote, else the President, or whoever issues the document. */
function speakerOf({ setting, ties, speakers }: Progress, { unit, index }: Place): readonly Named[] {
  for (let at = index; at >= 0 && index - at <= 6; at -= 1) {
    const near = at === index ? unit : setting.units[at];
    if (!near) continue;
    const text = textOf(setting, near);
    if (/\b(?:statement|message|letter|remarks) (?:for|by|from|of) (?:the )?vice president\b/i.test(text))
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
  return setting.administration ? [holder(setting, 'president')] : speakers;
}

function holder({ administration }: Setting, office: Holder): Named {
  if (!administration || office === 'state') return UNITED_STATES;
  if (office === 'administration') return named(administration.name, 'ORG');
  return named(administration[office], 'PERSON');
}
