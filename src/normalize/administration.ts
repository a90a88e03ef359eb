/** Says which U.S. administration a document belongs to. */
import { ADMINISTRATIONS, type Administration } from '../vocab/administrations.ts';
import { AGENCIES, DEPARTMENTS } from '../vocab/organisations.ts';

const SURNAMES = [...new Set(ADMINISTRATIONS.map(surname))].join('|');
/** Departments and agencies by their longer names: acronyms of few letters and plain words ("House") say nothing. */
const BODIES = [...DEPARTMENTS.map(([office]) => `Department of ${office}`), ...AGENCIES.flat()]
  .filter((name) => name.includes(' ') || /^\p{Lu}{4,}$/u.test(name))
  .map(escaped)
  .join('|');

const AMERICAN_WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${SURNAMES}|White House|Executive Order|United States|America(?:n|ns)?|(?:the|this|my|our) (?:Administration|President(?! of (?!the United States))))(?![\p{L}\p{N}])`,
  'iu',
);
/** Case tells "US" from "us". */
const AMERICAN_NAMES = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:U\.S\.|(?:USA?|${BODIES})(?![\p{L}\p{N}]))`, 'u');
const AMERICAN_HOST = /(?:^|\.)(?:gov|mil|whitehouse\.archives)$/u;
const FOREIGN_HOST = /(?:^|\.)(?:(?:gov|govt|gob|gouv|gub|go|gc)\.[a-z]{2}|europa\.eu|int)$/u;

/**
 * By the day where it is known, else by the president or administration that the words name most; null where neither the
 * words nor the place of publication have anything of the United States.
 */
export function administrationOf(day: string | null, words: string, url: string | null): Administration | null {
  if (!isAmerican(words, url)) return null;
  if (day !== null) return ADMINISTRATIONS.find(({ from, to }) => from <= day && day <= to) ?? null;
  const counted = [...ADMINISTRATIONS]
    .reverse()
    .map((administration) => ({ administration, count: words.split(surname(administration)).length - 1 }));
  const best = counted.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count > 0 ? best.administration : null;
}

function isAmerican(words: string, url: string | null): boolean {
  const host = /^[a-z]+:\/\/([^/:?#]+)/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  return (
    AMERICAN_HOST.test(host) || (!FOREIGN_HOST.test(host) && (AMERICAN_WORDS.test(words) || AMERICAN_NAMES.test(words)))
  );
}

function surname({ president }: Administration): string {
  return president.split(' ').at(-1) ?? president;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
