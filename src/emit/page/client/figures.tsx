/** Counts of the commitments that the filters leave: by actor, strength and specificity. Money is never summed. */
import type { JSX } from 'preact';
import { STRENGTHS } from '../../../model/annotation.ts';
import { SPECIFICITIES } from '../data.ts';
import type { Answer } from './answer.ts';
import { Bars } from './bars.tsx';
import { formatCount } from './format.ts';
import type { Query } from './query.ts';
import { fold, type Rows } from './rows.ts';
import { SPECIFICITY_WORDS } from './words.ts';

const ACTORS = 12;

interface FiguresProps {
  readonly rows: Rows;
  readonly found: Answer;
  readonly query: Query;
  readonly onChange: (part: Partial<Query>) => void;
}

export function Figures({ rows, found, query, onChange }: FiguresProps): JSX.Element {
  const actors = actorCounts(rows, found.rows);
  const toggle = (name: 'actor' | 'strength' | 'specificity', value: string, chosen: boolean) => (): void => {
    onChange({ [name]: chosen ? '' : value });
  };
  const rest = actors.length - ACTORS;
  return (
    <>
      <Bars
        title="By actor"
        bars={actors.slice(0, ACTORS).map(([label, count]) => {
          const chosen = fold(query.actor) === fold(label);
          return { label, count, chosen, onPick: toggle('actor', label, chosen) };
        })}
        note={`${rest > 0 ? `And ${formatCount(rest)} more. ` : ''}A joint commitment counts for each of its actors.`}
      />
      <Bars
        title="By strength"
        bars={STRENGTHS.map((label, place) => {
          const chosen = query.strength === label;
          return { label, count: found.counts.strength[place] ?? 0, chosen, onPick: toggle('strength', label, chosen) };
        })}
      />
      <Bars
        title="By specificity"
        bars={SPECIFICITIES.toReversed().map((value) => {
          const chosen = query.specificity === String(value);
          const count = found.counts.specificity[value] ?? 0;
          const label = `${value} ${SPECIFICITY_WORDS[value]}`;
          return { label, count, chosen, onPick: toggle('specificity', String(value), chosen) };
        })}
      />
    </>
  );
}

/** The most bound first; of two that are bound as often, as the alphabet has them. */
function actorCounts(rows: Rows, found: Uint32Array): [name: string, count: number][] {
  const counts = new Uint32Array(rows.actors.length);
  for (const row of found) for (const actor of rows.actorsOf[row] ?? []) counts[actor] = (counts[actor] ?? 0) + 1;
  return rows.actors
    .flatMap((name, actor): [string, number][] => (counts[actor] ? [[name, counts[actor]]] : []))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
