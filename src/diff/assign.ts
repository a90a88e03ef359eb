/** Chooses among likely pairs the set of greatest total score in which nobody stands twice. */
import { munkres } from 'munkres';

export interface Edge {
  readonly old: number;
  readonly now: number;
  /** 0 to 1. */
  readonly score: number;
  /** Alike wherever they stand, and not for their place alone. */
  readonly anywhere: boolean;
}

/** A component with more cells than this is settled best score first: the optimum costs the cube of its side. */
const CELLS = 40_000;

/** The optimum of each connected component of the edges on its own: components are small, so the whole is near-linear. */
export function assign(edges: readonly Edge[]): Edge[] {
  return components(edges).flatMap((component) => {
    const rows = [...new Set(component.map((edge) => edge.old))];
    const columns = [...new Set(component.map((edge) => edge.now))];
    if (component.length === 1) return component;
    return rows.length * columns.length > CELLS ? greedy(component) : optimum(component, rows, columns);
  });
}

function optimum(edges: readonly Edge[], rows: readonly number[], columns: readonly number[]): Edge[] {
  const at = new Map(edges.map((edge) => [`${edge.old} ${edge.now}`, edge]));
  // No edge costs as much as no pair: an assignment forced on the rest is left out again.
  const costs = rows.map((old) => columns.map((now) => 1 - (at.get(`${old} ${now}`)?.score ?? 0)));
  return munkres(costs).flatMap(([row, column]) => at.get(`${rows[row]} ${columns[column]}`) ?? []);
}

function greedy(edges: readonly Edge[]): Edge[] {
  const olds = new Set<number>();
  const news = new Set<number>();
  return edges
    .toSorted((a, b) => b.score - a.score || a.old - b.old || a.now - b.now)
    .filter((edge) => {
      if (olds.has(edge.old) || news.has(edge.now)) return false;
      olds.add(edge.old);
      news.add(edge.now);
      return true;
    });
}

/** The edges in groups that share no passage, by union-find over the old side's passages. */
function components(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<number, number>();
  const rootOf = (start: number): number => {
    let node = start;
    for (let up = parents.get(node) ?? node; up !== node; up = parents.get(node) ?? node) {
      parents.set(node, parents.get(up) ?? up);
      node = up;
    }
    return node;
  };
  const firstOf = new Map<number, number>();
  for (const { old, now } of edges) {
    const other = firstOf.get(now);
    if (other === undefined) firstOf.set(now, old);
    else parents.set(rootOf(old), rootOf(other));
  }
  const groups = new Map<number, Edge[]>();
  for (const edge of edges) {
    const root = rootOf(edge.old);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
}
