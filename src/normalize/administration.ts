/** Says which U.S. administration a document belongs to. */
import { ADMINISTRATIONS, type Administration } from '../vocab/administrations.ts';

/** By the day where it is known, else by the president or administration that the words name most. */
export function administrationOf(day: string | null, words: string): Administration | null {
  if (day !== null) return ADMINISTRATIONS.find(({ from, to }) => from <= day && day <= to) ?? null;
  const surname = ({ president }: Administration): string => president.split(' ').at(-1) ?? president;
  const counted = [...ADMINISTRATIONS]
    .reverse()
    .map((administration) => ({ administration, count: words.split(surname(administration)).length - 1 }));
  const best = counted.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count > 0 ? best.administration : null;
}
