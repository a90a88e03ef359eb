/** A commitment as a reader cites it, and the links that lead to it. */
import type { PageDetail, PageDocument } from '../data.ts';
import { formatDay, formatList } from './format.ts';

/** `Jordan and Kenya, “Joint Statement”, 14 March 2023, paragraph 6: “We will …” https://…`, with the id where nothing is published. */
export function citation(
  document: Pick<PageDocument, 'issuers' | 'title' | 'date'>,
  detail: Pick<PageDetail, 'id' | 'paragraph' | 'line' | 'link'>,
  quote: string,
): string {
  const { issuers, title, date } = document;
  const { id, paragraph, line, link } = detail;
  const source = [
    issuers.length > 0 ? formatList(issuers) : null,
    `“${title}”`,
    date === null ? null : formatDay(date),
    paragraph === null ? `line ${line}` : `paragraph ${paragraph.replace(/[.)]+$/u, '')}`,
  ];
  const where = link !== null && isWebAddress(link) ? link : `[${id}]`;
  return `${source.filter((part) => part !== null).join(', ')}: “${quote}” ${where}`;
}

/** Only these are ever linked: a document can name any address as its source, scripts among them. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//iu.test(url);
}
