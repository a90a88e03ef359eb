/** The order of all rows for each column, made once: a filter then only walks it. Rows without a value come last both ways. */
import type { PageAmount } from '../data.ts';
import type { SortKey } from './query.ts';
import { documentOf, type Rows } from './rows.ts';

const made = new WeakMap<Rows, Map<string, Uint32Array>>();

export function orderBy(rows: Rows, key: SortKey, descending: boolean): Uint32Array {
  const orders = made.get(rows) ?? new Map<string, Uint32Array>();
  made.set(rows, orders);
  const name = `${key} ${descending}`;
  const order = orders.get(name) ?? sort(keysOf(rows, key), descending);
  orders.set(name, order);
  return order;
}

/** Key and row as one number, since numbers sort ten times as fast as a comparison does: equal keys keep the order of the rows. */
function sort(keys: Float64Array, descending: boolean): Uint32Array {
  const { length } = keys;
  const last = keys.reduce((most, key) => (key > most ? key : most), 0) + 1;
  const places = keys.map((key, row) => (Number.isNaN(key) ? last : descending ? last - 1 - key : key) * length + row);
  return Uint32Array.from(places.sort(), (place) => place % length);
}

/** A whole number from 0 for each row; NaN where it has no value. */
function keysOf(rows: Rows, key: SortKey): Float64Array {
  const each = (of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows.count }, (_, row) => of(row));
  switch (key) {
    case 'date':
      return each((row) => day(documentOf(rows, row)?.[2] ?? null));
    case 'deadline':
      return each((row) => day(rows.deadline[row] ?? null));
    case 'actors': {
      const ranks = ranksOf(rows.actors, new Intl.Collator('en').compare);
      return each((row) => ranks[rows.actorsOf[row]?.[0] ?? -1] ?? Number.NaN);
    }
    case 'quote':
      return Float64Array.from(ranksOf(rows.quote));
    case 'amount':
      return amountKeys(rows);
    case 'strength':
    case 'status':
    case 'specificity':
      return Float64Array.from(rows[key]);
  }
}

/** Unlike units can't be compared: units stand apart, the commonest last, and within one the greatest amount counts. */
function amountKeys({ amounts, count }: Rows): Float64Array {
  const uses = new Map<string, number>();
  for (const row of amounts) for (const [, unit] of row) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  const before = (a: PageAmount, b: PageAmount): number =>
    (uses.get(a[1]) ?? 0) - (uses.get(b[1]) ?? 0) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] - b[0]);
  const greatest = amounts.flatMap((own, row) => {
    const [amount] = [...own].sort((a, b) => before(b, a));
    return amount ? [{ row, amount }] : [];
  });
  greatest.sort((a, b) => before(a.amount, b.amount));
  const keys = new Float64Array(count).fill(Number.NaN);
  for (const [rank, { row }] of greatest.entries()) keys[row] = rank;
  return keys;
}

/** Days since the year 0. */
function day(iso: string | null): number {
  return iso === null ? Number.NaN : (Date.parse(iso) - Date.parse('0000-01-01')) / 86_400_000;
}

/** The place of each name among the sorted names; equal names share it. */
function ranksOf(names: readonly string[], compare?: (a: string, b: string) => number): number[] {
  const ranks = new Map([...new Set(names)].sort(compare).map((name, rank) => [name, rank]));
  return names.map((name) => ranks.get(name) ?? 0);
}
