/** Half-open stretches of text, counted in UTF-16 code units as `String.prototype.slice` counts them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many code units two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Index of the last of `starts` (ascending) that is not after `offset`, by binary search; -1 where all are. */
export function lastStarting(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
