/** Whom a promise is for (GUIDELINES section 9, `beneficiaries`). */
import type { EntityMention } from '../model/annotation.ts';
import { matchesOf } from '../rules/pattern.ts';
import { VERBS } from '../vocab/verbs.ts';
import { PEOPLE_NOUNS } from '../vocab/subjects.ts';

const GIVES =
  /\b(?:provid|deliver|donat|giv|offer|send|ship|award|suppl|transfer|distribut|grant|extend|allocat|lend|equip|pay|restor|expand access|access|assistance|support|aid|resources|funding|training|tools|benefit|relief)\p{Ll}*\b/u;
const TOWARDS =
  /\b(?<word>for|to|with|helping|help|helps|assist|assisting|support|supporting|protect|protecting|benefit|benefiting|serve|serving|empower|empowering|equip|provide|providing|behalf of)\s+(?:(?:the|all|more|its|our|their|those|these|every|each) )*/gi;

/** `text` are the words from the cue on, `mentions` the entities in them; parties that act themselves are left out. */
export function beneficiariesOf(
  text: string,
  mentions: readonly EntityMention[],
  actors: ReadonlySet<string>,
): string[] {
  const found: string[] = [];
  for (const match of matchesOf(TOWARDS, text)) {
    const word = (match.groups?.['word'] ?? '').toLowerCase();
    if (word === 'to' && !GIVES.test(text.slice(Math.max(0, match.index - 90), match.index))) continue;
    const at = match.index + match[0].length;
    const named = namesAt(text, mentions, at, word === 'with' ? PARTNERS : NAMED);
    if (named.length > 0) found.push(...named);
    else if (word !== 'with' && word !== 'provide' && word !== 'providing') found.push(...peopleAt(text, at));
  }
  return [...new Set(found)].filter((name) => !actors.has(name)).slice(0, 12);
}

const NAMED: ReadonlySet<string> = new Set(['GPE', 'ORG', 'NORP', 'LOC', 'PERSON']);
/** One works with anybody; a promise is for a state or people that it works with. */
const PARTNERS: ReadonlySet<string> = new Set(['GPE', 'NORP']);

/** A list of names that starts here: "Ukraine, Moldova, and Georgia". */
function namesAt(
  text: string,
  mentions: readonly EntityMention[],
  start: number,
  types: ReadonlySet<string>,
): string[] {
  const names: string[] = [];
  let at = start;
  for (const mention of mentions) {
    if (mention.start < at) continue;
    const between = text.slice(at, mention.start);
    if (!(names.length === 0 ? between === '' : /^(?:, and |, | and )(?:the )?$/u.test(between))) break;
    const own = text.slice(mention.end);
    // "for American workers": the people and not the nation; "for Ukraine's grid": for Ukraine.
    if (mention.type === 'NORP' && /^ \p{Ll}/u.test(own)) return [];
    if (!types.has(mention.type)) break;
    names.push(mention.name);
    at = mention.end;
  }
  return names;
}

const BASES: ReadonlySet<string> = new Set(VERBS);
/** People of whom nothing is said. */
const VAGUE: ReadonlySet<string> = new Set([
  'those',
  'others',
  'person',
  'anyone',
  'everyone',
  'people',
  'individuals',
]);

/** "low-income families", "American workers": up to the noun that names people. */
function peopleAt(text: string, start: number): string[] {
  const phrase =
    /^(?:(?!and\b|or\b|of\b|in\b|to\b|for\b|who\b|that\b|the\b)[\p{L}'-]+ ){0,5}?(?!(?:and|or|of|in|to|for) )[\p{L}'-]+(?= |[,.;:)]|$)/u;
  const rest = text.slice(start, start + 120);
  for (let end = 0; end < 6; end += 1) {
    const words = rest
      .split(' ', end + 1)
      .join(' ')
      .replace(/[,.;:)].*$/u, '');
    const last = words.split(' ').at(-1)?.toLowerCase() ?? '';
    if (/^(?:and|or|of|in|to|for|who|that|by|on|with|as)$/u.test(last) || !phrase.test(words)) return [];
    if (PEOPLE_NOUNS.has(last)) return VAGUE.has(last) || BASES.has(words.split(' ')[0] ?? '') ? [] : [words];
    if (words.length < rest.split(' ', end + 1).join(' ').length) return [];
  }
  return [];
}
