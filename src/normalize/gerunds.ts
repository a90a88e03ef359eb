/** Forms the gerund of a verb by the rules of spelling. */

/** `make` → `making`, `run` → `running`, `tie` → `tying`. */
export function gerundOf(verb: string): string {
  if (/ie$/u.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  return DOUBLED.has(verb) ? `${verb}${verb.at(-1) ?? ''}ing` : `${verb}ing`;
}

const DOUBLED: ReadonlySet<string> = new Set(
  'ban begin cancel cap commit control counsel cut drop equip get let permit plan prefer program put rebut refer run set ship shop spur stem step stop submit tap transfer upset win'.split(
    ' ',
  ),
);
