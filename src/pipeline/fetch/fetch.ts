/** Fetches pages into folders of dated versions. Only the command `fetch` comes here: nothing else touches the network. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { asFile, endingOf, mediaType } from './content.ts';
import type { Page } from './list.ts';
import type { Answer, Client, Clock, Limits } from './request.ts';
import { fetchAllowed, type RobotsCache } from './robots.ts';
import { addState, newestState, type State } from './shelf.ts';

export interface Fetched extends Page {
  /** `unchanged`: nothing was written. `gone`: a tombstone stands. `failed`: nothing is known, and what stood there stands. */
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'gone' | 'failed';
  /** The file that was written, or why there is none. */
  readonly detail: string;
}

/** The page was here and is no more, for whoever asks: other answers may be of the moment, or of the asker. */
const GONE: readonly number[] = [404, 410];

/**
 * Fetches the pages of each host one after the other, and the hosts beside each other.
 * @param into the folder that gets a folder for each page
 * @param tell called after each page
 */
export async function fetchPages(
  pages: readonly Page[],
  into: string,
  limits: Limits,
  clock: Clock,
  tell: (fetched: Fetched) => void,
): Promise<void> {
  const client: Client = { clock, limits, turns: new Map(), gaps: new Map() };
  const robots: RobotsCache = new Map();
  const hosts = new Map<string, Page[]>();
  for (const page of pages) {
    const { host } = new URL(page.url);
    hosts.set(host, [...(hosts.get(host) ?? []), page]);
  }
  const fetchAll = async (ofHost: readonly Page[]): Promise<void> => {
    for (const page of ofHost) tell(await fetchPage(page, join(into, page.name), client, robots));
  };
  await Promise.all([...hosts.values()].map(fetchAll));
}

async function fetchPage(page: Page, folder: string, client: Client, robots: RobotsCache): Promise<Fetched> {
  const standing = newestState(folder);
  const answer = await fetchAllowed(client, robots, page.url, conditions(standing, page.url));
  if ('failure' in answer) return { ...page, outcome: 'failed', detail: answer.failure };
  const retrieved = new Date(client.clock.now()).toISOString().replace(/\.\d{3}Z$/u, 'Z');
  if (GONE.includes(answer.status) && standing)
    return { ...page, ...bury(page, folder, standing, answer.status, retrieved) };
  if (answer.status === 304 && standing) return { ...page, outcome: 'unchanged', detail: since(standing) };
  if (answer.status !== 200) return { ...page, outcome: 'failed', detail: refusal(answer.status) };
  return { ...page, ...keep(page, folder, standing, answer, retrieved) };
}

/** Asks for the page only if it changed, where a version of this very address is there to be kept (RFC 9110, 13.1). */
function conditions(standing: State | null, url: string): Record<string, string> {
  if (!standing || standing.sha256 === null || standing.url !== url) return {};
  const { etag, lastModified } = standing;
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** What was never here is not gone: the address is wrong, rather. */
function refusal(status: number): string {
  return `answers ${status}${GONE.includes(status) ? ', and no version of it is here' : ''}`;
}

type Outcome = Pick<Fetched, 'outcome' | 'detail'>;

/** A tombstone that stands is left as it is: it says since when. */
function bury({ url }: Page, folder: string, standing: State, status: number, retrieved: string): Outcome {
  const state: State = GONE.includes(standing.status)
    ? standing
    : { url, retrieved, status, etag: null, lastModified: null, sha256: null };
  if (state !== standing) addState(folder, state, null);
  return { outcome: 'gone', detail: since(state) };
}

/** Where the content is what stands there, nothing is written, not even a new ETag: the sidecar is an input of a run. */
function keep({ url }: Page, folder: string, standing: State | null, answer: Answer, retrieved: string): Outcome {
  const { headers, status } = answer;
  const ending = endingOf(headers, answer.url);
  if (ending === null)
    return { outcome: 'failed', detail: `is ${mediaType(headers) || 'of no type'}, and no document` };
  if (answer.bytes.length === 0) return { outcome: 'failed', detail: 'is empty' };
  const bytes = asFile(answer.bytes, headers, ending);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (standing?.sha256 === sha256) return { outcome: 'unchanged', detail: since(standing) };
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  const file = addState(folder, { url, retrieved, status, etag, lastModified, sha256 }, { ending, bytes });
  return { outcome: standing ? 'changed' : 'new', detail: file };
}

function since({ status, retrieved }: State): string {
  return status === 200 ? `since ${retrieved.slice(0, 10)}` : `${status} since ${retrieved.slice(0, 10)}`;
}
