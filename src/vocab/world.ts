/** Countries, their peoples, states and cities, with names of persons and companies: world.json, which train/world.mjs makes from data packages. */
import world from './world.json' with { type: 'json' };

export interface Country {
  /** Common name: `South Korea`. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly member: boolean;
  /** Other names: official, in its own language. */
  readonly names: readonly string[];
  /** Adjectives and people: `South Korean`. */
  readonly peoples: readonly string[];
}

export const COUNTRIES: readonly Country[] = world.countries;

/** States of the U.S. and provinces of Canada, with their ISO 3166-2 codes (`US-TX`). */
export const STATES: readonly { readonly name: string; readonly code: string }[] = world.states;

/** Capitals and large cities whose names are no ordinary words. */
export const CITIES: readonly string[] = world.cities.split(';');
export const GIVEN_NAMES: ReadonlySet<string> = new Set(world.given.split(';'));
/** Words that are companies' names, or stand in them. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(world.companies.split(';'));
export const SURNAMES: ReadonlySet<string> = new Set(world.surnames.split(';'));

/** What diplomats write and the data package lacks: variant → ISO 3166-1 code. */
export const COUNTRY_VARIANTS: Readonly<Record<string, string>> = {
  'U.S.': 'US',
  'U.S': 'US',
  US: 'US',
  'U.S.A.': 'US',
  America: 'US',
  'U.S. Government': 'US',
  'U.S. government': 'US',
  'United States Government': 'US',
  'United States government': 'US',
  'U.K.': 'GB',
  'U.K': 'GB',
  Britain: 'GB',
  PRC: 'CN',
  'P.R.C.': 'CN',
  'Republic of China': 'TW',
  ROK: 'KR',
  RoK: 'KR',
  'R.O.K.': 'KR',
  DPRK: 'KP',
  PNG: 'PG',
  'U.A.E.': 'AE',
  Burma: 'MM',
  Turkey: 'TR',
  Turkiye: 'TR',
  'Czech Republic': 'CZ',
  'Slovak Republic': 'SK',
  'Viet Nam': 'VN',
  'Cabo Verde': 'CV',
  'Côte d’Ivoire': 'CI',
  'The Gambia': 'GM',
  'The Bahamas': 'BS',
  'Guinea Bissau': 'GW',
  Holland: 'NL',
  'Democratic Republic of the Congo': 'CD',
  'São Tomé and Príncipe': 'ST',
  'Timor Leste': 'TL',
  'East Timor': 'TL',
  'St. Lucia': 'LC',
  'St. Kitts and Nevis': 'KN',
  'St. Vincent and the Grenadines': 'VC',
  'Federated States of Micronesia': 'FM',
  'Republic of Ireland': 'IE',
  'Republic of Türkiye': 'TR',
  'Republic of Turkey': 'TR',
  'Republic of the Marshall Islands': 'MH',
  'Republic of Moldova': 'MD',
};

/** Words for a country that a reader of its full name does not mean alone: `Congo` is two countries, `Jersey` a shirt. */
export const COUNTRY_NAMES_TO_SKIP: ReadonlySet<string> = new Set([
  'Emirates', 'Georgia', 'Union', 'Jersey', 'Congo',
]); // prettier-ignore

/** Places with a government that are no country of the data package. */
export const OTHER_PLACES: readonly string[] = [
  'Gaza', 'Gaza Strip', 'West Bank', 'Crimea', 'Donbas', 'Xinjiang', 'Tibet', 'Soviet Union', 'Scotland', 'Wales', 'England', 'Northern Ireland',
  'Kurdistan', 'Quebec', 'Okinawa', 'Bavaria', 'Punjab', 'Chiapas', 'Sinaloa', 'New South Wales', 'Queensland', 'Western Australia', 'South Australia',
  'Northern Territory', 'Tasmania', 'New York City', 'Kyiv', 'Kiev', 'Kharkiv', 'Kherson', 'Mariupol', 'Bucha', 'Rafah', 'Jerusalem', 'Tel Aviv', 'Ramallah',
  'Hiroshima', 'Geneva', 'Davos', 'The Hague', 'Nice', 'Venice', 'Antwerp', 'Cologne', 'Mumbai', 'Bangalore', 'Bengaluru', 'Kolkata', 'Cornwall', 'Carbis Bay',
  'Flint', 'Tulsa', 'East Palestine', 'Brownsville', 'El Paso', 'Macau', 'Hong Kong', 'Maui',
]; // prettier-ignore

/** Natural and supra-national places and facilities. */
export const REGIONS: readonly string[] = [
  'Africa', 'Asia', 'Europe', 'Americas', 'North America', 'South America', 'Latin America', 'Central America', 'Oceania', 'Antarctica', 'Arctic',
  'Sub-Saharan Africa', 'North Africa', 'East Africa', 'West Africa', 'Southern Africa', 'Central Africa', 'Horn of Africa', 'Sahel', 'Maghreb',
  'Southeast Asia', 'South Asia', 'East Asia', 'Central Asia', 'Northeast Asia', 'Middle East', 'Near East', 'Levant', 'Persian Gulf', 'Gulf', 'Caucasus', 'South Caucasus',
  'Balkans', 'Western Balkans', 'Eastern Europe', 'Western Europe', 'Central Europe', 'Northern Europe', 'Scandinavia', 'Baltics', 'Indo-Pacific', 'Asia-Pacific', 'Pacific',
  'Atlantic', 'Pacific Ocean', 'Atlantic Ocean', 'Indian Ocean', 'Arctic Ocean', 'Caribbean', 'Caribbean Sea', 'Mediterranean', 'Eastern Mediterranean', 'Mediterranean Sea', 'Black Sea', 'Red Sea',
  'Baltic Sea', 'South China Sea', 'East China Sea', 'Sea of Japan', 'Sea of Azov', 'Yellow Sea', 'North Sea', 'Gulf of Mexico', 'Gulf of America', 'Gulf of Aden', 'Gulf of Guinea', 'Bay of Bengal',
  'Taiwan Strait', 'Strait of Hormuz', 'Suez Canal', 'Panama Canal', 'Western Hemisphere', 'Korean Peninsula', 'Arabian Peninsula', 'Pacific Islands', 'Great Lakes', 'Amazon', 'Great Plains',
  'Pacific Northwest', 'Midwest', 'Northeast', 'Gulf Coast', 'East Coast', 'West Coast', 'Appalachia', 'Southwest Border', 'Southern Border', 'Rio Grande Valley', 'Southern California', 'Mississippi Delta', 'Silicon Valley',
  'Mississippi River', 'Colorado River', 'Mekong', 'Earth', 'Moon', 'Mars', 'Oval Office', 'Rose Garden', 'Camp David', 'Capitol Hill', 'Guantanamo Bay', 'International Space Station', 'Green Zone',
  'Northern Triangle', 'Global South', 'Silk Road', 'Senkaku Islands', 'Freely Associated States', 'Sahara', 'Himalayas', 'Andes', 'Nile', 'Euphrates', 'Rocky Mountains', 'Puget Sound', 'Chesapeake Bay',
]; // prettier-ignore

/** Peoples, faiths and parties beside the demonyms of countries; each also stands in the plural. */
export const PEOPLES: readonly string[] = [
  'American', 'Southeast Asian', 'South Asian', 'North American', 'South American', 'Latin American', 'Central American', 'African', 'European', 'Asian', 'Caribbean American', 'Arab', 'Arab American', 'Asian American',
  'Western', 'Persian', 'Kurdish', 'Kurd', 'Palestinian', 'Tibetan', 'Uyghur', 'Uighur', 'Rohingya', 'Yazidi', 'Houthi', 'Serb', 'Croat', 'Turk', 'Dane', 'Swede', 'Pole', 'Finn', 'Scot',
  'Spaniard', 'Filipino', 'Emirati', 'Argentinian', 'Pakistani', 'Thai', 'Scottish', 'Welsh', 'English', 'Soviet', 'Korean', 'Congolese', 'Irish American', 'Jewish American', 'Muslim American',
  'Republican', 'Democrat', 'Democratic', 'Independent', 'Communist', 'Nazi', 'Jewish', 'Jew', 'Muslim', 'Islamic', 'Christian', 'Catholic', 'Protestant', 'Evangelical', 'Baptist', 'Methodist',
  'Lutheran', 'Presbyterian', 'Mormon', 'Hindu', 'Sikh', 'Buddhist', 'Sunni', 'Shia', 'Orthodox', 'Cherokee', 'Navajo', 'Burmese', 'Ivorian', 'Gazan', 'Houthis',
]; // prettier-ignore
