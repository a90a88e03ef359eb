/** What stands on the pages and not in the document: running heads and feet, page numbers. */
import type { Line } from './lines.ts';
import type { Page } from './pages.ts';

/** How much of a page, above and below, may hold them. */
const MARGIN = 0.12;

const PAGE_NUMBER = /^(?:page\s)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/iu;

/** @param lines of each page */
export function withoutFurniture(pages: readonly Page[], lines: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number>();
  const isMargin = (line: Line, page: Page): boolean => {
    const place = (line.y - page.bottom) / (page.top - page.bottom);
    return place < MARGIN || place > 1 - MARGIN;
  };
  const found = pages.map((page, index) => {
    const margin = (lines[index] ?? []).filter((line) => isMargin(line, page));
    for (const key of new Set(margin.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
    return new Set(margin);
  });
  const most = Math.max(2, Math.ceil(pages.length / 2));
  return lines.map((page, index) =>
    page.filter(
      (line) =>
        found[index]?.has(line) !== true || !(PAGE_NUMBER.test(line.text) || (seen.get(keyOf(line)) ?? 0) >= most),
    ),
  );
}

/** The same words at the same height, but for the numbers in them. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.toLowerCase().replace(/\d+/gu, '#')}`;
}
