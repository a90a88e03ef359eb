/** Bodies met before in the document, by their short names: "the Council", "the Partnerships Office". */
import type { EntityMention, Unit } from '../model/annotation.ts';
import { BODIES } from '../vocab/actor-nouns.ts';
import { AGENCIES, WORLD_BODIES } from '../vocab/organisations.ts';
import { namedOf, type Named } from './readings.ts';

const FILLERS: ReadonlySet<string> = new Set('the this that these its of and for new on to us our each'.split(' '));

/** Bodies of a document by each word of their names. */
export type Bodies = ReadonlyMap<
  string,
  readonly { readonly mention: EntityMention; readonly words: readonly string[] }[]
>;

export function indexBodies(entities: readonly EntityMention[]): Bodies {
  const index = new Map<string, { mention: EntityMention; words: readonly string[] }[]>();
  for (const mention of entities) {
    if (mention.type !== 'ORG') continue;
    const words = keywords(mention.name);
    for (const word of new Set(words)) {
      const own = index.get(word);
      if (own) own.push({ mention, words });
      else index.set(word, [{ mention, words }]);
    }
  }
  return index;
}

/** How many earlier mentions with one word in common are looked at. */
const NEAR = 200;

/** The body with the longest name before this place that holds all the words of "the Task Force"; of equal ones the last. */
export function bodyNamed(
  bodies: Bodies,
  said: string,
  before: { readonly block: number; readonly start: number },
): Named | null {
  const [first, ...rest] = keywords(said);
  if (first === undefined) return null;
  const known = (bodies.get(first) ?? []).filter(
    ({ mention }) => mention.block < before.block || (mention.block === before.block && mention.start < before.start),
  );
  const holding = known.slice(-NEAR).filter(({ words }) => rest.every((word) => words.includes(word)));
  const longest = Math.max(...holding.map(({ words }) => words.length));
  const found = holding.findLast(({ words }) => words.length === longest);
  return found ? namedOf(found.mention) : null;
}

function keywords(words: string): string[] {
  return words
    .toLowerCase()
    .replace(/'s?\b/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 1 && !FILLERS.has(word))
    .map((word) => (word === 'taskforce' ? 'force' : word));
}

/** "the Partnerships Office" after "the White House Office of … Partnerships": a body that no list knows, under its full name. */
export function fullNamed(bodies: Bodies, unit: Unit, body: Named): Named {
  if (KNOWN_BODIES.has(body.name) || body.name.startsWith('Department of ') || !/ /u.test(body.name)) return body;
  const full = bodyNamed(bodies, body.name, unit);
  return full && full.name.length > body.name.length ? full : body;
}

const KNOWN_BODIES: ReadonlySet<string> = new Set([...AGENCIES, ...WORLD_BODIES].flat());

/** "the Co-Chairs of the Council": of the body that the Council stands for. */
export function officeOf(bodies: Bodies, unit: Unit, office: Named): Named {
  const of = /^(.* of the )(\p{Lu}\p{L}+)$/u.exec(office.name);
  const body = of?.[2] === undefined || !BODIES.has(of[2].toLowerCase()) ? null : bodyNamed(bodies, of[2], unit);
  return of && body ? { ...office, name: `${of[1] ?? ''}${body.name}` } : office;
}
