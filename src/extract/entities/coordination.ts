/** Takes "the Departments of State and Homeland Security" apart: two mentions, each a department of its own. */
import { DEPARTMENTS } from '../../vocab/organisations.ts';
import type { Candidate } from './candidate.ts';
import type { Token } from './tokens.ts';

interface Office {
  readonly words: readonly string[];
  readonly department: string;
}

/** Longest first, so that "Health and Human Services" is not cut at its "and". */
const OFFICES: readonly Office[] = DEPARTMENTS.flatMap(([office, ...acronyms]) =>
  [office.replace(/^the /u, ''), ...acronyms].map((text) => ({
    words: text.split(' '),
    department: `Department of ${office}`,
  })),
).sort((a, b) => b.words.length - a.words.length);

/** Full names of departments by the words that stand for them in a list: `Labor`, `Health and Human Services`. */
export const DEPARTMENT_OF: ReadonlyMap<string, string> = new Map(
  OFFICES.map(({ words, department }) => [words.join(' '), department]),
);

/**
 * The first mention begins at "Departments" (with the country before it); where "the" comes between, at the office:
 *
 *   the [U.S. Departments of State] and [Homeland Security]     the Departments of the [Interior], [Labor], and [HHS]
 */
export function departmentsIn(tokens: readonly Token[], block: number): Candidate[] {
  const found: Candidate[] = [];
  tokens.forEach(({ word }, at) => {
    if (word.lower !== 'departments' || tokens[at + 1]?.word.text !== 'of') return;
    const ours = /^(?:U\.S\.|US)$/u.test(tokens[at - 1]?.word.text ?? '');
    for (const [index, { first, last, department }] of officesFrom(tokens, at + 2).entries())
      found.push({
        block,
        first: index === 0 && first === at + 2 ? at - (ours ? 1 : 0) : first,
        last,
        type: 'ORG',
        name: department,
        rule: 'coordinated-departments',
      });
  });
  return found;
}

const BETWEEN = /^(?:,|and|the|or|&)$/u;

function officesFrom(tokens: readonly Token[], from: number): { first: number; last: number; department: string }[] {
  const found: { first: number; last: number; department: string }[] = [];
  let at = from;
  for (;;) {
    while (BETWEEN.test(tokens[at]?.word.text ?? '')) at += 1;
    const first = at;
    const office = OFFICES.find(({ words }) =>
      words.every((text, offset) => tokens[first + offset]?.word.text === text),
    );
    if (!office) return found;
    at += office.words.length;
    found.push({ first, last: at, department: office.department });
    // The acronym in brackets is a mention of its own: "Homeland Security (DHS) and Justice".
    if (tokens[at]?.word.text === '(' && tokens[at + 2]?.word.text === ')') at += 3;
  }
}
